import { Outline, type Polygons } from '../../engine/geometry/outline.ts';

/** Ground that a zone covers at least, in grid units. */
export interface Footprint {
  readonly zone: number;
  readonly polygons: Polygons;
}

/** A footprint and the zone that lies so near to it, or in it, that both cannot have their ground. */
export interface Tight {
  readonly zone: number;
  readonly beside: number;
}

export interface FootprintSeeds {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The zone that each seed belongs to. */
  readonly zones: readonly number[];
  readonly tight: readonly Tight[];
}

/** Half diagonal of the smallest cell, grid units: some ten metres. */
const LEAST = 5;
/** More seeds than this for one footprint would cost readers more than its shape is worth. */
const MOST = 2000;
/** A seed of one footprint may take ground from another: so often all are looked at anew. */
const ROUNDS = 6;
/** Seeds are whole numbers, and so a little off the middle of their cells. */
const ROUNDING = 2;

interface Seed {
  readonly x: number;
  readonly y: number;
  readonly zone: number;
}

/**
 * More seeds for the zones of places with a footprint, so many that every point of it is nearer to one of them than to any
 * other place: the zones are still cut between seeds, and still tile the ground. Cells are split until the seed in their
 * middle is nearer to all of the cell than any other zone's. A place inside another's footprint keeps the ground around
 * it, as far as half way to the next place.
 */
export function footprintSeeds(
  seedX: ArrayLike<number>,
  seedY: ArrayLike<number>,
  footprints: readonly Footprint[],
): FootprintSeeds {
  const seeds: Seed[] = Array.from(seedX, (x, zone) => ({ x, y: seedY[zone], zone }));
  const places = seeds.length;
  const outlines = footprints.map(({ polygons }) => new Outline(polygons));
  const tight = new Map<string, Tight>();
  for (let round = 0; round < ROUNDS; round++) {
    const before = seeds.length;
    tight.clear();
    for (const footprint of footprints) {
      const rivals = outlines.filter((_, other) => footprints[other].zone !== footprint.zone);
      const beside = cover(footprint, seeds, places, rivals);
      if (beside >= 0) tight.set(`${footprint.zone} ${beside}`, { zone: footprint.zone, beside });
    }
    if (seeds.length === before) break;
  }
  const more = seeds.slice(places).sort((a, b) => a.zone - b.zone || a.x - b.x || a.y - b.y);
  return {
    x: more.map(seed => seed.x),
    y: more.map(seed => seed.y),
    zones: more.map(seed => seed.zone),
    tight: [...tight.values()],
  };
}

/** Adds the seeds that a footprint lacks. @param rivals footprints of other zones, in or near which no seed may stand @returns a zone that leaves no room for it, -1 where there is none */
function cover({ zone, polygons }: Footprint, seeds: Seed[], places: number, rivals: readonly Outline[]): number {
  const outline = new Outline(polygons);
  const [west, north, east, south] = outline.box;
  const size = Math.max(east - west, south - north);
  const near = ({ x, y }: Seed) =>
    x > west - 2 * size && x < east + 2 * size && y > north - 2 * size && y < south + 2 * size;
  const around = seeds.filter(near);
  const foreign = around.filter(seed => seed.zone !== zone);
  const own = around.filter(seed => seed.zone === zone);
  const kept = seeds
    .slice(0, places)
    .filter(seed => seed.zone !== zone && near(seed) && outline.contains(seed.x, seed.y))
    .map(seed => ({ ...seed, radius: halfWay(seed, seeds.slice(0, places)) }));
  let beside = -1;
  let cells = [{ x: (west + east) / 2, y: (north + south) / 2, half: size / 2 }];
  while (cells.length > 0) {
    const next: typeof cells = [];
    for (const { x, y, half } of cells) {
      const reach = half * Math.SQRT2;
      const isIn = outline.contains(x, y) || outline.near(x - half, y - half, x + half, y + half).length > 0;
      if (!isIn || kept.some(one => distance(one, x, y) + reach <= one.radius)) continue;
      const [other, far] = nearest(foreign, x, y);
      if (nearest(own, x, y)[1] + reach <= far - reach) continue;
      const inWay = rivals.some(
        one => one.contains(x, y) || one.near(x - reach, y - reach, x + reach, y + reach).length > 0,
      );
      if (far >= 2 * reach + ROUNDING && own.length < MOST && !inWay) {
        const seed = { x: Math.round(x), y: Math.round(y), zone };
        own.push(seed);
        seeds.push(seed);
        continue;
      }
      if (reach / 2 < LEAST || own.length >= MOST) {
        const isKept = kept.some(one => distance(one, x, y) <= one.radius + reach);
        if (!isKept && other && outline.contains(x, y)) beside = other.zone;

        continue;
      }
      for (const [dx, dy] of [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ]) {
        next.push({ x: x + (dx * half) / 2, y: y + (dy * half) / 2, half: half / 2 });
      }
    }
    cells = next;
  }
  return beside;
}

/** Half the way from a place to the next one. */
function halfWay(place: Seed, places: readonly Seed[]): number {
  const others = places.filter(other => other.zone !== place.zone);
  return nearest(others, place.x, place.y)[1] / 2;
}

function nearest(seeds: readonly Seed[], x: number, y: number): [seed: Seed | null, far: number] {
  let found: Seed | null = null;
  let far = Infinity;
  for (const seed of seeds) {
    const to = distance(seed, x, y);
    if (to >= far) continue;
    found = seed;
    far = to;
  }
  return [found, far];
}

function distance(seed: Seed, x: number, y: number): number {
  return Math.hypot(seed.x - x, seed.y - y);
}
