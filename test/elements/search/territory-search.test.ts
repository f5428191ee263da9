import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritorySearch } from '../../../src/elements/search/territory-search.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { en } from '../../../src/i18n/en/first.ts';
import { tr } from '../../../src/i18n/tr/first.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';

const theatre = makeTheatre();
const open = async (properties: Partial<TerritorySearch> = {}, around?: { lang: string; dir: string }) => {
  const search = await mount(
    'territory-search',
    TerritorySearch,
    { snapshot: snapshotAt(theatre, parseDay('2020-03-02')), texts: makeTexts(theatre), ...properties },
    around,
  );
  await expect.poll(() => part<HTMLInputElement>(search, 'input').placeholder).not.toBe('');
  return search;
};
const rows = (search: TerritorySearch) => [...(search.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map(textOf);
const active = (search: TerritorySearch) => textOf(part(search, '[aria-selected=true]'));

test('opens as a dialog with the field in focus; Escape ends it', async () => {
  const search = await open();
  expect(part<HTMLDialogElement>(search, 'dialog').open).toBe(true);
  expect(search.shadowRoot?.activeElement).toBe(part(search, 'input'));
  const heard = listen(search, 'tool-change');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => heard.map(({ tool }) => tool)).toEqual(['']);
});

test.each([
  ['en', en, 'ltr', 'mill'],
  ['ar', ar, 'rtl', 'الطاحونة'],
  ['tr', tr, 'ltr', 'değirmen'],
] as const)('is accessible in %s, empty, with results and with none', async (lang, words, dir, text) => {
  const search = await open({ words }, { lang, dir });
  await expectAccessible(search);
  await userEvent.keyboard(text);
  expect(rows(search)[0]).not.toBe('');
  await expectAccessible(search);
  await userEvent.keyboard('zzzzzzzz');
  expect(rows(search)).toEqual([]);
  await expectAccessible(search);
});

test('finds in groups whose kind is named, and says how much', async () => {
  const search = await open();
  await userEvent.keyboard('mill');
  expect(rows(search)[0]).toBe('Mill Contested');
  const groups = [...(search.shadowRoot?.querySelectorAll('[role=group]') ?? [])];
  expect(groups.map(group => textOf(group.querySelector('.kind')!))).toEqual(['Places', 'Events']);
  expect(textOf(part(search, '[role=status]'))).toBe('2 results');
});

test('the record’s own word for a zone finds it, and is not shown', async () => {
  const search = await open();
  await userEvent.keyboard('line-2020');
  expect(rows(search)[0]).toBe('Zone of 2020');
});

test('keys are told of apart, so that they are not where there are none', async () => {
  const search = await open();
  expect(textOf(part(search, '#hint'))).toBe('Any spelling works. Use arrow keys and Enter.');
  expect(textOf(part(search, '#hint .keys'))).toBe('Use arrow keys and Enter.');
});

test('arrow keys choose round and round, and the field tells which', async () => {
  const search = await open();
  await userEvent.keyboard('mill');
  const input = part(search, 'input');
  expect(input.getAttribute('aria-activedescendant')).toBe('row-0');
  await userEvent.keyboard('{ArrowDown}');
  expect(active(search)).toContain('Fighting in Mill');
  expect(input.getAttribute('aria-activedescendant')).toBe('row-1');
  await userEvent.keyboard('{ArrowDown}');
  expect(active(search)).toContain('Mill');
  await userEvent.keyboard('{ArrowUp}');
  expect(active(search)).toContain('Fighting in Mill');
});

test('Enter goes to a place, and then to what is told of it', async () => {
  let told = 0;
  const search = await open({ done: () => told++ });
  const [selects, tools] = [listen(search, 'select-change'), listen(search, 'tool-change')];
  await userEvent.keyboard('moulin{Enter}');
  expect(selects.map(({ select }) => select)).toEqual(['town:mill']);
  await expect.poll(() => [tools.length, told]).toEqual([1, 1]);
});

test('a click chooses too; an event of another day brings its date', async () => {
  const search = await open({ snapshot: snapshotAt(theatre, parseDay('2021-01-01')) });
  const [dates, selects] = [listen(search, 'date-change'), listen(search, 'select-change')];
  await userEvent.keyboard('fighting');
  await userEvent.click(part(search, '[role=option]'));
  expect(dates.map(({ date }) => date)).toEqual(['2020-03-02']);
  expect(selects.map(({ select }) => select)).toEqual(['event:battle']);
});

test('dates, roads, zones and chapters', async () => {
  const heard: string[] = [];
  for (const text of ['6 march 2020', 'r1', 'zone of 2020', 'the peace']) {
    const search = await open();
    for (const name of ['date-change', 'select-change', 'view-change', 'panel-change'] as const)
      search.addEventListener(name, event =>
        heard.push(
          `${name} ${'date' in event ? event.date : 'select' in event ? event.select : 'view' in event ? event.view : event.panel}`,
        ),
      );
    await userEvent.keyboard(`${text}{Enter}`);
    search.parentElement?.remove();
  }
  expect(heard).toEqual([
    'date-change 2020-03-06',
    'view-change 36.300,35.200,36.500,35.800',
    'select-change line:r1',
    expect.stringMatching(/^view-change 36\.4\d+,35\.4\d+,36\.5\d+,35\.5\d+$/),
    'select-change agreement:line-2020',
    'select-change ',
    'date-change 2020-07-01',
    'panel-change tour',
  ]);
});

test('nothing moves while typing', async () => {
  const search = await open();
  const size = () => JSON.stringify(part(search, 'dialog').getBoundingClientRect());
  const before = size();
  await userEvent.keyboard('m');
  expect(size()).toBe(before);
  await userEvent.keyboard('zzzz');
  expect(size()).toBe(before);
});
