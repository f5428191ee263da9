import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lattice } from '../../../../src/compile/ground/overlay/lattice.ts';
import { Overlay } from '../../../../src/compile/ground/overlay/overlay.ts';
import { Repairs, repair } from '../../../../src/compile/ground/overlay/repair.ts';
import { provesTiling } from '../../../../src/compile/ground/prove-tiling.ts';
import { packArcs, unpackArcs } from '../../../../src/engine/format/arcs.ts';
import { zoneAt } from '../../../../src/engine/geometry/point-location.ts';
import { latOf, lngOf } from '../../../../src/engine/model/grid.ts';
import { OUTSIDE } from '../../../../src/engine/model/topology.ts';

// About 40 by 40 km; half a metre to a step.
const lattice = new Lattice([10, 50, 10.55, 50.35]);

/** A ring through some points of the lattice, in degrees; it may cross itself, repeat points, wind either way. */
const ring = (size: number, most = 9) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size })), {
      minLength: 3,
      maxLength: most,
    })
    .map(points => Float64Array.from(points.flatMap(([x, y]) => degrees(x, y))));

const degrees = (x: number, y: number): [number, number] => [lngOf(lattice.gridX(x)), latOf(lattice.gridY(y))];
const square = (x: number, y: number, size: number): Float64Array =>
  Float64Array.from([degrees(x, y), degrees(x + size, y), degrees(x + size, y + size), degrees(x, y + size)].flat());
const clean = (...polygons: Float64Array[][]) => repair(polygons, lattice, new Repairs());
const STEP_KM = 1 / lattice.stepsPerKm;
const areaOf = (rings: readonly Int32Array[]) => rings.reduce((sum, one) => sum + lattice.km2(one), 0);

/** Length of all rings, km. */
function lengthOf(rings: readonly Int32Array[]): number {
  let steps = 0;
  for (const r of rings) {
    for (let i = 0, j = r.length - 2; i < r.length; j = i, i += 2)
      steps += Math.hypot(r[i] - r[j], r[i + 1] - r[j + 1]);
  }
  return steps * STEP_KM;
}

function inside(point: readonly number[], rings: readonly ArrayLike<number>[]): boolean {
  let found = false;
  for (const r of rings) {
    for (let i = 0, j = r.length - 2; i < r.length; j = i, i += 2) {
      if (r[i + 1] > point[1] === r[j + 1] > point[1]) continue;
      if (point[0] < r[i] + ((point[1] - r[i + 1]) / (r[j + 1] - r[i + 1])) * (r[j] - r[i])) found = !found;
    }
  }
  return found;
}

describe('an overlay', () => {
  it('cuts the plane into faces that tile it, each covered by the layers that cover its points', () => {
    // Coarse enough that vertices and lines often meet: 40 steps of 64.
    const layers = fc.array(ring(40), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(layers, fc.array(fc.tuple(fc.nat(2560), fc.nat(2560)), { maxLength: 20 }), (rings, points) => {
        const scaled = rings.map(r => clean([r.map((_, i) => scale(r, i))]));
        const overlay = Overlay.of(scaled, lattice, 0, Infinity)!;
        const { faces } = overlay;
        const each = overlay.dissolve(
          Int32Array.from({ length: faces.count }, (_, face) => face - 1),
          faces.count - 1,
        );
        if (faces.count > 1) expect(provesTiling(each, { outline: null, seedX: [], seedY: [] })).toEqual([]);
        const owners = overlay.cover.owners(faces);
        const covered = new Uint8Array(faces.count);
        scaled.forEach((layer, k) => {
          overlay.cover.ofLayer(k, covered);
          expect([...covered.keys()].filter(face => covered[face])).toEqual(
            [...owners.keys()].filter(face => owners[face].includes(k)),
          );
          const sum = overlay.km2.reduce((total, km2, face) => total + (covered[face] ? km2 : 0), 0);
          // Rounding moves no point of a line further than half the diagonal of a lattice cell.
          expect(Math.abs(sum - areaOf(layer))).toBeLessThanOrEqual(0.71 * STEP_KM * lengthOf(layer) + 1e-9);
        });
        for (const [x, y] of points) {
          const at = [x + 0.5, y + 0.5];
          if (scaled.flat().some(one => nearEdge(at, one))) continue;
          const zone = faces.count > 1 ? zoneAt(each, lattice.gridX(at[0]), lattice.gridY(at[1])) : OUTSIDE;
          const found = [...scaled.keys()].filter(k => inside(at, scaled[k]));
          expect(owners[zone + 1]).toEqual(found);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses no ring that turns back on its own line', () => {
    const triangle = Int32Array.of(0, 0, 0, 2496, 32, 2496);
    for (const path of [
      [0, 0, 0, 2496, 64, 2496, 32, 2496],
      [64, 2496, 32, 2496, 0, 0, 0, 2496],
      [32, 2496, 0, 0, 0, -500, 0, 2496],
      [0, 2496, 0, 0, 0, 2496, 32, 2496, 0, 0],
    ]) {
      const points = Array.from({ length: path.length / 2 }, (_, i) => degrees(path[2 * i], path[2 * i + 1]));
      for (const ring of [points, [...points].reverse()]) {
        const layer = clean([Float64Array.from(ring.flat())]);
        expect(areaOf(layer)).toBeCloseTo(Math.abs(lattice.km2(triangle)), 9);
        const overlay = Overlay.of([layer], lattice, 0, Infinity)!;
        expect(overlay.cover.owners(overlay.faces)).toEqual([[], [0]]);
      }
    }
  });

  it('draws lines that nearly coincide as one', () => {
    const overlay = Overlay.of([clean([square(0, 0, 1000)]), clean([square(1003, 2, 998)])], lattice, 8, Infinity)!;
    expect(overlay.faces.count).toBe(3);
    const apart = Overlay.of([clean([square(0, 0, 1000)]), clean([square(1003, 2, 998)])], lattice, 0, Infinity)!;
    expect(apart.woven.from.length).toBeGreaterThan(overlay.woven.from.length);
  });

  it('finds a face within a face within a face', () => {
    const overlay = Overlay.of(
      [
        clean([square(0, 0, 900)]),
        clean([square(100, 100, 600)]),
        clean([square(200, 200, 50)], [square(400, 400, 50)]),
      ],
      lattice,
      0,
      Infinity,
    )!;
    expect(overlay.faces.count).toBe(5);
    expect(
      overlay.cover
        .owners(overlay.faces)
        .map(owners => owners.length)
        .sort(),
    ).toEqual([0, 1, 2, 3, 3]);
  });

  it('gives up when there are more edges than are wanted', () => {
    expect(Overlay.of([clean([square(0, 0, 900)]), clean([square(100, 100, 900)])], lattice, 0, 8)).toBeNull();
  });

  it('comes back from its packed form as it was', () => {
    fc.assert(
      fc.property(fc.array(ring(3000), { minLength: 1, maxLength: 4 }), rings => {
        const overlay = Overlay.of(
          rings.map(r => clean([r])),
          lattice,
          0,
          Infinity,
        )!;
        fc.pre(overlay.faces.count > 1);
        const zoneOf = Int32Array.from({ length: overlay.faces.count }, (_, face) => face - 1);
        const topology = overlay.dissolve(zoneOf, overlay.faces.count - 1);
        expect(unpackArcs(JSON.parse(JSON.stringify(packArcs(topology, lattice.scale))))).toEqual(topology);
      }),
    );
  });
});

describe('repair', () => {
  it('counts a ring that its own hole fills among those that enclose nothing', () => {
    const repairs = new Repairs();
    expect(repair([[square(0, 0, 100), square(0, 0, 100)]], lattice, repairs)).toEqual([]);
    expect([...repairs.counts]).toEqual([['ring that encloses nothing', 1]]);
  });
});

/** Steps of 64 rather than 1. */
function scale(r: Float64Array, i: number): number {
  const corner = degrees(0, 0)[i % 2];
  // On so small a ground Mercator is as good as linear; the repair rounds to the lattice anyway.
  return corner + 64 * (r[i] - corner);
}

function nearEdge(point: readonly number[], r: ArrayLike<number>): boolean {
  for (let i = 0, j = r.length - 2; i < r.length; j = i, i += 2) {
    const [dx, dy] = [r[j] - r[i], r[j + 1] - r[i + 1]];
    const at = ((point[0] - r[i]) * dx + (point[1] - r[i + 1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, at));
    if (Math.hypot(point[0] - r[i] - t * dx, point[1] - r[i + 1] - t * dy) < 4) return true;
  }
  return false;
}
