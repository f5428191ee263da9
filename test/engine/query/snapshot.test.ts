import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneAt } from '../../../src/engine/geometry/point-location.ts';
import { areaPolygons, frontChains } from '../../../src/engine/query/boundary-features.ts';
import { changesOf, changesOn } from '../../../src/engine/query/changes.ts';
import { Snapshot, snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, CONTESTED, FIRST, makeTheatre, NAVY, RED, type Row } from '../fixture.ts';

/** A lattice of seeds a little out of line, so that zones have many corners. */
function seeds(n: number): [number, number][] {
  return Array.from({ length: n * n }, (_, i) => [
    Math.round((((i % n) + 0.5 + 0.3 * Math.sin(i * 7.1)) * 1000) / n),
    Math.round(((Math.floor(i / n) + 0.5 + 0.3 * Math.cos(i * 3.7)) * 1000) / n),
  ]);
}

const start = (states: number[]): Row[] => states.map((state, zone) => [zone, 0, state]);

describe('control on a day', () => {
  const history = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: CONTESTED })),
    { maxLength: 80 },
  );

  test('is what a linear scan over the rows finds, in whatever order days are asked for', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: -3, max: 70 }), { minLength: 1, maxLength: 12 }),
        (rows, days) => {
          const unique = [...new Map(rows.map(row => [`${row[0]}@${row[1]}`, row])).values()];
          const theatre = makeTheatre(seeds(5), unique);
          for (const after of days) {
            const expected = new Array(25).fill(0);
            for (const row of [...unique].sort((a, b) => a[1] - b[1])) if (row[1] <= after) expected[row[0]] = row[2];
            expect([...snapshotAt(theatre, FIRST + after).states]).toEqual(expected);
          }
        },
      ),
    );
  });

  test('changes only on the days that are listed as changed', () => {
    fc.assert(
      fc.property(history, rows => {
        const theatre = makeTheatre(seeds(5), [...new Map(rows.map(row => [`${row[0]}@${row[1]}`, row])).values()]);
        const listed: number[] = [];
        for (let day = FIRST + 1; day <= FIRST + 61; day++) {
          const [before, now] = [snapshotAt(theatre, day - 1), snapshotAt(theatre, day)];
          const changed = [...now.states.keys()].filter(zone => before.states[zone] !== now.states[zone]);
          expect(changesOn(theatre, day).map(change => change.zone)).toEqual(changed);
          if (changed.length) listed.push(day);
        }
        expect([...theatre.history.changedDays]).toEqual(listed);
      }),
      { numRuns: 50 },
    );
  });

  test('the history of a zone leaves out rows that change nothing', () => {
    const theatre = makeTheatre(seeds(2), [
      [0, 0, RED],
      [0, 5, RED],
      [0, 9, BLUE],
      [1, 3, BLUE],
    ]);
    expect(changesOf(theatre, 0).map(change => [change.day - FIRST, change.from, change.to])).toEqual([
      [0, 0, RED],
      [9, RED, BLUE],
    ]);
    expect(changesOf(theatre, 1).map(change => [change.day - FIRST, change.from, change.to])).toEqual([[3, 0, BLUE]]);
    expect(changesOf(theatre, 2)).toEqual([]);
  });
});

describe('areas and front', () => {
  const states = fc.array(fc.integer({ min: 0, max: CONTESTED }), { minLength: 49, maxLength: 49 });

  test('areas sum to the subject, and their polygons have the same area and hold their own places', () => {
    fc.assert(
      fc.property(states, list => {
        const theatre = makeTheatre(seeds(7), start(list));
        const snapshot = snapshotAt(theatre, FIRST);
        expect(snapshot.areas.reduce((sum, area) => sum + area.km2, 0)).toBeCloseTo(1_000_000, 3);
        const { topology } = theatre;
        for (const area of snapshot.areas) {
          const zones = [...snapshot.states.keys()].filter(zone => snapshot.states[zone] === area.state);
          expect(area.places).toBe(zones.length);
          expect(area.km2).toBeCloseTo(
            zones.reduce((sum, zone) => sum + theatre.zoneKm2[zone], 0),
            3,
          );
          const polygons = areaPolygons(snapshot, area.state);
          for (const rings of polygons) {
            for (const ring of rings) {
              expect(ring[0]).toEqual(ring[ring.length - 1]);
              const corners = ring.slice(1).map(String);
              expect(new Set(corners).size, 'a ring passes a point once').toBe(corners.length);
            }
          }
          for (const place of theatre.places) {
            const inside = polygons.some(rings => rings.filter(ring => holds(ring, place.lon, place.lat)).length === 1);
            expect(inside).toBe(snapshot.states[theatre.places.indexOf(place)] === area.state);
          }
        }
        expect(topology.zones).toBe(49);
      }),
      { numRuns: 60 },
    );
  });

  test('the front is every arc between held zones of different sides, once, in chains that are as long as can be', () => {
    fc.assert(
      fc.property(states, list => {
        const theatre = makeTheatre(seeds(7), start(list));
        const snapshot = snapshotAt(theatre, FIRST);
        const sideOf = (zone: number) => (zone < 0 ? -1 : theatre.states[snapshot.states[zone]].side);
        const { left, right } = theatre.topology;
        let km = 0;
        left.forEach((zone, arc) => {
          const [a, b] = [sideOf(zone), sideOf(right[arc])];
          if (a >= 0 && b >= 0 && a !== b) km += theatre.arcKm[arc];
        });
        expect(snapshot.front.km).toBeCloseTo(km, 6);
        const chains = frontChains(snapshot);
        const front = chains.filter(chain => chain.kind === 'front');
        expect(front.reduce((sum, chain) => sum + chain.km, 0)).toBeCloseTo(km, 6);
        for (const chain of front) expect([chain.left, chain.right].sort()).toEqual([0, 1]);
        // A chain that could go on does: no point is the end of exactly two chains.
        const ends = new Map<string, number>();
        for (const { coordinates } of chains) {
          const [first, last] = [String(coordinates[0]), String(coordinates[coordinates.length - 1])];
          if (first === last) continue;
          for (const end of [first, last]) ends.set(end, (ends.get(end) ?? 0) + 1);
        }
        const outline = /^-180,|,85.0511288$/;
        for (const [end, count] of ends) if (!outline.test(end)) expect(count).not.toBe(2);
      }),
      { numRuns: 60 },
    );
  });

  test('on a chessboard the rings of an area part where its zones touch in a corner', () => {
    const board = Array.from({ length: 16 }, (_, i): [number, number] => [
      125 + 250 * (i % 4),
      125 + 250 * Math.floor(i / 4),
    ]);
    const colours = board.map((_, i) => ((i + Math.floor(i / 4)) % 2 ? RED : BLUE));
    const snapshot = snapshotAt(makeTheatre(board, start(colours)), FIRST);
    expect(snapshot.rings.get(RED)?.length).toBe(8);
    expect(areaPolygons(snapshot, BLUE).length).toBe(8);
  });

  test('actors of one side have no front between them; contested ground has an edge, not a front', () => {
    const strips: [number, number][] = [
      [125, 500],
      [375, 500],
      [625, 500],
      [875, 500],
    ];
    const snapshot = snapshotAt(makeTheatre(strips, start([BLUE, NAVY, CONTESTED, RED])), FIRST);
    expect(snapshot.front.km).toBe(0);
    expect(frontChains(snapshot).map(chain => chain.kind)).toEqual(['contested-edge', 'contested-edge']);
  });
});

describe('the painted line', () => {
  test('never puts a documented place on the wrong side', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })), {
          minLength: 4,
          maxLength: 70,
          selector: seed => seed.join(),
        }),
        fc.integer(),
        (points, salt) => {
          const list = points.map((_, zone) => ((zone * 2654435761 + salt) >>> 5) % 5);
          const theatre = makeTheatre(
            points.map(([x, y]) => [x * 10, y * 10]),
            start(list),
          );
          const snapshot = snapshotAt(theatre, FIRST);
          for (const [state, rings] of snapshot.rings) {
            const outline = new Flattener();
            snapshot.curves.traceRings(outline, rings);
            theatre.places.forEach((place, zone) => {
              const crossings = outline.rings.filter(ring => holds(ring, place.x, place.y)).length;
              expect(crossings % 2 === 1, `place ${zone} and state ${state}`).toBe(snapshot.states[zone] === state);
            });
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('runs smoothly past the seam between two actors of one side, and the seam ends on it', () => {
    //  blue | navy      The front is the line across; its corner in the middle is rounded, and the seam
    //  -----+-----      between blue and navy ends where the curve passes.
    //      red
    const snapshot = snapshotAt(
      makeTheatre(
        [
          [250, 250],
          [750, 250],
          [500, 800],
        ],
        start([BLUE, NAVY, RED]),
      ),
      FIRST,
    );
    const ends = new Set<string>();
    for (let chain = 0; chain < snapshot.boundary.chains; chain++) {
      if (snapshot.boundary.left[chain] < 0 || snapshot.boundary.right[chain] < 0) continue;
      const drawn = new Flattener();
      snapshot.curves.traceChain(drawn, chain);
      const points = drawn.rings[0];
      for (const [x, y] of [points[0], points[points.length - 1]])
        if (x > 1 && x < 999 && y > 1 && y < 999) ends.add(`${x},${y}`);
    }
    expect([...ends]).toHaveLength(1);
    const corner = snapshot.boundary.points.find(point => {
      const [x, y] = [snapshot.theatre.topology.x[point], snapshot.theatre.topology.y[point]];
      return x > 1 && x < 999 && y > 1 && y < 999;
    })!;
    expect([...ends][0]).not.toBe(`${snapshot.theatre.topology.x[corner]},${snapshot.theatre.topology.y[corner]}`);
  });

  test('is the same curve for both neighbours, from either end', () => {
    const snapshot = snapshotAt(
      makeTheatre(seeds(6), start(Array.from({ length: 36 }, (_, i) => (i % 5 < 2 ? RED : BLUE)))),
      FIRST,
    );
    const corners = (state: number) => {
      const found = new Set<string>();
      const sink = {
        moveTo() {},
        lineTo() {},
        closePath() {},
        quadraticCurveTo: (x: number, y: number) => found.add(`${x},${y}`),
      };
      snapshot.curves.traceRings(sink, snapshot.rings.get(state)!);
      return [...found].sort();
    };
    expect(corners(RED)).toEqual(corners(BLUE));
    expect(corners(RED).length).toBeGreaterThan(10);
  });
});

test('the zone of a point is that of the nearest seed', () => {
  const points = seeds(8);
  const theatre = makeTheatre(points, []);
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 999.9, noNaN: true }),
      fc.double({ min: 0.1, max: 999.9, noNaN: true }),
      (x, y) => {
        const distance = points.map(seed => Math.hypot(seed[0] - x, seed[1] - y));
        const nearest = Math.min(...distance);
        const zone = zoneAt(theatre.topology, x, y);
        expect(distance[zone] - nearest).toBeLessThan(0.05);
      },
    ),
  );
  expect(zoneAt(theatre.topology, -1, 500)).toBe(-1);
  expect(zoneAt(theatre.topology, 500, 1001)).toBe(-1);
});

test('a snapshot is a value: a later one does not change an earlier one', () => {
  const theatre = makeTheatre(seeds(3), [...start(new Array(9).fill(RED)), [4, 10, BLUE]]);
  const before = snapshotAt(theatre, FIRST + 9);
  const after = snapshotAt(theatre, FIRST + 10);
  expect(before).toBeInstanceOf(Snapshot);
  expect([before.states[4], after.states[4]]).toEqual([RED, BLUE]);
});

function holds(ring: readonly (readonly number[])[], px: number, py: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
    if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

/** Turns curves into fine polygons. */
class Flattener {
  readonly rings: [number, number][][] = [];
  #at: [number, number] = [0, 0];

  moveTo(x: number, y: number): void {
    this.rings.push([]);
    this.lineTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#at = [x, y];
    this.rings[this.rings.length - 1].push(this.#at);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    const [ax, ay] = this.#at;
    for (let i = 1; i <= 16; i++) {
      const t = i / 16;
      const s = 1 - t;
      this.lineTo(s * s * ax + 2 * s * t * cx + t * t * x, s * s * ay + 2 * s * t * cy + t * t * y);
    }
  }

  closePath(): void {}
}
