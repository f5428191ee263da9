import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright';
import { type Browser, chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { findBrowser } from '../browser.ts';
import { Articles, of } from './article.ts';
import { violations } from './axe.ts';

const site = inject('site');
const articles = new Articles();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
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

async function _share(tab: string): Promise<void> {
  if (!(await page.getByRole('dialog').isVisible())) await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name: tab }).click();
}

async function _textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function _saving(act: () => Promise<void>): Promise<Download> {
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

describe('what is saved is what the command line writes', () => {
  test('and the element gives pictures to the page around it', async () => {
    await open('?date=2020-03-02');
    const [png, svg, refused] = await page.locator('territory-map').evaluate(async (map: TerritoryMap) => {
      const image = await createImageBitmap(await map.exportImage({ format: 'png', width: 640, height: 360 }));
      const text = await (await map.exportImage({ format: 'svg', width: 640, height: 360 })).text();
      const error = await map.exportImage({ width: 3 }).catch((cause: Error) => cause.message);
      return [[image.width, image.height], text, error] as const;
    });
    expect(png).toEqual([640, 360]);
    const args = ['export', 'data/idlib', '--date', '2020-03-02', '--format', 'svg', '--size', '640x360'];
    expect(svg === (await written(...args))).toBe(true);
    expect(refused).toMatch(/^width is a whole number of pixels/);
  });
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
      expect(await violations(page), String(tab)).toEqual([]);
      const part = page.getByRole('tabpanel');
      expect(await part.evaluate(element => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
});
