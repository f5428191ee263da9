import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritorySwipe } from '../../../src/elements/canvas/territory-swipe.ts';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { expectAccessible, part, textOf } from '../mount.ts';
import { show } from '../whole-map.ts';

if (!customElements.get('territory-swipe')) customElements.define('territory-swipe', TerritorySwipe);

const swipe = (map: TerritoryMap) => part<TerritorySwipe>(part(map, 'territory-pointer'), 'territory-swipe');
const divider = (map: TerritoryMap) => part(swipe(map), '.knob');
const pane = (map: TerritoryMap, name: string) => part(part(map, 'territory-canvas'), `.leaflet-${name}-pane`);
const canvas = (map: TerritoryMap) => part(map, 'territory-canvas') as HTMLElement & { drawn: Promise<unknown> };

async function open(attributes: Record<string, string> = {}): Promise<TerritoryMap> {
  const map = await show({ compare: '2020-01-01', date: '2020-06-01', panel: 'closed', ...attributes }, [1000, 700]);
  await vi.waitFor(() => part(swipe(map), 'button'));
  await canvas(map).drawn;
  return map;
}

/** The colour of the middle of the map as a pane draws it, `r,g,b,a`. */
function colourIn(map: TerritoryMap, name: string): string {
  const drawn = pane(map, name).querySelector('canvas')!;
  const box = drawn.getBoundingClientRect();
  const at = canvas(map).getBoundingClientRect();
  const ratio = drawn.width / box.width;
  const [x, y] = [at.left + at.width / 2 - box.left + 60, at.top + at.height / 2 - box.top + 40].map(px => px * ratio);
  return String(drawn.getContext('2d')!.getImageData(x, y, 1, 1).data);
}

test('two days stand on either side of a divider that keys move, and the map shows what was gained again without it', async () => {
  const map = await open();
  expect(pane(map, 'day').style.visibility).toBe('');
  await userEvent.click(part(swipe(map), 'button'));
  await vi.waitFor(() => expect(pane(map, 'day').style.visibility).toBe('hidden'));
  await expectAccessible(map);
  const handle = divider(map);
  expect(handle.matches(':focus')).toBe(true);
  expect(handle.getAttribute('aria-label')).toBe('Divider between 1 Jan 2020 and 1 Jun 2020');
  expect([...swipe(map).shadowRoot!.querySelectorAll('.day')].map(textOf)).toEqual(['1 Jan 2020', '1 Jun 2020']);
  const edges = () =>
    ['swipe-earlier', 'swipe-later'].map(name =>
      [...pane(map, name).style.clipPath.matchAll(/(-?\d[\d.]*)px -100000px/g)].map(([, x]) => Number(x)),
    );
  const [[, middle], [same]] = edges();
  expect(middle).toBe(same);
  expect(Math.abs(middle - 500)).toBeLessThan(60);
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  await vi.waitFor(() => expect(handle.getAttribute('aria-valuenow')).toBe('62'));
  expect(edges()[0][1]).toBeGreaterThan(middle + 100);
  expect(handle.getAttribute('aria-valuetext')).toBe('1 Jan 2020 on 62% of the width, then 1 Jun 2020');
  await userEvent.keyboard('{End}');
  await vi.waitFor(() => expect(handle.getAttribute('aria-valuenow')).toBe('100'));
  await userEvent.keyboard('{Home}{ArrowLeft}');
  await vi.waitFor(() => expect(handle.getAttribute('aria-valuenow')).toBe('0'));
  // The date has not moved with it.
  expect(map.date).toBe('2020-06-01');
  await userEvent.click(part(swipe(map), 'button'));
  await vi.waitFor(() => expect(pane(map, 'day').style.visibility).toBe(''));
  expect(pane(map, 'swipe-earlier').querySelector('canvas')).toBeNull();
});

test('each side shows its own day', async () => {
  const map = await open({ view: '35.5,36.5,9' });
  await userEvent.click(part(swipe(map), 'button'));
  await vi.waitFor(() => expect(colourIn(map, 'swipe-earlier')).not.toBe('0,0,0,0'));
  expect(colourIn(map, 'swipe-earlier')).not.toBe(colourIn(map, 'swipe-later'));
});

/** What a pointer there would press. */
function deepestAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; inner?.shadowRoot; found = inner) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
  }
  return found;
}

test('the knob lies on no name of a town, wherever it is put, and a town under the line can be pressed', async () => {
  const map = await open({ view: '35.5,36.5,9' });
  const names = () => [...part(map, 'territory-canvas').shadowRoot!.querySelectorAll('.town')];
  await userEvent.click(part(swipe(map), 'button'));
  await vi.waitFor(() => divider(map));
  const [town] = names();
  const at = town.getBoundingClientRect();
  const ground = canvas(map).getBoundingClientRect();
  const over = (box: DOMRect, x: number, y: number) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  // The line runs through a town.
  swipe(map).place = (100 * (at.left + at.width / 2 - ground.left)) / ground.width;
  await swipe(map).updateComplete;
  expect(deepestAt(at.left + at.width / 2, at.top + at.height / 2)?.closest('.town')).toBe(town);
  // The map is moved so that the town comes under the knob: its name makes room.
  const knob = divider(map).getBoundingClientRect();
  const offset = knob.top + knob.height / 2 - (at.top + at.height / 2);
  const { drawing } = canvas(map) as unknown as { drawing: { map: import('leaflet').Map } };
  drawing.map.panBy([0, -offset], { animate: false });
  await vi.waitFor(() =>
    expect(
      names()
        .map(name => name.getBoundingClientRect())
        .some(box => over(box, knob.left + knob.width / 2, knob.top + knob.height / 2)),
    ).toBe(false),
  );
  expect(names().length).toBeGreaterThan(0);
  await expectAccessible(map);
});

test('in Arabic the earlier day is on the right, and keys go with the text', async () => {
  const map = await open({ lang: 'ar' });
  await userEvent.click(part(swipe(map), 'button'));
  const handle = divider(map);
  await userEvent.keyboard('{ArrowLeft}');
  await vi.waitFor(() => expect(handle.getAttribute('aria-valuenow')).toBe('52'));
  const [earlier, later] = [...swipe(map).shadowRoot!.querySelectorAll('.day')].map(one => one.getBoundingClientRect());
  expect(earlier.left).toBeGreaterThan(later.right);
});

test('nothing is offered where nothing is compared', async () => {
  const map = await show({ date: '2020-06-01', panel: 'closed' }, [1000, 700]);
  await vi.waitFor(() => part(map, 'territory-pointer'));
  expect(part(map, 'territory-pointer').shadowRoot?.querySelector('territory-swipe')).toBeNull();
});
