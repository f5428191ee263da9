import type { Hatch } from '../pen.ts';
import { UNITS } from './svg-path.ts';

/** A line of a hatch as path data, and how it is stroked. Lengths are tenths of a pixel, as in `SvgPath`. */
export interface HatchStroke {
  readonly data: string;
  readonly colour: string;
  readonly width: number;
  /** Dots are dashes without length. */
  readonly dash: readonly number[] | null;
}

/** Closed rings as x and y in turn. */
type Rings = readonly (readonly number[])[];

/** Steps in which a curve is followed. */
const STEPS = 4;
/** A dash this short is a dot in every program; some draw none of length 0. Tenths of a pixel. */
const DOT = 0.1;

/**
 * A hatch as lines cut to a shape. Programs that know neither patterns nor clips (Qt, Illustrator's subset, PDF without
 * tricks) draw it as all others do.
 * @param data path data of the shape, as `SvgPath` writes it; even-odd
 * @param within path data of a second shape: the hatch fills what both have
 */
export function hatchLines(data: string, hatch: Hatch, within: string | null = null): HatchStroke[] {
  const shape = ringsOf(data);
  const clip = within === null ? null : ringsOf(within);
  const { kind, colours, width, band } = hatch;
  const line = width * UNITS;
  if (kind === 'stripe') {
    const period = band * colours.length * UNITS;
    return colours.flatMap((colour, i) => {
      if (!colour) return [];
      const from = i * band * UNITS + line / 2;
      return stroked(cutLines(shape, clip, 'down', from, period), 'down', colour, line, null);
    });
  }
  const step = band * UNITS;
  if (kind === 'cross') {
    return (['down', 'up'] as const).flatMap(way =>
      stroked(cutLines(shape, clip, way, line / 2, step), way, colours[0], line, null),
    );
  }
  const dots = cutLines(shape, clip, 'down', step / 2, step).flatMap(([u, from, to]): Cut[] => {
    // Every row of dots begins on the same raster.
    const first = Math.ceil(from / step - 0.5) * step + step / 2;
    return first <= to ? [[u, first, Math.max(to, first + DOT)]] : [];
  });
  return stroked(dots, 'down', colours[0], line, [DOT, step - DOT]);
}

/** A piece of a line: its distance from the origin, and from where to where along it. */
type Cut = readonly [u: number, from: number, to: number];
/** Lines run from upper right to lower left, or from upper left to lower right. */
type Way = 'down' | 'up';

const HALF = Math.SQRT1_2;

/** Pieces of parallel lines, `period` apart and the first at `offset`, that lie inside the shape (and the clip). */
function cutLines(shape: Rings, clip: Rings | null, way: Way, offset: number, period: number): Cut[] {
  const inShape = crossings(shape, way, offset, period);
  const inClip = clip && crossings(clip, way, offset, period);
  const cuts: Cut[] = [];
  for (const [index, at] of [...inShape].sort(([a], [b]) => a - b)) {
    const u = offset + index * period;
    at.sort((a, b) => a - b);
    const limits = inClip?.get(index)?.sort((a, b) => a - b);
    if (inClip && !limits) continue;
    for (let i = 0; i + 1 < at.length; i += 2) {
      if (!limits) cuts.push([u, at[i], at[i + 1]]);
      else {
        for (let k = 0; k + 1 < limits.length; k += 2) {
          const [from, to] = [Math.max(at[i], limits[k]), Math.min(at[i + 1], limits[k + 1])];
          if (from < to) cuts.push([u, from, to]);
        }
      }
    }
  }
  return cuts;
}

/** Where each line crosses the rings' edges, as distances along it, by the line's number. */
function crossings(rings: Rings, way: Way, offset: number, period: number): Map<number, number[]> {
  const sign = way === 'down' ? 1 : -1;
  const found = new Map<number, number[]>();
  for (const ring of rings) {
    const last = ring.length - 2;
    let [au, av] = [(sign * ring[last] + ring[last + 1]) * HALF, (ring[last + 1] - sign * ring[last]) * HALF];
    for (let i = 0; i < ring.length; i += 2) {
      const [bu, bv] = [(sign * ring[i] + ring[i + 1]) * HALF, (ring[i + 1] - sign * ring[i]) * HALF];
      const [low, high] = au < bu ? [au, bu] : [bu, au];
      for (let index = Math.ceil((low - offset) / period); offset + index * period < high; index++) {
        const at = av + ((offset + index * period - au) / (bu - au)) * (bv - av);
        const line = found.get(index);
        if (line) line.push(at);
        else found.set(index, [at]);
      }
      [au, av] = [bu, bv];
    }
  }
  return found;
}

function stroked(
  cuts: readonly Cut[],
  way: Way,
  colour: string,
  width: number,
  dash: readonly number[] | null,
): HatchStroke[] {
  const sign = way === 'down' ? 1 : -1;
  let data = '';
  let [atX, atY] = [0, 0];
  for (const [u, from, to] of cuts) {
    const [x, y] = [Math.round((u - from) * HALF * sign), Math.round((u + from) * HALF)];
    // Shorter than what the eye sees; but a dot has no length.
    const long = Math.round((to - from) * HALF);
    if (long < 2 && !dash) continue;
    // Relative, for that is shorter.
    data += data === '' ? `M${x} ${y}` : `m${x - atX} ${y - atY}`;
    data += `l${-sign * long} ${long}`;
    [atX, atY] = [x - sign * long, y + long];
  }
  return data ? [{ data, colour, width, dash }] : [];
}

/** The closed rings of path data of the kind that `SvgPath` writes, curves followed in steps. */
export function ringsOf(data: string): number[][] {
  const rings: number[][] = [];
  let ring: number[] = [];
  let [x, y] = [0, 0];
  const to = (nx: number, ny: number) => {
    [x, y] = [nx, ny];
    ring.push(x, y);
  };
  for (const [, letter, rest] of data.matchAll(/([MlqazZ])([^MlqazZ]*)/g)) {
    const n = rest.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (letter === 'M') {
      ring = [];
      rings.push(ring);
      to(n[0], n[1]);
    } else if (letter === 'l') {
      for (let i = 0; i + 1 < n.length; i += 2) to(x + n[i], y + n[i + 1]);
    } else if (letter === 'q') {
      for (let i = 0; i + 3 < n.length; i += 4) {
        const [fx, fy] = [x, y];
        for (let step = 1; step <= STEPS; step++) {
          const [t, s] = [step / STEPS, 1 - step / STEPS];
          to(fx + 2 * s * t * n[i] + t * t * n[i + 2], fy + 2 * s * t * n[i + 1] + t * t * n[i + 3]);
        }
      }
    } else if (letter === 'a') {
      // Only half circles from the left end to the right and back are written.
      for (let i = 0; i + 6 < n.length; i += 7) {
        const [cx, cy, r] = [x + n[i + 5] / 2, y, n[i]];
        const begin = n[i + 5] > 0 ? Math.PI : 0;
        for (let step = 1; step <= 2 * STEPS; step++) {
          const turn = begin + (Math.PI * step) / (2 * STEPS);
          to(cx + r * Math.cos(turn), cy + r * Math.sin(turn));
        }
      }
    }
  }
  return rings.filter(one => one.length >= 6);
}
