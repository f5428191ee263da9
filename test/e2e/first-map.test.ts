import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';
import { OPEN_PATH, type StaticHost, SUB_PATH, serveSite } from './static-host.ts';

/** What index.html loads before the first map, and in which order. */
let browser: Browser;
let host: StaticHost;
let page: Page;
let site: string;
/** Names of the files asked for by the page, in order. */
let asked: string[];

beforeAll(async () => {
  browser = await launch();
  host = await serveSite(() => inject('folder'));
  site = host.address + SUB_PATH;
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, serviceWorkers: 'block' });
  page = await context.newPage();
  asked = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname.replace(/^.*\//, '')));
});
afterEach(() => page.context().close());

const ready = () => page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
const times = (name: string) => asked.filter(one => one === name).length;

test.each([
  ['', 'idlib.json', 'kharkiv.json'],
  ['?theatre=kharkiv', 'kharkiv.json', 'idlib.json'],
])('the data of index.html%s come once, those of another theatre not at all', async (query, own, other) => {
  await page.goto(site + query);
  await ready();
  expect([times(own), times(other)]).toEqual([1, 0]);
});

test.each([
  ['index.html', 'idlib.json'],
  ['embed.html', 'idlib.js'],
])('in %s the data are decoded while the code of the map is still on the way', async (name, data) => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(/\/assets\/(map|frame)-(?!ahead-)[^/]*\.js$/, async route => {
    await held;
    await route.continue();
  });
  // Decoding measures the ground: the one use of these before the map is there.
  await page.addInitScript(() => {
    const { tanh } = Math;
    Math.tanh = value => {
      Object.assign(globalThis, { decoded: true });
      return tanh(value);
    };
  });
  await page.goto(site + name, { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as { decoded?: boolean }).decoded === true);
  expect(await page.evaluate(() => customElements.get('territory-map'))).toBeUndefined();
  release();
  await page.waitForFunction(() => customElements.get('territory-map') !== undefined);
  await ready();
  expect(times(data)).toBe(1);
});

test.each(['index.html', 'embed.html', 'article.html'])(
  '%s has its map registered when it is read to its end',
  async name => {
    const address = `${host.address}${OPEN_PATH}`;
    const article = `<!doctype html><script type="module" src="${address}embed.js"></script><territory-map></territory-map>`;
    await page.route('**/article.html', route => route.fulfill({ contentType: 'text/html', body: article }));
    // Scripts of a page that come later may be written for maps, not for tags without meaning.
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const map = document.querySelector('territory-map');
        Object.assign(globalThis, { found: map?.ready instanceof Promise });
      });
    });
    await page.goto(address + name);
    expect(await page.evaluate(() => (globalThis as { found?: boolean }).found)).toBe(true);
    await ready();
  },
);
