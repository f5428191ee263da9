import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import type { TerritoryPanel } from '../../../src/elements/panel/territory-panel.ts';
import { expectAccessible, part, textOf } from '../mount.ts';
import { show } from '../whole-map.ts';

const child = (map: TerritoryMap, tag: string) => part(map, tag);
const dateShown = (map: TerritoryMap) => textOf(part(child(map, 'territory-day'), '.date'));
const panelOf = (map: TerritoryMap) => textOf(part(child(map, 'territory-panel'), '.body'));

test('on a phone a chosen town is shown close up, above the sheet', async () => {
  const map = await show({ town: 'mill' }, [360, 640]);
  const town = part(child(map, 'territory-canvas'), '.town[aria-label^="Mill"]').getBoundingClientRect();
  expect(town.bottom).toBeLessThan(child(map, 'territory-panel').getBoundingClientRect().top);
  expect(part(child(map, 'territory-canvas'), '.scale').textContent).toMatch(/^(5|10) km/);
});

test('on a phone the panel is a sheet that leaves the map in view', async () => {
  const map = await show({}, [360, 640]);
  const panel = child(map, 'territory-panel') as TerritoryPanel;
  expect(panel.getBoundingClientRect().height).toBeLessThan(48);
  await userEvent.click(part(panel, 'nav button'));
  await map.updateComplete;
  await panel.updateComplete;
  const sheet = panel.getBoundingClientRect();
  const ground = child(map, 'territory-canvas').getBoundingClientRect();
  expect(sheet.height).toBeGreaterThan(200);
  expect(sheet.top - ground.top).toBeGreaterThan(150);
  expect(panelOf(map)).toContain('What changed');
});

test.each([
  [360, 640],
  [1440, 900],
  [400, 520],
  [640, 360],
  [768, 1024],
])('nothing sticks out or is cut off at %i x %i', async (width, height) => {
  const map = await show({}, [width, height]);
  const frame = part(map, '.frame').getBoundingClientRect();
  expect([frame.width, frame.height]).toEqual([width, height]);
  for (const tag of ['territory-day', 'territory-slider', 'territory-legend', 'territory-panel']) {
    const box = child(map, tag).getBoundingClientRect();
    expect(box.left, tag).toBeGreaterThanOrEqual(0);
    expect(box.right, tag).toBeLessThanOrEqual(width);
    expect(box.bottom, tag).toBeLessThanOrEqual(height);
    expect(child(map, tag).scrollWidth, tag).toBeLessThanOrEqual(Math.ceil(box.width));
  }
});

test('on a phone on its side the panel stands beside the map', async () => {
  const map = await show({ town: 'mill' }, [640, 360]);
  const ground = child(map, 'territory-canvas').getBoundingClientRect();
  expect(child(map, 'territory-panel').getBoundingClientRect().left).toBeGreaterThanOrEqual(ground.right);
  expect(ground.height).toBeGreaterThan(150);
});

test.each([
  ['en', ''],
  ['ar', ''],
  ['tr', '2020-01-01'],
])(
  'on a screen of 320 x 400 the map keeps half of the height, and its controls lie apart: %s, compared with %j',
  async (lang, compare) => {
    const map = await show({ lang, compare }, [320, 400]);
    const canvas = child(map, 'territory-canvas');
    expect(canvas.getBoundingClientRect().height).toBeGreaterThanOrEqual(200);
    const date = part(child(map, 'territory-day'), '.date');
    expect(date.scrollWidth).toBeLessThanOrEqual(date.clientWidth);
    const boxes = [
      part(canvas, '.zoom'),
      part(canvas, '.scale'),
      part(map, '.viewpoint'),
      child(map, 'territory-legend'),
    ];
    const panel = child(map, 'territory-panel').getBoundingClientRect();
    for (const [i, one] of boxes.map(box => box.getBoundingClientRect()).entries()) {
      expect(one.bottom).toBeLessThanOrEqual(panel.top);
      for (const other of boxes.slice(i + 1).map(box => box.getBoundingClientRect())) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        expect(Math.min(across, down)).toBeLessThanOrEqual(0);
      }
    }
  },
);

test('there an open panel takes the place of the map, which is out of reach until it closes', async () => {
  const map = await show({ town: 'mill' }, [320, 400]);
  const ground = part(map, '.map');
  const { top, bottom } = child(map, 'territory-panel').getBoundingClientRect();
  expect([top, bottom]).toEqual([ground.getBoundingClientRect().top, ground.getBoundingClientRect().bottom]);
  expect(ground.inert).toBe(true);
  await userEvent.click(part(child(map, 'territory-panel'), '.close'));
  await map.updateComplete;
  expect(ground.inert).toBe(false);
  expect(child(map, 'territory-panel').getBoundingClientRect().height).toBeLessThan(48);
});

test('a town that the keyboard chooses there is read on in the panel that covers the map', async () => {
  const map = await show({}, [320, 400]);
  const mill = part<HTMLButtonElement>(child(map, 'territory-canvas'), '.town');
  mill.focus();
  await userEvent.keyboard('{Enter}');
  const panel = child(map, 'territory-panel');
  await expect.poll(() => panel.shadowRoot?.activeElement?.localName).toBe('h2');
});

test.each([
  ['en', 1440, 900],
  ['tr', 1024, 768],
  ['ar', 768, 1024],
])('every tab of the panel is seen: %s, %i x %i', async (lang, width, height) => {
  const map = await show({ lang }, [width, height]);
  const panel = child(map, 'territory-panel');
  const { left, right } = panel.getBoundingClientRect();
  const tabs = [...panel.shadowRoot!.querySelectorAll('nav button')].map(tab => tab.getBoundingClientRect());
  expect(tabs).toHaveLength(5);
  for (const tab of tabs) expect([tab.left >= left, tab.right <= right]).toEqual([true, true]);
});

test.each([
  ['en', 360, 640],
  ['ar', 320, 400],
])('on a phone the panel has a way back to the map beside its tabs: %s, %i x %i', async (lang, width, height) => {
  const map = await show({ lang, panel: 'words' }, [width, height]);
  const panel = child(map, 'territory-panel') as TerritoryPanel;
  const close = part(panel, '.tabs .close');
  const box = close.getBoundingClientRect();
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(32);
  expect([box.left >= 0, box.right <= width]).toEqual([true, true]);
  await expectAccessible(map);
  await userEvent.click(close);
  await panel.updateComplete;
  expect(map.panel).toBe('closed');
  expect(part(map, '.map').inert).toBe(false);
  expect(textOf(panel.shadowRoot!.activeElement!)).toBe(lang === 'en' ? 'As text' : 'نصًّا');
});

/** What a page puts in the place of the title: its heading, and a link to its other maps. */
function entitle(map: TerritoryMap): HTMLElement[] {
  map.innerHTML = `<h1 slot="title">The valleys of the upper north-west</h1><a slot="title" href="#">All maps</a>`;
  return [...map.querySelectorAll<HTMLElement>('h1, a')];
}

test.each([
  ['en', 360],
  ['ar', 390],
])(
  'on a phone the title is read whole, and everything around it is large enough for a finger: %s, %i',
  async (lang, width) => {
    const map = await show({ lang }, [width, 640]);
    const [title, link] = entitle(map);
    expect(title.getBoundingClientRect().width).toBeGreaterThan(width - 40);
    expect([title.scrollWidth - title.clientWidth, title.scrollHeight - title.clientHeight]).toEqual([0, 0]);
    for (const target of [link, ...part(map, '.choices').children]) {
      const { top, bottom, height } = target.getBoundingClientRect();
      expect(height).toBeGreaterThanOrEqual(32);
      expect([top >= 0, bottom <= title.getBoundingClientRect().top + 1]).toEqual([true, true]);
    }
    link.remove();
    // Beside the buttons, where there is nothing else.
    expect(title.getBoundingClientRect().top).toBeLessThan(part(map, '.choices').getBoundingClientRect().bottom);
    expect(title.scrollHeight).toBe(title.clientHeight);
  },
);

test.each([
  [400, 520, true],
  [760, 450, true],
  [320, 400, false],
])('compact, the map tells its title where there is room: %i x %i, %s', async (width, height, told) => {
  const map = await show({ controls: 'compact' }, [width, height]);
  const title = part(map, '.title h2');
  expect(title.checkVisibility()).toBe(told);
  if (!told) return;
  const box = title.getBoundingClientRect();
  expect(box.height).toBeLessThan(24);
  expect([box.left >= 0, box.right <= width]).toEqual([true, true]);
  await expectAccessible(map);
});

test('beside the map the panel has nothing to close', async () => {
  const map = await show({}, [1024, 768]);
  expect(part(child(map, 'territory-panel'), '.tabs .close').checkVisibility()).toBe(false);
});

test.each([
  [1440, true],
  [800, false],
])('%i px wide, the legend is open: %s', async (width, open) => {
  const map = await show({}, [width, 900]);
  expect(part<HTMLDetailsElement>(child(map, 'territory-legend'), 'details').open).toBe(open);
});

test('controls: compact has no panel until something is selected, none has nothing to press', async () => {
  const map = await show({ controls: 'compact' }, [400, 520]);
  expect(map.shadowRoot?.querySelector('territory-panel')).toBeNull();
  map.town = 'mill';
  await map.updateComplete;
  expect(map.shadowRoot?.querySelector('territory-panel')).not.toBeNull();
  map.controls = 'none';
  await map.updateComplete;
  expect(map.shadowRoot?.querySelector('territory-slider, territory-legend, territory-panel')).toBeNull();
  expect(dateShown(map)).toBe('2 March 2020');
});
