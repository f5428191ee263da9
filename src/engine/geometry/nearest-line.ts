import { gridX, gridY, latOf, lngNear, lngOf } from '../model/grid.ts';
import { bearing, RADIUS_KM } from './geodesy.ts';

/** The nearest point of some lines, as seen from a point. */
export interface Nearest {
  /** Great-circle distance in km. */
  readonly km: number;
  /** Initial bearing towards it, degrees clockwise from north, 0 .. 360. */
  readonly bearing: number;
  /** Where it is, in grid coordinates. */
  readonly x: number;
  readonly y: number;
  /** Number that its line was added under. */
  readonly line: number;
}

const RADIANS = Math.PI / 180;

/** Vertices of a line in grid coordinates. */
export type Vertices = readonly (readonly [x: number, y: number])[];

/**
 * Lines on the globe, to ask again and again which point of them is nearest. Segments are great circles between vertices
 * written as unit vectors: distance is one chord, and a line that is too far away as a whole is passed over at once.
 */
export class NearestLine {
  /** Unit vectors of all vertices, one line after another. */
  readonly #vectors: number[] = [];
  /** First vector of each line; one more than there are lines. */
  readonly #start: number[] = [0];
  /** Middle of each line and the chord from it within which the line stays. */
  readonly #middle: number[] = [];
  readonly #reach: number[] = [];
  readonly #lines: number[] = [];
  /** The line last found: the next question is often asked near by. */
  #last = 0;

  /** Adds a line under a number of the caller's. */
  add(line: number, vertices: Vertices): void {
    const from = this.#vectors.length;
    for (const [x, y] of vertices) this.#vectors.push(...vectorOf(x, y));
    this.#start.push(this.#vectors.length);
    this.#lines.push(line);
    const middle = [0, 0, 0];
    for (let i = from; i < this.#vectors.length; i++) middle[(i - from) % 3] += this.#vectors[i] / vertices.length;
    let reach = 0;
    for (let i = from; i < this.#vectors.length; i += 3) reach = Math.max(reach, this.#chord(i, middle));
    this.#middle.push(...middle);
    // A segment bulges over its chord by less than this: no line of a map is long beside the globe.
    this.#reach.push(reach * 1.001 + 1e-12);
  }

  /** The nearest point to a point in grid coordinates; null where there is no line. */
  from(x: number, y: number): Nearest | null {
    const count = this.#lines.length;
    if (count === 0) return null;
    const point = vectorOf(x, y);
    const best = { chord: Infinity, at: point, line: 0 };
    this.#measure(this.#last, point, best);
    for (let line = 0; line < count; line++) {
      if (line !== this.#last && this.#middleChord(line, point) - this.#reach[line] < best.chord)
        this.#measure(line, point, best);
    }
    this.#last = best.line;
    const [nx, ny] = gridOf(best.at, x);
    const km = 2 * RADIUS_KM * Math.asin(Math.min(1, best.chord / 2));
    return { km, bearing: km < 1e-6 ? 0 : bearing(x, y, nx, ny), x: nx, y: ny, line: this.#lines[best.line] };
  }

  #measure(line: number, point: Vector, best: { chord: number; at: Vector; line: number }): void {
    const from = this.#start[line];
    const to = this.#start[line + 1];
    for (let i = from; i < to; i += 3) {
      const at = i + 3 < to ? onSegment(this.#vector(i), this.#vector(i + 3), point) : this.#vector(i);
      const chord = Math.hypot(at[0] - point[0], at[1] - point[1], at[2] - point[2]);
      if (chord < best.chord) Object.assign(best, { chord, at, line });
    }
  }

  #vector(i: number): Vector {
    return [this.#vectors[i], this.#vectors[i + 1], this.#vectors[i + 2]];
  }

  #chord(i: number, [x, y, z]: readonly number[]): number {
    return Math.hypot(this.#vectors[i] - x, this.#vectors[i + 1] - y, this.#vectors[i + 2] - z);
  }

  #middleChord(line: number, [x, y, z]: Vector): number {
    const i = 3 * line;
    return Math.hypot(this.#middle[i] - x, this.#middle[i + 1] - y, this.#middle[i + 2] - z);
  }
}

type Vector = readonly [number, number, number];

/** The point of a great-circle segment that is nearest to a point. */
function onSegment(a: Vector, b: Vector, point: Vector): Vector {
  const normal = cross(a, b);
  const square = dot(normal, normal);
  // Ends that lie on one spot make no segment.
  if (square < 1e-24) return a;
  if (dot(cross(normal, a), point) <= 0) return a;
  if (dot(cross(b, normal), point) <= 0) return b;
  const off = dot(point, normal) / square;
  const foot: Vector = [point[0] - normal[0] * off, point[1] - normal[1] * off, point[2] - normal[2] * off];
  const length = Math.hypot(...foot);
  return [foot[0] / length, foot[1] / length, foot[2] / length];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function vectorOf(x: number, y: number): Vector {
  const lng = lngOf(x) * RADIANS;
  const lat = latOf(y) * RADIANS;
  return [Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)];
}

/** @param near grid x: across the date line the grid runs on */
function gridOf([x, y, z]: Vector, near: number): [number, number] {
  return [gridX(lngNear(Math.atan2(y, x) / RADIANS, lngOf(near))), gridY(Math.atan2(z, Math.hypot(x, y)) / RADIANS)];
}
