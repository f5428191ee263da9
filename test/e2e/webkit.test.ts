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
});
