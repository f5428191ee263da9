import { Clipper, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import type { LatticeRing } from './drawing.ts';
import type { Lattice } from './lattice.ts';

/** Polygons of rings in degrees [lng0, lat0, lng1, lat1, ..]; closed or not, wound either way. */
export type DegreePolygons = readonly (readonly Float64Array[])[];

/** What was done to shapes that could not be taken as they were drawn. Areas are km2. */
export class Repairs {
  /** How often, by what it was; only what is worth a word to whoever drew it. */
  readonly counts = new Map<string, number>();
  /** Ground that a ring wound around twice or the other way round, and that shapes of one actor both covered. */
  crossedKm2 = 0;
  doubledKm2 = 0;

  count(what: string, times = 1): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }
}

/** Shares of the ground below which a difference is rounding. */
const ROUNDING = 1e-4;

/**
 * Polygons in degrees as clean rings on a lattice: no ring crosses itself or another, outer rings all run one way and
 * holes the other, and no ground is covered twice. A ring that crosses itself encloses what lies within an odd number
 * of its turns.
 */
export function repair(polygons: DegreePolygons, lattice: Lattice, repairs: Repairs): LatticeRing[] {
  const clean: Paths64 = [];
  let single = 0;
  for (const rings of polygons) {
    const paths = rings.map(ring => latticePath(ring, lattice, repairs)).filter(path => path.length > 2);
    if (paths.length === 0) continue;
    const [shell, ...holes] = paths;
    const made =
      holes.length > 0
        ? Clipper.difference([shell], holes, FillRule.EvenOdd)
        : Clipper.union([shell], FillRule.EvenOdd);
    const written = Math.abs(Clipper.area(shell)) - holes.reduce((sum, hole) => sum + Math.abs(Clipper.area(hole)), 0);
    const kept = Clipper.areaPaths(made);
    if (Math.abs(kept - written) > ROUNDING * Math.max(kept, Math.abs(written)) + paths.flat().length) {
      repairs.count('ring that crosses itself');
      repairs.crossedKm2 += Math.abs(
        made.reduce((sum, path) => sum + lattice.km2(flat(path)), 0) - writtenKm2(paths, lattice),
      );
    }
    single += kept;
    for (const path of made) clean.push(path);
  }
  const merged = polygons.length > 1 ? Clipper.union(clean, FillRule.NonZero) : clean;
  const left = Clipper.areaPaths(merged);
  if (single - left > ROUNDING * single + clean.flat().length) {
    repairs.count('overlap within one actor');
    const sum = (paths: Paths64) => paths.reduce((total, path) => total + lattice.km2(flat(path)), 0);
    repairs.doubledKm2 += Math.abs(sum(clean) - sum(merged));
  }
  return merged.map(flat);
}

function writtenKm2([shell, ...holes]: Paths64, lattice: Lattice): number {
  const km2 = (path: Path64) => Math.abs(lattice.km2(flat(path)));
  return holes.reduce((sum, hole) => sum - km2(hole), km2(shell));
}

/** A ring on the lattice, open, without points that repeat. */
function latticePath(ring: Float64Array, lattice: Lattice, repairs: Repairs): Path64 {
  const path: Path64 = [];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [lattice.column(ring[i]), lattice.row(ring[i + 1])];
    const last = path[path.length - 1];
    if (last?.x !== x || last.y !== y) path.push({ x, y });
  }
  const [first, last] = [path[0], path[path.length - 1]];
  if (path.length > 1 && first.x === last.x && first.y === last.y) path.pop();
  if (path.length < 3) repairs.count('ring that encloses nothing');
  return path;
}

/** Turned round: outer rings of the library run counter-clockwise with y upwards, ours with y downwards. */
function flat(path: Path64): LatticeRing {
  const ring = new Int32Array(2 * path.length);
  path.forEach(({ x, y }, i) => {
    ring[ring.length - 2 - 2 * i] = x;
    ring[ring.length - 1 - 2 * i] = y;
  });
  return ring;
}
