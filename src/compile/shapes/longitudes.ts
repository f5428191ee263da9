import { featureCollection, polygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { lngNear } from '../../engine/model/grid.ts';

type Shape = LineString | MultiLineString | Polygon | MultiPolygon;

/** West and east end of a stretch of longitudes, west first; the east end may lie beyond 180. */
export type Span = readonly [west: number, east: number];

/**
 * How a theatre counts its longitudes: without a break from one side of it to the other. Around the Pacific they run on
 * beyond 180, so that everything after this works with shapes that are whole.
 */
export class Longitudes {
  /** Longitude in the middle of the sheet. */
  readonly middle: number;
  /** Whether a sheet around the Pacific, on which 180 is not the edge. */
  readonly crosses: boolean;
  /** Whether edges of more than half the world are meant as they stand. */
  readonly #literal: boolean;

  private constructor(middle: number, crosses: boolean, literal: boolean) {
    this.middle = middle;
    this.crosses = crosses;
    this.#literal = literal;
  }

  /** The sheet that bounds ask for, of which the east may lie beyond 180. */
  static within([west, , east]: readonly [number, number, number, number]): Longitudes {
    const crosses = west < -180 || east > 180;
    return new Longitudes(crosses ? (west + east) / 2 : 0, crosses, !crosses && east - west > 180);
  }

  /** The sheet on which some ground is whole: the world is cut open where the widest part of it has none. */
  static around(spans: Iterable<Span>): Longitudes {
    const gap = widestGap(spans);
    const covered = gap && 360 - (gap[1] - gap[0]);
    const isSeam = gap !== null && ((gap[0] <= 180 && gap[1] >= 180) || gap[1] >= 540);
    if (!gap || isSeam || covered === null || covered > MOST) return new Longitudes(0, false, false);
    return new Longitudes(lngNear((gap[0] + gap[1]) / 2 + 180, 180), true, false);
  }

  /** A longitude as this sheet counts it. */
  point(lng: number): number {
    return this.crosses || Math.abs(lng) > 180 ? lngNear(lng, this.middle) : lng;
  }

  /** A shape as this sheet counts it, each part moved as a whole. The same shape where nothing has to move. */
  shape<T extends Shape>(shape: T): T {
    const { type, coordinates } = shape;
    switch (type) {
      case 'LineString':
        return changed(shape, coordinates, this.line(coordinates));
      case 'MultiLineString':
        return changed(
          shape,
          coordinates,
          mapped(coordinates, line => this.line(line)),
        );
      case 'Polygon':
        return changed(shape, coordinates, this.#polygon(coordinates));
      case 'MultiPolygon':
        return changed(shape, coordinates, joinAtSeam(mapped(coordinates, rings => this.#polygon(rings))));
    }
  }

  /** The same for polygons of rings [lng0, lat0, lng1, lat1, ..]. */
  flatPolygon(rings: readonly Float64Array[]): Float64Array[] {
    const whole = rings.map(ring => (this.#literal ? ring : unbrokenFlat(ring)));
    const shift = this.#shift(middleOf(whole[0]));
    return whole.map((ring, i) => {
      const own = i === 0 ? shift : shift + lngNear(middleOf(ring), middleOf(whole[0])) - middleOf(ring);
      return own === 0 ? ring : ring.map((value, k) => (k % 2 === 0 ? value + own : value));
    });
  }

  /** A line as this sheet counts it. */
  line(line: Position[]): Position[] {
    const whole = this.#literal ? line : unbroken(line);
    return moved(whole, this.#shift(middleOfPositions(whole)));
  }

  /** Holes go with the ground that they lie in. */
  #polygon(rings: Position[][]): Position[][] {
    const whole = mapped(rings, ring => (this.#literal ? ring : unbroken(ring)));
    if (whole.length === 0) return whole;
    const middle = middleOfPositions(whole[0]);
    const shift = this.#shift(middle);
    return mapped(whole, ring => {
      const own = middleOfPositions(ring);
      return moved(ring, shift + lngNear(own, middle) - own);
    });
  }

  #shift(middle: number): number {
    return this.point(middle) - middle;
  }
}

/**
 * Polygons that were cut at 180, as RFC 7946 asks for, whole again on a sheet on which 180 is not the edge. The same list
 * where none were: a merely common edge inside a map would be drawn, and measured, as an edge of the ground.
 */
export function joinAtSeam(polygons: Position[][][]): Position[][][] {
  const cut = polygons.filter(rings => rings.some(ring => ring.some(([lng]) => Math.abs(lng) === SEAM)));
  const [west, east] = [-1, 1].map(side =>
    cut.filter(rings => Math.sign(middleOfPositions(rings[0] ?? []) - SEAM) === side),
  );
  if (west.length === 0 || east.length === 0) return polygons;
  const whole = union(featureCollection(cut.map(rings => polygon(rings))));
  if (!whole) return polygons;
  const { type, coordinates } = whole.geometry;
  return [...polygons.filter(rings => !cut.includes(rings)), ...(type === 'Polygon' ? [coordinates] : coordinates)];
}

/** Where files cut the world open. */
const SEAM = 180;

/** A sheet that covers more degrees than this is the whole world, cut open at 180 as always. */
const MOST = 240;

/** The stretch of longitudes west and east of a ring or line, unbroken. */
export function spanOf(line: ArrayLike<number>, step = 1): Span {
  let [west, east] = [Infinity, -Infinity];
  for (let i = 0; i < line.length; i += step) {
    west = Math.min(west, line[i]);
    east = Math.max(east, line[i]);
  }
  return [west, east];
}

/** The spans of polygons of positions, each ring unbroken. */
export function* spansOf(polygons: readonly (readonly Position[][])[]): Generator<Span> {
  for (const [ring] of polygons) {
    if (ring) yield spanOf(unbroken(ring).map(([lng]) => lng));
  }
}

/** The span of a ring [lng0, lat0, ..], unbroken. */
export function flatSpanOf(ring: Float64Array): Span {
  return spanOf(unbrokenFlat(ring), 2);
}

/** The widest stretch that none of some spans covers; null where there is none. */
function widestGap(spans: Iterable<Span>): Span | null {
  const sorted: [number, number][] = [];
  for (const [west, east] of spans) {
    if (!(east - west < 360)) return null;
    const start = lngNear(west, 180);
    // From 0 to 360; what runs on beyond comes round again.
    sorted.push([start, start + east - west]);
  }
  if (sorted.length === 0) return null;
  sorted.sort((a, b) => a[0] - b[0]);
  const furthest = sorted.reduce((east, span) => Math.max(east, span[1]), -Infinity);
  let reached = Math.max(furthest - 360, sorted[0][0]);
  let best: Span | null = null;
  const offer = (from: number, to: number) => {
    if (to > from && (!best || to - from > best[1] - best[0])) best = [from, to];
  };
  for (const [west, east] of sorted) {
    offer(reached, west);
    reached = Math.max(reached, east);
  }
  offer(reached, sorted[0][0] + 360);
  return best;
}

/**
 * A line whose steps of more than half the world are taken the short way, across 180. One that comes round the world,
 * about a pole, is left as it stands; so is a step along the seam from -180 to 180.
 */
export function unbroken(line: Position[]): Position[] {
  if (!line.some(([lng], i) => i > 0 && isJump(lng, line[i - 1][0]))) return line;
  let last = line[0][0];
  const whole = line.map((position, i) => {
    if (i > 0) last = lngNear(position[0], last);
    return [last, ...position.slice(1)];
  });
  const [first, end] = [line[0], line[line.length - 1]];
  const closed = first[0] === end[0] && first[1] === end[1];
  return closed && Math.abs(whole[0][0] - last) > 180 ? line : whole;
}

function unbrokenFlat(ring: Float64Array): Float64Array {
  let jumps = false;
  for (let i = 2; i < ring.length && !jumps; i += 2) jumps = isJump(ring[i], ring[i - 2]);
  if (!jumps) return ring;
  const whole = ring.slice();
  for (let i = 2; i < ring.length; i += 2) whole[i] = lngNear(ring[i], whole[i - 2]);
  const count = ring.length;
  return Math.abs(lngNear(ring[0], whole[count - 2]) - whole[0]) > 180 ? ring : whole;
}

/** Whether a step goes more than half round the world, and not along the seam. */
export function isJump(lng: number, before: number): boolean {
  const step = Math.abs(lng - before);
  return step > 180 && step !== 360;
}

function middleOf(ring: Float64Array): number {
  const [west, east] = spanOf(ring, 2);
  return (west + east) / 2;
}

function middleOfPositions(line: readonly Position[]): number {
  const [west, east] = spanOf(line.map(([lng]) => lng));
  return (west + east) / 2;
}

/** The turns of the world that bring a shape onto a stretch of longitudes; none where it lies elsewhere. */
export function turnsOnto(shape: Shape, [west, east]: Span): number[] {
  const depth = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[shape.type];
  const positions = (shape.coordinates as unknown[]).flat(depth as 1) as unknown as Position[];
  const own = spanOf(positions.map(([lng]) => lng));
  return [-360, 0, 360].filter(turn => own[0] + turn < east && own[1] + turn > west);
}

/** A shape turned eastwards by so many degrees. */
export function turned<T extends Shape>(shape: T, by: number): T {
  const { type, coordinates } = shape;
  const line = (positions: Position[]) => moved(positions, by);
  switch (type) {
    case 'LineString':
      return { ...shape, coordinates: line(coordinates) };
    case 'MultiPolygon':
      return { ...shape, coordinates: coordinates.map(rings => rings.map(line)) };
    default:
      return { ...shape, coordinates: coordinates.map(line) };
  }
}

function moved(line: Position[], by: number): Position[] {
  return by === 0 ? line : line.map(([lng, ...rest]) => [lng + by, ...rest]);
}

/** `map` that gives the same list back where nothing changed. */
function mapped<T>(list: T[], change: (item: T) => T): T[] {
  const made = list.map(change);
  return made.every((item, i) => item === list[i]) ? list : made;
}

function changed<T extends Shape>(shape: T, before: unknown, coordinates: unknown): T {
  return coordinates === before ? shape : ({ ...shape, coordinates } as T);
}
