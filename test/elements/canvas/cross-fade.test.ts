import { expect, test, vi } from 'vitest';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { crossFade } from '../../../src/map/painting/cross-fade.ts';
import { part } from '../mount.ts';
import { show } from '../whole-map.ts';

const pane = (map: TerritoryMap) => part(part(map, 'territory-canvas'), '.leaflet-day-pane');
/** Pictures of the day that a pane has held at the same time. */
function watch(map: TerritoryMap): { most: number } {
  const watched = pane(map);
  const seen = { most: watched.querySelectorAll('canvas').length };
  new MutationObserver(() => {
    seen.most = Math.max(seen.most, watched.querySelectorAll('canvas').length);
  }).observe(watched, { childList: true });
  return seen;
}

test('while it plays one day fades into the next, and nothing is left of it', async () => {
  const map = await show({ date: '2020-03-02', panel: 'closed' });
  await vi.waitFor(() => expect(part(map, 'territory-canvas')).toHaveProperty('extras', expect.anything()));
  const before = pane(map).querySelectorAll('canvas').length;
  const seen = watch(map);
  map.play();
  await vi.waitFor(() => expect(seen.most).toBe(before + 1));
  map.pause();
  await vi.waitFor(() => expect(pane(map).querySelectorAll('canvas')).toHaveLength(before), 3000);
  expect(pane(map).style.isolation).toBe('');
  for (const canvas of pane(map).querySelectorAll('canvas')) expect(canvas.getAnimations()).toEqual([]);
});

test('a step by code, or by a day, does not fade', async () => {
  const map = await show({ date: '2020-03-02', panel: 'closed' });
  await vi.waitFor(() => expect(part(map, 'territory-canvas')).toHaveProperty('extras', expect.anything()));
  const seen = watch(map);
  const before = seen.most;
  map.step(1);
  await map.updateComplete;
  await (part(map, 'territory-canvas') as HTMLElement & { drawn: Promise<unknown> }).drawn;
  expect(seen.most).toBe(before);
});

test('the old picture and the new one add up, and who wants no motion sees none', () => {
  const box = document.createElement('div');
  const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 4 });
  box.append(canvas);
  document.body.append(box);
  const map = { on() {}, off() {} } as unknown as Parameters<typeof crossFade>[0];
  const start = crossFade(map, box);
  expect(start).not.toBeNull();
  const copy = box.querySelectorAll('canvas')[1];
  expect([copy.style.mixBlendMode, box.style.isolation]).toEqual(['plus-lighter', 'isolate']);
  expect([getComputedStyle(copy).opacity, getComputedStyle(canvas).opacity]).toEqual(['1', '0']);
  // The next one ends it at once.
  crossFade(map, box);
  expect(box.querySelectorAll('canvas')).toHaveLength(2);
  expect(copy.isConnected).toBe(false);
  const reduced = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  expect(crossFade(map, box)).toBeNull();
  expect(getComputedStyle(canvas).opacity).toBe('1');
  reduced.mockRestore();
  box.remove();
});
