import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryCamera } from '../../../src/elements/camera/territory-camera.ts';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { difference, simulate } from '../../draw/vision.ts';
import { expectAccessible, part } from '../mount.ts';
import { show } from '../whole-map.ts';

if (!customElements.get('territory-camera')) customElements.define('territory-camera', TerritoryCamera);

/** A corner of the ground, far from Mill, which changes hands on 2 and 6 March 2020. */
const CORNER = '35.1,36.1,11';
const MILL = [36.5, 35.5] as const;

const camera = (map: TerritoryMap) => part<TerritoryCamera>(map, 'territory-camera');
const inset = (map: TerritoryMap) => camera(map).shadowRoot?.querySelector('canvas') ?? null;
const follow = (map: TerritoryMap) => camera(map).shadowRoot?.querySelector('button') ?? null;
const area = (map: TerritoryMap) => part<HTMLElement & { area: string }>(map, 'territory-canvas').area;

function showsMill(map: TerritoryMap): boolean {
  const [west, south, east, north] = area(map).split(',').map(Number);
  return west < MILL[0] && MILL[0] < east && south < MILL[1] && MILL[1] < north;
}

/** The reader wants less motion: the map is at once where it otherwise glides to. */
function withoutMotion(): void {
  const real = window.matchMedia.bind(window);
  const spy = vi.spyOn(window, 'matchMedia').mockImplementation(query => {
    const list = real(query);
    return query.includes('reduced-motion') ? Object.defineProperty(list, 'matches', { value: true }) : list;
  });
  onTestFinished(() => spy.mockRestore());
}

/** Once all that a change of the date sets going has been done. */
async function settled(map: TerritoryMap): Promise<void> {
  await map.updateComplete;
  await camera(map).updateComplete;
  for (let frame = 0; frame < 3; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
}

async function open(attributes: Record<string, string>, size: [number, number] = [1000, 800]): Promise<TerritoryMap> {
  const map = await show({ panel: 'closed', date: '2020-03-01', ...attributes }, size);
  await vi.waitFor(() => expect(camera(map).shadowRoot?.childElementCount).toBeGreaterThan(0));
  return map;
}

/** The two colours that cover most of the inset, `#rrggbb`. */
function colours(canvas: HTMLCanvasElement): string[] {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
  const counts = new Map<string, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const colour = `#${[...pixels.slice(i, i + 3)].map(value => value.toString(16).padStart(2, '0')).join('')}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
}

test.each(['light', 'dark'])('the inset says where the map lies, with land and sea told apart: %s', async theme => {
  const map = await open({ theme });
  const canvas = inset(map)!;
  expect(canvas.getAttribute('aria-label')).toBe('Where on Earth this map lies');
  await vi.waitFor(() => expect(canvas.dataset.drawn).toContain(theme));
  const [one, other] = colours(canvas);
  expect(difference(simulate(one, 'all'), simulate(other, 'all'))).toBeGreaterThanOrEqual(12);
  await expectAccessible(camera(map));
});

test.each([
  [1200, 900, 104],
  [390, 844, 72],
  [640, 360, 0],
])('in %i x %i it is %i px large', async (width, height, side) => {
  const map = await open({}, [width, height]);
  await vi.waitFor(() => expect(inset(map)?.getBoundingClientRect().width ?? 0).toBe(side));
});

test('the map stays where it is while the date moves, unless it is to follow', async () => {
  withoutMotion();
  const map = await open({ view: CORNER });
  const before = area(map);
  map.date = '2020-03-02';
  await settled(map);
  expect(area(map)).toBe(before);
  map.date = '2020-03-01';
  await settled(map);

  await userEvent.click(follow(map)!);
  expect(follow(map)?.getAttribute('aria-pressed')).toBe('true');
  await vi.waitFor(() => expect(showsMill(map)).toBe(true));
  map.view = '35.11,36.1,11';
  await vi.waitFor(() => expect(showsMill(map)).toBe(false));
  map.date = '2020-03-06';
  await vi.waitFor(() => expect(showsMill(map)).toBe(true));
});

test('it follows no longer once the map is moved by hand', async () => {
  const map = await open({ view: CORNER });
  await userEvent.click(follow(map)!);
  await vi.waitFor(() => expect(showsMill(map)).toBe(true));
  part(part(map, 'territory-canvas'), '.leaflet-container').focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(follow(map)?.getAttribute('aria-pressed')).toBe('false'));
});

test('a panel that comes to cover what the day is about moves it into sight', async () => {
  // Mill lies at the right edge, where the panel opens.
  const map = await open({ date: '2020-03-02', view: '35.5,36.2,10' });
  expect(showsMill(map)).toBe(true);
  map.panel = 'today';
  await map.updateComplete;
  expect(showsMill(map)).toBe(false);
  await vi.waitFor(() => expect(showsMill(map)).toBe(true));
});

test('two days that are compared have nothing to follow, and a small frame has the inset alone', async () => {
  const compared = await show({ compare: '2020-01-01' }, [1000, 800]);
  await settled(compared);
  expect([inset(compared), follow(compared)]).toEqual([null, null]);
  compared.remove();
  const compact = await open({ controls: 'compact' }, [640, 500]);
  expect([inset(compact) !== null, follow(compact)]).toEqual([true, null]);
});
