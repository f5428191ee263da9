import { wrapLng } from '../../engine/model/grid.ts';
import { type Bounds, within } from './bounds.ts';

/** Where most of many things lie, and which of them do not. */
export interface Spread {
  /** The box around those that lie together. */
  readonly box: Bounds;
  /** Indexes of the others, in order. */
  readonly away: readonly number[];
}

/** Degrees of empty ground that part things, and the share of the larger part's width that it has to be at least. */
const GAP = { degrees: 1, share: 0.5 } as const;
/** From so many degrees, and widths of the box, on a thing lies far off whatever it means; so many degrees do in any case. */
const FAR = { degrees: 3, widths: 3, always: 15 } as const;
/** Nothing less than so many degrees off lies far. */
export const LEAST_FAR = FAR.degrees;
/** Degrees from 180 within which an opposite longitude gives nothing away. */
const BESIDE_180 = 15;
/** Degrees around a box that still belong to it. */
const MARGIN = 1;

/**
 * Parts things where a wide stretch without any lies between them, as often as it can be done, and keeps the part with
 * more of them: however many blanks a tool filled in with 0, 0, they are fewer than the rest.
 */
export function spreadOf(boxes: readonly Bounds[]): Spread {
  let together = boxes.map((_, index) => index);
  for (let part = largerPart(boxes, together); part; part = largerPart(boxes, together)) together = part;
  const kept = new Set(together);
  return { box: around(boxes, together), away: boxes.flatMap((_, index) => (kept.has(index) ? [] : [index])) };
}

function largerPart(boxes: readonly Bounds[], members: readonly number[]): number[] | null {
  for (const axis of [1, 0] as const) {
    const sorted = [...members].sort((a, b) => boxes[a][axis] - boxes[b][axis]);
    let [reached, widest, at] = [-Infinity, 0, 0];
    sorted.forEach((member, i) => {
      const gap = boxes[member][axis] - reached;
      if (i > 0 && gap > widest) [widest, at] = [gap, i];
      reached = Math.max(reached, boxes[member][axis + 2]);
    });
    if (at === 0 || 2 * at === sorted.length) continue;
    const larger = 2 * at > sorted.length ? sorted.slice(0, at) : sorted.slice(at);
    const box = around(boxes, larger);
    if (widest * (axis === 0 ? shrink(box) : 1) > Math.max(GAP.degrees, GAP.share * widthOf(box))) return larger;
  }
  return null;
}

function around(boxes: readonly Bounds[], members: readonly number[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const member of members) {
    west = Math.min(west, boxes[member][0]);
    south = Math.min(south, boxes[member][1]);
    east = Math.max(east, boxes[member][2]);
    north = Math.max(north, boxes[member][3]);
  }
  return [west, south, east, north];
}

/** Whether so much empty ground lies between a box and a thing that the thing is told of even if nothing says what was meant. */
export function isFar(box: Bounds, [west, south, east, north]: Bounds): boolean {
  const off = Math.max((box[0] - east) * shrink(box), (west - box[2]) * shrink(box), box[1] - north, south - box[3]);
  return off > Math.max(FAR.degrees, Math.min(FAR.widths * widthOf(box), FAR.always));
}

/** Degrees of latitude that a degree of longitude is as long as. */
function shrink([, south, , north]: Bounds): number {
  return Math.cos((((south + north) / 2) * Math.PI) / 180);
}

function widthOf(box: Bounds): number {
  return Math.max((box[2] - box[0]) * shrink(box), box[3] - box[1]);
}

/** What somebody may have done to a position: where it was meant to be, if so. */
const SLIPS: readonly (readonly [said: string, meant: (lat: number, lon: number) => [lat: number, lon: number]])[] = [
  ['lat and lon look swapped', (lat, lon) => [lon, lat]],
  ['lon seems to have the wrong sign: east is positive, west negative', (lat, lon) => [lat, -lon]],
  ['lat seems to have the wrong sign: north is positive, south negative', (lat, lon) => [-lat, lon]],
  ['lat and lon seem to have the wrong sign', (lat, lon) => [-lat, -lon]],
  ['lat and lon look swapped, and lat has the wrong sign', (lat, lon) => [lon, -lat]],
  ['lat and lon look swapped, and lon has the wrong sign', (lat, lon) => [-lon, lat]],
  ['lat and lon look swapped, and both have the wrong sign', (lat, lon) => [-lon, -lat]],
  ...[0.01, 0.1, 10, 100].flatMap(
    times =>
      [
        ['the decimal point of lat seems to be in the wrong place', (lat: number, lon: number) => [lat * times, lon]],
        ['the decimal point of lon seems to be in the wrong place', (lat: number, lon: number) => [lat, lon * times]],
      ] as (typeof SLIPS)[number][],
  ),
];

/** What a position outside a box probably meant, in words; '' where nothing says so. */
export function slipOf(lat: number, lon: number, box: Bounds): string {
  if (lat === 0 && lon === 0) return 'a tool may have filled in blanks';
  const margin = Math.max(MARGIN, widthOf(box) / 2);
  const wide = [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin] as const;
  if (within(wide, lat, lon)) return '';
  for (const [said, meant] of SLIPS) {
    const [north, east] = meant(lat, lon);
    // Next to 180 a longitude and its opposite are neighbours.
    const isNear = north === lat && Math.abs(wrapLng(lon)) > 180 - BESIDE_180 && east === -lon;
    if (!isNear && within(wide, north, east)) return said;
  }
  if (lat === 0 || lon === 0) return `${lat === 0 ? 'lat' : 'lon'} is 0: a tool may have filled in a blank`;
  return '';
}
