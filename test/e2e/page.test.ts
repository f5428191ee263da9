import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { TerritoryStrip } from '../../src/elements/time/territory-strip.ts';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

const site = inject('site');
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
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page = await context.newPage();
  complaints = [];
  requests = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => requests.push(request.url()));
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
  expect(requests.filter(url => !url.startsWith(site))).toEqual([]);
});

async function open(query = ''): Promise<void> {
  await page.goto(`${site}${query}`);
  await page.locator('territory-map').evaluate(map => (map as HTMLElement & { ready: Promise<void> }).ready);
}
const slider = () => page.getByRole('slider');
const shownDate = () =>
  page.locator('territory-map').evaluate(map => (map as HTMLElement & { snapshot: { date: string } }).snapshot.date);
const town = (name: string) => page.locator('territory-canvas').getByRole('button', { name: new RegExp(`^${name}`) });

describe('a reader with a mouse', () => {
  test('meets the opening day, scrubs it, and finds what changed', async () => {
    await open();
    expect(await shownDate()).toBe('2020-03-02');
    await page.locator('territory-day').getByText('2 March 2020').first().waitFor();
    await page
      .locator('territory-day')
      .getByText(/Saraqib/)
      .first()
      .waitFor();
    const track = (await slider().boundingBox())!;
    await page.mouse.move(track.x + track.width / 3, track.y + track.height / 2);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width * 0.3, track.y + track.height / 2, { steps: 8 });
    await page.mouse.up();
    // Quiet stretches are narrow on the track: a few pixels beside where the pointer was let go.
    const [least, most] = await page
      .locator('territory-strip')
      .evaluate((strip: TerritoryStrip) => [0.28, 0.32].map(share => strip.scale!.dayAt(share)));
    const day = async () => Date.parse(await shownDate()) / 86_400_000;
    await expect.poll(day).toBeGreaterThanOrEqual(least);
    await expect.poll(day).toBeLessThanOrEqual(most);
    const date = await shownDate();
    await expect.poll(() => page.url()).toContain(`date=${date}`);
  });

  test('clicks Saraqib, reads both claims of 2 March, and shares the address', async () => {
    await open();
    await town('Saraqib').click();
    const panel = page.locator('territory-panel');
    await panel.getByText('Naji Mustafa').first().waitFor();
    await panel.getByText('The government says it holds it').first().waitFor();
    await panel.getByText('The opposition says the government holds only part of it').first().waitFor();
    await panel.getByText(/SANA/).first().waitFor();
    await expect.poll(() => page.url()).toContain('saraqib');
    const shared = page.url();
    await page.goto('about:blank');
    await page.goto(shared);
    await page.locator('territory-panel').getByRole('heading', { name: 'Saraqib' }).waitFor();
    expect(await shownDate()).toBe('2020-03-02');
  });

  test('plays the war and stops it', async () => {
    await open('?date=2020-02-01');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(shownDate).not.toBe('2020-02-01');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  test('goes back to what was chosen before', async () => {
    await open('?town=idlib');
    const panel = page.locator('territory-panel');
    await panel.getByRole('heading', { name: 'Idlib', exact: true }).waitFor();
    await town('Saraqib').click();
    await panel.getByRole('heading', { name: 'Saraqib' }).waitFor();
    await page.goBack();
    await panel.getByRole('heading', { name: 'Idlib', exact: true }).waitFor();
  });
});

describe('a reader with a keyboard', () => {
  test('finds a town from anywhere on the page', async () => {
    await open('?lang=en');
    await page.locator('territory-panel').getByRole('button').first().waitFor();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('serakib');
    await page
      .getByRole('option', { name: /Saraqib/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.locator('territory-panel').getByRole('heading', { name: 'Saraqib' }).waitFor();
  });

  test('steps by days, months and changes, and to both ends', async () => {
    await open('?date=2020-02-08');
    await slider().focus();
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return shownDate();
    };
    expect(await press('ArrowRight')).toBe('2020-02-09');
    expect(await press('ArrowLeft')).toBe('2020-02-08');
    expect(await press('PageUp')).toBe('2020-03-08');
    expect(await press('PageDown')).toBe('2020-02-08');
    expect(await press('Home')).toBe('2017-10-01');
    expect(await press('End')).toBe('2024-12-08');
    expect(await slider().getAttribute('aria-valuetext')).toContain('8 December 2024');
  });

  test('in Arabic time runs from right to left', async () => {
    await open('?date=2020-02-08&lang=ar');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await slider().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await shownDate()).toBe('2020-02-09');
    await page.keyboard.press('ArrowRight');
    expect(await shownDate()).toBe('2020-02-08');
  });

  test('reaches a town, opens it and comes back, without a mouse', async () => {
    await open();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.closest('.town, [data-town]') ? 'town' : '';
      });
      if (name) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('territory-panel').getByRole('button', { name: /close/i }).waitFor();
    await expect.poll(() => page.url()).toMatch(/town/);
  });
});

/** Nothing is wider than the page, the map has its room, and axe finds nothing. */
async function expectWhole({ width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const map = (await page.locator('territory-canvas').boundingBox())!;
  expect(map.width * map.height).toBeGreaterThan(0.2 * width * height);
  expect(await violations(page)).toEqual([]);
}

describe.each([
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
])('at $width x $height', size => {
  test.each(['en', 'ar', 'tr'])('nothing is cut off and axe finds nothing in %s', async lang => {
    await page.setViewportSize(size);
    await open(`?lang=${lang}`);
    const panel = page.locator('territory-panel').first();
    await panel.waitFor();
    await expectWhole(size);
    await page.locator('territory-map').evaluate(map => Object.assign(map, { town: 'saraqib', theme: 'dark' }));
    await panel.locator('.sources a').first().waitFor();
    await expectWhole(size);
  });
});
