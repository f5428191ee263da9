import { expect, test } from 'vitest';
import type { Annotation, ConflictEvent, TheatreTexts } from '../../../src/engine/model/texts.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { annotationsOn, headlineOn } from '../../../src/engine/query/headline.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, FIRST, makeTheatre, RED } from '../fixture.ts';

const DAY = FIRST + 5;
const seeds = [
  [200, 200],
  [800, 200],
  [200, 800],
  [800, 800],
] as const;
const start = seeds.map((_, zone) => [zone, 0, RED] as const);

/** Zones that pass to blue on the day, with ranks and names of all places. */
function theatreOf(won: readonly number[], places: Readonly<Record<number, { rank: number; name?: string }>>): Theatre {
  const theatre = makeTheatre(seeds, [...start, ...won.map(zone => [zone, 5, BLUE] as const)]);
  return {
    ...theatre,
    places: theatre.places.map((place, i) => ({
      ...place,
      rank: places[i]?.rank ?? 6,
      name: { en: places[i]?.name ?? `Place ${i}` },
    })),
  };
}

const headline = (from: number, until: number, text: string): Annotation => ({
  ...{ id: text, kind: 'headline', from, until, x: NaN, y: NaN, toX: NaN, toY: NaN, text, standfirst: 'More.' },
  ...{ side: -1, minZoom: 0, sources: [7] },
});
const event = (title: string, more: Partial<ConflictEvent> = {}): ConflictEvent =>
  ({
    ...{ id: title, title, day: DAY, until: DAY + 1, precision: 'day', kind: 'battle', killed: -1, weight: 0 },
    ...{ sources: [3], ...more },
  }) as ConflictEvent;
const textsOf = (events: ConflictEvent[], annotations: Annotation[] = []) =>
  ({ events, annotations }) as Partial<TheatreTexts> as TheatreTexts;
const of = (theatre: Theatre, events: ConflictEvent[], annotations: Annotation[] = [], day = DAY) =>
  headlineOn(snapshotAt(theatre, day), textsOf(events, annotations), 'en');

const TOWNS = theatreOf([0, 1, 2], { 0: { rank: 3 }, 1: { rank: 2 }, 2: { rank: 6 } });

test('what an editor wrote goes before all; of two the one that began later', () => {
  const written = [headline(DAY - 2, DAY + 1, 'Old'), headline(DAY, DAY + 1, 'New')];
  const heavy = event('Event', { weight: 3 });
  expect(of(TOWNS, [heavy], written)).toMatchObject({ text: 'New', standfirst: 'More.', sources: [7] });
  expect(of(TOWNS, [heavy], written, DAY - 1)).toMatchObject({ text: 'Old' });
  expect(of(TOWNS, [], written, DAY + 1)).toBeNull();
});

test('then comes weight, then deaths, then towns by rank, then any event, then ground', () => {
  const all = [
    event('Light', { weight: 1 }),
    event('Heavy', { weight: 2 }),
    event('Deadly', { killed: 90 }),
    event('X'),
  ];
  expect(of(TOWNS, all)).toMatchObject({ text: 'Heavy' });
  expect(of(TOWNS, all.slice(2))).toMatchObject({ text: 'Deadly' });
  expect(of(TOWNS, all.slice(3))).toEqual({ kind: 'places', to: BLUE, places: [1, 0] });
  const hamlet = theatreOf([2], { 0: { rank: 3 } });
  expect(of(hamlet, all.slice(3))).toMatchObject({ text: 'X' });
  expect(of(hamlet, [])).toMatchObject({ kind: 'ground', side: 1 });
});

test('hamlets, checkpoints and pieces of road make none, but in a record without larger places hamlets do', () => {
  const places = {
    0: { rank: 4, name: 'Barakat Checkpoint' },
    1: { rank: 5, name: 'M5 east of Afis' },
    3: { rank: 2 },
  };
  expect(of(theatreOf([0, 1, 2], places), [])).toMatchObject({ kind: 'ground' });
  expect(of(theatreOf([2], {}), [])).toEqual({ kind: 'places', to: BLUE, places: [2] });
});

test('a count over weeks and an event of an unknown day make none; a heavy one that goes on does', () => {
  const quiet = theatreOf([], {});
  expect(of(quiet, [event('Weeks', { until: DAY + 20, killed: 500 })])).not.toMatchObject({ kind: 'ground' });
  expect(of(TOWNS, [event('Weeks', { until: DAY + 20, killed: 500 })])).toMatchObject({ kind: 'places' });
  expect(of(TOWNS, [event('Month', { precision: 'month', killed: 500 })])).toMatchObject({ kind: 'places' });
  const long = (weight: number) => event('Long', { day: DAY - 1, until: DAY + 2, weight });
  expect(of(quiet, [long(3)])).toMatchObject({ text: 'Long' });
  expect(of(quiet, [long(2)])).toBeNull();
});

test('before the texts have come the opening day alone has one', () => {
  const theatre = { ...TOWNS, open: DAY, headline: { text: { en: 'First', fr: 'Une' }, standfirst: { en: 'More.' } } };
  expect(headlineOn(snapshotAt(theatre, DAY), null, 'fr')).toMatchObject({ text: 'Une', standfirst: 'More.' });
  expect(headlineOn(snapshotAt(theatre, DAY + 1), null, 'fr')).toBeNull();
});

test('an annotation stands from its first day to the day before its end', () => {
  const texts = textsOf([], [headline(DAY, DAY + 2, 'A')]);
  expect([-1, 0, 1, 2].map(after => annotationsOn(texts, DAY + after).length)).toEqual([0, 1, 1, 0]);
});
