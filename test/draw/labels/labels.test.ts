import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around } from '../../../src/draw/labels/collision-grid.ts';
import { type LabelPlan, namedRank, LabelPlan as Plan, type TownLabel } from '../../../src/draw/labels/labels.ts';
import { townRadius } from '../../../src/draw/layers/towns.ts';
import { scaleAt } from '../../../src/draw/viewport.ts';
import type { Place, Post, Theatre } from '../../../src/engine/model/theatre.ts';
import { BLUE, FIRST, makeTheatre, RED } from '../../engine/fixture.ts';

const measure = (text: string, size: number) => text.length * size * 0.5;

/** A theatre that has nothing but places, on ground too small for all: [x, y, rank], px at zoom 9 from a corner. */
function theatreOf(towns: readonly (readonly [number, number, number])[], zoom = 9): Theatre {
  const places: Place[] = towns.map(([x, y, rank], i) => ({
    id: `p${i}`,
    name: { en: `Place ${i}` },
    x: Math.round(x / scaleAt(zoom)),
    y: Math.round(y / scaleAt(zoom)),
    lat: 0,
    lon: 0,
    rank,
  }));
  return { ...makeTheatre([[500, 500]], [[0, 0, 1]]), places, bounds: [0, 0, 0.01, 0.01] };
}

const plan = (theatre: Theatre, zoom = 9) => new Plan(theatre, zoom, place => theatre.places[place].name.en, measure);

/** A view from the corner of the world. */
const CORNER = { left: 0, top: 0 };

/** Boxes of labels in pixels of the world. */
function boxes(theatre: Theatre, labels: readonly TownLabel[], zoom = 9) {
  return labels.map(label => {
    const { x, y } = theatre.places[label.place];
    const [px, py] = [x * scaleAt(zoom), y * scaleAt(zoom)];
    const text = {
      left: px + label.left,
      top: py + label.top,
      right: px + label.left + label.width,
      bottom: py + label.top + label.height,
    };
    const { hit } = label;
    return { text, hit: { left: px + hit.left, top: py + hit.top, right: px + hit.right, bottom: py + hit.bottom } };
  });
}

type Box = ReturnType<typeof boxes>[number]['text'];
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const anyTowns = fc.array(fc.tuple(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 6 })), { maxLength: 60 });

test('no name and no target covers another, and every target is at least 24 px each way', () => {
  fc.assert(
    fc.property(anyTowns, towns => {
      const theatre = theatreOf(towns);
      const all = boxes(theatre, plan(theatre).towns);
      for (const [i, a] of all.entries()) {
        expect(a.hit.right - a.hit.left).toBeGreaterThanOrEqual(24);
        expect(a.hit.bottom - a.hit.top).toBeGreaterThanOrEqual(24);
        expect(a.hit.left <= a.text.left && a.text.right <= a.hit.right).toBe(true);
        for (const b of all.slice(i + 1)) expect(overlap(a.hit, b.hit)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('names of the day find room among the others without moving them', () => {
  fc.assert(
    fc.property(anyTowns, towns => {
      const theatre = theatreOf(towns);
      const made = plan(theatre);
      const before = JSON.stringify(made.towns);
      const extras = made.extras([...theatre.places.keys()], [], CORNER);
      expect(JSON.stringify(made.towns)).toBe(before);
      const named = new Set(made.towns.map(label => label.place));
      for (const { place } of extras) expect(named.has(place)).toBe(false);
      const texts = boxes(theatre, [...made.towns, ...extras]).map(box => box.text);
      for (const [i, a] of texts.entries()) for (const b of texts.slice(i + 1)) expect(overlap(a, b)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('the larger town of two too close together has the name', () => {
  const theatre = theatreOf([
    [100, 100, 3],
    [102, 100, 1],
  ]);
  expect(plan(theatre).towns.map(label => label.place)).toEqual([1]);
});

test('closer up more ranks are named', () => {
  const theatre = theatreOf(Array.from({ length: 6 }, (_, i) => [i * 4000, 0, i + 1] as const));
  const named = (zoom: number) => plan(theatre, zoom).towns.length;
  expect([6, 8, 9, 10, 11, 12].map(named)).toEqual([1, 2, 3, 4, 5, 6]);
  expect([6, 8, 9, 10, 11, 12].map(namedRank)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('where all have room all are named, and ranks come one by one where they do not', () => {
  const towns = Array.from({ length: 6 }, (_, i) => [i * 4000, 0, i + 1] as const);
  const named = (bounds: Theatre['bounds'], zoom: number) => plan({ ...theatreOf(towns), bounds }, zoom).towns.length;
  expect(named([0, 0, 20, 14], 5)).toBe(6);
  expect(named([0, 0, 20, 14], 2)).toBe(1);
  expect([3.5, 4, 4.5].map(zoom => named([0, 0, 20, 14], zoom))).toEqual([1, 3, 6]);
});

test('a place that changed today is named whatever its rank', () => {
  const theatre = theatreOf([[100, 100, 6]]);
  const made: LabelPlan = plan(theatre);
  expect(made.towns).toEqual([]);
  expect(made.extras([0], [], CORNER).map(label => label.place)).toEqual([0]);
});

test('a road number stands on its road and on no name or dot', () => {
  const base = theatreOf([
    [300, 100, 1],
    [395, 100, 3],
  ]);
  const k = scaleAt(9);
  const part = {
    x: Float64Array.of(0, 900 / k),
    y: Float64Array.of(100 / k, 100 / k),
    zones: Int32Array.of(0),
    km: Float64Array.of(1),
  };
  const theatre = { ...base, lines: [{ id: 'm1', kind: 'highway', ref: 'M1', name: { en: '' }, parts: [part] }] };
  const made = plan(theatre);
  expect(made.shields.length).toBeGreaterThan(0);
  const [name] = boxes(theatre, made.towns);
  for (const { x, y, width } of made.shields) {
    expect(y * k).toBe(100);
    expect(x * k + width / 2 < name.hit.left || x * k - width / 2 > name.hit.right).toBe(true);
    expect(Math.abs(x * k - 395)).toBeGreaterThan(width / 2);
  }
});

test('of the largest towns that stand close together each is named, though in the first order one finds no room', () => {
  // North to south; the first would take the ground to its right, where the second stands.
  const theatre = theatreOf([
    [200, 200, 1],
    [240, 219, 1],
    [196, 238, 1],
  ]);
  expect(
    plan(theatre)
      .towns.map(label => label.place)
      .sort(),
  ).toEqual([0, 1, 2]);
});

/** The same, and on the day it opens on some places change hands. */
function opening(theatre: Theatre, changed: readonly number[]): Theatre {
  const { history, documented } = makeTheatre(
    theatre.places.map((_, i) => [i * 10, 500]),
    theatre.places.flatMap((_, i) => [[i, 0, RED] as const, ...(changed.includes(i) ? [[i, 1, BLUE] as const] : [])]),
  );
  return { ...theatre, history, documented, open: FIRST + 1 };
}

/** A post with a number, px at zoom 9. */
const numbered = (x: number, y: number): Post => ({
  id: 'post',
  number: '11',
  name: { en: '' },
  kind: 'observation',
  actor: 0,
  x: x / scaleAt(9),
  y: y / scaleAt(9),
  lat: 0,
  lon: 0,
  zone: 0,
  from: FIRST,
  until: FIRST + 1,
  precisionKm: 0,
});

test('what changes hands on the day a theatre opens on has its name before what is as large', () => {
  const theatre = theatreOf([
    [100, 100, 3],
    [102, 100, 3],
  ]);
  expect(plan(theatre).towns.map(label => label.place)).toEqual([0]);
  expect(plan(opening(theatre, [1])).towns.map(label => label.place)).toEqual([1]);
});

test('a main town has a dot where it finds no room for a name, a smaller one has none', () => {
  const theatre = theatreOf([
    [100, 100, 1],
    [101, 100, 2],
    [102, 100, 3],
  ]);
  const made = plan(theatre);
  expect(made.towns.map(label => label.place)).toEqual([0]);
  expect(made.dotted).toEqual([0, 1]);
});

test('no name covers the dot of a main town, but for one of the largest where there is no other way', () => {
  const nameless = (...[first, ...rest]: [number, number, number][]) => {
    const theatre = theatreOf([first, ...rest]);
    const made = new Plan(theatre, 9, place => (place === 0 ? 'Place 0' : ''), measure);
    expect(made.dotted).toEqual(expect.arrayContaining(rest.map((_, i) => i + 1)));
    return made.towns.map(({ anchor }) => anchor);
  };
  expect(nameless([100, 100, 3])).toEqual(['left']);
  expect(nameless([100, 100, 3], [130, 100, 2])).toEqual(['right']);
  expect(nameless([100, 100, 1], [130, 100, 2])).toEqual(['right']);
  const around = [70, 130].flatMap(x => [85, 95, 105, 115].map((y): [number, number, number] => [x, y, 2]));
  const all = [...around, [100, 85, 2], [100, 115, 2]] as [number, number, number][];
  expect(nameless([100, 100, 3], ...all)).toEqual([]);
  expect(nameless([100, 100, 1], ...all)).toEqual(['left']);
});

test('one of the largest towns that stands in the squares of numbered posts is named a little off', () => {
  const base = theatreOf([[100, 100, 1]]);
  const theatre: Theatre = { ...base, posts: [numbered(98, 97), numbered(102, 103)] };
  const [{ text }] = boxes(theatre, plan(theatre).towns);
  for (const post of [around(98, 97, 8), around(102, 103, 8)]) expect(overlap(text, post)).toBe(false);
});

test('names of the day cover no ring, no sign of an event and no post with its ring', () => {
  const events = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 10 });
  fc.assert(
    fc.property(anyTowns, events, events, (towns, signs, numbers) => {
      const theatre: Theatre = {
        ...theatreOf(towns),
        posts: numbers.map(([x, y]) => numbered(x, y)),
      };
      const today = [...theatre.places.keys()];
      const view = { left: 7, top: -3 };
      const marks = signs.map(([x, y]) => ({ event: null as never, x: x - view.left, y: y - view.top }));
      const named = boxes(theatre, plan(theatre).extras(today, marks, view));
      const kept = [
        ...theatre.places.map(({ x, y, rank }) =>
          around(x * scaleAt(9), y * scaleAt(9), townRadius(rank, 9) + (rank < 5 ? 4 : 3)),
        ),
        ...signs.map(([x, y]) => around(x, y, 8)),
        ...numbers.map(([x, y]) => around(x, y, 11)),
      ];
      for (const { text } of named) for (const box of kept) expect(overlap(text, box)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('names of the day that stand side by side do not read as one', () => {
  const theatre = theatreOf([
    [100, 100, 6],
    [200, 100, 6],
    [215, 100, 6],
  ]);
  const named = boxes(theatre, plan(theatre).extras([0, 1, 2], [], CORNER)).map(box => box.text);
  expect(named.length).toBeGreaterThan(1);
  for (const [i, a] of named.entries()) {
    for (const b of named.slice(i + 1)) expect(overlap({ ...a, left: a.left - 4, right: a.right + 4 }, b)).toBe(false);
  }
});

test('a name stands where its own side holds the ground on the day the theatre opens on, if there is room', () => {
  // Red holds the west, blue the east; the place lies in the west, close to the front.
  const size = 200 / scaleAt(9);
  const west = [size * 0.45, size / 2] as const;
  const rows = [
    [0, 0, RED],
    [1, 0, BLUE],
    [1, 5, RED],
  ] as const;
  const base = makeTheatre([west, [size * 0.55, size / 2]], rows, size);
  const theatre: Theatre = { ...base, places: base.places.map((place, i) => ({ ...place, rank: i === 0 ? 1 : 6 })) };
  const left = (given: Theatre) => boxes(given, plan(given).towns)[0].text.left;
  expect(left(theatre)).toBeLessThan(90);
  expect(left({ ...theatre, open: FIRST + 9 })).toBeGreaterThan(90);
  const inTheWay = { ...theatre.places[1], x: size * 0.3, rank: 1 };
  const crowded = { ...theatre, places: [theatre.places[0], inTheWay] };
  expect(plan(crowded).towns).toHaveLength(2);
});
