import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './launch.ts';

/** What changes with the date must not move the map under the reader's eyes. */

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Quiet, usual and busy days: from no change to hundreds of places. */
const DATES = ['2017-10-01', '2018-03-18', '2019-08-20', '2020-02-16', '2021-05-01', '2024-11-30', '2024-12-08'];

test.each([
  [1440, 900, 'en'],
  [800, 1000, 'tr'],
  [360, 640, 'ar'],
])('the map stands still while the date changes: %i x %i, %s', async (width, height, lang) => {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${site}?lang=${lang}`);
  const map = page.locator('territory-map');
  await map.evaluate(element => (element as HTMLElement & { ready: Promise<void> }).ready);
  const boxes = new Set<string>();
  for (const date of DATES) {
    await map.evaluate((element, to) => Object.assign(element, { date: to }), date);
    await expect.poll(() => page.locator('territory-day time').getAttribute('datetime')).toBe(date);
    boxes.add(JSON.stringify(await page.locator('territory-canvas').boundingBox()));
  }
  expect([...boxes]).toHaveLength(1);
  await page.close();
});
