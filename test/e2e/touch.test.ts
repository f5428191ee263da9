import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import type { TerritoryStrip } from '../../src/elements/time/territory-strip.ts';
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

/** The page has rolled out: what is tapped is where it was measured. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    for (let before = Number.NaN, same = 0; same < 10; before = scrollY) {
      await new Promise(requestAnimationFrame);
      same = scrollY === before ? same + 1 : 0;
    }
  });

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
    await atRest(page);
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
    // Quiet stretches are narrow on the track.
    const wanted = await frame.locator('territory-strip').evaluate((strip: TerritoryStrip) => strip.scale!.dayAt(0.57));
    await expect
      .poll(() => frame.locator('input[type=range]').evaluate(one => (one as HTMLInputElement).valueAsNumber))
      .toBeGreaterThan(wanted);
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

const scale = (page: Page) => page.evaluate(() => visualViewport?.scale ?? 0);

test('two fingers beside a framed map zoom the page, and the map stays as it is', async () => {
  const { page, frame, fingers } = await framedSlider();
  const before = await of(frame, 'view');
  const box = (await page.locator('iframe').boundingBox())!;
  const y = box.y + box.height + 60;
  await fingers.swipe(
    [
      { x: 180, y },
      { x: 110, y },
    ],
    [
      { x: 220, y },
      { x: 290, y },
    ],
  );
  await expect.poll(() => scale(page)).toBeGreaterThan(1.2);
  expect(await of(frame, 'view')).toBe(before);
  // Inside a page that is zoomed, the slider still goes where the finger is.
  expect(await dayOf(frame)).toBe(OPENED);
});

test('a chart: a swipe up and down scrolls the page and leaves the date, a tap moves it', async () => {
  const { page } = await articles.show(
    `<!doctype html><meta name="viewport" content="width=device-width"><script type="module" src="{{openSite}}embed.js"></script>
    <territory-map lang="en" panel="charts" style="height: 760px"></territory-map><div style="height: 1500px"></div>`,
    {},
    PHONE,
  );
  const plots = page.locator('territory-charts svg, territory-charts input[type=range]');
  await expect.poll(() => plots.count()).toBeGreaterThan(0);
  const heard = await listen(page);
  const fingers = new Fingers(page);
  const box = async () => {
    await plots.first().evaluate(plot => plot.scrollIntoView({ block: 'center' }));
    await atRest(page);
    return (await plots.first().boundingBox())!;
  };
  const plot = await box();
  const at = { x: plot.x + plot.width * 0.4, y: plot.y + plot.height / 2 };
  await fingers.swipe([at, { x: at.x + 5, y: at.y - 250 }]);
  await atRest(page);
  expect(await heard()).toEqual([]);
  const now = await box();
  await fingers.tap({ x: now.x + now.width * 0.5, y: now.y + now.height / 2 });
  await expect.poll(heard).toContain('date-change');
  expect((await heard())[0]).not.toBe('view-change');
});

describe('a map whose lower edge is below the window', () => {
  test.each([
    ['a mouse', {}],
    ['a finger', PHONE],
  ])('is told the place under %s at the first press, and nothing scrolls', async (with_, options) => {
    const { page } = await articles.show(
      `<!doctype html><meta name="viewport" content="width=device-width"><script type="module" src="{{openSite}}embed.js"></script>
      <div style="height: 350px"></div><territory-map lang="en" controls="compact" style="height: 700px"></territory-map>
      <div style="height: 900px"></div>`,
      {},
      options,
    );
    const map = page.locator('territory-map');
    await map.evaluate((one: TerritoryMap) => one.ready);
    await map.evaluate((one: TerritoryMap) => one.settled);
    // What lies over the map has come, and covers no town any more that is pressed.
    await page.locator('territory-camera canvas').waitFor();
    // A place beyond the edge has no holder, and cannot be chosen.
    const towns = page.locator('territory-canvas .towns button[aria-label*=":"]');
    const { height } = page.viewportSize()!;
    const seen = await towns.evaluateAll(
      (all, below) =>
        all.flatMap(town => {
          const { left, top, width, height } = town.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          let at = document.elementFromPoint(x, y);
          while (at?.shadowRoot) {
            const inside = at.shadowRoot.elementFromPoint(x, y);
            if (!inside || inside === at) break;
            at = inside;
          }
          const isFree = town.contains(at);
          return isFree && y < below - 30 ? [{ x, y, name: town.getAttribute('aria-label') ?? '' }] : [];
        }),
      height,
    );
    // A finger is broad: another town beside it could be meant as well.
    const apart = seen.filter(one => seen.every(({ x, y }) => one.x === x || Math.hypot(one.x - x, one.y - y) > 40));
    const town = apart.at(-1)!;
    if (with_ === 'a mouse') await page.mouse.click(town.x, town.y);
    else await new Fingers(page).tap(town);
    await expect.poll(() => of(page, 'select')).not.toBe('');
    await expect.poll(() => of(page, 'caption')).toContain(town.name.split(/[,:،]/)[0]);
    expect(await scrolled(page)).toBe(0);
  });
});
