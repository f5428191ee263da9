import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { darkReader } from './dark-reader.ts';
import { framework } from './framework.ts';
import { dayOf, mapIn } from './map-of.ts';

type Test = (page: Page, address: string) => Promise<void>;

async function frameOf(page: Page, selector = '#map'): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector)).contentFrame();
  assert(frame);
  await mapIn(frame);
  return frame;
}

const heightOf = (page: Page, selector = 'iframe') =>
  page.locator(selector).evaluate(frame => frame.getBoundingClientRect().height);

/** A link and a step move the framed map, which tells of a change once. */
async function drivesFrame(page: Page): Promise<void> {
  const frame = await frameOf(page);
  await expect.poll(() => heightOf(page)).not.toBe(300);
  await page.locator('#link').click();
  await expect.poll(() => dayOf(frame)).toBe('2020-02-08');
  await page.locator('#step').evaluate(step => step.scrollIntoView({ block: 'center' }));
  await expect.poll(() => dayOf(frame)).toBe('2019-08-20');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('territory-map:change', event => heard.push((event as CustomEvent).detail.date));
  });
  await frame.getByRole('slider').press('ArrowRight');
  await frame.getByRole('slider').press('ArrowRight');
  await expect.poll(() => page.evaluate('heard.length')).toBe(2);
  await page.evaluate(() => scrollTo(0, 0));
}

const reveal: Test = async (page, address) => {
  await page.goto(`${address}/reveal`);
  const slide = () => page.evaluate('deck.getIndices().h');
  const map = page.locator('territory-map');
  await page.keyboard.press('ArrowRight');
  await mapIn(page);
  assert.equal(await slide(), 1);
  // A key that the map uses moves the map and nothing else.
  const slider = page.getByRole('slider');
  for (const [key, day] of [
    ['ArrowRight', '2020-02-09'],
    ['ArrowLeft', '2020-02-08'],
    ['PageDown', '2020-01-08'],
    ['Home', '2017-01-01'],
  ] as const) {
    await slider.press(key);
    const first = await map.evaluate((element: TerritoryMap) => element.theatre?.first ?? '');
    await expect.poll(() => dayOf(page)).toBe(key === 'Home' ? first : day);
    assert.equal(await slide(), 1, key);
  }
  // The deck is scaled: what is pressed is what is under the pointer.
  await map.evaluate((element: TerritoryMap) => Object.assign(element, { date: '2020-02-08' }));
  await page.locator('.town[aria-label^="Idlib"]').click();
  await expect.poll(() => map.evaluate((element: TerritoryMap) => element.select)).toBe('town:idlib');
  // Escape goes from the town back to the map, then closes what is told of it, and does not show the deck from above.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => map.evaluate((element: TerritoryMap) => element.select)).toBe('');
  assert.equal(await page.evaluate('deck.isOverview()'), false);
  // Letters of a search are not the deck's commands.
  await page.keyboard.press('/');
  await page.keyboard.type('binnish');
  await expect.poll(() => page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('binnish');
  assert.equal(await slide(), 1);
  assert.equal(await page.evaluate('deck.isPaused()'), false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  // What the map has no use for reaches the deck.
  await map.evaluate(element => element.shadowRoot?.querySelector('button')?.focus());
  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe(2);
};

const turbo: Test = async (page, address) => {
  await page.goto(`${address}/turbo/first`);
  await page.waitForFunction('globalThis.Turbo || customElements.get("turbo-frame")');
  for (const _ of ['there', 'and there again']) {
    await page.locator('#go').click();
    await page.waitForURL('**/second');
    await mapIn(page, '#own');
    await drivesFrame(page);
    await page.locator('#back').click();
    await page.waitForURL('**/first');
  }
  // Back brings a copy of the page's elements, without what scripts had put into them.
  await page.goBack();
  const map = await mapIn(page, '#own');
  assert.equal(await dayOf(page, '#own'), '2020-02-08');
  await expect.poll(() => map.getAttribute('dir')).toBe('ltr');
  await frameOf(page);
  // A refresh morphs the page: attributes that the element had set for itself are not in what the server sent.
  await page.evaluate(
    "new Promise(resolve => { addEventListener('turbo:morph', resolve, { once: true }); Turbo.session.refresh(location.href) })",
  );
  await expect.poll(() => map.getAttribute('dir')).toBe('ltr');
  await expect.poll(() => map.evaluate((element: HTMLElement) => element.translate)).toBe(false);
  assert.equal(await dayOf(page, '#own'), '2020-02-08');
};

const htmx: Test = async (page, address) => {
  await page.goto(`${address}/htmx`);
  const map = await mapIn(page, '#own');
  await page.locator('#more').click();
  await drivesFrame(page);
  await page.locator('#morph').click();
  await expect.poll(() => dayOf(page, '#own')).toBe('2019-08-20');
  const params = () =>
    map.evaluate(({ date, select, theme, lang, dir }: TerritoryMap) => [date, select, theme, lang, dir]);
  await expect.poll(params).toEqual(['2019-08-20', '', 'dark', 'en', 'ltr']);
  await page.locator('#plain').click();
  await expect.poll(params).toEqual(['', '', 'auto', 'en', 'ltr']);
  await expect.poll(() => dayOf(page, '#own')).toBe('2020-03-02');
  await expect.poll(() => map.evaluate((element: HTMLElement) => element.translate)).toBe(false);
};

/** A frame is as high as it asks to be, and higher with a panel open. */
const sized =
  (path: string): Test =>
  async (page, address) => {
    await page.goto(address + path);
    const frame = await frameOf(page, 'iframe');
    await expect.poll(() => heightOf(page)).toBeGreaterThan(350);
    const closed = await heightOf(page);
    await expect.poll(() => frame.evaluate('innerHeight')).toBe(closed);
    await frame.locator('.town[aria-label^="Idlib"]').click();
    await expect.poll(() => heightOf(page)).toBeGreaterThanOrEqual(closed);
    await expect.poll(() => frame.locator('territory-panel').count()).toBe(1);
    assert((await heightOf(page)) < 2 * closed);
  };

export const HOSTS: Readonly<Record<string, Test>> = {
  react: (page, address) => framework(page, `${address}/react`),
  vue: (page, address) => framework(page, `${address}/vue`),
  svelte: (page, address) => framework(page, `${address}/svelte`),
  reveal,
  turbo,
  htmx,
  pym: sized('/pym'),
  frames: sized('/frames'),
  darkreader: (page, address) => darkReader(page, `${address}/darkreader`),
};
