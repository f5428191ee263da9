import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TerritoryKey } from '../../../src/elements/legend/territory-key.ts';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import type { TerritoryPanel } from '../../../src/elements/panel/territory-panel.ts';
import { expectAccessible, part, textOf } from '../mount.ts';
import { show } from '../whole-map.ts';

const viewpoint = (map: TerritoryMap) => part(map, 'territory-viewpoint');

const child = (map: TerritoryMap, tag: string) => part(map, tag);
const dateShown = (map: TerritoryMap) => textOf(part(child(map, 'territory-day'), '.date'));
const panelOf = (map: TerritoryMap) => textOf(part(child(map, 'territory-panel'), '.body'));

test('on a phone a chosen town stands above the sheet', async () => {
  const map = await show({ town: 'mill' }, [360, 640]);
  const town = part(child(map, 'territory-canvas'), '.town[aria-label^="Mill"]').getBoundingClientRect();
  expect(town.bottom).toBeLessThan(child(map, 'territory-panel').getBoundingClientRect().top);
});

test('on a phone the panel is a sheet that leaves the map in view', async () => {
  const map = await show({}, [360, 640]);
  const panel = child(map, 'territory-panel') as TerritoryPanel;
  const closed = panel.getBoundingClientRect();
  expect([closed.height < 48, closed.width < 180]).toEqual([true, true]);
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
  for (const tag of ['territory-day', 'territory-slider', 'territory-key', 'territory-panel']) {
    const box = child(map, tag).getBoundingClientRect();
    expect(box.left, tag).toBeGreaterThanOrEqual(0);
    expect(box.right, tag).toBeLessThanOrEqual(width);
    expect(box.bottom, tag).toBeLessThanOrEqual(height);
    expect(child(map, tag).scrollWidth, tag).toBeLessThanOrEqual(Math.ceil(box.width));
  }
});

test('on a phone on its side the panel lies over the end of the map, and what it tells of beside it', async () => {
  const map = await show({ town: 'mill' }, [640, 360]);
  // The page of the map itself, not a frame in an article.
  map.cooperative = false;
  await map.updateComplete;
  const ground = child(map, 'territory-canvas').getBoundingClientRect();
  const town = () => part(child(map, 'territory-canvas'), '.town[aria-label^="Mill"]').getBoundingClientRect();
  expect([ground.width, ground.height > 180]).toEqual([640, true]);
  await vi.waitFor(() => {
    const panel = child(map, 'territory-panel').getBoundingClientRect();
    expect(panel.width).toBeLessThan(400);
    expect(panel.left).toBeGreaterThanOrEqual(town().right);
  });
});

/** px that two boxes share. */
function overlap(a: DOMRect, b: DOMRect): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

/** Share of the element that is map: the ground, less the panel over it where that is open. */
function mapShare(map: TerritoryMap): number {
  const ground = part(map, '.map').getBoundingClientRect();
  const shown = map.shadowRoot?.querySelector('territory-panel');
  const panel = shown?.shadowRoot?.querySelector('.body') && shown.getBoundingClientRect();
  const { width, height } = map.getBoundingClientRect();
  return (ground.width * ground.height - (panel ? overlap(ground, panel) : 0)) / (width * height);
}

test.each([
  [1440, 900, 0.65, 'full'],
  [1024, 768, 0.65, 'full'],
  [768, 1024, 0.65, 'full'],
  [390, 844, 0.7, 'full'],
  [360, 640, 0.7, 'full'],
  [640, 500, 0.7, 'full'],
  [400, 520, 0.7, 'full'],
  [480, 480, 0.7, 'full'],
  [320, 480, 0.7, 'full'],
  [640, 400, 0.7, 'full'],
  [360, 400, 0.7, 'full'],
  [640, 500, 0.7, 'compact'],
  [400, 520, 0.7, 'compact'],
  [360, 400, 0.7, 'compact'],
])(
  'of %i x %i at least %d is map (%s), in each language, and the key is in sight',
  async (width, height, least, controls) => {
    for (const lang of ['en', 'ar', 'tr']) {
      const map = await show({ controls, lang }, [width, height]);
      expect(mapShare(map), lang).toBeGreaterThanOrEqual(least);
      const key = part(child(map, 'territory-key'), '.sides');
      const { left, right, bottom } = key.getBoundingClientRect();
      expect(key.checkVisibility()).toBe(true);
      expect([left >= 0, right <= width, bottom <= height, key.scrollHeight - key.clientHeight]).toEqual([
        true,
        true,
        true,
        0,
      ]);
      map.remove();
    }
  },
);

test.each([
  [400, 520, 'full'],
  [400, 520, 'compact'],
  [640, 500, 'full'],
  [480, 480, 'full'],
  [320, 480, 'full'],
  [800, 450, 'full'],
  [640, 400, 'full'],
  [640, 400, 'compact'],
  [360, 400, 'full'],
  [320, 400, 'full'],
])(
  'in a frame of %i x %i (%s) a town is a card that leaves 60 % to the map, and unfolds',
  async (width, height, controls) => {
    const map = await show({ controls, town: 'mill' }, [width, height]);
    expect(mapShare(map)).toBeGreaterThanOrEqual(0.6);
    const panel = child(map, 'territory-panel') as TerritoryPanel;
    const shown = panel.getBoundingClientRect();
    for (const line of [part(panel, 'h2'), part(panel, '.lead')]) {
      const { top, bottom } = line.getBoundingClientRect();
      expect([top >= shown.top, bottom <= shown.bottom]).toEqual([true, true]);
    }
    const town = part(child(map, 'territory-canvas'), '.town[aria-label^="Mill"]').getBoundingClientRect();
    expect(town.bottom).toBeLessThan(shown.top);
    await expectAccessible(map);
    await userEvent.click(part(panel, '.head button'));
    await map.updateComplete;
    await panel.updateComplete;
    expect(panel.getBoundingClientRect().height).toBeGreaterThan(shown.height * 1.8);
    expect(panelOf(map)).toContain('What the sides say');
  },
);

test('Escape closes the card of a town, and no more', async () => {
  const map = await show({ town: 'mill' }, [400, 520]);
  const panel = child(map, 'territory-panel') as TerritoryPanel;
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listen);
  onTestFinished(() => document.removeEventListener('keydown', listen));
  part<HTMLButtonElement>(panel, '.close').focus();
  await userEvent.keyboard('{Escape}');
  await map.updateComplete;
  expect([map.town, map.select]).toEqual(['', '']);
  await expect.poll(() => textOf(panel.shadowRoot!.activeElement ?? panel)).toMatch(/^This day/);
  await userEvent.keyboard('{Escape}');
  expect(heard).toEqual(['Escape']);
});

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
  [640, 500],
])('the panel can be closed, and opens closed where that is asked for: %i x %i', async (width, height) => {
  const map = await show({ panel: 'closed' }, [width, height]);
  const panel = child(map, 'territory-panel') as TerritoryPanel;
  expect(panel.shadowRoot?.querySelector('.body')).toBeNull();
  expect(panel.getBoundingClientRect().height).toBeLessThan(48);
  await userEvent.click(part(panel, 'nav button'));
  await map.updateComplete;
  await panel.updateComplete;
  expect(panelOf(map)).toContain('What changed');
  await userEvent.click(part(panel, '.tabs .close'));
  await map.updateComplete;
  expect(map.panel).toBe('closed');
  await panel.updateComplete;
  expect(panel.shadowRoot?.querySelector('.body')).toBeNull();
});

test('while it plays nothing around the map moves', async () => {
  const map = await show({ date: '2020-01-01', panel: 'closed' }, [1440, 900]);
  const parts = ['territory-day', '.map', 'territory-key', 'territory-panel', 'territory-slider'];
  const boxes = () => parts.map(name => child(map, name).getBoundingClientRect());
  const before = boxes();
  for (const date of ['2020-03-02', '2020-03-06', '2020-06-01', '2021-09-01', '2021-12-31']) {
    map.date = date;
    await map.updateComplete;
    await (child(map, 'territory-key') as TerritoryKey).updateComplete;
    expect(boxes()).toEqual(before);
  }
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
      part(viewpoint(map), '.viewpoint'),
      child(map, 'territory-key'),
      child(map, 'territory-panel'),
    ];
    for (const [i, one] of boxes.map(box => box.getBoundingClientRect()).entries()) {
      for (const other of boxes.slice(i + 1).map(box => box.getBoundingClientRect())) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        expect(Math.min(across, down)).toBeLessThanOrEqual(0);
      }
    }
  },
);

test('there an open panel takes the place of the map, which is out of reach until it closes', async () => {
  const map = await show({ panel: 'today' }, [320, 400]);
  const ground = part(map, '.map');
  const { top, bottom } = child(map, 'territory-panel').getBoundingClientRect();
  expect([top, bottom]).toEqual([ground.getBoundingClientRect().top, ground.getBoundingClientRect().bottom]);
  expect(ground.inert).toBe(true);
  await userEvent.click(part(child(map, 'territory-panel'), '.close'));
  await map.updateComplete;
  expect(ground.inert).toBe(false);
  expect(child(map, 'territory-panel').getBoundingClientRect().height).toBeLessThan(48);
});

test('a town that the keyboard chooses there is a card, and is read on in the panel when that covers the map', async () => {
  const map = await show({}, [320, 400]);
  const mill = part<HTMLButtonElement>(child(map, 'territory-canvas'), '.town');
  mill.focus();
  await userEvent.keyboard('{Enter}');
  const panel = child(map, 'territory-panel');
  await expect.poll(() => panel.hasAttribute('card')).toBe(true);
  part<HTMLButtonElement>(panel, '.head button').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => panel.shadowRoot?.activeElement?.localName).toBe('h2');
  expect(part(map, '.map').inert).toBe(true);
});

test.each([
  ['en', 1440, 900],
  ['tr', 1024, 768],
  ['ar', 768, 1024],
])('every tab of the panel is seen: %s, %i x %i', async (lang, width, height) => {
  const map = await show({ lang, panel: 'today' }, [width, height]);
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
  // Nothing of the map lies over what is read in its place.
  expect(child(map, 'territory-key').checkVisibility()).toBe(false);
  await expectAccessible(map);
  await userEvent.click(close);
  await panel.updateComplete;
  expect(map.panel).toBe('closed');
  expect(child(map, 'territory-key').checkVisibility()).toBe(true);
  expect(part(map, '.map').inert).toBe(false);
  // The tab that was open is no longer in sight: the keyboard goes on from the button that opens the panel again.
  await expect
    .poll(() => textOf(panel.shadowRoot!.activeElement ?? panel))
    .toMatch(lang === 'en' ? /^This day/ : /^هذا اليوم/);
});

/** What a page puts in the place of the title: its heading, and a link to its other maps. */
function entitle(map: TerritoryMap): HTMLElement[] {
  map.innerHTML = `<h1 slot="title">The valleys of the upper north-west</h1><a slot="links" href="#">All maps</a>`;
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
    expect([title.scrollWidth - title.clientWidth, title.scrollHeight - title.clientHeight]).toEqual([0, 0]);
    const menu = part(map, '.menu');
    await userEvent.click(part(map, '.menu summary'));
    const choices = [...part(map, '.choices').querySelectorAll(':scope > button, summary, div > button, select')];
    expect(choices).toHaveLength(5);
    for (const target of [link, ...choices]) {
      const { left, right, height } = target.getBoundingClientRect();
      expect(height).toBeGreaterThanOrEqual(24);
      expect([left >= 0, right <= width]).toEqual([true, true]);
    }
    // What is shut is not in the way of the keyboard.
    part<HTMLSelectElement>(map, '.menu select').focus();
    await userEvent.keyboard('{Escape}');
    expect(menu.hasAttribute('open')).toBe(false);
    expect(part(map, '.title').getBoundingClientRect().bottom).toBeLessThanOrEqual(
      part(map, '.map').getBoundingClientRect().top,
    );
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
