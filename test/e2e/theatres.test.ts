import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

/** Several theatres in one site: its list, from the map and back, with scripts and without. */
const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test.each([
  { lang: 'en', all: 'All maps', title: 'The Kharkiv counteroffensive', file: 'theatres.html' },
  { lang: 'ar', all: 'كل الخرائط', title: 'الهجوم المضاد في خاركيف', file: 'theatres.ar.html' },
  { lang: 'tr', all: 'Bütün haritalar', title: 'Harkiv karşı saldırısı', file: 'theatres.tr.html' },
])('a reader goes from one map to the list and on to another ($lang)', async ({ lang, all, title, file }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(`${site}?lang=${lang}`);
  const link = page.getByRole('link', { name: all });
  // On a phone it stands in the menu.
  await page.locator('territory-map .menu summary').press('Enter');
  await link.waitFor();
  expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: all }).waitFor();
  expect(new URL(page.url()).pathname.endsWith(`/${file}`)).toBe(true);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const map = page.locator('territory-map');
  await map.evaluate(one => (one as HTMLElement & { ready: Promise<void> }).ready);
  expect(
    await map.evaluate(
      one => (one as HTMLElement & { theatre: { id: string }; snapshot: { date: string } }).theatre.id,
    ),
  ).toBe('kharkiv');
  // Control, front, roads, towns, events, notes, base map and online map; no row for the posts and agreements that it lacks.
  const rows = (legend: Element) => legend.shadowRoot?.querySelectorAll('li:has(> label)').length;
  await expect.poll(() => page.locator('territory-legend').evaluate(rows)).toBe(8);
  expect(complaints).toEqual([]);
  await context.close();
});

test('without scripts the list leads to the days, and these to the list', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site);
  await page.getByRole('link', { name: 'All maps' }).click();
  await page.getByRole('link', { name: /Pages of 2 days/ }).click();
  await page.getByRole('link', { name: '2 March 2020' }).click();
  expect(await page.locator('.date time').textContent()).toBe('2 March 2020');
  await page.getByRole('link', { name: 'Idlib and the Syrian north-west' }).click();
  await page.getByRole('link', { name: 'All maps' }).click();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Idlib and the Syrian north-west',
    'The Kharkiv counteroffensive',
  ]);
  await context.close();
});
