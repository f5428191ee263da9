import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';

/** The map as one file, opened from a disk where there is no network. */
let browser: Browser;
let page: Page;
let scratch: string;
let address: string;
let complaints: string[];
let requests: string[];

const build = (folder: string) =>
  promisify(execFile)('npm', ['run', '-s', 'build', '--', '--single', '--outDir', folder], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', SITE: '' },
  });

beforeAll(async () => {
  browser = await launch();
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-single-'));
  await build(join(scratch, 'once'));
  address = pathToFileURL(join(scratch, 'once', 'index.html')).href;
});
afterAll(async () => {
  await browser?.close();
  await rm(scratch, { recursive: true });
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: 'en-GB' });
  await context.setOffline(true);
  page = await context.newPage();
  [complaints, requests] = [[], []];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => requests.push(request.url()));
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
  expect(requests.filter(url => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
});

const ready = () => page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
const shownDate = () => page.locator('territory-map').evaluate((map: TerritoryMap) => map.snapshot?.date ?? '');

test('is one file', async () => {
  expect(await readdir(join(scratch, 'once'))).toEqual(['index.html']);
});

test.each([
  ['en', 'Saraqib', 'Play'],
  ['ar', 'سراقب', 'تشغيل'],
  ['tr', 'Serakib', 'Oynat'],
])('in %s it shows a day, a town and who says so, and can be scrubbed', async (lang, town, play) => {
  await page.goto(`${address}?lang=${lang}`);
  await ready();
  expect(await shownDate()).toBe('2020-03-02');
  await page
    .locator('territory-canvas')
    .getByRole('button', { name: new RegExp(`^${town}`) })
    .click();
  const panel = page.locator('territory-panel');
  await panel.getByRole('heading', { name: town }).waitFor();
  await panel.locator('.sources a[href^="https://"]').first().waitFor();
  await page.getByRole('slider').press('PageDown');
  expect(await shownDate()).toBe('2020-02-02');
  await page.getByRole('button', { name: play }).click();
  await expect.poll(shownDate).not.toBe('2020-02-02');
});

test('holds every theatre, and the address says what is shown', async () => {
  await page.goto(address);
  await ready();
  await page.getByRole('link', { name: 'The Kharkiv counteroffensive' }).click();
  await page.getByRole('heading', { level: 1, name: 'The Kharkiv counteroffensive' }).waitFor();
  await ready();
  expect(await page.locator('territory-map').evaluate((map: TerritoryMap) => map.theatre?.id)).toBe('kharkiv');
  await page.getByRole('slider').press('Home');
  await expect.poll(() => page.url()).toContain('date=');
});

test('is the same file from the same facts', async () => {
  await build(join(scratch, 'again'));
  const [once, again] = await Promise.all(
    ['once', 'again'].map(folder => readFile(join(scratch, folder, 'index.html'), 'utf8')),
  );
  expect(again === once).toBe(true);
});
