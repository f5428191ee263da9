import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryLegend } from '../../../src/elements/legend/territory-legend.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { dayView } from '../../../src/engine/query/day-view.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { FIRST, makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';

const theatre = makeTheatre();
const on = (date: string) => snapshotAt(theatre, parseDay(date));
const show = (properties: Partial<TerritoryLegend> = {}) =>
  mount('territory-legend', TerritoryLegend, { snapshot: on('2020-03-02'), ...properties });
const row = (legend: TerritoryLegend, name: string) =>
  [...(legend.shadowRoot?.querySelectorAll('label') ?? [])]
    .find(label => textOf(label) === name)
    ?.querySelector('input');

test('is accessible', async () => {
  await expectAccessible(await show());
});

test('names the sides that hold ground on the day, with their share', async () => {
  const legend = await show();
  expect(textOf(part(legend, '.sides'))).toBe('North 40% South 20% Contested 40%');
  legend.snapshot = on('2021-09-01');
  await legend.updateComplete;
  expect(textOf(part(legend, '.sides'))).toBe('South 80% No record 20%');
});

test('says what the stronger tint means on a day on which a side gains ground, and only then', async () => {
  const legend = await show({ snapshot: on('2020-03-06') });
  expect(textOf(part(legend, '.gained'))).toBe('South gains today 4,000 km²');
  // On 2 March a place becomes contested, which no side gains; on 7 March nothing changes.
  for (const date of ['2020-03-02', '2020-03-07']) {
    legend.snapshot = on(date);
    await legend.updateComplete;
    expect(legend.shadowRoot?.querySelector('.gained')).toBeNull();
  }
  // Between two dates the map shows something else.
  legend.snapshot = on('2020-03-06');
  legend.dayView = dayView(theatre, null, { day: FIRST, compare: parseDay('2020-03-06'), accordingTo: '' });
  await legend.updateComplete;
  expect(legend.shadowRoot?.querySelector('.gained')).toBeNull();
});

test('says what a dashed front means where there is one', async () => {
  const legend = await show({ snapshot: on('2020-03-06') });
  const { claimed, unnamed } = legend.words.edges;
  expect(textOf(part(legend, 'ul'))).toContain(claimed);
  expect(textOf(part(legend, 'ul'))).not.toContain(unnamed);
});

test('what is to be known of an actor that a pattern tells apart stands with its name', async () => {
  const striped = makeTheatre();
  const actors = striped.actors.map((actor, i) => (i === 0 ? { ...actor, pattern: 'stripe' as const } : actor));
  const told = { ...striped, actors };
  const texts = { ...makeTexts(told), actorNotes: ['Others keep garrisons.', 'Not told.'] };
  const legend = await show({ snapshot: snapshotAt(told, parseDay('2020-03-02')), texts });
  expect(textOf(part(legend, '.actor'))).toBe('North Others keep garrisons.');
  expect(textOf(part(legend, '.sides'))).not.toContain('Not told.');
});

test('explains rings, posts and roads by the marks that the map shows on the day', async () => {
  const legend = await show();
  const marks = [...(legend.shadowRoot?.querySelectorAll('li:has(> .sign)') ?? [])].map(textOf);
  expect(marks).toEqual(
    expect.arrayContaining(['Edge of contested ground', '5 Numbered outpost 1', 'Changed hands on this day 1']),
  );
  legend.snapshot = on('2020-03-10');
  await legend.updateComplete;
  expect(textOf(part(legend, 'ul'))).not.toContain('Changed hands on this day');
  legend.dayView = dayView(theatre, null, { day: FIRST, compare: parseDay('2020-03-06'), accordingTo: '' });
  await legend.updateComplete;
  expect(textOf(part(legend, 'ul'))).toContain('Front line on 1 January 2020');
});

test('a row switches its layer', async () => {
  const legend = await show();
  const heard = listen(legend, 'layers-change');
  const posts = row(legend, 'Outposts');
  expect(posts?.checked).toBe(true);
  if (posts) await userEvent.click(posts);
  expect(heard[0].shown.has('posts')).toBe(false);
  expect(heard[0].layers).toBe('control front agreements lines towns events annotations base');
  expect(row(legend, 'Online map (OpenStreetMap)')?.checked).toBe(false);
});

test('has no rows for layers that the theatre lacks', async () => {
  const bare = { ...theatre, agreements: [], lines: [], posts: [] };
  const legend = await show({ snapshot: snapshotAt(bare, parseDay('2020-03-02')) });
  const rows = [...(legend.shadowRoot?.querySelectorAll('label') ?? [])].map(textOf);
  expect(rows).toEqual([
    'Control',
    'Front line',
    'Towns',
    'Events',
    'Notes and arrows',
    'Base map',
    'Online map (OpenStreetMap)',
  ]);
});

test('by the keyboard too', async () => {
  const legend = await show();
  const heard = listen(legend, 'layers-change');
  row(legend, 'Events')?.focus();
  await userEvent.keyboard(' ');
  expect(heard[0].shown.has('events')).toBe(false);
});

test('in Arabic the switch stands on the right', async () => {
  const legend = await mount(
    'territory-legend',
    TerritoryLegend,
    { snapshot: on('2020-03-02'), words: ar },
    { lang: 'ar', dir: 'rtl' },
  );
  const label = part(legend, 'label');
  const box = part(legend, 'input').getBoundingClientRect();
  expect(box.right).toBeGreaterThan(label.getBoundingClientRect().right - 40);
  expect(textOf(part(legend, '.sides'))).toContain('الشمال');
});
