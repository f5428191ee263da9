import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findBrowser } from '../browser.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser?.close());

/** A page on which modules, and so the map, are kept from loading until `go` is called. */
async function held(query = '', locale = 'en-GB'): Promise<{ page: Page; go: () => void }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale });
  let go = () => {};
  const held = new Promise<void>(resolve => {
    go = resolve;
  });
  await page.route(/assets\/page-[^/]*\.js$/, async route => {
    await held;
    await route.continue();
  });
  await page.goto(`${site}${query}`, { waitUntil: 'commit' });
  return { page, go };
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
  const { page, go } = await held();
  let come = () => {};
  const data = new Promise<void>(resolve => {
    come = resolve;
  });
  await page.route(/data\/idlib\.json$/, async route => {
    await data;
    await route.continue();
  });
  const picture = page.getByRole('img', { name: /2 March 2020/ });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const before = (await page.screenshot()).toString('base64');
  go();
  await page.waitForFunction(() => customElements.get('territory-map'));
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect((await page.screenshot()).toString('base64') === before, 'the same picture').toBe(true);
  come();
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
