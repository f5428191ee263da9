import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { TerritoryCanvas } from '../../src/elements/canvas/territory-canvas.ts';
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
  const release = await holdBack(/\/assets\/(map|frame)-(?!ahead-)[^/]*\.js$/);
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

/** Holds files back until the returned function is called. */
async function holdBack(files: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(files, async route => {
    await held;
    await route.continue();
  });
  return release;
}

test.each([
  ['', 1280, 800],
  ['?date=2018-02-01&lang=ar&theme=dark', 900, 700],
  ['?town=saraqib&compare=2019-06-01', 360, 640],
  ['?view=36.1,36.6,10.4&controls=compact', 640, 400],
  ['?theatre=kharkiv&lang=tr&panel=closed', 1440, 900],
])(
  'what index.html%s asks for is painted before the code of the map, and just where that paints it',
  async (query, width, height) => {
    await page.setViewportSize({ width, height });
    const code = await holdBack(/\/assets\/map-[^/]*\.js$/);
    // What comes after the first map adds signs and names.
    const later = await holdBack(/\/assets\/deferred-elements-/);
    await page.goto(site + query, { waitUntil: 'commit' });
    const first = (await page.locator('.first-map canvas').elementHandle())!;
    expect(await page.evaluate(() => customElements.get('territory-map'))).toBeUndefined();
    const box = (canvas: Element) => {
      const { x, y, width, height } = canvas.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    };
    const painted = await first.evaluate(box);
    code();
    await page.waitForFunction(() => document.querySelector('.first-map') === null);
    const canvas = page.locator('territory-canvas');
    await canvas.evaluate((canvas: TerritoryCanvas) => canvas.drawn);
    expect(await canvas.evaluate(box)).toEqual(painted);
    // Names of towns are buttons on the map and painted on the first picture: all else is the same to the pixel.
    const share = await first.evaluate(first => {
      const [base, day] = document
        .querySelector('territory-map')!
        .renderRoot.querySelector('territory-canvas')!
        .renderRoot.querySelectorAll<HTMLCanvasElement>('canvas');
      const { width, height } = first as HTMLCanvasElement;
      const pixels = (...pictures: HTMLCanvasElement[]) => {
        const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
        for (const one of pictures) {
          // The map's own reach beyond its edges.
          const [wide, high] = [
            Number.parseFloat(one.style.width) || width,
            Number.parseFloat(one.style.height) || height,
          ];
          context.drawImage(one, (width - wide) / 2, (height - high) / 2, wide, high);
        }
        return context.getImageData(0, 0, width, height).data;
      };
      const [before, after] = [pixels(first as HTMLCanvasElement), pixels(base, day)];
      let other = 0;
      for (let i = 0; i < before.length; i += 4) {
        if (Math.abs(before[i] - after[i]) + Math.abs(before[i + 1] - after[i + 1]) > 24) other++;
      }
      return (4 * other) / before.length;
    });
    expect(share).toBeLessThan(0.06);
    later();
    await ready();
  },
);

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
