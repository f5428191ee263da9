import { readdir, readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Download, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

/** What the studio does beyond rows: import with slips, drawing, settings, publishing, corrections. */
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
  page = await open('studio.html');
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function open(address: string): Promise<Page> {
  const opened = await context.newPage();
  opened.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  opened.on('pageerror', error => complaints.push(error.message));
  await opened.goto(inject('site') + address);
  return opened;
}

const mapReady = async () => {
  await page.locator('territory-map').waitFor();
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
};
async function openExample(): Promise<void> {
  await page.getByRole('button', { name: /five-town example/ }).click();
  await mapReady();
}
const form = (name: string) => page.locator('studio-forms').getByRole('button', { name, exact: true }).click();
const writeDown = () => page.getByRole('button', { name: 'Write it down' }).click();
async function saved(act: () => Promise<unknown>): Promise<Map<string, Buffer>> {
  const [download] = (await Promise.all([page.waitForEvent('download'), act()])) as [Download, unknown];
  const zip = unzipSync(await readFile(await download.path()));
  return new Map(Object.entries(zip).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
async function changedFiles(): Promise<Map<string, string>> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const files = await saved(() => page.getByRole('button', { name: 'only what changed' }).click());
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}
/** Clicks the map, in parts of its width and height. */
async function clickMap(x: number, y: number): Promise<void> {
  const box = (await page.locator('territory-canvas').boundingBox())!;
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
}

test('Idlib comes out of the studio as it went in, byte by byte', async () => {
  await page.getByRole('button', { name: /Open “Idlib/ }).click();
  await mapReady();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Nothing has changed').waitFor();
  const files = await saved(() => page.getByRole('button', { name: 'Zip with everything' }).click());
  const facts = (await readdir('data/idlib')).filter(name => /\.(csv|json|geojson)$/.test(name));
  expect([...files.keys()]).toEqual(expect.arrayContaining(facts));
  for (const name of facts)
    expect(Buffer.compare(files.get(name)!, await readFile(`data/idlib/${name}`)), name).toBe(0);
});

describe('a spreadsheet with slips and a front', () => {
  const rows = Array.from({ length: 12 }, (_, i) => {
    const [lat, lon] = [(48 + Math.floor(i / 4) * 0.1).toFixed(2), (37 + (i % 4) * 0.1).toFixed(2)];
    const who = i === 5 ? 'Goverment' : i % 4 < 2 ? 'Government' : 'Rebels';
    const day = i === 11 ? '31/02/2021' : `${String(i + 13).padStart(2, '0')}/03/2021`;
    return [`Town ${i}`, ...(i === 6 ? [lon, lat] : [lat, lon]), who, day].join(',');
  });
  const table = `Town,Latitude,Longitude,Controlled by,Since\n${rows.join('\n')}\n`;
  const front =
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><LineString><coordinates>37.15,47.9 37.15,48.4</coordinates></LineString></Placemark></kml>';

  test('is mended in the dialog and makes one map', async () => {
    await page.locator('studio-open #files').setInputFiles([
      { name: 'towns.csv', mimeType: 'text/csv', buffer: Buffer.from(table) },
      { name: 'front.kml', mimeType: 'application/xml', buffer: Buffer.from(front) },
    ]);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('11 places with 11 changes').waitFor();
    expect(await dialog.locator('table tbody tr').count()).toBe(10);
    await dialog.getByText('“Town 6” were exchanged').waitFor();
    await dialog.getByRole('button', { name: 'Take it for “Government”' }).click();
    await dialog.getByText('2 holders: Government, Rebels').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog
      .getByLabel(/, Since$/)
      .first()
      .fill('28/02/2021');
    await dialog.getByLabel('Title of the map').click();
    await dialog.getByText('12 places with 12 changes').waitFor();
    // The order of days and months, and which of the two records counts, are the author's.
    await dialog.getByText('More settings').click();
    await dialog.getByLabel('Dates such as').selectOption('dmy');
    await dialog.getByLabel(/What counts/).selectOption('drawn');
    await dialog.getByText('1 drawn situation').waitFor();
    await dialog.getByLabel(/What counts/).selectOption('rows');
    await dialog.getByText('12 places with 12 changes').waitFor();
    await dialog.getByRole('button', { name: 'Make the map' }).click();
    await mapReady();
    await page.getByText('shows the facts as they are').waitFor();
  });

  test('is told of in the language of the studio', async () => {
    await page.close();
    page = await open('studio.html?lang=tr');
    await page
      .locator('studio-open #files')
      .setInputFiles([{ name: 'towns.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }]);
    await page.getByText('“31/02/2021” bir gün olarak okunamıyor').waitFor();
    await page.getByText('11 değişiklikle 11 yer').waitFor();
  });
});

describe('on the map', () => {
  test('a loop chooses several places, and a place is moved', async () => {
    await openExample();
    await page.getByRole('button', { name: 'Choose several on the map' }).click();
    const box = (await page.locator('studio-draw svg').boundingBox())!;
    const at = (x: number, y: number) => page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 });
    await at(0.01, 0.01);
    await page.mouse.down();
    for (const [x, y] of [
      [0.99, 0.01],
      [0.99, 0.99],
      [0.01, 0.99],
    ])
      await at(x, y);
    await page.mouse.up();
    await expect.poll(() => page.locator('studio-forms').getByLabel('5 places').inputValue()).toMatch(/alder;.*elm/);
    await form('Move a place');
    await page.locator('studio-forms').getByLabel('Place', { exact: true }).fill('elm');
    await page.locator('studio-forms').getByLabel('Latitude').fill('50.51');
    await page.locator('studio-forms').getByLabel('Longitude').fill('10.41');
    await writeDown();
    expect((await changedFiles()).get('places.csv')).toMatch(/^elm,.*,50\.51,10\.41,/m);
  });

  test('a road is drawn by clicks and keeps what stands in its file', async () => {
    await openExample();
    await form('Draw');
    const before = await readFile('src/cli/starter/lines.geojson', 'utf8').catch(() => '');
    await clickMap(0.3, 0.4);
    await clickMap(0.6, 0.6);
    await expect.poll(() => page.locator('studio-draw circle').count()).toBe(2);
    const shapes = page.locator('studio-shape');
    await shapes.getByLabel('Name (English)').fill('Hill road');
    await shapes.getByLabel('Number on its signs').fill('H7');
    await writeDown();
    await page.getByText('shows the facts as they are').waitFor();
    const text = (await changedFiles()).get('lines.geojson')!;
    const features = JSON.parse(text).features;
    expect(features.at(-1).properties).toMatchObject({ id: 'h7', kind: 'highway', ref: 'H7', name_en: 'Hill road' });
    expect(features.length).toBe(before === '' ? 1 : JSON.parse(before).features.length + 1);
  });

  test('a headline is written and shown', async () => {
    await openExample();
    await form('Headline or note');
    await page.locator('studio-forms').getByLabel('Text (English)').fill('Red holds the bridge');
    await writeDown();
    await page.locator('territory-map').getByText('Red holds the bridge').first().waitFor();
    await page.getByText('Written: Headline or note').waitFor();
    // The source that was chosen stays for the next fact, and a new one has its fields in every form.
    const forms = page.locator('studio-forms');
    await form('Event');
    await forms.getByLabel('Who says so').selectOption({ index: 1 });
    await form('Claim');
    expect(await forms.getByLabel('Who says so').inputValue()).not.toBe('');
    await forms.getByLabel('Who says so').selectOption({ index: 0 });
    await form('Event');
    await forms.getByLabel('Publisher').waitFor();
    // A place is found by name, and its source is credited.
    await form('New place');
    await forms.getByLabel('Find a place by name').fill('saraqib');
    await forms.getByRole('button', { name: /^Saraqib/ }).click();
    expect(await forms.getByLabel('Name (English)').inputValue()).toBe('Saraqib');
    expect(await violations(page)).toEqual([]);
    await writeDown();
    const files = await changedFiles();
    expect(files.get('annotations.csv')).toContain('Red holds the bridge');
    expect(files.get('places.csv')).toMatch(/^saraqib,Saraqib,.*35\.86\d+,36\.80\d+/m);
    expect(files.get('theatre.json')).toContain('GeoNames');
  });

  test('a language is added, and the map is published as a folder with code for an article', async () => {
    await openExample();
    await form('The map');
    const settings = page.locator('studio-settings');
    await settings.getByLabel('Türkçe').check();
    await settings.getByLabel('Add a credit').fill('Desk');
    await writeDown();
    await settings.getByLabel('Title (Türkçe)').fill('Savaşım');
    await writeDown();
    await page.getByText('shows the facts as they are').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    expect(await page.getByLabel('Code for an article').inputValue()).toMatch(/^<iframe src="https:.*embed\.html"/);
    expect(await violations(page)).toEqual([]);
    const files = await saved(() => page.getByRole('button', { name: 'Make the folder' }).click());
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'index.html',
        'embed.html',
        'data/mywar.json',
        'data/mywar.text.tr.json',
        'data/mywar.facts.zip',
      ]),
    );
    const facts = unzipSync(files.get('data/mywar.facts.zip')!);
    const theatre = JSON.parse(Buffer.from(facts['theatre.json']).toString('utf8'));
    expect([theatre.title.tr, theatre.credits.at(-1).text]).toEqual(['Savaşım', 'Desk']);
  });
});

test('a correction that is suggested in the panel opens the studio at the row', async () => {
  await page.close();
  const map = await open('index.html?date=2020-03-01&select=town:saraqib');
  const link = map.getByRole('link', { name: 'Suggest a correction' });
  await link.waitFor();
  const [studio] = await Promise.all([context.waitForEvent('page'), link.click()]);
  page = studio;
  await page.getByRole('tab', { name: 'Tables', selected: true }).waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: 'Table' }).inputValue()).toBe('control.csv');
  await page
    .locator('revo-grid .rgCell', { hasText: /^saraqib$/ })
    .first()
    .waitFor();
});
