import { hilbertCell, hilbertDistance } from './hilbert.ts';
import { pack, unpack } from './pack.ts';

/**
 * Positions on the ground as steps along a Hilbert curve, a third shorter than two columns of degrees. A step is told
 * in two parts: its last digits, which are as good as chance, as they are, and the rest, mostly small, packed.
 */
export interface Spots {
  /** The square's corner in hundred-thousandths of a degree, and its side, a power of two. */
  readonly west: number;
  readonly south: number;
  readonly side: number;
  /** How many digits to the base 64 of each step stand in `low`, the last first. */
  readonly digits: number;
  readonly low: string;
  readonly high: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The digits by their character's code; NaN, which spoils what it touches, for what is none. */
const VALUES = Float64Array.from({ length: 128 }, (_, code) => {
  const value = DIGITS.indexOf(String.fromCharCode(code));
  return value < 0 ? Number.NaN : value;
});

/** The square around some positions: to be sorted along its curve, and then packed. */
export class SpotCurve {
  readonly #west: number;
  readonly #south: number;
  readonly #side: number;

  /** @param lons whole hundred-thousandths of a degree, as all positions here */
  constructor(lons: readonly number[], lats: readonly number[]) {
    const [west, east] = span(lons);
    const [south, north] = span(lats);
    this.#west = west;
    this.#south = south;
    this.#side = 2 ** Math.ceil(Math.log2(Math.max(east - west, north - south) + 1));
  }

  /** How far along the curve a position lies. */
  distance(lon: number, lat: number): number {
    return hilbertDistance(lon - this.#west, lat - this.#south, this.#side);
  }

  pack(lons: readonly number[], lats: readonly number[]): Spots {
    let last = 0;
    const steps = lons.map((lon, i) => {
      const distance = this.distance(lon, lats[i]);
      const step = distance - last;
      last = distance;
      return step;
    });
    // The rest of a step has some four bits of its own.
    const usual = Math.log2(this.#side ** 2 / Math.max(1, steps.length));
    const digits = Math.max(0, Math.round((usual - 4) / 6));
    const base = 64 ** digits;
    const high = steps.map(step => Math.floor(step / base));
    const low = steps.map((step, i) => written(step - high[i] * base, digits)).join('');
    return { west: this.#west, south: this.#south, side: this.#side, digits, low, high: pack(high) };
  }
}

function span(values: readonly number[]): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length > 0 ? [least, most] : [0, 0];
}

function written(value: number, digits: number): string {
  let text = '';
  let left = value;
  for (let i = 0; i < digits; i++) {
    text += DIGITS[left % 64];
    left = Math.floor(left / 64);
  }
  return text;
}

/** Longitudes and latitudes in hundred-thousandths of a degree. @throws Error when the two parts do not fit */
export function unpackSpots({ west, south, side, digits, low, high }: Spots): [lons: number[], lats: number[]] {
  const steps = unpack(high);
  if (low.length !== steps.length * digits) throw new Error('a packed list is cut short');
  const lons: number[] = [];
  const lats: number[] = [];
  const base = 64 ** digits;
  let distance = 0;
  for (let i = 0; i < steps.length; i++) {
    distance += steps[i] * base;
    for (let digit = 0, unit = 1; digit < digits; digit++, unit *= 64) {
      distance += VALUES[low.charCodeAt(i * digits + digit)] * unit;
    }
    const cell = hilbertCell(distance, side);
    lons.push(west + cell[0]);
    lats.push(south + cell[1]);
  }
  return [lons, lats];
}
