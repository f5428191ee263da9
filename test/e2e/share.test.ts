import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Browser, Download, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { Articles, mapFrame, of } from './article.ts';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

const site = inject('site');
/** The theatre as it was built: the command line takes it like its facts, and need not compile it again. */
const IDLIB = join(inject('folder'), 'data', 'idlib.json');
const articles = new Articles();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  await articles.start();
});
afterAll(async () => {
  await articles.stop();
  await browser?.close();
});
afterEach(async () => {
  await page?.context().close();
  await articles.end();
});

/** A page of the site, once its map and texts are there. */
async function open(query = '', size = { width: 1440, height: 900 }): Promise<void> {
  const context = await browser.newContext({ viewport: size, locale: 'en-GB', acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  await page.goto(site + query);
  await page.locator('territory-map').evaluate(async (map: TerritoryMap) => {
    await map.ready;
    await map.told;
  });
}

async function share(tab: string): Promise<void> {
  if (!(await page.getByRole('dialog').isVisible())) await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name: tab }).click();
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function saving(act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

/** What the command line writes. */
async function written(...args: string[]): Promise<string> {
  let out = '';
  await main([...args], {
    out: text => {
      out += text;
    },
    err: () => {},
  });
  return out;
}

test('a reader without a mouse copies the address of exactly this map, and it opens as it was', async () => {
  await open('?date=2020-03-01&town=saraqib&layers=control+front+towns+base&compare=2019-12-01&panel=about');
  await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
  await expect.poll(() => page.url()).toContain('view=');
  const shown = await page
    .locator('territory-canvas')
    .evaluate((canvas: HTMLElement & { area: string }) => canvas.area);
  await page.getByRole('button', { name: 'Share' }).press('Enter');
  await page.getByRole('button', { name: 'Copy: Link to this view' }).press('Enter');
  await page.getByText('Copied.').waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto('about:blank');
  // It leads to the page of the day, which opens the map as it was.
  expect(address).toMatch(/\/d\/idlib\/2020-03-01\/\?/);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForURL(url => !url.pathname.includes('/d/'));
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  for (const [key, value] of [
    ['date', '2020-03-01'],
    ['compare', '2019-12-01'],
    ['town', 'saraqib'],
    ['layers', 'control front towns base'],
    ['panel', 'about'],
    ['lang', 'en'],
    ['view', shown],
  ] as const) {
    expect(await of(page, key), key).toBe(value);
  }
  const again = await page
    .locator('territory-canvas')
    .evaluate((canvas: HTMLElement & { area: string }) => canvas.area);
  const [before, after] = [shown, again].map(area => area.split(',').map(Number));
  after.forEach((edge, i) => {
    expect(Math.abs(edge - before[i])).toBeLessThan(0.02);
  });
});

/** The parts of a PDF, such as its page and its fonts, as they are before they are packed. */
function unpacked(pdf: Buffer): Buffer[] {
  const parts = pdf.toString('latin1').matchAll(/stream\r?\n(.*?)\r?\nendstream/gs);
  return [...parts].map(([, part]) => inflateSync(Buffer.from(part, 'latin1')));
}

describe('what is saved is what the command line writes', () => {
  test('pictures', async () => {
    await open('?date=2020-02-05&town=saraqib&layers=control+front+towns+base');
    await share('Picture');
    await page.getByLabel('Format').selectOption('svg');
    const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
    const download = await saving(save);
    expect(download.suggestedFilename()).toBe('idlib-2020-02-05-1200x675.svg');
    const args = ['export', IDLIB, '--date', '2020-02-05', '--format', 'svg', '--lang', 'en'];
    const drawn = await written(...args, '--layers', 'control,front,towns,base', '--select', 'town:saraqib');
    expect((await textOf(download)) === drawn).toBe(true);
    await page.getByLabel('Format').selectOption('png');
    await page.getByLabel('Size for').selectOption('free');
    await page.getByLabel('Width (px)').fill('360');
    await page.getByLabel('Height (px)').fill('640');
    await page.getByLabel('Height (px)').press('Tab');
    await page.getByLabel('High resolution').check();
    const png = await readFile(await (await saving(save)).path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([720, 1280]);
    // For print: with what an editor writes, and all that the command line draws. Browsers pack it a little otherwise.
    await page.getByLabel('Size for').selectOption('2-columns');
    await page.getByLabel('Format').selectOption('pdf');
    await page.getByLabel('Headline').fill('Saraqib falls');
    await page.getByLabel('Source line').fill('Graphic: The Daily');
    await page.getByLabel('Source line').press('Tab');
    const pdf = await saving(save);
    expect(pdf.suggestedFilename()).toBe('idlib-2020-02-05-2-columns.pdf');
    const file = join(await mkdtemp(join(tmpdir(), 'pdf-')), 'map.pdf');
    const print = [...args.map(arg => (arg === 'svg' ? 'pdf' : arg)), '--template', '2-columns', '--out', file];
    const editor = ['--headline', 'Saraqib falls', '--source-line', 'Graphic: The Daily'];
    await written(...print, ...editor, '--layers', 'control,front,towns,base', '--select', 'town:saraqib');
    const [saved, printed] = (await Promise.all([readFile(await pdf.path()), readFile(file)])).map(unpacked);
    expect(saved.length).toBeGreaterThan(3);
    expect(saved.every((part, i) => part.equals(printed[i])) && saved.length === printed.length).toBe(true);
  });

  test('data', async () => {
    await open('?date=2020-03-02&compare=2019-12-01&lang=en');
    await share('Data');
    const save = (name: RegExp) => saving(() => page.getByRole('button', { name }).click());
    const day = ['export', IDLIB, '--date', '2020-03-02', '--compare', '2019-12-01', '--format'];
    expect((await textOf(await save(/Areas, front.*GeoJSON/))) === (await written(...day, 'geojson'))).toBe(true);
    expect((await textOf(await save(/Places.*CSV/))) === (await written(...day, 'csv'))).toBe(true);
    const record = await save(/Every change/);
    expect(record.suggestedFilename()).toMatch(/^idlib-record-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.csv$/);
    expect((await textOf(record)) === (await written('record', IDLIB))).toBe(true);
  });

  test('and the element gives pictures to the page around it', async () => {
    await open('?date=2020-03-02');
    const [png, svg, refused] = await page.locator('territory-map').evaluate(async (map: TerritoryMap) => {
      const image = await createImageBitmap(await map.exportImage({ format: 'png', width: 640, height: 360 }));
      const text = await (await map.exportImage({ format: 'svg', width: 640, height: 360 })).text();
      const error = await map.exportImage({ width: 3 }).catch((cause: Error) => cause.message);
      return [[image.width, image.height], text, error] as const;
    });
    expect(png).toEqual([640, 360]);
    const args = ['export', IDLIB, '--date', '2020-03-02', '--format', 'svg', '--size', '640x360'];
    expect(svg === (await written(...args))).toBe(true);
    expect(refused).toMatch(/^width is a whole number of pixels/);
  });
});

test('a time-lapse has a picture for every day that changed, under a strict policy', async () => {
  await open('?date=2020-03-02');
  await share('Time-lapse');
  await page.getByLabel('From', { exact: true }).fill('2020-02-27');
  await page.getByLabel('To', { exact: true }).fill('2020-03-02');
  await page.getByLabel('To', { exact: true }).press('Tab');
  await page.getByLabel('Width (px)').fill('480');
  await page.getByLabel('Width (px)').press('Tab');
  const days = await page
    .locator('territory-map')
    .evaluate((map: TerritoryMap) => map.theatre?.days.filter(day => day > '2020-02-27' && day <= '2020-03-02').length);
  await page.getByText(`${(days ?? 0) + 1} frames, one per day with changes.`).waitFor();
  const film = await saving(() => page.getByRole('button', { name: 'Create' }).click());
  expect(film.suggestedFilename()).toBe('idlib-2020-02-27-2020-03-02.gif');
  const bytes = await readFile(await film.path());
  expect([bytes.toString('latin1', 0, 6), bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual(['GIF89a', 480, 270]);
  // A graphic control stands before each picture.
  expect(bytes.toString('latin1').split('\x21\xf9\x04').length - 1).toBe((days ?? 0) + 1);
});

test('what the preview shows is what an article gets, with a picture for readers without scripts', async () => {
  await open('?date=2020-03-02&town=saraqib&lang=en');
  await share('Embed');
  const preview = page.frameLocator('territory-share .preview iframe');
  await preview.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  await page.getByLabel('Compare with').fill('2020-02-08');
  await page.getByLabel('Compare with').press('Tab');
  await page.getByRole('combobox', { name: /^Controls/ }).selectOption('compact');
  await preview.locator('territory-map').waitFor();
  await expect
    .poll(() => preview.locator('territory-map').evaluate((map: TerritoryMap) => map.controls))
    .toBe('compact');
  const code = page.getByRole('textbox', { name: 'Code for the article' });
  // The reader moves the preview, and the code follows.
  await preview.locator('territory-slider').getByRole('button', { name: 'Previous change' }).click();
  await expect.poll(() => code.inputValue()).toContain('date=2020-03-01');
  const snippet = await code.inputValue();
  expect(snippet).toContain('/d/idlib/2020-03-01/share.png');

  const article = await articles.show(
    `<!doctype html><title>Article</title>${snippet.replace('<iframe ', '<iframe id="map" ')}`,
  );
  const frame = await mapFrame(article);
  expect([
    await of(frame, 'date'),
    await of(frame, 'compare'),
    await of(frame, 'town'),
    await of(frame, 'controls'),
  ]).toEqual(['2020-03-01', '2020-02-08', 'saraqib', 'compact']);
  const plain = await articles.show(
    `<!doctype html><title>Article</title>${snippet}`,
    {},
    { javaScriptEnabled: false },
  );
  const image = plain.page.locator('noscript img, figure > noscript a img').first();
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth).catch(() => 0)).toBe(1200);
});

test('the element for an article keeps to the record of today when it is asked to', async () => {
  await open('?date=2020-03-02&lang=en');
  await share('Embed');
  await page.getByRole('combobox', { name: 'Type', exact: true }).selectOption('element');
  await page.getByLabel('Pin to today').check();
  const snippet = await page.getByRole('textbox', { name: 'Code for the article' }).inputValue();
  expect(snippet).toMatch(
    /<territory-map src="[^"]*data\/idlib@\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.json" date="2020-03-02"/,
  );
  const open_ = snippet.replaceAll(site, '{{openSite}}').replace('<territory-map ', '<territory-map id="map" ');
  const article = await articles.show(`<!doctype html><title>Article</title>${open_}`);
  await article.page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  expect((await of(article.page, 'snapshot'))?.date).toBe('2020-03-02');
});

test('in a sandbox what can be given is text to be copied', async () => {
  const article = await articles.open('sandbox');
  const frame = await mapFrame(article);
  await frame.getByRole('button', { name: 'Share' }).click();
  expect(await frame.getByRole('tab').allTextContents()).toHaveLength(2);
  await frame.getByText(/Saving and copying are blocked here/).waitFor();
  expect(await frame.getByRole('textbox', { name: 'Link to this view' }).inputValue()).toMatch(
    /\/d\/idlib\/2020-03-02\/|date=2020-03-02/,
  );
});

test('Back undoes a date that was jumped to, and no step of a day', async () => {
  await open('?date=2020-02-05&lang=en');
  const date = () => page.locator('territory-map').evaluate((map: TerritoryMap) => map.snapshot?.date);
  await expect.poll(() => page.title()).toBe('5 February 2020 – Idlib and the Syrian north-west');
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.getByRole('slider').first().focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(() => page.url()).toContain('date=2020-02-08');
  expect(await entries()).toBe(before);
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect.poll(entries).toBe(before + 1);
  const next = await date();
  expect(next).not.toBe('2020-02-08');
  await page.goBack();
  await expect.poll(date).toBe('2020-02-08');
  await page.goForward();
  await expect.poll(date).toBe(next);
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('Home');
  await expect.poll(entries).toBe(before + 2);
  await page.goBack();
  await expect.poll(date).toBe(next);
  await page
    .locator('territory-canvas')
    .getByRole('button', { name: /^Saraqib/ })
    .click();
  await expect.poll(() => page.title()).toMatch(/^Saraqib, .* 2020 – Idlib/);
});

test('Back undoes one act at a time: a chapter with its view, a tab pressed while a town is told of, the account in words', async () => {
  await open('?panel=tour&lang=en');
  const start = page.url();
  const panel = () => page.locator('territory-panel');
  const asked = () => new URL(page.url()).searchParams;
  // Moves of the reader reach the address only half a second apart.
  const addressIsWritten = (map: TerritoryMap) => {
    const query = new URLSearchParams(location.search);
    const moving = map.shadowRoot?.querySelector('territory-canvas')?.shadowRoot?.querySelector('.leaflet-pan-anim');
    return !moving && (['date', 'view', 'panel', 'town'] as const).every(name => (query.get(name) ?? '') === map[name]);
  };
  const rest = () => expect.poll(() => page.locator('territory-map').evaluate(addressIsWritten)).toBe(true);
  await panel().getByRole('button', { name: 'Next chapter' }).click();
  await expect.poll(() => asked().get('view')).not.toBeNull();
  await rest();
  await page.goBack();
  await expect.poll(() => page.url()).toBe(start);
  await rest();
  expect(page.url()).toBe(start);

  await open('?town=saraqib&lang=en');
  const town = page.url();
  await panel().getByRole('button', { name: 'About the data' }).click();
  await expect.poll(() => asked().get('panel')).toBe('about');
  await rest();
  await page.goBack();
  await panel().getByRole('heading', { name: 'Saraqib' }).waitFor();
  expect(page.url()).toBe(town);

  await page.locator('.skip').getByRole('button', { name: 'Read the map as text' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => asked().get('panel')).toBe('words');
  await rest();
  await page.goBack();
  await panel().getByRole('heading', { name: 'Saraqib' }).waitFor();
  expect(page.url()).toBe(town);
});

const DIALOG = ['territory-map', 'territory-share', 'dialog'];

describe.each([
  ['en', 1440, 900, 'light'],
  ['ar', 360, 640, 'dark'],
  ['tr', 360, 640, 'light'],
] as const)('%s, %i x %i, %s', (lang, width, height, theme) => {
  test('axe finds nothing in any part of the dialog', async () => {
    await open(`?lang=${lang}&theme=${theme}`, { width, height });
    await page.locator('.choices .tool').last().click();
    for (let tab = 0; tab < 6; tab++) {
      await page.getByRole('tab').nth(tab).click();
      // The page behind the dialog stays as it is.
      expect(await violations(page, tab === 0 ? [] : DIALOG), String(tab)).toEqual([]);
      const part = page.getByRole('tabpanel');
      expect(await part.evaluate(element => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
});
