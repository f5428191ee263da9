import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Download, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

/** The studio, as an author uses it, under the strict policy of the site's host. */
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    acceptDownloads: true,
  });
  complaints = [];
  page = await open();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function open(query = ''): Promise<Page> {
  const opened = await context.newPage();
  opened.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  opened.on('pageerror', error => complaints.push(error.message));
  opened.on('request', request => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(inject('site')))
      complaints.push(request.url());
  });
  await opened.goto(`${inject('site')}studio.html${query}`);
  return opened;
}

const drop = (files: Readonly<Record<string, string>>) =>
  page
    .locator('studio-open #files')
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
async function openExample(): Promise<void> {
  await page.getByRole('button', { name: /five-town example/ }).click();
  await mapReady();
}
const mapReady = async () => {
  await page.locator('territory-map').waitFor();
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
};
const holder = (place: string) =>
  page
    .locator('territory-map')
    .evaluate((map: TerritoryMap, id) => map.snapshot?.towns.find(town => town.id === id)?.actor ?? null, place);
const tab = (name: RegExp | string) => page.getByRole('tab', { name }).click();
async function saved(act: () => Promise<unknown>): Promise<Buffer> {
  const [download] = (await Promise.all([page.waitForEvent('download'), act()])) as [Download, unknown];
  return readFile(await download.path());
}
const entries = (zip: Buffer) =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
async function write(place: string, actor: string): Promise<void> {
  const forms = page.locator('studio-forms');
  await forms.getByLabel('Place', { exact: true }).fill(place);
  await forms.getByLabel('To whom').selectOption({ label: actor });
  await forms.getByLabel('Publisher').fill('Radio');
  await forms.getByLabel('Title of the document').fill('News');
  await forms.getByRole('button', { name: 'Write it down' }).click();
}

describe('an edit on the map', () => {
  test('writes the row and the source once, shows on the map, and is saved with nothing else', async () => {
    await openExample();
    await page
      .locator('territory-canvas')
      .getByRole('button', { name: /^Alder/ })
      .click();
    await expect
      .poll(() => page.locator('studio-forms').getByLabel('Place', { exact: true }).inputValue())
      .toBe('alder');
    await write('alder', 'Blue army');
    await expect.poll(() => holder('alder')).toBe('blue-army');
    await write('dorn', 'Red army');
    await expect.poll(() => holder('dorn')).toBe('red-army');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('control.csv: alder 2020-03-02 added').waitFor();
    await dialog.getByText('sources.csv: radio added').waitFor();
    const files = entries(await saved(() => dialog.getByRole('button', { name: 'only what changed' }).click()));
    expect([...files.keys()].sort()).toEqual(['control.csv', 'sources.csv']);
    const before = await readFile('src/cli/starter/control.csv', 'utf8');
    const lines = files.get('control.csv')!.split('\n');
    const added = ['alder,2020-03-02,blue-army,,,,radio,', 'dorn,2020-03-02,red-army,,,,radio,'];
    expect(lines.filter(line => !added.includes(line)).join('\n')).toBe(before);
    // Behind the other row of the place.
    expect(lines[lines.indexOf(added[0]) - 1]).toMatch(/^alder,2020-01-01/);
    expect(files.get('sources.csv')!.match(/^radio,/gm)).toHaveLength(1);
  });

  test('is undone and done again', async () => {
    await openExample();
    await write('elm', 'Red army');
    await expect.poll(() => holder('elm')).toBe('red-army');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => holder('elm')).toBe('blue-army');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => holder('elm')).toBe('red-army');
  });

  test('is there after the tab was closed, and a second tab gets a copy', async () => {
    await openExample();
    await write('elm', 'Red army');
    await expect.poll(() => holder('elm')).toBe('red-army');
    await page.getByText('Kept in this browser').waitFor();
    const first = page;
    page = await open();
    await page.getByRole('button', { name: 'My war', exact: true }).click();
    await mapReady();
    await page.getByText('open in another tab').waitFor();
    expect(await holder('elm')).toBe('red-army');
    await first.close();
  });

  test('says so when the storage is full', async () => {
    await openExample();
    await page.getByText('Kept in this browser').waitFor();
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await write('elm', 'Red army');
    await page.getByText('storage is full').waitFor();
    complaints = complaints.filter(text => !text.includes('full'));
  });
});

test('what the worker compiles is what the command line compiles', async () => {
  await openExample();
  const { output } = await compile('src/cli/starter', 'mywar');
  await page.getByRole('button', { name: 'Publish' }).click();
  const html = (await saved(() => page.getByRole('button', { name: 'Make the file' }).click())).toString('utf8');
  const block = (id: string) => new RegExp(`id="data/${id}">([^<]*)<`).exec(html)?.[1].replaceAll('\\u003c', '<');
  expect(block('mywar')).toBe(output?.first);
  expect(block('mywar.text.en')).toBe(output?.texts.get('en'));
});

test('publishes one file that opens from a disk in the language that was chosen', async () => {
  await openExample();
  await page.getByRole('button', { name: 'The map', exact: true }).click();
  await page.locator('studio-settings').getByLabel('العربية').check();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByText('shows the facts as they are').waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByText('A licence').waitFor();
  // Each fault leads to where it is mended.
  await page.getByRole('button', { name: 'Show: Languages' }).click();
  await page.locator('studio-settings').getByLabel('Title (العربية)').waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByLabel('Opens in').selectOption('ar');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the file' }).click(),
  ]);
  const file = `${await download.path()}.html`;
  await download.saveAs(file);
  const published = await context.newPage();
  await published.goto(pathToFileURL(file).href);
  await published.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  expect(await published.locator('territory-map').evaluate((map: TerritoryMap) => [map.theatre?.id, map.lang])).toEqual(
    ['mywar', 'ar'],
  );
});

test('a problem leads to its cell, and is mended with a click', async () => {
  await openExample();
  await tab('Tables');
  await page.getByLabel('Find', { exact: true }).fill('river-militia');
  await page.getByLabel('Replace by').fill('river-militai');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await page.getByText('last good state').waitFor();
  await tab(/Problems/);
  await page.getByRole('button', { name: 'Show' }).first().click();
  await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toContain('Tables');
  await tab(/Problems/);
  await page.getByRole('button', { name: 'Replace by “river-militia”' }).first().click();
  await page.getByText('shows the facts as they are').waitFor();
});

test('a table takes what a spreadsheet has copied', async () => {
  await openExample();
  await tab('Tables');
  await page.getByRole('combobox', { name: 'Table' }).selectOption('places.csv');
  const cell = page.locator('revo-grid .rgCell', { hasText: /^Elm$/ }).first();
  await cell.click();
  // The grid listens for what is pasted once the frame with the chosen cell is drawn.
  await page.locator('revogr-clipboard').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Elm town\t\t50.50\nFir\t\t50.30\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await page.getByText('6 rows').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const files = entries(await saved(() => page.getByRole('button', { name: 'only what changed' }).click()));
  expect(files.get('places.csv')).toContain('elm,Elm town,,50.50,10.40,4,4000,survey\n,Fir,,50.30,');
});

test('a cell is edited and filled down with the keyboard', async () => {
  await openExample();
  await tab('Tables');
  await page.getByRole('combobox', { name: 'Table' }).selectOption('places.csv');
  await page.locator('revo-grid .rgCell', { hasText: 'Alder' }).nth(1).click();
  await page.keyboard.press('Enter');
  await page.locator('revogr-edit input').fill('Alder town');
  await page.keyboard.press('Enter');
  const written = page.locator('revo-grid .rgCell', { hasText: 'Alder town' });
  await written.click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => page.getByRole('button', { name: 'Fill down' }).isEnabled()).toBe(true);
  await page.keyboard.press('Control+d');
  await expect.poll(() => written.count()).toBe(2);
});

test('takes a spreadsheet, shows what it took for what, and makes a map of it', async () => {
  const rows = [
    'alpha;36,10;37,1;Government;01.02.2021',
    'beta;36,20;37,2;Rebels;01.02.2021',
    'gamma;36,30;37,3;Rebels;15.02.2021',
  ];
  await drop({ 'towns.csv': `Town;Lat;Lon;Held by;Date\n${rows.join('\n')}\n` });
  const dialog = page.getByRole('dialog');
  await dialog.getByText('alpha').waitFor();
  expect(await dialog.getByLabel('Column “Held by”').inputValue()).toBe('actor');
  await dialog.getByText(/3 places/).waitFor();
  await dialog.getByRole('button', { name: 'Make the map' }).click();
  await mapReady();
  expect(await holder('gamma')).toBe('rebels');
});

test('an empty map on a box is ready for its first place', async () => {
  await page.getByLabel('Title of the map').fill('River war');
  await page.getByLabel('First day').fill('2021-01-01');
  await page.getByLabel('Last day').fill('2021-12-31');
  await page.getByLabel('First actor').fill('Red');
  await page.getByLabel('Second actor').fill('Blue');
  for (const [edge, value] of Object.entries({ West: '36', South: '35', East: '37', North: '36' }))
    await page.getByLabel(edge).fill(value);
  await page.getByRole('button', { name: 'Make the map' }).click();
  await page.getByRole('button', { name: 'New place' }).click();
  const forms = page.locator('studio-forms');
  await forms.getByLabel('Name (English)').fill('Ford');
  await forms.getByLabel('Latitude').fill('35.5');
  await forms.getByLabel('Longitude').fill('36.5');
  await forms.getByRole('button', { name: 'Write it down' }).click();
  await forms.getByRole('button', { name: 'Changed hands' }).click();
  await forms.getByLabel('Since').fill('2021-01-01');
  await write('ford', 'Red');
  await mapReady();
  await expect.poll(() => holder('ford')).toBe('red');
});

test('hostile files do nothing', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  await drop({
    'theatre.json': JSON.stringify({ id: 'evil', title: { en: evil }, first: '2021-01-01', last: '2021-02-01' }),
    'actors.csv': `id,side,name_en,colour\nred,red,${evil},#d55e00\n`,
    'places.csv': `id,name_en,lat,lon\na,${evil},35,36\n`,
    'control.csv': `place,from,actor,sources\na,2021-01-01,red,${evil}\n`,
    'sources.csv': `id,publisher,title\ns,${evil},${evil}\n`,
  });
  await tab(/Problems/);
  await page.getByText('invalid id').first().waitFor();
  await tab('Tables');
  await page.locator('revo-grid .rgCell').first().waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

describe('in every language', () => {
  test.each([
    ['en', 'Tables', 'ltr'],
    ['ar', 'جداول', 'rtl'],
    ['tr', 'Tablolar', 'ltr'],
  ])('%s is whole, and axe finds nothing', async (lang, tables, dir) => {
    await page.close();
    page = await open(`?lang=${lang}`);
    await page.locator('studio-open .way').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('studio-open .way').first().click();
    await mapReady();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(dir);
    await tab(tables);
    await page.locator('revo-grid .rgCell').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('below 1024 pixels there are the map and the forms, and no grid', async () => {
  await page.setViewportSize({ width: 800, height: 900 });
  await openExample();
  await page.getByRole('button', { name: 'Write it down' }).waitFor();
  await tab('Tables');
  await page.getByText('at least 1024 pixels').waitFor();
  expect(await page.locator('revo-grid').count()).toBe(0);
});
