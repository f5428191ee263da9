import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { findWebKit, Keys, WebKit } from '../webkit.ts';

/**
 * The engine of every iPhone, where Debian's `webkit2gtk-driver` and `xvfb` are installed: page, frame and
 * pictures. Without them these tests are skipped, and the run says so.
 */

const site = inject('site');
const programs = findWebKit();

// Functions that run on the page are sent as text: they stand alone.
const ready = async (): Promise<string> => {
  await customElements.whenDefined('territory-map');
  const map = document.querySelector('territory-map') as unknown as TerritoryMap;
  await map.ready;
  await map.settled;
  return map.snapshot?.date ?? '';
};
const dayShown = () => (document.querySelector('territory-map') as unknown as TerritoryMap).snapshot?.date;
const slider = () =>
  document
    .querySelector('territory-map')
    ?.shadowRoot?.querySelector('territory-slider')
    ?.shadowRoot?.querySelector('input[type=range]');
const townNamed = (name: string) =>
  document
    .querySelector('territory-map')
    ?.shadowRoot?.querySelector('territory-canvas')
    ?.shadowRoot?.querySelector(`.town[aria-label^="${name}"]`);
const heading = () =>
  document.querySelector('territory-map')?.shadowRoot?.querySelector('territory-panel')?.shadowRoot?.querySelector('h2')
    ?.textContent;
/** What is in sight, inside whatever it stands, matches a selector and has a name that begins so. */
const control = (selector: string, name: string) => {
  const roots: ParentNode[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) roots.push(one.shadowRoot);
      const called = one.getAttribute('aria-label') ?? one.textContent ?? '';
      if (one.matches(selector) && one.checkVisibility() && called.replace(/\s+/g, ' ').trim().startsWith(name))
        return one;
    }
  }
  return null;
};
const panelText = () =>
  document
    .querySelector('territory-map')
    ?.shadowRoot?.querySelector('territory-panel')
    ?.shadowRoot?.querySelector('.body')
    ?.textContent?.replace(/\s+/g, ' ') ?? '';
const accountText = () =>
  document
    .querySelector('territory-map')
    ?.shadowRoot?.querySelector('territory-panel')
    ?.shadowRoot?.querySelector('territory-account')
    ?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

describe.skipIf(!programs)('in WebKit', () => {
  let webkit: WebKit;

  beforeAll(async () => {
    webkit = await WebKit.start(programs!);
  });
  afterAll(async () => {
    await webkit?.stop();
  });

  test.each(['', 'embed.html'])('the map opens, moves in time by keys and tells of a town: /%s', async file => {
    await webkit.open(`${site}${file}?lang=en`);
    expect(await webkit.run(ready)).toBe('2020-03-02');
    const input = await webkit.find(slider);
    await webkit.run((element: unknown) => (element as HTMLElement).focus(), input);
    await webkit.type(Keys.right);
    await expect.poll(() => webkit.run(dayShown)).toBe('2020-03-03');
    await webkit.type(Keys.pageDown);
    await expect.poll(() => webkit.run(dayShown)).toBe('2020-02-03');
    await webkit.click(await webkit.find(townNamed, 'Idlib'));
    await expect.poll(() => webkit.run(heading)).toContain('Idlib');
  });

  test.each([
    ['Arabic', '?lang=ar&date=2020-02-08', 'rtl'],
    ['a comparison', '?lang=en&date=2020-03-02&compare=2019-12-01', 'ltr'],
    ['another theatre', '?lang=en&theatre=kharkiv', 'ltr'],
  ])('%s opens', async (_, query, direction) => {
    await webkit.open(site + query);
    await webkit.run(ready);
    expect(await webkit.run(() => document.querySelector('territory-map')?.getAttribute('dir'))).toBe(direction);
  });

  /** Presses what has a name, once it is there. */
  async function press(selector: string, name: string): Promise<void> {
    await expect.poll(() => webkit.run(control, selector, name)).not.toBeNull();
    await webkit.click(await webkit.find(control, selector, name));
  }
  /** The search, from anywhere on the page. */
  async function search(text: string): Promise<void> {
    await webkit.type('/');
    await expect.poll(() => webkit.run(control, 'input[role=combobox]', '')).not.toBeNull();
    await webkit.type(text);
    await expect.poll(() => webkit.run(control, '[role=option]', '')).not.toBeNull();
    await webkit.type(Keys.enter);
    await expect.poll(() => webkit.run(control, 'input[role=combobox]', '')).toBeNull();
  }

  test('what readers come for is found: towns, roads, the front, two dates, sources, the course of time, an address', async () => {
    await webkit.open(`${site}?lang=en`);
    await webkit.run(ready);
    await search('1 september 2019');
    await expect.poll(() => webkit.run(dayShown)).toBe('2019-09-01');
    await search('han seyhun');
    await expect.poll(() => webkit.run(heading)).toBe('Khan Shaykhun');
    await expect.poll(() => webkit.run(panelText)).toMatch(/Government since 2\d August 2019/);
    await search('eriha');
    await expect
      .poll(() => webkit.run(panelText))
      .toMatch(/Nearest front: \d+(\.\d)? km to the (north|south|east|west)/);
    await search('m5');
    await expect.poll(() => webkit.run(panelText)).toMatch(/Government: \d+ km/);
    await press('button', 'As text');
    await expect.poll(() => webkit.run(accountText)).toMatch(/What is disputed.*Outposts behind lines/);
    await press('button', 'Compare');
    await press('nav button', 'Comparison');
    await expect.poll(() => webkit.run(panelText)).toContain('Places that changed hands');
    await press('button', 'Play');
    await expect.poll(() => webkit.run(dayShown)).not.toBe('2019-09-01');
    await press('button', 'Pause');
    await press('button', 'Share');
    await expect
      .poll(() => webkit.run(control, '[role=dialog] input, dialog input, dialog textarea', ''))
      .not.toBeNull();
    await webkit.type(Keys.escape);
    await expect.poll(() => webkit.run(control, 'dialog, [role=dialog]', '')).toBeNull();
  });

  test('a map is handed out as PNG and SVG', async () => {
    await webkit.open(`${site}?lang=en`);
    await webkit.run(ready);
    const sizes = await webkit.run(async () => {
      const map = document.querySelector('territory-map') as unknown as TerritoryMap;
      const blobs = [await map.exportImage({ format: 'png' }), await map.exportImage({ format: 'svg' })];
      return blobs.map(({ type, size }) => [type, size] as const);
    });
    expect(sizes.map(([type]) => type)).toEqual(['image/png', 'image/svg+xml']);
    for (const [, size] of sizes) expect(size).toBeGreaterThan(20_000);
  });

  test('the names of towns have a halo that is stroked, not blurred, which would be drawn anew at each step', async () => {
    await webkit.open(`${site}?lang=en`);
    await webkit.run(ready);
    const style = await webkit.run(
      (element: unknown) => {
        const { textShadow, webkitTextStrokeWidth, paintOrder } = getComputedStyle(
          (element as Element).firstElementChild!,
        );
        return { textShadow, webkitTextStrokeWidth, paintOrder };
      },
      await webkit.find(townNamed, 'Idlib'),
    );
    expect(style).toEqual({
      textShadow: 'none',
      webkitTextStrokeWidth: '3px',
      paintOrder: expect.stringMatching(/^stroke/),
    });
  });

  // Debian's driver hands out a mouse for what is asked for as a finger (2.50): what only a finger does is not seen there.
  test('a press dragged along the timeline moves the date; a finger that swipes over it does not', async () => {
    await webkit.open(`${site}embed.html?lang=en`);
    await webkit.run(ready);
    await webkit.run(() => {
      addEventListener(
        'pointerdown',
        ({ pointerType }) => document.documentElement.setAttribute('data-by', pointerType),
        {
          capture: true,
        },
      );
    });
    const track = await webkit.find(slider);
    await webkit.swipe(track, -200, 0);
    await expect.poll(() => webkit.run(dayShown)).not.toBe('2020-03-02');
    const moved = await webkit.run(dayShown);
    const by = await webkit.run(() => document.documentElement.dataset.by);
    expect(['touch', 'mouse']).toContain(by);
    if (by !== 'touch') return;
    await webkit.swipe(track, 0, -120);
    expect(await webkit.run(dayShown)).toBe(moved);
  });

  test('a step with the names of towns takes at most twice as long as one without them', async () => {
    await webkit.open(`${site}?lang=en`);
    await webkit.run(ready);
    const [withNames, without] = await webkit.run(async () => {
      const map = document.querySelector('territory-map') as unknown as TerritoryMap;
      const others = 'control,base,front,events,posts,lines,agreements';
      const times: [number[], number[]] = [[], []];
      // One after the other, so that whatever else the machine does slows both.
      for (let i = 0; i < 24; i++) {
        map.layers = i % 2 ? others : `${others},towns`;
        await map.updateComplete;
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
        const start = performance.now();
        map.step(1);
        await map.updateComplete;
        for (let frames = 0; frames < 2; frames++)
          await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
        times[i % 2].push(performance.now() - start);
      }
      return times.map(all => all.sort((a, b) => a - b)[all.length >> 1]);
    });
    expect(withNames, `${without} ms without names`).toBeLessThanOrEqual(2 * without);
  });
});
