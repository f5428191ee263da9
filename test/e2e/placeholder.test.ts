import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** The module that draws the map. */
const CODE = /assets\/page-[^/]*\.js$/;

const newPage = (locale = 'en-GB') => browser.newPage({ viewport: { width: 1280, height: 800 }, locale });
/** What has been rendered is on the screen. */
const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** A page on which the map is kept from loading until `go` is called. */
async function held(query = '', locale = 'en-GB'): Promise<{ page: Page; go: () => void }> {
  const page = await newPage(locale);
  const { release } = await holdBack(page, CODE);
  await page.goto(`${site}${query}`, { waitUntil: 'commit' });
  return { page, go: release };
}

/** What a page shows once nothing in it moves any more: two pictures in a row are the same. */
async function atRest(page: Page): Promise<string> {
  let last = '';
  const isLast = async () => {
    await twoFrames(page);
    const before = last;
    last = (await page.screenshot()).toString('base64');
    return last === before;
  };
  await expect.poll(isLast).toBe(true);
  return last;
}

/** Files that the host does not send until `release` is called. `asked` resolves when the page wants the first of them. */
async function holdBack(page: Page, files: RegExp): Promise<{ asked: Promise<void>; release: () => void }> {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  let wanted = () => {};
  const asked = new Promise<void>(resolve => {
    wanted = resolve;
  });
  await page.route(files, async route => {
    wanted();
    await released;
    await route.continue();
  });
  return { asked, release };
}

test('a picture of the opening day is there before the map, says its date, and goes without moving anything', async () => {
  const { page, go } = await held();
  const picture = page.getByRole('img', { name: /2 March 2020/ });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.evaluate(() => {
    const { record } = { record: [] as number[] };
    Object.assign(window, { record });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) record.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  go();
  await expect.poll(() => page.locator('.still').count()).toBe(0);
  const shifts = await page.evaluate(() => (window as unknown as { record: number[] }).record);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  await page.close();
});

test('it stays in sight while the map has nothing to show', async () => {
  const page = await newPage();
  const code = await holdBack(page, CODE);
  // Held back from the start: the page asks for the data before the code of the map is there.
  const data = await holdBack(page, /data\/idlib\.json$/);
  await page.goto(site, { waitUntil: 'commit' });
  const picture = page.getByRole('img', { name: /2 March 2020/ });
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  const before = await atRest(page);
  code.release();
  await page.waitForFunction(() => customElements.get('territory-map'));
  await data.asked;
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.updateComplete);
  expect((await atRest(page)) === before, 'the same picture').toBe(true);
  data.release();
  await expect.poll(() => page.locator('.still').count()).toBe(0);
  await page.close();
});

test.each([
  ['another day', '?date=2018-02-01', 'en-GB'],
  ['another theatre or view', '?view=35.8,36.7,10', 'en-GB'],
  ['another language', '', 'ar'],
])('no picture flashes up where %s is asked for', async (_, query, locale) => {
  const { page, go } = await held(query, locale);
  await page.locator('territory-map').waitFor({ state: 'attached' });
  expect(await page.locator('.still').isVisible()).toBe(false);
  go();
  await page.close();
});

test('without scripts it gives way to what the page has for that', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto(site);
  expect(await page.locator('.still').isVisible()).toBe(false);
  expect(await page.getByRole('link').first().isVisible()).toBe(true);
  await context.close();
});
