import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { snapshotAt } from '../../../../src/engine/query/snapshot.ts';
import { lengthInDegrees } from '../../../cases/degrees.ts';
import { compileTheatre, features } from '../../write-theatre.ts';

const ACTORS = 'id,side,name_en,colour\nred,red,Red,#d55e00\nblue,blue,Blue,#0072b2\n';
const THEATRE = JSON.stringify({ id: 'tips', title: { en: 'Tips' }, first: '2020-01-01', last: '2020-01-31' });
const SOUTH = 48;

/** A border of teeth that point east, with tips of so many degrees, and so many points on each straight side. */
function teeth(angle: number, width: number, count: number, points: number): Position[] {
  const mouth = 2 * Math.tan((angle * Math.PI) / 360) * width * Math.cos((SOUTH * Math.PI) / 180);
  const corners = Array.from(
    { length: 2 * count + 1 },
    (_, i): Position => [30 + (i % 2) * width, SOUTH + (i * mouth) / 2],
  );
  return corners.flatMap((to, i) => {
    if (i === 0) return [to];
    const [x, y] = corners[i - 1];
    const share = (k: number) => k / (points + 1);
    return Array.from({ length: points + 1 }, (_, k) => [
      x + (to[0] - x) * share(k + 1),
      y + (to[1] - y) * share(k + 1),
    ]);
  });
}

const ring = (...positions: Position[]): Polygon => ({ type: 'Polygon', coordinates: [[...positions, positions[0]]] });

/** The front where one side spells the border with many points and the other with none but its corners. */
async function compiled(angle: number, width: number, count: number, points = 7) {
  const [border, plain] = [teeth(angle, width, count, points), teeth(angle, width, count, 0)];
  const north = plain[plain.length - 1][1] + width;
  for (const line of [border, plain]) line.push([30, north]);
  const [west, east] = [30 - width, 30 + 2 * width];
  const { report, theatre } = await compileTheatre({
    'theatre.json': THEATRE,
    'actors.csv': ACTORS,
    'frames/2020-01-01.geojson': features(
      [ring(...border, [west, north], [west, SOUTH]), { actor: 'red' }],
      [ring(...plain, [east, north], [east, SOUTH]), { actor: 'blue' }],
    ),
  });
  return { report, share: snapshotAt(theatre!, theatre!.first).front.km / lengthInDegrees(border) };
}

describe('a front of sharp teeth', () => {
  it.each([
    [2.4, 0.025],
    [1, 0.025],
    [0.5, 0.025],
    [0.5, 0.5],
    [0.2, 0.5],
  ])('with tips of %d degrees, %d degrees wide, is as long as it was drawn', async (angle, width) => {
    const { report, share } = await compiled(angle, width, 40);
    expect(report).toEqual([]);
    expect(Math.abs(share - 1)).toBeLessThan(0.001);
  });

  it('is told to be shorter, and where, when a tooth is nowhere as wide as lines are apart', async () => {
    const { report, share } = await compiled(0.1, 0.025, 3);
    expect(share).toBeLessThan(0.99);
    expect(report).toHaveLength(1);
    expect(report[0]).toMatch(
      /2020-01-01\.geojson:1: warning: invalid lines: those within \d+ m .* shorter than it was drawn.* near 48\.00\d\d, 30\.\d{4}/,
    );
  });

  it('is not told of where areas of one holder adjoin, with a slit or an overlap between them that rounding leaves', async () => {
    // A degree is some 100 km: half a metre to either side, point by point.
    const seam = (sign: number): Position[] =>
      Array.from({ length: 9 }, (_, i) => [30.5 + (i % 2 ? sign : -sign) * 0.000005, SOUTH + i / 8]);
    const [left, right] = [seam(1), seam(-1)];
    const { report } = await compileTheatre({
      'theatre.json': THEATRE,
      'actors.csv': ACTORS,
      'frames/2020-01-01.geojson': features(
        [ring([30, SOUTH], ...left, [30, SOUTH + 1]), { actor: 'red' }],
        [ring([31, SOUTH], [31, SOUTH + 1], ...right.reverse()), { actor: 'red' }],
        [ring([31, SOUTH], [32, SOUTH], [32, SOUTH + 1], [31, SOUTH + 1]), { actor: 'blue' }],
      ),
    });
    expect(report.filter(line => line.includes('shorter'))).toEqual([]);
  });
});
