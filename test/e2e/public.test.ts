import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { dataScript } from '../../src/build/site/data-scripts.ts';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';
import { OPEN_PATH, type StaticHost, SUB_PATH, serveSite } from './static-host.ts';

/** What other people's pages rely on: addresses that stay, records that can be pinned, and that no page asks a stranger. */
const OLD = '2020-01-01-00000000';
let browser: Browser;
let page: Page;
let host: StaticHost;
let folder: string;
let complaints: string[];
let requests: string[];
/** Those of them that the page made, not the worker that keeps the newest release for offline. */
let ofPage: string[];
let site: string;

beforeAll(async () => {
  browser = await launch({ offline: true });
  folder = await mkdtemp(join(tmpdir(), 'territory-map-public-'));
  await cp(inject('folder'), folder, { recursive: true });
  // What an earlier release has left beside the newest.
  const { record } = JSON.parse(await readFile(join(folder, 'data', 'idlib.json'), 'utf8'));
  for (const name of await readdir(join(folder, 'data'))) {
    if (!name.startsWith(`idlib@${record}`) || !name.endsWith('.json')) continue;
    const text = (await readFile(join(folder, 'data', name), 'utf8')).replaceAll(record, OLD);
    const old = name.replace(record, OLD).replace(/\.json$/, '');
    await writeFile(join(folder, 'data', `${old}.json`), text);
    await writeFile(join(folder, 'data', `${old}.js`), dataScript(old, text));
  }
  host = await serveSite(() => folder);
  site = host.address + SUB_PATH;
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' });
  page = await context.newPage();
  [complaints, requests, ofPage] = [[], [], []];
  page.on('console', message => {
    // What was asked for and not understood is said to the author, and is no fault of the map.
    const isTold = /^territory-map: .* cannot be understood for certain/s.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isTold) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.context().on('request', request => {
    requests.push(request.url());
    if (!request.serviceWorker()) ofPage.push(request.url());
  });
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
  expect(requests.filter(url => !url.startsWith(host.address) && !/^(data|about|blob):/.test(url))).toEqual([]);
});

const ready = () => page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);

test('the files that others load keep their names in every release', async () => {
  const pages = ['index.html', 'index.ar.html', 'index.tr.html'];
  const days = ['d/idlib/', 'd/idlib/2020-03-02/', 'd/idlib/2020-03-01/'];
  const files = [
    ...['index.html', 'embed.html', 'embed.js', 'host.js', 'sw.js', 'icon.svg'],
    ...['theatres.html', 'theatres.ar.html', 'theatres.tr.html'],
    ...['json', 'js'].flatMap(ending =>
      ['', '.text.en', '.text.ar', '.text.tr'].map(part => `data/idlib${part}.${ending}`),
    ),
    ...days.flatMap(day => pages.map(name => day + name)),
    ...days.slice(1).flatMap(day => [`${day}share.png`, `${day}oembed.json`]),
    ...['schema/theatre.schema.json', 'schema/datapackage.json'],
  ];
  for (const file of files) expect((await stat(join(folder, file)).catch(() => null))?.isFile(), file).toBe(true);
  // And the record stands beside them under its own name, with all its parts.
  const { record } = JSON.parse(await readFile(join(folder, 'data', 'idlib.json'), 'utf8'));
  const data = await readdir(join(folder, 'data'));
  for (const name of data.filter(one => /^idlib\..*js(on)?$/.test(one))) {
    expect(data).toContain(name.replace('idlib', `idlib@${record}`));
  }
});

test('all other parts have names that change with what is in them', async () => {
  for (const name of await readdir(join(folder, 'assets')))
    expect(name).toMatch(/-[\w-]{8}\.(js|json|json\.gz|css|woff2|png|svg)$/);
});

test('every key of the query says what it always said', async () => {
  const said = {
    date: '2020-02-08',
    compare: '2019-12-01',
    'according-to': 'government',
    select: 'line:m5',
    view: '35.8,36.8,10',
    layers: 'control,front',
    lang: 'tr',
    theme: 'dark',
    controls: 'compact',
    panel: 'about',
    kinds: 'battle',
  };
  await page.goto(`${site}?${new URLSearchParams({ theatre: 'idlib', ...said, mine: 'left alone' })}`);
  await ready();
  const names = Object.keys(said).map(key => key.replace(/-(.)/g, (_, letter) => letter.toUpperCase()));
  const values = await page
    .locator('territory-map')
    .evaluate((map, keys) => keys.map(key => (map as unknown as Record<string, string>)[key]), names);
  expect(values).toEqual(Object.values(said));
  await page.goto(`${site}?town=saraqib`);
  await ready();
  expect(await page.locator('territory-map').evaluate((map: TerritoryMap) => map.town)).toBe('saraqib');
});

describe('a map that is pinned to a record', () => {
  const note = () => page.locator('territory-record [role=note]');

  test.each(['index.html', 'embed.html'])('says in %s that there is a newer one, and shows its own', async name => {
    await page.goto(`${site}${name}?theatre=idlib@${OLD}&controls=compact&town=saraqib`);
    await ready();
    expect(await note().innerText()).toMatch(
      new RegExp(`^Record ${OLD}. This map keeps to an earlier record. Newest: \\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8}$`),
    );
    expect(await page.locator('territory-map').evaluate((map: TerritoryMap) => map.theatre?.record)).toBe(OLD);
    await page.locator('territory-panel .sources').first().waitFor();
    const data = ofPage.filter(url => url.includes('/data/'));
    expect(data).not.toEqual([]);
    expect(data.filter(url => !url.includes(`idlib@${OLD}`))).toEqual([]);
    await page.locator('territory-map').evaluate((map: TerritoryMap) => Object.assign(map, { lang: 'tr' }));
    await note().getByText('Bu harita önceki bir kayda bağlıdır').waitFor();
  });

  test('says so as an element, and nothing where its record is the newest', async () => {
    const open = `${host.address}${OPEN_PATH}`;
    const { record } = JSON.parse(await readFile(join(folder, 'data', 'idlib.json'), 'utf8'));
    await page.goto(`${open}?theatre=idlib@${record}`);
    await ready();
    await page.locator('territory-panel').waitFor();
    expect(await note().count()).toBe(0);
    await page.locator('territory-map').evaluate((map: TerritoryMap, src) => {
      map.src = src;
    }, `${open}data/idlib@${OLD}.json`);
    await note().waitFor();
  });

  test('takes no address for a record', async () => {
    for (const record of ['@../../secret', '@https://evil.example/x', '@2020/../../x', '@<img>']) {
      await page.goto(`${site}?theatre=${encodeURIComponent(`idlib${record}`)}`);
      await ready();
      expect(requests.filter(url => !url.includes('?') && /secret|evil|img>/.test(url))).toEqual([]);
    }
  });
});

test('an address that names a theatre that is not there shows the first one and says so, in the reader’s language', async () => {
  const note = page.locator('territory-record [role=status]');
  for (const name of ['index.html', 'embed.html']) {
    await page.goto(`${site}${name}?theatre=nope%3Cb%3E`);
    await ready();
    await note.getByText('There is no map “\u2068nope<b>\u2069” here; this is the first one.').waitFor();
    await page.locator('territory-map').evaluate((map: TerritoryMap) => Object.assign(map, { lang: 'tr' }));
    await note.getByText('adlı bir harita yok').waitFor();
  }
  await page.goto(`${site}?theatre=kharkiv`);
  await ready();
  await page.waitForFunction(() => customElements.get('territory-record'));
  expect(await note.count()).toBe(0);
});

test('a map that was open when a release came reads on in its own record', async () => {
  await page.goto(`${site}?town=saraqib`);
  await ready();
  await page.locator('territory-panel .sources').first().waitFor();
  // The next release has other texts.
  const file = join(folder, 'data', 'idlib.text.tr.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/"record":"[^"]*"/, '"record":"2030-01-01-ffffffff"'));
  await page.locator('territory-map').evaluate((map: TerritoryMap) => Object.assign(map, { lang: 'tr' }));
  await page.locator('territory-panel').getByRole('heading', { name: 'Serakib' }).waitFor();
  await expect.poll(() => requests.filter(url => /idlib@[^/]*\.text\.tr\.json$/.test(url)).length).toBeGreaterThan(0);
  await writeFile(file, text);
});

test('a still picture tells its record and its credits', async () => {
  await page.goto(`${site}embed.html?controls=none`);
  await ready();
  const record = page.locator('territory-record');
  await record.getByText(/Record \d{4}-\d\d-\d\d-[0-9a-f]{8}/).waitFor();
  expect(await record.locator('p').innerText()).toMatch(/OCHA/);
  // None of it is lost where the caption has no room for all.
  await page.setViewportSize({ width: 320, height: 400 });
  const credits = record.locator('.credits');
  expect(await credits.evaluate(one => [one.scrollHeight > one.clientHeight, getComputedStyle(one).overflowY])).toEqual(
    [true, 'auto'],
  );
  expect((await page.locator('territory-canvas').boundingBox())!.height).toBeGreaterThan(160);
});

test('no page asks a stranger', async () => {
  const addresses = ['', '?theatre=kharkiv', 'embed.html', 'theatres.html', 'd/idlib/', 'd/idlib/2020-03-02/'];
  for (const address of [...addresses, 'theatres.ar.html', 'd/idlib/2020-03-02/index.ar.html']) {
    await page.goto(site + address, { waitUntil: 'networkidle' });
  }
  // Every request of this page is looked at when the test ends.
  expect(requests.length).toBeGreaterThan(addresses.length);
});
