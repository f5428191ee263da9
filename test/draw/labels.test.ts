import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelPlan, namedRank, LabelPlan as Plan, type TownLabel } from '../../src/draw/labels.ts';
import { scaleAt } from '../../src/draw/viewport.ts';
import type { Place, Theatre } from '../../src/engine/theatre.ts';
import { makeTheatre } from '../engine/fixture.ts';

const measure = (text: string, size: number) => text.length * size * 0.5;

/** A theatre that has nothing but places: [x, y, rank], px at zoom 9 from a corner. */
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
  return { ...makeTheatre([[500, 500]], [[0, 0, 1]]), places };
}

const plan = (theatre: Theatre, zoom = 9) => new Plan(theatre, zoom, place => theatre.places[place].name.en, measure);

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
      const extras = made.extras([...theatre.places.keys()]);
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

test('a place that changed today is named whatever its rank', () => {
  const theatre = theatreOf([[100, 100, 6]]);
  const made: LabelPlan = plan(theatre);
  expect(made.towns).toEqual([]);
  expect(made.extras([0]).map(label => label.place)).toEqual([0]);
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
