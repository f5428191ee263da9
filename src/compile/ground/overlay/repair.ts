import { Clipper, FillRule, type Path64, type Paths64, type Point64 } from 'clipper2-ts';
import type { DegreePolygons } from '../../read/facts.ts';
import type { LatticeRing } from './drawing.ts';
import type { Lattice } from './lattice.ts';

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
    if (kept === 0) repairs.count('ring that encloses nothing');
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
  const whole = withoutSpikes(path);
  if (whole.length < 3) repairs.count('ring that encloses nothing');
  return whole;
}

/**
 * Without the points at which a ring turns back on its own line: they enclose nothing, and the library gives back some
 * rings that have them wound the wrong way, so that they would cover nothing at all.
 */
function withoutSpikes(path: Path64): Path64 {
  const kept: Path64 = [];
  const isSpike = (a: Point64, b: Point64, c: Point64) => {
    const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
    return ux * vy === uy * vx && ux * vx + uy * vy <= 0;
  };
  const push = (point: Point64) => {
    while (kept.length > 1 && isSpike(kept[kept.length - 2], kept[kept.length - 1], point)) kept.pop();
    const last = kept[kept.length - 1];
    if (last?.x !== point.x || last.y !== point.y) kept.push(point);
  };
  for (const point of path) push(point);
  // Where the end meets the beginning the same may be so, on either side.
  let start = 0;
  for (let cut = true; cut && kept.length - start > 2; ) {
    const [first, second, last, before] = [kept[start], kept[start + 1], kept[kept.length - 1], kept[kept.length - 2]];
    if (isSpike(before, last, first)) kept.pop();
    else if (isSpike(last, first, second)) start++;
    else cut = false;
  }
  return kept.length - start > 2 ? kept.slice(start) : [];
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
