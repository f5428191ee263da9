import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';

/** The letters that the map brings, on the built site under its strict policy. */

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Families that the document has loaded, once the map has its texts. */
async function families(address: string, wanted: number): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => complaints.push(...(message.type() === 'error' ? [message.text()] : [])));
  await page.goto(address);
  await page.locator('territory-panel').getByRole('button').nth(1).waitFor();
  // The letters come last, and a map that needs none has settled without them.
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.settled);
  await page.waitForFunction(
    count => document.fonts.size === count && [...document.fonts].every(one => one.status === 'loaded'),
    wanted,
  );
  const found = await page.evaluate(() =>
    [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`),
  );
  await context.close();
  expect(complaints).toEqual([]);
  return found;
}

test.each(['', 'embed.html'])('Arabic letters come with the map where Arabic is shown: /%s', async page => {
  const shown = await families(`${site}${page}?lang=ar`, 2);
  expect(shown).toEqual(['Territory Arabic 400 loaded', 'Territory Arabic 600 loaded']);
  expect(await families(`${site}${page}?lang=tr`, 0)).toEqual([]);
});
