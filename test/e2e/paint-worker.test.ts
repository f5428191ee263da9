import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { Articles, mapFrame, site } from './article.ts';

/** Who draws what changes with the date, in the places where a map may stand; nobody complains anywhere. */
const articles = new Articles();
beforeAll(() => articles.start());
afterAll(() => articles.stop());
afterEach(() => articles.end());

/** Steps back once; then how many canvases the day has, and whether the one in sight is the other thread's. */
function step(where: Page | Frame): Promise<{ canvases: number; away: boolean }> {
  return where.locator('territory-map').evaluate(async (element: TerritoryMap) => {
    element.step(-1);
    await element.updateComplete;
    const map = element.shadowRoot!.querySelector('territory-canvas')!;
    await map.drawn;
    const day = [...map.shadowRoot!.querySelectorAll<HTMLCanvasElement>('.leaflet-day-pane canvas')];
    const seen = day.filter(({ style }) => style.visibility !== 'hidden');
    return { canvases: day.length, away: seen.length === 1 && seen[0] === day[1] };
  });
}

const frame = (sandbox: string) =>
  articles.show(`<!doctype html><title>Article</title>
    <iframe id="map" title="Map" src="${site}embed.html" ${sandbox} width="700" height="600"></iframe>`);

test('on the page of the map another thread draws, under the strict policy', async () => {
  const { page } = await articles.show('<!doctype html><title>Article</title>');
  await page.goto(site);
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  await expect.poll(async () => (await step(page)).away).toBe(true);
});

test('so it does in a frame', async () => {
  const map = await mapFrame(await frame(''));
  await expect.poll(async () => (await step(map)).away).toBe(true);
});

test('in a sandbox, where there is none, the page draws', async () => {
  const article = await frame('sandbox="allow-scripts"');
  const map = await mapFrame(article);
  await step(map);
  // What would start it has come and has found nothing to start.
  await expect.poll(() => article.requests.some(url => url.includes('/assets/start-paint-worker-'))).toBe(true);
  for (let i = 0; i < 3; i++) expect(await step(map)).toEqual({ canvases: 1, away: false });
  expect(article.requests.filter(url => url.includes('/assets/paint-worker-'))).toEqual([]);
});

test('the data of the first map are asked for before its code has come, and once', async () => {
  const { page, requests } = await articles.show('<!doctype html><title>Article</title>');
  let go = () => {};
  const held = new Promise<void>(resolve => {
    go = resolve;
  });
  await page.route(/assets\/(?:map|frame)-[^/]*\.js$/, async route => {
    await held;
    await route.continue();
  });
  for (const [address, data] of [
    [site, 'data/idlib.json'],
    [`${site}embed.html`, 'data/idlib.js'],
  ]) {
    requests.length = 0;
    await page.goto(address, { waitUntil: 'commit' });
    await expect.poll(() => requests).toContain(site + data);
    go();
    await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
    expect(requests.filter(url => url === site + data)).toHaveLength(1);
  }
  requests.length = 0;
  await page.goto(`${site}?theatre=kharkiv`);
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  expect(requests).toContain(`${site}data/kharkiv.json`);
  expect(requests).not.toContain(`${site}data/idlib.json`);
});

/** A worker that has fallen silent: it takes orders and answers none. */
test('where the other thread falls silent, the page draws the new day within a second', async () => {
  const { page } = await articles.show('<!doctype html><title>Article</title>');
  await page.clock.install();
  await page.goto(site);
  await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  await expect.poll(async () => (await step(page)).away).toBe(true);
  // While time stands still nothing can be drawn in between, which would find the silence too early.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => {};
  });
  const seen = () =>
    page.locator('territory-map').evaluate(async (element: TerritoryMap) => {
      await element.updateComplete;
      const day = element
        .shadowRoot!.querySelector('territory-canvas')!
        .shadowRoot!.querySelectorAll<HTMLElement>('.leaflet-day-pane canvas');
      return [...day].findIndex(({ style }) => style.visibility !== 'hidden');
    });
  await page.locator('territory-map').evaluate((element: TerritoryMap) => element.step(-1));
  expect(await seen()).toBe(1);
  await page.clock.runFor(1_000);
  expect(await seen()).toBe(0);
});
