import type { Position } from 'geojson';
import type { Draft } from '../draft.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** Width to height that a map on a screen should not leave by far: a phone held upright, and a wide window. */
const SHAPES = { tallest: 0.8, widest: 1.9 } as const;

/** The box around everything that a draft places on the ground; null where it places nothing. */
export function extentOf(draft: Draft, subject: readonly (readonly (readonly Position[])[])[]): Box | null {
  const box = new BoxOf();
  for (const rings of subject) for (const ring of rings) for (const position of ring) box.add(position);
  if (!box.isEmpty) return box.value;
  for (const { areas, lines } of draft.frames) {
    for (const { polygons } of areas) for (const [outer] of polygons) for (const position of outer) box.add(position);
    for (const { lines: parts } of lines) for (const line of parts) for (const position of line) box.add(position);
  }
  for (const { polygons } of draft.zones)
    for (const [outer] of polygons) for (const position of outer) box.add(position);
  const held = new Set(draft.changes.map(({ place }) => place));
  if (draft.zones.length === 0)
    for (const { id, lat, lon } of draft.places.values()) if (held.has(id)) box.add([lon, lat]);
  if (box.isEmpty) for (const { lat, lon } of draft.events) if (lat !== null && lon !== null) box.add([lon, lat]);
  return box.isEmpty ? null : box.value;
}

/**
 * A box with a margin around it, widened to a shape that fits screens, in degrees rounded to a thousandth.
 * Null where it cannot be: across the date line.
 */
export function boundsOf([west, south, east, north]: Box): Box | null {
  if (west < -180 || east > 180) return null;
  const margin = 0.06 * Math.max(east - west, north - south, 0.2);
  let [left, right] = [west - margin, east + margin];
  let [bottom, top] = [mercator(Math.max(-85, south - margin)), mercator(Math.min(85, north + margin))];
  const shape = (right - left) / (top - bottom);
  if (shape < SHAPES.tallest) [left, right] = grown(left, right, (top - bottom) * SHAPES.tallest);
  else if (shape > SHAPES.widest) [bottom, top] = grown(bottom, top, (right - left) / SHAPES.widest);
  const round = (degrees: number, way: (value: number) => number) => way(degrees * 1000) / 1000;
  return [
    Math.max(-180, round(left, Math.floor)),
    Math.max(-85, round(latitude(bottom), Math.floor)),
    Math.min(180, round(right, Math.ceil)),
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
  #box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];

  get isEmpty(): boolean {
    return this.#box[0] > this.#box[2];
  }

  get value(): Box {
    return this.#box;
  }

  add([lng, lat]: readonly number[]): void {
    const box = this.#box;
    if (lng < box[0]) box[0] = lng;
    if (lat < box[1]) box[1] = lat;
    if (lng > box[2]) box[2] = lng;
    if (lat > box[3]) box[3] = lat;
  }
}
