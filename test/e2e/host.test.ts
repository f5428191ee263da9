import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Articles, dayOf, mapFrame, of, site } from './article.ts';

/** The article drives the map: host.js, and messages without it. */
const articles = new Articles();
beforeAll(() => articles.start());
afterAll(() => articles.stop());
afterEach(() => articles.end());

/** What an article says to a map by hand. */
const send = (page: Page, message: unknown) =>
  page.locator('#map').evaluate((frame: HTMLIFrameElement, data) => {
    frame.contentWindow?.postMessage(data, '*');
  }, message);

test('host.js is at most 2 KB gzipped', async () => {
  const response = await fetch(`${site}host.js`);
  expect(gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length).toBeLessThanOrEqual(2048);
});

test('sizes the frame, and a link of the text moves the map', async () => {
  const article = await articles.open('driven');
  const frame = await mapFrame(article);
  const { page } = article;
  await expect.poll(() => page.locator('#map').evaluate(one => one.style.height)).toBe('600px');
  await page.locator('#eighth').click();
  await expect.poll(() => dayOf(frame)).toBe('2020-02-08');
  expect(await of(frame, 'town')).toBe('saraqib');
  expect(await page.locator('[aria-current]').getAttribute('id')).toBe('eighth');
  await page.locator('#march').click();
  await expect.poll(() => dayOf(frame)).toBe('2020-03-02');
  expect([await of(frame, 'select'), await of(frame, 'town')]).toEqual(['line:m5', '']);
  expect(page.url()).toBe(articles.host);
});

test('a link whose map is not there is a plain link, and so is one that opens a new tab', async () => {
  const article = await articles.open('driven');
  const frame = await mapFrame(article);
  const { page } = article;
  await page.locator('#nowhere').click();
  await page.waitForURL(`${articles.host}#nowhere`);
  // Whether the script has kept the link for itself; the test keeps it from opening a tab.
  const taken = await page.locator('#eighth').evaluate(link => {
    let prevented = true;
    const look = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', look, { once: true });
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
    return prevented;
  });
  expect(taken).toBe(false);
  expect(await dayOf(frame)).toBe('2020-03-02');
});

test('without scripts its links are links to the page of the date', async () => {
  const { page } = await articles.open('driven', {}, { javaScriptEnabled: false });
  await page.locator('#eighth').click();
  await page.waitForURL(`${articles.host}d/idlib/2020-02-08/`);
});

test('scroll steps move the map, also one that was reached before the map was there', async () => {
  const article = await articles.open('driven');
  const { page } = article;
  await page.locator('#first p').evaluate(step => step.scrollIntoView({ block: 'center' }));
  const frame = await mapFrame(article);
  await expect.poll(() => dayOf(frame)).toBe('2019-08-20');
  await page.locator('#second p').evaluate(step => step.scrollIntoView({ block: 'center' }));
  await expect.poll(() => dayOf(frame)).toBe('2020-01-29');
});

test('the map reports what its reader does, as a whole view', async () => {
  const article = await articles.open('driven');
  const frame = await mapFrame(article);
  const { page } = article;
  await page.evaluate(() => {
    addEventListener('territory-map:change', event =>
      Object.assign(globalThis, { heard: (event as CustomEvent).detail }),
    );
  });
  await page.locator('#eighth').click();
  await expect.poll(() => dayOf(frame)).toBe('2020-02-08');
  expect(await page.evaluate('globalThis.heard')).toBeUndefined();
  await frame.getByRole('slider').press('ArrowRight');
  await expect
    .poll(() => page.evaluate('globalThis.heard'))
    .toEqual({
      type: 'territory-map:change',
      date: '2020-02-09',
      compare: '',
      accordingTo: '',
      town: 'saraqib',
      select: '',
      view: '',
      layers: '',
      lang: '',
      theme: 'auto',
    });
  expect(await page.locator('[aria-current]').count()).toBe(0);
});

test('a message changes the fields it names, and leaves those that mean nothing', async () => {
  const article = await articles.open('driven');
  const frame = await mapFrame(article);
  await send(article.page, {
    type: 'territory-map:set',
    date: '2020-02-08',
    lang: 'tr',
    theme: 'dark',
    layers: 'front towns',
  });
  await expect.poll(() => dayOf(frame)).toBe('2020-02-08');
  expect([await of(frame, 'lang'), await of(frame, 'theme'), await of(frame, 'layers')]).toEqual([
    'tr',
    'dark',
    'front towns',
  ]);
  const bad = {
    date: '2020-02-31',
    compare: { toString: 'x' },
    town: '../../etc',
    select: 'script:alert(1)',
    view: 'https://evil.example/',
    layers: '<img>',
    lang: 'xx',
    theme: 'url(//evil.example)',
    src: 'https://evil.example/x.json',
    controls: 'none',
    innerHTML: '<b>',
    __proto__: { date: '2017-10-01' },
  };
  await send(article.page, { type: 'territory-map:set', ...bad });
  for (const message of [null, 7, 'territory-map:set', ['territory-map:set'], { type: 'territory-map:set' }])
    await send(article.page, message);
  // Messages come in order: when this one has come, the others have.
  await send(article.page, { type: 'territory-map:set', town: 'saraqib' });
  await expect.poll(() => of(frame, 'town')).toBe('saraqib');
  expect(await dayOf(frame)).toBe('2020-02-08');
  for (const [key, value] of Object.entries({
    lang: 'tr',
    theme: 'dark',
    layers: 'front towns',
    view: '',
    select: '',
    compare: '',
    controls: 'compact',
    src: 'idlib',
  })) {
    expect(await of(frame, key as 'lang')).toBe(value);
  }
});

test('a stranger in the same page can neither move the map nor size it', async () => {
  const text = await readFile('test/e2e/hosts/stranger.html', 'utf8');
  const article = await articles.open('driven', { stranger: text.replaceAll('"', '&quot;') });
  const frame = await mapFrame(article);
  const { page } = article;
  await expect.poll(() => page.locator('#map').evaluate(one => one.style.height)).toBe('600px');
  const stranger = page.frameLocator('#stranger');
  await stranger.getByRole('button').click();
  await stranger.getByText('said').waitFor();
  await page.locator('#eighth').click();
  await expect.poll(() => dayOf(frame)).toBe('2020-02-08');
  expect(await of(frame, 'theme')).toBe('auto');
  expect(await page.locator('#stranger').evaluate(one => one.style.height)).toBe('');
});
