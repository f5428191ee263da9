import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

const site = inject('site');
const day = `${site}d/idlib/2020-03-02/`;
const EDITIONS = [
  { file: 'index.html', lang: 'en', dir: 'ltr', date: '2 March 2020', town: 'Saraqib' },
  { file: 'index.ar.html', lang: 'ar', dir: 'rtl', date: '2 آذار/مارس 2020', town: 'سراقب' },
  { file: 'index.tr.html', lang: 'tr', dir: 'ltr', date: '2 Mart 2020', town: 'Serakib' },
] as const;

let browser: Browser;
let page: Page;
/** What the console said and which addresses were asked for, to be held against every test. */
let complaints: string[];
let requests: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  // Scripts are off: whoever reads these pages has none.
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, javaScriptEnabled: false });
  page = await context.newPage();
  [complaints, requests] = [[], []];
  page.on('console', message => complaints.push(message.text()));
  page.on('request', request => requests.push(request.url()));
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
  expect(requests.filter(url => !url.startsWith(site))).toEqual([]);
});

test.each(EDITIONS)('the page of a day can be read without scripts, by everyone ($lang)', async edition => {
  await page.goto(day + edition.file);
  expect(await page.locator('html').getAttribute('dir')).toBe(edition.dir);
  expect(await page.locator('.date time').textContent()).toBe(edition.date);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
  await page.locator('.rows').getByText(edition.town).first().waitFor();
  // The style sheet came, and the map is as wide as the column, and stays in it on a phone.
  const map = page.locator('svg.map');
  expect((await map.boundingBox())!.width).toBeGreaterThan(600);
  await page.setViewportSize({ width: 320, height: 640 });
  expect((await map.boundingBox())!.width).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // axe is a script itself: it looks at the same page where scripts are on.
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  const scripted = await context.newPage();
  await scripted.goto(day + edition.file);
  expect(await violations(scripted)).toEqual([]);
  await context.close();
});

test('a reader goes from day to day and from language to language', async () => {
  await page.goto(day);
  await page.getByRole('link', { name: /^Previous change: 1 Mar 2020$/ }).click();
  await page.locator('.date time').getByText('1 March 2020', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'العربية' }).click();
  await page.locator('.date time').getByText('1 آذار/مارس 2020', { exact: true }).waitFor();
  await page.locator('a[rel=next]').click();
  await page.locator('.date time').getByText('2 آذار/مارس 2020', { exact: true }).waitFor();
});

test('a source is one click from what rests on it', async () => {
  await page.goto(day);
  await page.locator('.rows a[href^="#source-"]').first().click();
  const entry = page.locator('.sources li:target');
  await entry.waitFor();
  expect(await entry.evaluate(item => item.getBoundingClientRect().top < innerHeight)).toBe(true);
  expect(await page.locator('.sources a.out').first().getAttribute('href')).toMatch(/^https?:/);
});

test('printed, the page keeps map and sources and drops what can only be clicked', async () => {
  await page.goto(day);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('svg.map').isVisible()).toBe(true);
  expect(await page.locator('nav').first().isVisible()).toBe(false);
  const shown = await page
    .locator('a.out')
    .first()
    .evaluate(link => getComputedStyle(link, '::after').content);
  expect(shown).toContain('http');
});

test('the interactive map opens on the day of the page', async () => {
  await page.goto(day);
  const address = new URL((await page.locator('.interactive a').getAttribute('href'))!, day).href;
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  const map = await context.newPage();
  await map.goto(address);
  const shown = await map.locator('territory-map').evaluate(async element => {
    const { ready } = element as HTMLElement & { ready: Promise<void> };
    await ready;
    return (element as HTMLElement & { snapshot: { date: string } }).snapshot.date;
  });
  expect(shown).toBe('2020-03-02');
  await context.close();
});

test('what the page announces is there: share image and oEmbed answer', async () => {
  await page.goto(day);
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(new URL(image!, day).href);
  expect(picture.headers()['content-type']).toBe('image/png');
  const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  expect(await (await page.request.get(new URL(oembed!, day).href)).json()).toMatchObject({ version: '1.0' });
});
