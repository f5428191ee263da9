import { expect, test, vi } from 'vitest';
import { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { part } from '../mount.ts';
import { show } from '../whole-map.ts';

/** Every property that a page can set, with a value that is not its default. */
const SET: Readonly<Record<string, unknown>> = {
  ...{
    date: '2020-06-01',
    compare: '2020-03-02',
    accordingTo: 'north',
    town: 'mill',
    select: 'town:ford',
    view: '35.5,36.5,9',
  },
  ...{ layers: 'front', lang: 'ar', theme: 'dark', controls: 'compact', panel: 'about', kinds: 'battle', time: 'even' },
  ...{ src: 'villages.json', theatreId: 'villages', cooperative: false },
};
const NAMES = [...TerritoryMap.elementProperties.keys()] as (string & keyof TerritoryMap)[];
const attributeOf = (name: string): string | null => {
  const attribute = TerritoryMap.elementProperties.get(name)?.attribute;
  return attribute === false ? null : typeof attribute === 'string' ? attribute : name.toLowerCase();
};

test('the list of properties is whole', () => {
  expect([...NAMES].sort()).toEqual(Object.keys(SET).sort());
});

test.each(NAMES)('%s: null, undefined, an empty text and a removed attribute are the default', async name => {
  const map = await show();
  const usual = map[name];
  const head = () => part(map, 'territory-day').shadowRoot?.querySelector('time')?.dateTime;
  for (const absent of [null, undefined, '']) {
    Object.assign(map, { [name]: SET[name] });
    await map.updateComplete;
    expect(map[name]).not.toEqual(usual);
    Object.assign(map, { [name]: absent });
    await map.updateComplete;
    expect(map[name]).toEqual(usual);
  }
  const attribute = attributeOf(name);
  if (attribute) {
    map.setAttribute(attribute, String(SET[name]));
    await map.updateComplete;
    map.removeAttribute(attribute);
    await map.updateComplete;
    expect(map[name]).toEqual(usual);
  }
  // And the map goes on.
  map.date = '2020-03-06';
  await vi.waitFor(() => expect(head()).toBe('2020-03-06'));
});

test('set before the element is known, and taken back in the same breath, as frameworks mount twice', async () => {
  const map = await show({ lang: 'en' });
  const nothing = Object.fromEntries(NAMES.map(name => [name, undefined]));
  Object.assign(map, nothing);
  map.remove();
  document.body.append(map);
  Object.assign(map, nothing, { date: '2020-06-01', theatre: null });
  await map.settled;
  await vi.waitFor(() => expect(map.snapshot?.date).toBe('2020-06-01'));
});

test('lists and dates of scripts are taken', async () => {
  const map = await show();
  Object.assign(map, { layers: ['front', 'towns'], view: [35.5, 36.5, 9], date: new Date(2020, 5, 1), compare: false });
  expect([map.layers, map.view, map.date, map.compare]).toEqual(['front,towns', '35.5,36.5,9', '2020-06-01', '']);
});
