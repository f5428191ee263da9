import { lineString, point } from '@turf/helpers';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearing, distanceKm } from '../../../src/engine/geometry/geodesy.ts';
import { NearestLine } from '../../../src/engine/geometry/nearest-line.ts';
import { gridX, gridY, latOf, lngOf } from '../../../src/engine/model/grid.ts';
import { nearestFront } from '../../../src/engine/query/nearest-front.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, CONTESTED, FIRST, makeTheatre, NAVY, RED } from '../fixture.ts';

/** Degrees with six digits, as facts have them: turf errs by kilometres at edges of a millionth of a millimetre. */
const degrees = (min: number, max: number) => fc.integer({ min: min * 1e6, max: max * 1e6 }).map(n => n / 1e6);
const place = fc.tuple(degrees(35.5, 37.8), degrees(34.7, 37.1));
const line = fc.uniqueArray(place, { minLength: 2, maxLength: 12, selector: String });
const lines = fc.array(line, { minLength: 1, maxLength: 6 });
const toGrid = ([lng, lat]: readonly [number, number]): [number, number] => [gridX(lng), gridY(lat)];

test('the nearest point of some lines is the one that turf finds', () => {
  fc.assert(
    fc.property(lines, fc.array(place, { minLength: 1, maxLength: 8 }), (lines, points) => {
      const nearest = new NearestLine();
      for (const [i, line] of lines.entries()) nearest.add(i, line.map(toGrid));
      for (const from of points) {
        const found = nearest.from(...toGrid(from))!;
        const kms = lines.map(line => nearestPointOnLine(lineString(line), point(from)).properties.dist);
        const least = Math.min(...kms);
        expect(Math.abs(found.km - least)).toBeLessThan(1e-4 + 1e-6 * least);
        // It lies on the line that it names, as far away as it says, in the direction that it says.
        const [x, y] = toGrid(from);
        expect(distanceKm(x, y, found.x, found.y)).toBeCloseTo(found.km, 5);
        expect(kms[found.line]).toBeLessThan(least + 1e-4);
        const foot = nearestPointOnLine(lineString(lines[found.line]), point([lngOf(found.x), latOf(found.y)]));
        expect(foot.properties.dist).toBeLessThan(1e-3);
        if (found.km > 0.01) expect(found.bearing).toBeCloseTo(bearing(x, y, found.x, found.y), 6);
      }
    }),
    { numRuns: 200 },
  );
});

test('without lines nothing is near', () => {
  expect(new NearestLine().from(1, 1)).toBeNull();
});

test('a line whose ends lie on one spot is a point', () => {
  const nearest = new NearestLine();
  const [x, y] = toGrid([36.5, 35.5]);
  nearest.add(7, [
    [x, y],
    [x, y],
  ]);
  const found = nearest.from(...toGrid([36.5, 35.4]))!;
  expect(found.km).toBeCloseTo(11.119, 2);
  expect(found.bearing).toBeCloseTo(0, 5);
  expect(found.line).toBe(7);
});

// Four zones in a row, from west to east:  a | b | c | d
const row = (states: number[]) =>
  makeTheatre(
    [
      [100, 500],
      [300, 500],
      [500, 500],
      [700, 500],
    ],
    states.map((state, zone) => [zone, 0, state]),
  );
const nearest = (states: number[], zone: number) => {
  const theatre = row(states);
  const { x, y } = theatre.places[zone];
  return nearestFront(snapshotAt(theatre, FIRST), x, y);
};

test('when b is red and c blue, the front is b|c and lies east of a', () => {
  const front = nearest([RED, RED, BLUE, BLUE], 0)!;
  expect(front.x).toBeCloseTo(400, 3);
  expect(front.bearing).toBeCloseTo(90, 1);
});

test('actors of one side have no front between them, nor has contested ground', () => {
  expect(nearest([BLUE, NAVY, NAVY, BLUE], 0)).toBeNull();
  expect(nearest([RED, CONTESTED, BLUE, BLUE], 0)).toBeNull();
  expect(nearest([RED, CONTESTED, BLUE, RED], 3)!.x).toBeCloseTo(600, 3);
});
