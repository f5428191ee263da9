import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { expectAccessible, part, textOf } from '../mount.ts';
import { show } from '../whole-map.ts';

const pointer = (map: TerritoryMap) => part(map, 'territory-pointer');
const card = (map: TerritoryMap) =>
  textOf(pointer(map).shadowRoot?.querySelector('.card') ?? document.createElement('p'));
const said = (map: TerritoryMap) => textOf(part(pointer(map), '.said'));

/** A map whose hint was not read yet, once there is what says so. */
async function open(attributes: Record<string, string> = {}): Promise<TerritoryMap> {
  localStorage.clear();
  onTestFinished(() => localStorage.clear());
  const map = await show({ panel: 'closed', view: '35.5,36.5,9', ...attributes }, [1000, 700]);
  await vi.waitFor(() => expect(said(map)).not.toBe(''));
  return map;
}

/** Moves the mouse over the map, px from its middle. */
function point(map: TerritoryMap, dx: number, dy: number, type = 'pointermove'): void {
  const canvas = part(map, 'territory-canvas');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = { clientX: left + width / 2 + dx, clientY: top + height / 2 + dy, bubbles: true, composed: true };
  const ground = part(canvas, '.leaflet-container');
  ground.dispatchEvent(
    type === 'click' ? new MouseEvent(type, at) : new PointerEvent(type, { ...at, pointerType: 'mouse' }),
  );
}

test('names the ground, a town and a road under the mouse, and says no more when it goes', async () => {
  const map = await open();
  point(map, 120, 60);
  await vi.waitFor(() => expect(card(map)).toContain('Mill'));
  expect(card(map)).toContain('Contested: North / South since 2 March 2020');
  map.view = '35.35,36.45,10';
  await map.updateComplete;
  point(map, 0, 0);
  await vi.waitFor(() => expect(card(map)).toContain('R1'));
  point(map, 0, 0, 'pointerleave');
  point(map, 0, 0, 'pointerdown');
  await vi.waitFor(() => expect(card(map)).toBe(''));
});

test('tells the keyboard what is in the middle of the map, and Enter opens it', async () => {
  const map = await open({ view: '35.55,36.6,10' });
  await userEvent.keyboard('{Tab}');
  part(part(map, 'territory-canvas'), '.leaflet-container').focus();
  await vi.waitFor(() => expect(card(map)).toContain('Mill'));
  await expectAccessible(map);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(map.select).toBe('zone:mill'));
});

test('a hint says that there is something to click, until it is dismissed, and never again', async () => {
  const map = await open();
  expect(said(map)).toMatch(/^Click any place/);
  await userEvent.click(part(pointer(map), '.said button'));
  await vi.waitFor(() => expect(said(map)).toBe(''));
  map.remove();
  const again = await show({ panel: 'closed' }, [1000, 700]);
  await vi.waitFor(() => expect(pointer(again).shadowRoot?.querySelector('.said')).toBeTruthy());
  expect(said(again)).toBe('');
});

test('names and notes keep clear of the hint, and come back when it goes', async () => {
  const map = await open();
  const { covers } = pointer(map) as unknown as { covers: readonly DOMRect[] };
  expect(covers).toHaveLength(1);
  const labels = () => [...part(map, 'territory-canvas').shadowRoot!.querySelectorAll('.town span')];
  const under = ({ left, top, right, bottom }: DOMRect) =>
    labels().filter(label => {
      const box = label.getBoundingClientRect();
      return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    });
  expect(covers[0].height).toBeGreaterThan(20);
  expect(under(covers[0])).toEqual([]);
  await userEvent.click(part(pointer(map), '.said button'));
  await vi.waitFor(() => expect((pointer(map) as unknown as { covers: unknown[] }).covers).toEqual([]));
});

test('a click outside the covered ground says so', async () => {
  const map = await open({ view: '35.5,36.5,7' });
  point(map, 400, 0, 'pointerdown');
  point(map, 400, 0, 'click');
  await vi.waitFor(() => expect(said(map)).toContain('Outside the area'));
  expect(textOf(part(pointer(map), '[role=status]'))).toContain('Outside the area');
  point(map, 0, 0, 'pointerdown');
  point(map, 0, 0, 'click');
  await vi.waitFor(() => expect(said(map)).toBe(''));
});
