import { gridUnitsPerKm, RADIUS_KM } from '../../../engine/geometry/geodesy.ts';
import { gridX, gridY, WORLD } from '../../../engine/model/grid.ts';

/** Corners of the ground that a lattice covers, degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Finest step: a 64th of a grid unit, some 3 cm. */
const FINEST = 64;
/** A lattice is made as fine as it can be without being wider than this: what is small to see is then small to store. */
const WIDEST = 2 ** 18;

/**
 * Whole-number coordinates over the ground that shapes cover. Overlaying is exact on them: no product of two
 * differences outgrows what a float holds.
 */
export class Lattice {
  /** Steps to a grid unit, a power of two. */
  readonly scale: number;
  /** Grid coordinates of the lattice's corner, whole. */
  readonly x: number;
  readonly y: number;
  readonly #middle: number;

  constructor([west, south, east, north]: Extent) {
    this.#middle = (south + north) / 2;
    this.x = Math.floor(gridX(west)) - 1;
    this.y = Math.floor(gridY(north)) - 1;
    const size = Math.max(gridX(east) - this.x, gridY(south) - this.y) + 2;
    let scale = FINEST;
    while (scale > 1 && size * scale > WIDEST) scale /= 2;
    this.scale = scale;
  }

  column(lng: number): number {
    return Math.round((gridX(lng) - this.x) * this.scale);
  }

  row(lat: number): number {
    return Math.round((gridY(lat) - this.y) * this.scale);
  }

  gridX(column: number): number {
    return this.x + column / this.scale;
  }

  gridY(row: number): number {
    return this.y + row / this.scale;
  }

  /** Geodesic area within a ring; positive where it runs counter-clockwise to the eye. */
  km2(ring: ArrayLike<number>): number {
    let sum = 0;
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      sum += ring[j] * this.#sine(ring[i + 1]) - ring[i] * this.#sine(ring[j + 1]);
    }
    return (sum / this.scale / WORLD) * Math.PI * RADIUS_KM * RADIUS_KM;
  }

  /** Km between two points that are near each other. */
  km(x0: number, y0: number, x1: number, y1: number): number {
    const cosine = 1 / Math.cosh(Math.PI * (1 - (this.gridY(y0) + this.gridY(y1)) / WORLD));
    return (Math.hypot(x1 - x0, y1 - y0) / this.scale / WORLD) * 2 * Math.PI * RADIUS_KM * cosine;
  }

  /** Sine of the latitude of a row. */
  #sine(row: number): number {
    return Math.tanh(Math.PI * (1 - (2 * this.gridY(row)) / WORLD));
  }

  /** Lattice steps to a km on the ground, in the middle of the lattice. */
  get stepsPerKm(): number {
    return gridUnitsPerKm(this.#middle) * this.scale;
  }
}
