import { area } from '@turf/area';
import { difference } from '@turf/difference';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { holderId } from '../../../src/engine/export/export-context.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { areaPolygons } from '../../../src/engine/query/boundary-features.ts';
import { Comparison } from '../../../src/engine/query/comparison.ts';
import { passagePolygons } from '../../../src/engine/query/passage-polygons.ts';
import { type Snapshot, snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, CONTESTED, FIRST, makeTheatre, NAVY, RED, type Row } from '../fixture.ts';

const PLACES: [number, number][] = [
  [125, 500],
  [375, 500],
  [625, 500],
  [875, 500],
];
/** Zone 1 passes to blue and on to navy, zone 2 is contested, zone 3 is fought over and kept. */
const ROWS: Row[] = [
  ...[RED, RED, BLUE, BLUE].map((state, zone): Row => [zone, 0, state]),
  [1, 10, BLUE],
  [1, 20, NAVY],
  [2, 15, CONTESTED],
  [3, 12, RED],
  [3, 14, BLUE],
];

describe('two days compared', () => {
  const theatre = makeTheatre(PLACES, ROWS);
  const on = (after: number) => snapshotAt(theatre, FIRST + after);
  const told = (compared: Comparison) => ({
    passages: compared.byActor.map(({ from, to, km2, zones }) => [from, to, Math.round(km2), zones]),
    sides: compared.balances.map(({ holder, gained, lost }) => [holder, Math.round(gained), Math.round(lost)]),
    towns: compared.towns.map(({ zone, from, to, days }) => [zone, from, to, days.map(day => day - FIRST)]),
  });

  test('tell what passed from whom to whom, in whichever order they come', () => {
    const expected = {
      passages: [
        [0, 2, 250_000, [1]],
        [1, 3, 250_000, [2]],
      ],
      sides: [
        [0, 0, 250_000],
        [1, 250_000, 250_000],
        [2, 250_000, 0],
      ],
      towns: [
        [1, RED, NAVY, [10, 20]],
        [2, BLUE, CONTESTED, [15]],
      ],
    };
    expect(told(new Comparison(on(5), on(30)))).toEqual(expected);
    expect(told(new Comparison(on(30), on(5)))).toEqual(expected);
  });

  test('what passes between actors of one side is no gain of the side', () => {
    const compared = new Comparison(on(11), on(13));
    expect(compared.towns.map(town => town.zone)).toEqual([3]);
    const within = new Comparison(on(16), on(25));
    expect(within.towns.map(town => town.zone)).toEqual([1]);
    expect(within.balances).toEqual([]);
  });

  test('a day does not differ from itself', () => {
    expect(told(new Comparison(on(5), on(5)))).toEqual({ passages: [], sides: [], towns: [] });
  });
});

describe('Idlib, against turf', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    const { output } = await compile('data/idlib');
    if (!output) throw new Error('data/idlib has errors');
    theatre = output.theatre;
  });

  const ground = (snapshot: Snapshot, side: number): Position[][][] =>
    theatre.states.flatMap((state, index) => (state.side === side ? areaPolygons(snapshot, index) : []));
  const km2 = (polygons: Position[][][]) => area(multiPolygon(polygons)) / 1e6;

  test.each([
    ['2019-12-01', '2020-03-02'],
    ['2018-01-01', '2018-09-01'],
    ['2024-11-26', '2024-12-08'],
  ])(
    'what the government gained and lost from %s to %s is what two exported outlines differ by',
    (one, other) => {
      const compared = new Comparison(snapshotAt(theatre, parseDay(one)), snapshotAt(theatre, parseDay(other)));
      const [before, after] = [compared.earlier, compared.later].map(day => multiPolygon(ground(day, 0)));
      const gained = difference(featureCollection([after, before]));
      const lost = difference(featureCollection([before, after]));
      const government = compared.balances.find(({ holder }) => holder === 0);
      expect(within(government?.gained ?? 0, gained ? area(gained) / 1e6 : 0)).toBe(true);
      expect(within(government?.lost ?? 0, lost ? area(lost) / 1e6 : 0)).toBe(true);
    },
    60_000,
  );

  test('each passage has the area of its polygons, which lie in the ground of the two', () => {
    const compared = new Comparison(
      snapshotAt(theatre, parseDay('2019-12-01')),
      snapshotAt(theatre, parseDay('2020-03-02')),
    );
    const polygons = passagePolygons(theatre, compared.bySide);
    expect(compared.bySide.length).toBeGreaterThan(2);
    compared.bySide.forEach((passage, i) => {
      expect(within(passage.km2, km2(polygons[i])), holderId(theatre, passage.from)).toBe(true);
    });
    const [largest] = compared.bySide;
    const both = intersect(
      featureCollection([
        multiPolygon(ground(compared.earlier, largest.from)),
        multiPolygon(ground(compared.later, largest.to)),
      ]),
    );
    expect(within(largest.km2, both ? area(both) / 1e6 : 0)).toBe(true);
  });
});

/** Within 0.5 %, or a tenth of a square kilometre where there is next to nothing. */
function within(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= Math.max(0.1, 0.005 * expected);
}
