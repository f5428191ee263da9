import { area } from '@turf/area';
import {
  Clipper,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import type { Position } from 'geojson';
import { distanceFromSegment } from '../../engine/geometry/segment.ts';

export type Polygons = readonly (readonly (readonly Position[])[])[];
/** Rings on a plane: outer ones run one way, holes the other, none crosses another. */
export type Shape = Paths64;
/** A polygon with its holes on a plane. */
export interface Part {
  readonly rings: Paths64;
  /** Mean width, plane units. */
  readonly width: number;
}

/** Units of a degree of latitude: a tenth of a metre. */
const UNITS = 1e6;
const KM_A_DEGREE = 111.195;
/** Units that rounding moves a point by, at most. */
const ROUNDING = 4;

/** A plane of whole numbers on which polygons are laid over each other, true to scale in the middle of what it holds. */
export class Plane {
  readonly #stretch: number;

  constructor(polygons: Polygons) {
    let [south, north] = [90, -90];
    for (const [outer] of polygons)
      for (const [, lat] of outer) [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    this.#stretch = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
  }

  units(km: number): number {
    return (km / KM_A_DEGREE) * UNITS;
  }

  /** Clean rings; of one that crosses itself what lies within an odd number of its turns. */
  shape(polygons: Polygons): Shape {
    const parts = polygons.flatMap(rings =>
      Clipper.union(
        rings.map(ring => this.#path(ring)),
        FillRule.EvenOdd,
      ),
    );
    return Clipper.union(parts, FillRule.NonZero);
  }

  polygons(shape: Shape): Position[][][] {
    return partsOf(shape).map(({ rings }) => rings.map(path => this.#ring(path)));
  }

  km2(shape: Shape): number {
    return area({ type: 'MultiPolygon', coordinates: this.polygons(shape) }) / 1e6;
  }

  /** Some corner of a shape, degrees. */
  spot(shape: Shape): { readonly lat: number; readonly lon: number } {
    const [lon, lat] = this.#ring(shape[0])[0];
    return { lat, lon };
  }

  #path(ring: readonly Position[]): Path64 {
    return ring.map(([lon, lat]) => ({ x: Math.round(lon * UNITS * this.#stretch), y: Math.round(lat * UNITS) }));
  }

  #ring(path: Path64): Position[] {
    const ring = path.map(({ x, y }): Position => [Math.round(x / this.#stretch) / UNITS, y / UNITS]);
    return [...ring, ring[0]];
  }
}

export const union = (shapes: readonly Shape[]): Shape => Clipper.union(shapes.flat(), FillRule.NonZero);
export const minus = (a: Shape, b: Shape): Shape => Clipper.difference(a, b, FillRule.NonZero);
export const common = (a: Shape, b: Shape): Shape => Clipper.intersect(a, b, FillRule.NonZero);
/** Square units. */
export const sizeOf = (shape: Shape): number => Math.abs(Clipper.areaPaths(shape));

/** A shape with all that lies in gaps and inlets narrower than twice a reach. */
export function closed(shape: Shape, reach: number): Shape {
  const grown = Clipper.inflatePaths(shape, reach, JoinType.Round, EndType.Polygon, 2, reach / 20);
  return Clipper.inflatePaths(grown, -reach, JoinType.Round, EndType.Polygon, 2, reach / 20);
}

/** The polygons that a shape is made of. */
export function partsOf(shape: Shape): Part[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Union, shape, null, tree, FillRule.NonZero);
  const parts: Part[] = [];
  const gather = (node: PolyPath64) => {
    for (let i = 0; i < node.count; i++) {
      const outer = node.child(i);
      const rings: Paths64 = outer.poly ? [outer.poly] : [];
      for (let j = 0; j < outer.count; j++) {
        const hole = outer.child(j);
        if (hole.poly) rings.push(hole.poly);
        gather(hole);
      }
      const around = rings.reduce((sum, ring) => sum + lengthOf(ring), 0);
      parts.push({ rings, width: (2 * sizeOf(rings)) / Math.max(1, around) });
    }
  };
  gather(tree);
  return parts;
}

/** Ground that a shape encloses but does not cover. */
export function holesOf(shape: Shape): Part[] {
  const outer = partsOf(shape).map(({ rings }) => rings[0]);
  return partsOf(minus(union([outer]), shape));
}

/** How much of a part's border runs along each shape, plane units, and how much along none. */
export function bordersOf(
  part: Part,
  shapes: readonly Shape[],
): { readonly along: Map<number, number>; readonly open: number } {
  const box = boxOf(part.rings);
  const near = shapes.flatMap((shape, i) => (touch(boxOf(shape), box) ? [{ i, edges: edgesIn(shape, box) }] : []));
  const along = new Map<number, number>();
  let open = 0;
  for (const ring of part.rings) {
    ring.forEach((a, n) => {
      const b = ring[(n + 1) % ring.length];
      const [x, y, length] = [(a.x + b.x) / 2, (a.y + b.y) / 2, Math.hypot(b.x - a.x, b.y - a.y)];
      const beside = near.filter(({ edges }) =>
        edges.some(([p, q]) => distanceFromSegment(x, y, p.x, p.y, q.x, q.y) <= ROUNDING),
      );
      for (const { i } of beside) along.set(i, (along.get(i) ?? 0) + length);
      if (beside.length === 0) open += length;
    });
  }
  return { along, open };
}

export type Extent = readonly [west: number, south: number, east: number, north: number];

export function boxOf(shape: Shape): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of shape)
    for (const { x, y } of path)
      [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  return [west, south, east, north];
}

export function touch(a: Extent, b: Extent): boolean {
  return a[0] <= b[2] + ROUNDING && b[0] <= a[2] + ROUNDING && a[1] <= b[3] + ROUNDING && b[1] <= a[3] + ROUNDING;
}

type Point = Path64[number];

function edgesIn(shape: Shape, box: Extent): (readonly [Point, Point])[] {
  return shape.flatMap(path =>
    path.flatMap((a, n) => {
      const b = path[(n + 1) % path.length];
      const extent = [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)] as const;
      return touch(extent, box) ? [[a, b] as const] : [];
    }),
  );
}

function lengthOf(path: Path64): number {
  return path.reduce((sum, a, n) => {
    const b = path[(n + 1) % path.length];
    return sum + Math.hypot(b.x - a.x, b.y - a.y);
  }, 0);
}
