import type { Position } from 'geojson';
import type { Draft } from '../draft.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** Width to height that a map on a screen should not leave by far: a phone held upright, and a wide window. */
const SHAPES = { tallest: 0.8, widest: 1.9 } as const;

/** The box around everything that a draft places on the ground; null where it places nothing. */
export function extentOf(draft: Draft, subject: readonly (readonly (readonly Position[])[])[]): Box | null {
  const box = new BoxOf();
  for (const rings of subject) for (const ring of rings) box.add(ring);
  if (!box.isEmpty) return box.value;
  for (const { areas, lines } of draft.frames) {
    for (const { polygons } of areas) for (const [outer] of polygons) box.add(outer);
    for (const { lines: parts } of lines) for (const line of parts) box.add(line);
  }
  for (const { polygons } of draft.zones) for (const [outer] of polygons) box.add(outer);
  const held = new Set(draft.changes.map(({ place }) => place));
  if (draft.zones.length === 0)
    for (const { id, lat, lon } of draft.places.values()) if (held.has(id)) box.add([[lon, lat]]);
  if (box.isEmpty) for (const { lat, lon } of draft.events) if (lat !== null && lon !== null) box.add([[lon, lat]]);
  return box.isEmpty ? null : box.value;
}

/**
 * A box with a margin around it, widened to a shape that fits screens, in degrees rounded to a thousandth.
 * East lies beyond 180 where it reaches across the date line.
 */
export function boundsOf([west, south, east, north]: Box): Box {
  const margin = 0.06 * Math.max(east - west, north - south, 0.2);
  let [left, right] = [west - margin, east + margin];
  let [bottom, top] = [mercator(Math.max(-85, south - margin)), mercator(Math.min(85, north + margin))];
  const shape = (right - left) / (top - bottom);
  if (shape < SHAPES.tallest) [left, right] = grown(left, right, (top - bottom) * SHAPES.tallest);
  else if (shape > SHAPES.widest) [bottom, top] = grown(bottom, top, (right - left) / SHAPES.widest);
  const round = (degrees: number, way: (value: number) => number) => way(degrees * 1000) / 1000;
  const across = east > 180;
  const whole = right - left >= 360;
  return [
    Math.max(-180, whole ? -180 : round(left, Math.floor)),
    Math.max(-85, round(latitude(bottom), Math.floor)),
    whole ? 180 : across ? round(right, Math.ceil) : Math.min(180, round(right, Math.ceil)),
    Math.min(85, round(latitude(top), Math.ceil)),
  ];
}

function grown(from: number, to: number, size: number): [number, number] {
  const middle = (from + to) / 2;
  return [middle - size / 2, middle + size / 2];
}

/** Web Mercator in degrees, so that both axes measure alike. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function latitude(y: number): number {
  return (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;
}

class BoxOf {
  /** What each shape takes of the globe, from its west to its east, which may lie beyond 180. */
  readonly #widths: [west: number, east: number][] = [];
  #south = Infinity;
  #north = -Infinity;

  get isEmpty(): boolean {
    return this.#widths.length === 0;
  }

  /** The narrowest box: across the date line where the widest gap lies elsewhere. */
  get value(): Box {
    const sorted = this.#widths
      .map(([west, east]): [number, number] => {
        const start = ((((west + 180) % 360) + 360) % 360) - 180;
        return [start, start + east - west];
      })
      .sort((a, b) => a[0] - b[0]);
    let reached = Math.max(...sorted.map(([, east]) => east)) - 360;
    let [gap, west] = [0, sorted[0][0]];
    for (const [start, end] of sorted) {
      if (start - reached > gap) [gap, west] = [start - reached, start];
      reached = Math.max(reached, end);
    }
    if (gap === 0) return [-180, this.#south, 180, this.#north];
    return [west, this.#south, west + 360 - gap, this.#north];
  }

  /** A ring, a line or a point: a step of more than half the globe is one across the date line. */
  add(positions: readonly (readonly number[])[]): void {
    let [turn, west, east] = [0, Infinity, -Infinity];
    for (const [i, [written, lat]] of positions.entries()) {
      const step = i === 0 ? 0 : written - positions[i - 1][0];
      if (Math.abs(step) > 180 && Math.abs(step) !== 360) turn -= 360 * Math.sign(step);
      const lng = written + turn;
      [west, east] = [Math.min(west, lng), Math.max(east, lng)];
      [this.#south, this.#north] = [Math.min(this.#south, lat), Math.max(this.#north, lat)];
    }
    if (west <= east) this.#widths.push([west, Math.min(east, west + 360)]);
  }
}
