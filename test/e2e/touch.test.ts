import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { type Article, Articles, dayOf, mapFrame, of } from './article.ts';
import { Fingers, type Spot } from './touch.ts';

const articles = new Articles();
beforeAll(() => articles.start());
afterAll(() => articles.stop());
afterEach(() => articles.end());

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 400, height: 800 } };
const OPENED = '2020-03-02';

/** The events of the map that a page has heard since this was called. */
async function listen(where: Page | Frame): Promise<() => Promise<string[]>> {
  await where.locator('territory-map').evaluate(map => {
    const heard: string[] = [];
    Object.assign(map, { heard });
    for (const name of ['date-input', 'date-change', 'select-change', 'view-change'])
      map.addEventListener(name, event => heard.push(event.type));
  });
  return () => where.locator('territory-map').evaluate(map => (map as TerritoryMap & { heard: string[] }).heard);
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

async function spotOn(where: Page | Frame, selector: string, share: number): Promise<Spot> {
  const box = (await where.locator(selector).first().boundingBox())!;
  return { x: box.x + box.width * share, y: box.y + box.height / 2 };
}

/** An article on a phone with a framed map whose slider is in sight. */
async function framedSlider(query = ''): Promise<{ article: Article; page: Page; frame: Frame; fingers: Fingers }> {
  const article = await articles.open('sandbox', { query }, PHONE);
  const frame = await mapFrame(article);
  await expect.poll(() => frame.locator('input[type=range]').count()).toBe(1);
  return { article, page: article.page, frame, fingers: new Fingers(article.page) };
}

describe('a finger on the slider of a framed map', () => {
  test.each(['', '?controls=compact'])('swiped up and down scrolls the page and leaves the date %s', async query => {
    const { page, frame, fingers } = await framedSlider(query);
    const heard = await listen(frame);
    const at = await spotOn(frame, 'input[type=range]', 0.3);
    await fingers.swipe([at, { x: at.x + 6, y: at.y - 150 }]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
    expect(await dayOf(frame)).toBe(OPENED);
    // What comes next is the first thing told.
    const again = await spotOn(frame, 'input[type=range]', 0.5);
    await fingers.tap(again);
    await expect.poll(heard).toContain('date-change');
    expect(await heard()).toEqual(['date-input', 'date-change']);
    expect(await dayOf(frame)).not.toBe(OPENED);
  });

  test('dragged sideways moves the date with it, beyond the slider and back, and tells one change', async () => {
    const { page, frame, fingers } = await framedSlider();
    const heard = await listen(frame);
    const [from, to] = [await spotOn(frame, 'input[type=range]', 0.2), await spotOn(frame, 'input[type=range]', 0.6)];
    await fingers.drag([[from, { x: to.x, y: to.y - 120 }]]);
    await fingers.send('touchMove', [to]);
    await expect
      .poll(() =>
        frame
          .locator('input[type=range]')
          .evaluate(one =>
            Math.round(
              (100 * (Number((one as HTMLInputElement).value) - Number((one as HTMLInputElement).min))) /
                (Number((one as HTMLInputElement).max) - Number((one as HTMLInputElement).min)),
            ),
          ),
      )
      .toBeGreaterThan(57);
    await fingers.send('touchEnd');
    await expect.poll(async () => (await heard()).at(-1)).toBe('date-change');
    expect((await heard()).filter(name => name === 'date-change')).toHaveLength(1);
    expect(await scrolled(page)).toBe(0);
  });

  test('broken off gives the date back, and tells no change', async () => {
    const { frame, fingers } = await framedSlider();
    const heard = await listen(frame);
    const [from, to] = [await spotOn(frame, 'input[type=range]', 0.2), await spotOn(frame, 'input[type=range]', 0.6)];
    await fingers.drag([[from, to]]);
    await expect.poll(() => dayOf(frame)).not.toBe(OPENED);
    await fingers.send('touchCancel');
    await expect.poll(() => dayOf(frame)).toBe(OPENED);
    expect(await heard()).not.toContain('date-change');
  });

  test('joined by a second one chooses no date', async () => {
    const { frame, fingers } = await framedSlider();
    const heard = await listen(frame);
    const [a, b] = [await spotOn(frame, 'input[type=range]', 0.45), await spotOn(frame, 'input[type=range]', 0.55)];
    await fingers.swipe([a, { x: a.x - 100, y: a.y }], [b, { x: b.x + 100, y: b.y }]);
    expect(await dayOf(frame)).toBe(OPENED);
    expect(await heard()).not.toContain('date-change');
  });
});

test('two fingers on a framed map zoom the map alone', async () => {
  const { page, frame, fingers } = await framedSlider();
  const at = await spotOn(frame, 'territory-canvas', 0.5);
  await fingers.swipe(
    [
      { x: at.x - 20, y: at.y - 80 },
      { x: at.x - 90, y: at.y - 80 },
    ],
    [
      { x: at.x + 20, y: at.y - 80 },
      { x: at.x + 90, y: at.y - 80 },
    ],
  );
  await expect.poll(() => of(frame, 'view')).not.toBe('');
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
});
