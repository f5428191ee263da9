import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';
import { buildSite, type StaticHost, SUB_PATH, serveSite } from './static-host.ts';

/** Opened once, the map opens without a network; a new release takes the place of the old one, whole. */
let browser: Browser;
let context: BrowserContext;
let host: StaticHost;
let scratch: string;
/** The release that the host serves. */
let served: string;
let site: string;
let complaints: string[];

beforeAll(async () => {
  browser = await launch({ offline: true });
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-releases-'));
  await cp(inject('folder'), join(scratch, 'first'), { recursive: true });
  await release('second');
  host = await serveSite(() => join(scratch, served));
  site = host.address + SUB_PATH;
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await rm(scratch, { recursive: true });
});

beforeEach(async () => {
  served = 'first';
  complaints = [];
  context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: 'en-GB' });
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function open(query = ''): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    // A browser itself says so when it has no network.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      complaints.push(message.text());
  });
  await page.goto(site + query);
  await ready(page);
  return page;
}
const ready = (page: Page) => page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
const shownDate = (page: Page) =>
  page.locator('territory-map').evaluate((map: TerritoryMap) => map.snapshot?.date ?? '');
const shownTheatre = (page: Page) =>
  page.locator('territory-map').evaluate((map: TerritoryMap) => map.theatre?.id ?? '');

/** Names of the caches, and what they hold, from the site's root on. */
const kept = (page: Page) =>
  page.evaluate(async root => {
    const caches_: Record<string, string[]> = {};
    for (const name of await caches.keys())
      caches_[name] = (await (await caches.open(name)).keys()).map(({ url }) => url.slice(root.length));
    return caches_;
  }, site);
const releases = async (page: Page) => Object.keys(await kept(page)).filter(name => !name.endsWith(' visited'));
const files = async (page: Page) => Object.values(await kept(page)).flat();
/** The worker is there, and has kept the theatre with all its texts. */
async function settled(page: Page, theatre = 'idlib'): Promise<void> {
  for (const lang of ['en', 'ar', 'tr'])
    await expect.poll(() => files(page)).toContain(`data/${theatre}.text.${lang}.json`);
}

test('after one visit it opens without a network: another date, another language, the panel', async () => {
  await settled(await open());
  await context.setOffline(true);
  const page = await open('?date=2020-02-08&town=saraqib');
  expect(await shownDate(page)).toBe('2020-02-08');
  await page.locator('territory-panel').getByRole('heading', { name: 'Saraqib' }).waitFor();
  await page.getByRole('slider').press('PageUp');
  expect(await shownDate(page)).toBe('2020-03-08');
  await page.locator('territory-map').evaluate((map: TerritoryMap) => Object.assign(map, { lang: 'ar' }));
  await page.locator('territory-panel').getByRole('heading', { name: 'سراقب' }).waitFor();
  await page.reload();
  await ready(page);
  expect(await shownDate(page)).toBe('2020-03-08');
});

test('a map that is pinned to a record opens without a network, without the texts of the newest', async () => {
  const { record } = JSON.parse(await readFile(join(scratch, 'first', 'data', 'idlib.json'), 'utf8'));
  const query = `?theatre=idlib@${record}`;
  const first = await open(query);
  await settled(first, `idlib@${record}`);
  expect(await files(first)).not.toContain('data/idlib.text.en.json');
  await context.setOffline(true);
  const page = await open(`${query}&lang=tr&town=saraqib`);
  await page.locator('territory-panel').getByRole('heading', { name: 'Serakib' }).waitFor();
});

test('a page of a day that was read opens without a network, with its style', async () => {
  const page = await open();
  await settled(page);
  await page.goto(`${site}d/idlib/2020-03-02/`);
  await expect.poll(() => files(page)).toContain('d/idlib/2020-03-02/');
  await context.setOffline(true);
  await page.reload();
  await page.locator('h1', { hasText: 'Saraqib' }).waitFor();
  expect(await page.locator('body').evaluate(body => getComputedStyle(body).maxInlineSize)).not.toBe('none');
  // One that was not read is not kept. To go there proves nothing: in some browsers the worker of a page that is offline is not.
  expect(await files(page)).not.toContain('d/idlib/2020-03-01/');
  complaints.length = 0;
});

test('it keeps no file of another host, and answers for nothing but its own', async () => {
  const page = await open();
  await settled(page);
  const tiles = 'https://tile.openstreetmap.org/0/0/0.png';
  await page.evaluate(url => fetch(url, { mode: 'no-cors' }).catch(() => {}), tiles);
  complaints.length = 0;
  const answered = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return [active?.scriptURL, (await fetch('stranger.json')).status];
  });
  complaints.length = 0;
  expect(answered).toEqual([`${site}sw.js`, 404]);
  const urls = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
  expect(urls.filter(url => !url.startsWith(site) || url.includes('stranger'))).toEqual([]);
});

/** Whether another release is kept whole, and waits. */
const waiting = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

/** A second release: other facts, so that other files have other names; and a theatre more, which is shown first. */
async function release(name: string): Promise<void> {
  const facts = join(scratch, `facts-${name}`);
  await cp('test/facts/good', facts, { recursive: true });
  await buildSite(join(scratch, name), { PAGES: 'none', THEATRES: facts });
}

test('a new release is shown at once, is kept whole, and the old one goes when nobody reads it', async () => {
  const page = await open();
  await settled(page);
  const [before] = await releases(page);
  served = 'second';
  const next = await open();
  expect(await shownTheatre(next)).toBe('mywar');
  // The page that was open before goes on with what it has.
  await expect.poll(() => waiting(page)).toBe(true);
  expect(await releases(page)).toHaveLength(2);
  await page.getByRole('slider').press('PageUp');
  expect(await shownTheatre(page)).toBe('idlib');
  await page.close();
  await next.close();
  await context.setOffline(true);
  const last = await open();
  expect(await shownTheatre(last)).toBe('mywar');
  await expect.poll(() => releases(last)).not.toContain(before);
  // What was kept before is kept on.
  await last.goto(`${site}?theatre=idlib&lang=tr&town=saraqib`);
  await ready(last);
  await last.locator('territory-panel').getByRole('heading', { name: 'Serakib' }).waitFor();
});

test('a release that is still being copied is not kept', async () => {
  const page = await open();
  await settled(page);
  const [before] = await releases(page);
  // The new worker has come; one part has not.
  await cp(join(scratch, 'first'), join(scratch, 'half'), { recursive: true });
  const worker = join(scratch, 'half', 'sw.js');
  const text = await readFile(worker, 'utf8');
  const [, entry] = /"assets\/[^"]+\.js":"(sha256-[^"]+)/.exec(text)!;
  await writeFile(worker, text.replace(entry, `sha256-${'A'.repeat(43)}=`).replace(/"id":"\w+"/, '"id":"half"'));
  served = 'half';
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    await new Promise(resolve => worker?.addEventListener('statechange', resolve));
    return worker?.state;
  });
  expect(failed).toBe('redundant');
  complaints.length = 0;
  expect(await releases(page)).toEqual([before]);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  expect(await shownTheatre(page)).toBe('idlib');
});

test('in a sandbox and in a frame nothing is kept', async () => {
  const page = await context.newPage();
  for (const [sandbox, address] of [
    ['allow-scripts', `${site}embed.html`],
    ['allow-scripts allow-same-origin', site],
  ]) {
    await page.goto(`${site}host.js`);
    await page.evaluate(
      ([attribute, src]) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', attribute);
        document.body.append(frame);
        frame.src = src;
        return new Promise(resolve => frame.addEventListener('load', resolve)).then(() => {});
      },
      [sandbox, address],
    );
    await page.frameLocator('iframe').locator('territory-panel').waitFor();
  }
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a kept file that a disk has damaged is dropped, fetched anew, and kept again', async () => {
  const page = await open();
  await settled(page);
  const damage = () =>
    page.evaluate(async root => {
      const damaged: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) {
          const path = request.url.slice(root.length);
          if (!/^(assets\/map-|data\/idlib\.json|$)/.test(path)) continue;
          const cache = await caches.open(name);
          const response = await cache.match(request);
          await cache.put(request, new Response('damaged', { headers: response?.headers ?? {} }));
          damaged.push(path);
        }
      return damaged.sort();
    }, site);
  const damaged = await damage();
  expect(damaged).toHaveLength(3);
  await page.reload();
  await ready(page);
  expect(await shownDate(page)).toBe('2020-03-02');
  const whole = () =>
    page.evaluate(
      async addresses => {
        const found = await Promise.all(addresses.map(address => caches.match(address)));
        const texts = await Promise.all(found.map(one => one?.text()));
        return texts.filter(text => text !== undefined && text !== 'damaged').length;
      },
      damaged.map(path => site + path),
    );
  await expect.poll(whole).toBe(3);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  expect(await shownDate(page)).toBe('2020-03-02');
});
