import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryKinds } from '../../../src/elements/legend/territory-kinds.ts';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { TerritorySearch } from '../../../src/elements/search/territory-search.ts';
import { TerritoryShare } from '../../../src/elements/share/territory-share.ts';
import { TerritoryPlayback } from '../../../src/elements/time/territory-playback.ts';
import { part } from '../mount.ts';
import { show } from '../whole-map.ts';

const viewpoint = (map: TerritoryMap) => part(map, 'territory-viewpoint');

for (const [tag, element] of [
  ['territory-kinds', TerritoryKinds],
  ['territory-search', TerritorySearch],
  ['territory-share', TerritoryShare],
  ['territory-playback', TerritoryPlayback],
] as const) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** Keys that reach a page which takes every key that it hears, as decks and games do. */
function pageKeys(): string[] {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) => {
    heard.push(event.type === 'keyup' ? `${event.key} up` : event.key);
    event.preventDefault();
  };
  for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, hear);
  onTestFinished(() => {
    for (const type of ['keydown', 'keyup'] as const) document.removeEventListener(type, hear);
  });
  return heard;
}

/** The element inside all shadow trees that has the focus. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const inside = (map: TerritoryMap, element: string, selector: string) =>
  part<HTMLElement>(part(map, element), selector);

/** A map that guards its keys by now. */
async function guarded(attributes: Record<string, string> = {}, size?: [number, number]): Promise<TerritoryMap> {
  const map = await show(attributes, size);
  await vi.waitFor(() =>
    expect(part(map, 'territory-slider').shadowRoot?.querySelector('territory-playback')).toBeTruthy(),
  );
  return map;
}

const PLACES: [name: string, focus: (map: TerritoryMap) => HTMLElement, used: string, unused: string][] = [
  [
    'the track',
    map => inside(map, 'territory-slider', 'input[type=range]'),
    'ArrowRight Home End PageUp n p z ] ArrowLeft',
    'b Escape F2',
  ],
  ['a button', map => inside(map, 'territory-slider', '.next'), 'Enter', 'b ArrowRight Escape'],
  [
    'the map',
    map => inside(map, 'territory-canvas', '.leaflet-container'),
    'ArrowLeft ArrowUp + -',
    'b Escape PageDown',
  ],
  ['a town', map => inside(map, 'territory-canvas', '.towns button'), 'ArrowDown + Escape', 'b PageDown'],
  ['a switch of the legend', map => inside(map, 'territory-legend', 'input[type=checkbox]'), '', 'Enter ArrowDown'],
];

test.each(PLACES)('on %s used keys stay, and the others go on to the page', async (_, where, used, unused) => {
  const map = await guarded();
  const heard = pageKeys();
  for (const key of used.split(' ').filter(Boolean)) {
    where(map).focus();
    await userEvent.keyboard(key.length > 1 ? `{${key}}` : key.replace(/[[{]/, '$&$&'));
  }
  expect(heard).toEqual([]);
  for (const key of unused.split(' ')) {
    where(map).focus();
    await userEvent.keyboard(key.length > 1 ? `{${key}}` : key);
  }
  expect(heard).toEqual(unused.split(' ').flatMap(key => [key, `${key} up`]));
});

test('what is typed into a search arrives whole, on a page that takes letters for itself', async () => {
  const map = await guarded();
  const heard = pageKeys();
  part<HTMLElement>(map, '.tool').focus();
  await userEvent.keyboard('/');
  const search = await vi.waitFor(() => part<TerritorySearch>(map, 'territory-search'));
  await search.updateComplete;
  await userEvent.keyboard('binnish');
  expect(part<HTMLInputElement>(search, 'input').value).toBe('binnish');
  expect(heard).toEqual([]);
  // A shortcut of the page is none of the field's.
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(heard).toContain('k');
});

/** A dialog of the page with a map in it, in whatever way pages close theirs. */
async function dialogAround(map: TerritoryMap): Promise<HTMLDialogElement> {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = 'inset: 0; width: 1000px; height: 700px';
  map.before(dialog);
  onTestFinished(() => dialog.remove());
  dialog.append(map);
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog.close();
  });
  dialog.showModal();
  await map.updateComplete;
  await vi.waitFor(() => expect(part(map, 'territory-canvas').shadowRoot?.querySelector('.towns button')).toBeTruthy());
  return dialog;
}

test.each([
  [
    'the search',
    'territory-search',
    async (map: TerritoryMap) => {
      part<HTMLElement>(map, '.tool').focus();
      await userEvent.keyboard('/');
    },
  ],
  [
    'what is shared',
    'territory-share',
    async (map: TerritoryMap) => {
      const [, share] = map.shadowRoot?.querySelectorAll<HTMLElement>('.tool') ?? [];
      await userEvent.click(share);
    },
  ],
])('Escape closes %s, then the dialog of the page around it', async (_, tag, open) => {
  const map = await guarded();
  const dialog = await dialogAround(map);
  await open(map);
  await vi.waitFor(() => expect(part(part(map, tag), 'dialog').matches('[open]')).toBe(true));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(map.shadowRoot?.querySelector(tag)).toBe(null));
  expect(dialog.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(dialog.open).toBe(false));
});

test('Escape closes what is told of a town, then the dialog of the page around it', async () => {
  const map = await guarded({ select: 'town:mill' });
  const dialog = await dialogAround(map);
  inside(map, 'territory-panel', '.body').focus();
  await userEvent.keyboard('{Escape}');
  expect(map.select).toBe('');
  expect(dialog.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(dialog.open).toBe(false);
});

test('Escape on the map itself closes what is told of a town, once', async () => {
  const map = await guarded({ town: 'mill' });
  const heard = pageKeys();
  const closed = vi.fn();
  map.addEventListener('select-change', closed);
  inside(map, 'territory-canvas', '.leaflet-container').focus();
  await userEvent.keyboard('{Escape}');
  expect([map.select, map.town]).toEqual(['', '']);
  expect(closed).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(heard).toContain('Escape');
});

test('what a router takes from the element is set again: its direction, and that no translator takes its words', async () => {
  const map = await guarded();
  expect(map.translate).toBe(false);
  // A page that is morphed has the attributes that its server sent.
  for (const name of ['dir', 'translate']) map.removeAttribute(name);
  await expect.poll(() => [map.dir, map.translate]).toEqual(['ltr', false]);
  // What the page says itself stays.
  map.setAttribute('translate', 'yes');
  await map.updateComplete;
  expect(map.translate).toBe(true);
});

test('a button that has done its last step keeps the focus', async () => {
  const map = await guarded({ date: '2020-06-01' });
  const next = inside(map, 'territory-slider', '.next');
  await userEvent.click(next);
  await map.updateComplete;
  expect(map.date).toBe('2021-09-01');
  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(focused()).toBe(next);
  await userEvent.keyboard('{Enter}');
  expect(map.date).toBe('2021-09-01');
  expect(focused()).toBe(next);
});

test('what closes gives the focus to what remains', async () => {
  const map = await guarded({ controls: 'compact', select: 'town:mill' });
  await vi.waitFor(() => inside(map, 'territory-panel', '.head .close:last-of-type'));
  await userEvent.click(inside(map, 'territory-panel', '.head .close:last-of-type'));
  await vi.waitFor(() => expect(map.shadowRoot?.querySelector('territory-panel')).toBe(null));
  await vi.waitFor(() => expect(map.matches(':focus-within')).toBe(true));
  expect(focused()).toBe(inside(map, 'territory-canvas', '.leaflet-container'));
});

test('a name that leaves the map gives the focus to the map', async () => {
  const map = await guarded();
  inside(map, 'territory-canvas', '.towns button').focus();
  map.layers = 'control';
  await vi.waitFor(() => expect(focused()).toBe(inside(map, 'territory-canvas', '.leaflet-container')));
});

test.each([false, true])('a comparison begun and ended keeps the focus in its place (keys: %s)', async keys => {
  const map = await guarded();
  const press = async (button: HTMLElement) => {
    if (!keys) return userEvent.click(button);
    button.focus();
    await userEvent.keyboard('{Enter}');
  };
  await press(part(viewpoint(map), '.viewpoint button'));
  await vi.waitFor(() =>
    expect(part(viewpoint(map), '.viewpoint').contains(viewpoint(map).shadowRoot?.activeElement ?? null)).toBe(true),
  );
  await press(part(viewpoint(map), '.viewpoint .other button'));
  await vi.waitFor(() =>
    expect(viewpoint(map).shadowRoot?.activeElement).toBe(part(viewpoint(map), '.viewpoint button')),
  );
  expect(map.compare).toBe('');
});
