import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';

/**
 * Nothing is asked for once only: what a network loses is tried again, by itself, when the network is back and at the next
 * press; until it is there the map or its page says what is missing. Requests are failed by the browser's own protocol.
 */

const [site, openSite, folder] = [inject('site'), inject('openSite'), inject('folder')];
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** The element in somebody's page, on the map's own host: what is tried is the network, not the origin. */
const ELEMENT = `${site}article.html`;
const ARTICLE = `<!doctype html><title>Article</title><script type="module" src="${openSite}embed.js"></script>
  <territory-map style="height: 700px" lang="ar" town="saraqib"></territory-map>`;
const PLACES: [place: string, address: string][] = [
  ['the page', `${site}?lang=ar&town=saraqib`],
  ['a frame', `${site}embed.html?lang=ar&town=saraqib`],
  ['an element', ELEMENT],
];

/** A page whose requests for files of the site go through `lose`, which is asked whether to fail each. */
async function newPage(lose: (file: string, tries: number) => boolean): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  onTestFinished(() => context.close());
  await context.route(ELEMENT, route => route.fulfill({ contentType: 'text/html', body: ARTICLE }));
  const page = await context.newPage();
  const asked: string[] = [];
  await context.route(/\/(?:assets|data)\/|\/embed\.js$/, (route: Route) => {
    const file = new URL(route.request().url()).pathname.replace(/^.*\/territory\//, '');
    asked.push(file);
    const tries = asked.filter(one => one === file).length;
    return lose(file, tries) ? route.abort('connectionreset') : route.continue();
  });
  return { page, asked };
}

/** The script that tries the others again, pictures that stand there until then, what only makes steps smoother, and records asked for in place of the newest. */
const OF_NO_USE = /still-|early-|paint-worker|script-loader|@/;

/** All that a map has loads with a script of somebody's page: where it fails, that page has to ask again. */
async function partsOf(script: string): Promise<Set<string>> {
  const found = new Set<string>();
  const open = [script];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g)) open.push(join(file, '..', name));
  }
  return found;
}

const map = (page: Page) => page.locator('territory-map');
const notice = (page: Page) => map(page).locator('.missing');
const again = (page: Page) => map(page).getByRole('button', { name: 'Try again' });

describe('each file fails at the first try, and all of them come', () => {
  test.each(PLACES)('on %s', async (_, address) => {
    const parts = address === ELEMENT ? await partsOf('embed.js') : new Set<string>();
    const lost = new Set<string>();
    const { page, asked } = await newPage((file, tries) => {
      const loses = tries === 1 && !parts.has(file) && !OF_NO_USE.test(file);
      if (loses) lost.add(file);
      return loses;
    });
    await page.goto(address);
    await map(page).getByRole('heading', { name: 'سراقب', exact: true }).waitFor();
    await map(page).locator('territory-panel .sources a').first().waitFor();
    await expect.poll(() => notice(page).count()).toBe(0);
    await expect
      .poll(() => [...lost].filter(file => asked.filter(one => one.replace(/@[^.]*/, '') === file).length < 2))
      .toEqual([]);
    expect([...lost].filter(file => /idlib/.test(file)).length).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.late').count()).toBe(0);
  });
});

/** A part that does not come, where it is asked for, and how it is named. */
const MISSING: [what: string, address: string, file: RegExp, named: string][] = [
  [
    'the other elements',
    `${site}?date=2020-13-45&town=nowhere`,
    /deferred-elements/,
    'Not loaded yet: the panel, charts, search and sharing.',
  ],
  ['texts', site, /idlib(?:@.*)?\.text\.en\.json/, 'Not loaded yet: texts and sources.'],
  ['names', `${site}embed.html`, /idlib(?:@.*)?\.names\.js/, 'Not loaded yet: names of smaller places.'],
  ['the code of names', ELEMENT, /decode-names/, 'Not loaded yet: names of smaller places.'],
];

describe('what does not come is named, and is tried', () => {
  test.each([
    ['when the network is back', MISSING[0], (page: Page) => goOnline(page)],
    ['at the next press', MISSING[1], (page: Page) => page.keyboard.press('ArrowRight')],
    ['at a button', MISSING[2], pressAgain],
    ['at a button', MISSING[3], pressAgain],
  ] as const)('%s: %j', async (_, [, address, part, named], act) => {
    let gone = true;
    const { page, asked } = await newPage(file => gone && part.test(file));
    await page.clock.install();
    await page.goto(address);
    if (address === ELEMENT) await map(page).evaluate(one => one.setAttribute('lang', 'en'));
    await expect
      .poll(async () => (await notice(page).textContent())?.replace(/\s+/g, ' ').trim())
      .toBe(`${named} Try again`);
    // What was not understood is said without what is missing.
    if (address.includes('nowhere'))
      await expect
        .poll(() => map(page).locator('territory-record [role=status]').textContent())
        .toMatch(/date .?“.?2020-13-45.?”.+ town “.?nowhere.?”/);
    // Time stands still from here on: no pause between tries ends, and those that are under way have failed.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
    const tries = () => asked.filter(file => part.test(file)).length;
    let before: number;
    do {
      before = tries();
      await page.evaluate(url => fetch(url).then(() => {}), `${site}icon.svg`);
    } while (tries() !== before);
    gone = false;
    // A press that meets a try which has not yet learnt that it failed is answered by that one: a reader presses again.
    await expect
      .poll(async () => {
        if (tries() === before) await act(page);
        return tries();
      })
      .toBeGreaterThan(before);
    await page.clock.resume();
    await expect.poll(() => notice(page).count()).toBe(0);
  });
});

/** The button goes once what was missing is there. */
async function pressAgain(page: Page): Promise<void> {
  await again(page)
    .click({ timeout: 1000 })
    .catch(() => {});
}

async function goOnline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.context().setOffline(false);
}

describe('a theatre that does not come', () => {
  test.each([
    ['the page', site, /idlib\.json/],
    ['a frame', `${site}embed.html`, /idlib\.js$/],
  ])('is said in a sentence with a button: %s', async (_, address, data) => {
    let gone = true;
    const { page } = await newPage(file => gone && data.test(file));
    await page.goto(address);
    await map(page).getByRole('alert').waitFor();
    // A picture of the opening day would look finished.
    expect(await page.locator('.still').count()).toBe(0);
    await again(page).waitFor();
    gone = false;
    await expect.poll(() => map(page).evaluate((one: TerritoryMap) => one.snapshot?.date)).toBe('2020-03-02');
  });

  test('nor any answer, is said too', async () => {
    const { page } = await newPage(() => false);
    await page.clock.install();
    await page.route(/idlib\.json/, () => {});
    await page.goto(site);
    await page.waitForFunction(() => customElements.get('territory-map'));
    await page.clock.fastForward(25_000);
    await map(page).getByRole('alert').waitFor();
    await page.unroute(/idlib\.json/);
    await expect.poll(() => map(page).evaluate((one: TerritoryMap) => one.snapshot?.date)).toBe('2020-03-02');
  });
});

/** What a page says where its scripts do not come, in each of its languages. */
async function expectWayOn(page: Page): Promise<void> {
  const way = page.locator('.late');
  await way.getByText('The map’s scripts have not loaded.').waitFor();
  expect(await way.getByRole('link', { name: '2 March 2020' }).getAttribute('href')).toBe(
    'd/idlib/2020-03-02/index.html',
  );
  for (const lang of ['ar', 'tr']) expect(await way.locator(`[lang=${lang}]`).isVisible()).toBe(true);
  // The picture below it is of the day that was asked for, or there is none.
  if (page.url().includes('date=')) expect(await page.locator('.still').isVisible()).toBe(false);
}

describe('where the scripts of the map do not come', () => {
  test.each([
    ['the page', site, /assets\/(?:map|page)-.*\.js/],
    ['a frame', `${site}embed.html`, /assets\/frame-/],
    ['the page on another day', `${site}?date=2018-02-01`, /assets\/(?:map|page)-.*\.js/],
    ['the page, with the script that would try again', site, /assets\/(?:still|map|page)-.*\.js/],
  ])('%s says so, leads to the day, and tries again at a press', async (_, address, code) => {
    let gone = true;
    const { page } = await newPage(file => gone && code.test(file));
    await page.goto(address);
    await expectWayOn(page);
    gone = false;
    await page.locator('.late').getByRole('link', { name: 'Try again' }).click();
    await expect.poll(() => page.locator('.late').count()).toBe(0);
    await map(page).evaluate((one: TerritoryMap) => one.ready);
    expect(page.url()).toBe(address);
  });

  test.each([
    ['the page', site],
    ['a frame', `${site}embed.html`],
  ])('as a wrong type, %s says so', async (_, address) => {
    const { page } = await newPage(() => false);
    await page.route(/\/assets\/(?!still-|early-).*\.js$/, async route => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' };
      await route.fulfill({ response, headers });
    });
    await page.goto(address);
    await expectWayOn(page);
  });

  test.each(['index.html', 'embed.html'])('opened from a disk, %s says so or works', async name => {
    const { page } = await newPage(() => false);
    await page.goto(`${pathToFileURL(join(folder, name)).href}?date=2020-02-08`);
    const isThere = () => map(page).evaluate((one: TerritoryMap) => one.ready.then(() => one.snapshot?.date));
    if (name === 'embed.html') expect(await isThere()).toBe('2020-02-08');
    else {
      await expectWayOn(page);
      await page.locator('.late').getByRole('link', { name: '2 March 2020' }).click();
      await page.waitForURL(/d\/idlib\/2020-03-02\/index\.html$/);
    }
  });
});
