import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LayerName } from '../../../src/draw/view-params.ts';
import { TerritoryCanvas } from '../../../src/elements/canvas/territory-canvas.ts';
import { deferredParts } from '../../../src/elements/map/deferred-parts.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { en } from '../../../src/i18n/en/first.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, part } from '../mount.ts';

const theatre = makeTheatre();
const texts = makeTexts(theatre);
const on = (date: string) => snapshotAt(theatre, parseDay(date));
const ALL: ReadonlySet<LayerName> = new Set([
  'control',
  'front',
  'agreements',
  'lines',
  'posts',
  'towns',
  'events',
  'base',
]);

if (!customElements.get('territory-canvas')) customElements.define('territory-canvas', TerritoryCanvas);

const errors: unknown[] = [];
const note = (event: ErrorEvent) => errors.push(event.error ?? event.message);
beforeEach(() => {
  errors.length = 0;
  window.addEventListener('error', note);
});
afterEach(() => {
  window.removeEventListener('error', note);
  document.body.replaceChildren();
  expect(errors).toEqual([]);
});

async function show(properties: Partial<TerritoryCanvas> = {}, size = { width: 600, height: 400 }) {
  await page.viewport(1000, 800);
  const box = document.createElement('main');
  const map = document.createElement('territory-canvas');
  box.style.width = `${size.width}px`;
  box.style.height = map.style.height = `${size.height}px`;
  box.append(map);
  document.body.append(box);
  Object.assign(map, {
    theatre,
    texts,
    snapshot: on('2020-03-02'),
    words: en.map,
    layers: ALL,
    extras: deferredParts,
    ...properties,
  });
  await map.updateComplete;
  if (size.width > 0 && size.height > 0) await vi.waitFor(() => part(map, '.leaflet-container'));
  return { map, box };
}

const towns = (map: TerritoryCanvas) => [...(map.shadowRoot?.querySelectorAll<HTMLButtonElement>('.town') ?? [])];
const town = (map: TerritoryCanvas, name: string) => {
  const found = towns(map).find(button => button.textContent === name);
  if (!found) throw new Error(`no town ${name} among ${towns(map).map(button => button.textContent)}`);
  return found;
};
/** Everything drawn on a canvas, as one text. */
const picture = (map: TerritoryCanvas, index: number) =>
  map.shadowRoot?.querySelectorAll('canvas')[index].toDataURL() ?? '';
const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));

test('is accessible', async () => {
  const { map } = await show({ describe: place => `${theatre.places[place].name.en}, held by somebody` });
  await expectAccessible(map);
  expect(part(map, '.leaflet-container').getAttribute('aria-label')).toBe('Map: A made-up war');
});

test('towns say their names and who holds them', async () => {
  const { map } = await show({ describe: place => `${theatre.places[place].name.en}, contested` });
  expect(town(map, 'Mill').getAttribute('aria-label')).toBe('Mill, contested');
  map.describe = place => `${theatre.places[place].name.en}, north`;
  map.snapshot = on('2020-01-01');
  await vi.waitFor(() => expect(town(map, 'Mill').getAttribute('aria-label')).toBe('Mill, north'));
});

test('a click on a town chooses it, and says so once', async () => {
  const { map } = await show();
  const heard = listen(map, 'select-change');
  await userEvent.click(town(map, 'Ford'));
  expect(heard.map(event => event.select)).toEqual(['town:ford']);
  expect(map.select).toEqual({ kind: 'town', id: 'ford' });
  await userEvent.click(town(map, 'Ford'));
  expect(heard).toHaveLength(1);
  await map.updateComplete;
  expect(town(map, 'Ford').getAttribute('aria-current')).toBe('true');
});

test('a click on open ground chooses the zone, one beside the subject nothing', async () => {
  const { map } = await show({ layers: new Set<LayerName>(['control']), view: '36,35,37,36' });
  const heard = listen(map, 'select-change');
  await userEvent.click(map, { position: { x: 300, y: 200 } });
  await userEvent.click(map, { position: { x: 2, y: 200 } });
  expect(heard.map(event => event.select)).toEqual(['zone:mill', '']);
});

test('the sign of an event, a post and a road can be chosen', async () => {
  const { map } = await show({ view: '35.5,36.5,10', layers: new Set<LayerName>(['events', 'posts', 'lines']) });
  const heard = listen(map, 'select-change');
  await userEvent.click(map, { position: { x: 300, y: 180 } });
  await userEvent.click(map, { position: { x: 300, y: 203 } });
  map.view = '35.8,36.3054,10';
  await map.updateComplete;
  await userEvent.click(map, { position: { x: 300, y: 200 } });
  expect(heard.map(event => event.select)).toEqual(['event:battle', 'line:r1', 'post:post-1']);
});

test('all towns are one stop of the Tab key; arrows go from one to the next, Enter chooses, Escape goes back', async () => {
  const { map } = await show();
  expect(towns(map).filter(button => button.tabIndex === 0)).toHaveLength(1);
  const heard = listen(map, 'select-change');
  town(map, 'Mill').focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(map.shadowRoot?.activeElement?.textContent).toMatch(/Ford|Hill/);
  await userEvent.keyboard('{ArrowDown}');
  expect(map.shadowRoot?.activeElement).toBe(town(map, 'Mill'));
  await userEvent.keyboard('{Enter}');
  expect(heard.map(event => event.select)).toEqual(['town:mill']);
  expect(towns(map).filter(button => button.tabIndex === 0)).toEqual([town(map, 'Mill')]);
  await userEvent.keyboard('{Escape}');
  expect(map.shadowRoot?.activeElement).toBe(part(map, '.leaflet-container'));
});

test('names follow the language, and stand still while the date changes', async () => {
  const { map } = await show();
  const before = town(map, 'Mill').getBoundingClientRect();
  map.snapshot = on('2020-06-02');
  await map.updateComplete;
  await frame();
  expect(town(map, 'Mill').getBoundingClientRect()).toEqual(before);
  map.lang = 'ar';
  map.words = ar.map;
  await map.updateComplete;
  expect(town(map, 'الطاحونة').firstElementChild?.getAttribute('dir')).toBe('auto');
});

test('a town that changed today is named even where its rank is not', async () => {
  const { map } = await show({ view: '35.5,36.5,7.4' });
  const names = () => towns(map).map(button => button.textContent);
  expect(names()).not.toContain('Hill');
  const before = names();
  map.snapshot = on('2020-06-01');
  await map.updateComplete;
  expect(names()).toEqual([...before, 'Hill']);
});

test('only what has changed is drawn again', async () => {
  const { map } = await show();
  await frame();
  const [base, day] = [0, 1].map(i => picture(map, i));
  map.snapshot = on('2020-03-06');
  await map.updateComplete;
  await frame();
  expect(picture(map, 0)).toBe(base);
  expect(picture(map, 1)).not.toBe(day);
});

test('layers can be switched off', async () => {
  const { map } = await show({ layers: new Set<LayerName>() });
  await frame();
  const canvas = map.shadowRoot?.querySelectorAll('canvas')[1];
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  expect(pixels?.some(value => value !== 0)).toBe(false);
  expect(towns(map)).toEqual([]);
});

test('the reader moves the map by buttons and keys, and is heard; code is not', async () => {
  const { map } = await show();
  const heard = listen(map, 'view-change');
  map.view = '35.6,36.4,9';
  await map.updateComplete;
  await frame();
  expect(heard).toEqual([]);
  await userEvent.click(part(map, '[aria-label="Zoom in"]'));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  const [lat, lng, zoom] = heard[0].view.split(',').map(Number);
  expect([lat, lng, zoom].map(value => Math.round(value * 100) / 100)).toEqual([35.6, 36.4, 9.75]);
  expect(map.view).toBe(heard[0].view);
  part(map, '.leaflet-container').focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(Number(heard[1].view.split(',')[1])).toBeGreaterThan(lng);
});

test('a bad view falls back to the whole theatre', async () => {
  const { map } = await show({ view: 'nowhere' });
  expect(towns(map).length).toBeGreaterThan(3);
});

test('a chosen town is brought clear of what covers the map', async () => {
  const { map } = await show({ view: '35.5,36.5,10', insets: { top: 0, right: 350, bottom: 0, left: 0 } });
  map.select = { kind: 'town', id: 'mill' };
  await map.updateComplete;
  await vi.waitFor(() => {
    const { left } = town(map, 'Mill').getBoundingClientRect();
    expect(left - map.getBoundingClientRect().left).toBeLessThan(250);
  });
});

test('a chosen town stays in sight when a panel takes room from the map, and the reader has not moved it', async () => {
  const { map, box } = await show({ view: '35.5,36.5,10', select: { kind: 'town', id: 'well' } });
  const heard = listen(map, 'view-change');
  box.style.height = map.style.height = '200px';
  await vi.waitFor(() => {
    const [town1, area] = [town(map, 'Well').getBoundingClientRect(), map.getBoundingClientRect()];
    expect(area.height).toBe(200);
    expect(town1.bottom).toBeLessThan(area.bottom);
  });
  await vi.waitFor(() => expect(part(map, '.leaflet-map-pane').classList.contains('leaflet-pan-anim')).toBe(false));
  expect(heard).toEqual([]);
});

test('a map that may no longer be zoomed out as far shows less, and the reader has not moved it', async () => {
  const { map } = await show({ view: '35.5,36.5,1' });
  const heard = listen(map, 'view-change');
  const [west, south, east, north] = theatre.bounds;
  const [lng, lat] = [(east - west) / 6, (north - south) / 6];
  map.theatre = { ...theatre, bounds: [west + lng, south + lat, east - lng, north - lat] };
  map.snapshot = snapshotAt(map.theatre, parseDay('2020-03-02'));
  await map.updateComplete;
  // A move of the reader is heard, and before it there was none.
  await userEvent.click(part(map, '[aria-label="Zoom in"]'));
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  expect(heard).toHaveLength(1);
});

test('it starts without a size and shows itself when it gets one', async () => {
  const { map, box } = await show({}, { width: 0, height: 0 });
  expect(map.shadowRoot?.querySelector('.leaflet-container')).toBeNull();
  box.style.width = '500px';
  box.style.height = map.style.height = '300px';
  await vi.waitFor(() => expect(towns(map).length).toBeGreaterThan(3));
});

test('it fits the whole theatre again when its size changes, and stays where the reader has put it', async () => {
  const { map, box } = await show();
  const within = () => {
    const bounds = map.getBoundingClientRect();
    const { left, right, top, bottom } = town(map, 'Mill').getBoundingClientRect();
    return [(left + right) / 2 - bounds.left, (top + bottom) / 2 - bounds.top];
  };
  box.style.width = '300px';
  await vi.waitFor(() => expect(within()[0]).toBeLessThan(220));
  map.view = '35.5,36.5,9';
  await map.updateComplete;
  box.style.width = '500px';
  await vi.waitFor(() => expect(part(map, 'canvas').getBoundingClientRect().width).toBeGreaterThan(500));
  expect(map.view).toBe('35.5,36.5,9');
});

test.each([0, 1, 4])(
  'a view that is set while the map glides is shown in the end, and no glide is told of: %i frames later',
  async frames => {
    const { map } = await show({ view: '35.5,36.5,9' });
    const heard = listen(map, 'view-change');
    map.glide([36.1, 35.1, 36.2, 35.2]);
    const pass = async (count: number) => {
      for (let i = 0; i < count; i++) await new Promise(resolve => requestAnimationFrame(resolve));
    };
    await pass(frames);
    map.view = '35.5,36.5,9.5';
    // A glide begins in the next frame at the latest.
    await pass(3);
    await vi.waitFor(() => expect(map.shadowRoot?.querySelector('.leaflet-zoom-anim')).toBeNull());
    const [lat, lon] = map.spotAt(300, 200).split(',').map(Number);
    expect(lat).toBeCloseTo(35.5, 2);
    expect(lon).toBeCloseTo(36.5, 2);
    expect([map.view, heard]).toEqual(['35.5,36.5,9.5', []]);
  },
);

test('taken out and put back it works as before, and leaves nothing behind', async () => {
  const { map, box } = await show();
  map.remove();
  expect(map.shadowRoot?.querySelector('.leaflet-container')).toBeNull();
  box.append(map);
  await vi.waitFor(() => expect(towns(map).length).toBeGreaterThan(3));
  const heard = listen(map, 'select-change');
  await userEvent.click(town(map, 'Ford'));
  expect(heard).toHaveLength(1);
  expect(map.shadowRoot?.querySelectorAll('canvas')).toHaveLength(2);
});

test('cooperative, the wheel is the page’s, but with Ctrl the map’s', async () => {
  const { map } = await show({ cooperative: true });
  const heard = listen(map, 'view-change');
  const container = part(map, '.leaflet-container');
  const wheel = (ctrlKey: boolean) => {
    const { left, top } = container.getBoundingClientRect();
    const event = new WheelEvent('wheel', {
      deltaY: -240,
      ctrlKey,
      clientX: left + 300,
      clientY: top + 200,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    container.dispatchEvent(event);
    return event;
  };
  expect(wheel(false).defaultPrevented).toBe(false);
  expect(part(map, '.hint').textContent).toBe(en.map.wheelHint);
  expect(part(map, '.hint').hidden).toBe(false);
  expect(wheel(true).defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
});

test('the scale bar speaks the reader’s language', async () => {
  const { map } = await show();
  expect(part(map, '.scale').textContent).toMatch(/^\d+ km$/);
  map.words = ar.map;
  await map.updateComplete;
  expect(part(map, '.scale').textContent).toMatch(/كم/);
});

test('online tiles are asked for only when the reader switches them on', async () => {
  const { map } = await show();
  expect(map.shadowRoot?.querySelector('img')).toBeNull();
  expect(part(map, '.credit').hidden).toBe(true);
});

test('keeps the middle that was asked for when its box takes another size', async () => {
  const { map, box } = await show({ view: '35.5,36.5,9' });
  const middle = () => {
    const [mill, around] = [town(map, 'Mill').getBoundingClientRect(), map.getBoundingClientRect()];
    const [x, y] = [(around.left + around.right) / 2, (around.top + around.bottom) / 2];
    return [Math.round(mill.left - x), Math.round(mill.top - y)];
  };
  const before = middle();
  box.style.width = '420px';
  box.style.height = map.style.height = '300px';
  const shown = () => part(map, '.leaflet-container').getBoundingClientRect().width;
  await vi.waitFor(() => expect(shown()).toBe(420));
  await vi.waitFor(() => {
    for (const [i, at] of middle().entries()) expect(Math.abs(at - before[i])).toBeLessThanOrEqual(1);
  });
});

test('before its further code has come a press is kept; then it is answered, and keys, clicks and double clicks work on the map that is there', async () => {
  const { map } = await show({ extras: null, layers: new Set(['control']) });
  const heard = listen(map, 'select-change');
  const moved = listen(map, 'view-change');
  const ground = part(map, '.leaflet-container');
  await map.drawn;
  expect(map.pickAt(300, 200)).toBeUndefined();
  await userEvent.click(ground, { position: { x: 300, y: 200 } });
  expect(heard).toEqual([]);
  map.extras = deferredParts;
  await map.updateComplete;
  const pressed = map.pickAt(300, 200);
  expect(pressed).toMatchObject({ kind: 'zone' });
  expect(heard.map(({ selection }) => selection)).toEqual([pressed]);
  ground.focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(moved).toHaveLength(1));
  const zoomOf = (view: string) => Number(view.split(',')[2]);
  await userEvent.dblClick(ground, { position: { x: 300, y: 200 } });
  await vi.waitFor(() => expect(zoomOf(map.view)).toBeGreaterThan(zoomOf(moved[0].view)));
});
