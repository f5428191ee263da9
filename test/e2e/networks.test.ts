import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { Articles, site } from './article.ts';

/** Nothing is asked for once only: what fails is said on the map, and comes when the network is back. */
const articles = new Articles();
beforeAll(() => articles.start());
afterAll(() => articles.stop());
afterEach(() => articles.end());

/** An empty page, on which files whose address matches fail until `mend` is called. */
async function broken(files: RegExp): Promise<{ page: Page; mend: () => void }> {
  const article = await articles.show('<!doctype html><title>Article</title>');
  // Failures are on the console, as they should be.
  article.complaints.push = () => 0;
  const { page } = article;
  let failing = true;
  await page.route(files, route => (failing ? route.abort('connectionfailed') : route.continue()));
  return {
    page,
    mend: () => {
      failing = false;
    },
  };
}

const ready = (page: Page) => page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);

test.each([
  [
    'elements',
    '',
    /assets\/deferred-elements-/,
    /panel, charts, search/,
    'territory-panel h2, territory-panel [role=tab]',
  ],
  ['texts', '', /data\/idlib\.text\.en\.json/, /texts and sources/, ''],
  ['texts in a frame', 'embed.html', /data\/idlib\.text\.en\.js/, /texts and sources/, ''],
])('%s: named on the map, and there after "Try again"', async (_, file, files, words, shown) => {
  const { page, mend } = await broken(files);
  await page.goto(`${site}${file}?lang=en`);
  const notice = page.getByText(words);
  await notice.waitFor();
  mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await notice.waitFor({ state: 'detached' });
  if (shown) await page.locator(shown).first().waitFor();
});

test('the data: a sentence and a button, and the map by itself when the browser is online again', async () => {
  const { page, mend } = await broken(/data\/idlib\.json/);
  await page.goto(`${site}?lang=tr&date=2020-02-08`);
  await page.getByRole('alert').getByText('Harita yüklenemedi').waitFor();
  await page.getByRole('button', { name: 'Yeniden dene' }).waitFor();
  mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('slider').waitFor();
  await ready(page);
  expect(await page.locator('territory-map').evaluate((map: TerritoryMap) => map.snapshot?.date)).toBe('2020-02-08');
});

test.each([
  ['the page', '', /assets\/(?:map|page-start)-/],
  ['the frame', 'embed.html', /assets\/frame-[^a]/],
  ['the first script of the frame', 'embed.html', /assets\/frame-ahead-/],
])(
  'code of %s: a sentence with a link to the day, no picture of another day, and the map at the next press',
  async (_, file, files) => {
    const { page, mend } = await broken(files);
    await page.goto(`${site}${file}?date=2018-02-01`);
    await page.getByText(/scripts have not loaded/).waitFor();
    expect(await page.getByRole('link', { name: '2 March 2020' }).first().getAttribute('href')).toBe(
      'd/idlib/2020-03-02/index.html',
    );
    expect(await page.locator('.still').isVisible()).toBe(false);
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await ready(page);
    await page.getByText(/scripts have not loaded/).waitFor({ state: 'detached' });
  },
);

test('where no script of the page runs, a sentence comes without one', async () => {
  const { page } = await broken(/\.js$/);
  await page.goto(`${site}?date=2018-02-01`);
  expect(await page.locator('.still').isVisible()).toBe(false);
  await page.getByText(/scripts have not loaded/).waitFor();
});

test('a painter that falls silent: the page paints the new day', async () => {
  const { page } = await articles.show('<!doctype html><title>Article</title>');
  // Its worker takes orders and never answers.
  await page.route(/assets\/paint-worker-/, route =>
    route.fulfill({ contentType: 'text/javascript', body: 'postMessage(null);' }),
  );
  await page.goto(`${site}?lang=en&date=2020-02-01`);
  await ready(page);
  const step = () =>
    page.locator('territory-map').evaluate(async (map: TerritoryMap) => {
      map.step(1);
      await map.updateComplete;
      const canvas = map.shadowRoot!.querySelector('territory-canvas')!;
      const drawn = canvas.drawn.then(() => true);
      const inTime = await Promise.race([drawn, new Promise(resolve => setTimeout(resolve, 60_000, false))]);
      const day = [...canvas.shadowRoot!.querySelectorAll<HTMLCanvasElement>('.leaflet-day-pane canvas')];
      return { inTime, two: day.length === 2, own: day[0].style.visibility !== 'hidden' };
    });
  await expect.poll(step).toEqual({ inTime: true, two: true, own: true });
  expect(await step()).toEqual({ inTime: true, two: true, own: true });
});
