import { unpack } from '../../engine/format/pack.ts';
import { lngNear } from '../../engine/model/grid.ts';
import { mix } from '../colour.ts';
import type { Pen } from '../pen.ts';
import type { Style } from '../style.ts';
import type { Box } from './sheet.ts';
import { BORDERS, LAND } from './world-lines.ts';

type Bounds = readonly [west: number, south: number, east: number, north: number];
type Point = readonly [x: number, y: number];
type Line = readonly Point[];

/** Written positions are quarters of a degree. */
const STEPS_PER_DEGREE = 4;
/** Degrees of latitude that a locator shows at least, and how many times those of the map. */
const [LEAST_DEGREES, TIMES] = [20, 7];
/** What is marked is at least this wide, px, or nobody sees it. */
const MARK_PX = 7;
/** Land is darker than on the map itself: so small, it would not be told from the sea. */
const LAND_SHADE = 0.3;

let world: { readonly land: readonly Line[]; readonly borders: readonly Line[] } | null = null;

/**
 * Paints where on Earth some bounds are: land and borders around them, and a frame, into a box. Nothing for bounds that
 * are as wide as what the box can show: they are most of the Earth themselves.
 */
export function paintLocator(pen: Pen, style: Style, bounds: Bounds, box: Box): void {
  const [west, south, east, north] = bounds;
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  const high = Math.min(150, Math.max(LEAST_DEGREES, (north - south) * TIMES));
  const scale = box.height / high;
  const squeeze = Math.max(0.2, Math.cos((lat * Math.PI) / 180));
  if ((east - west) * squeeze * scale >= box.width) return;
  world ??= { land: linesOf(LAND), borders: linesOf(BORDERS) };
  // Near a pole the middle moves to where the world ends.
  const middle = Math.max(high / 2 - 90, Math.min(90 - high / 2, lat));
  const at = ([x, y]: Point): Point => [
    box.x + box.width / 2 + (x - lng) * squeeze * scale,
    box.y + box.height / 2 - (y - middle) * scale,
  ];
  const shown = (line: Line) => unbroken(line, lng).map(at);
  trace(pen, [corners(box)], true);
  pen.fill(style.sea);
  trace(
    pen,
    world.land.map(line => clipRing(shown(line), box)),
    true,
  );
  pen.fill(mix(style.outside, style.quiet, LAND_SHADE));
  trace(
    pen,
    world.borders.flatMap(line => clipLine(shown(line), box)),
    false,
  );
  pen.stroke({ colour: style.frame, width: 0.8, opacity: 0.8 });
  const [left, top] = at([west, north]);
  const [right, bottom] = at([east, south]);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [wide, tall] = [Math.max(MARK_PX, right - left) / 2, Math.max(MARK_PX, bottom - top) / 2];
  trace(pen, [corners({ x: x - wide, y: y - tall, width: 2 * wide, height: 2 * tall })], true);
  pen.fill(style.front, 0.4);
  pen.stroke({ colour: style.front, width: 1.8 });
  trace(pen, [corners(box)], true);
  pen.stroke({ colour: style.border, width: 0.8 });
}

function linesOf(text: string): Line[] {
  return text.split(' ').map(part => {
    const steps = unpack(part);
    const line: Point[] = [];
    let [x, y] = [0, 0];
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      line.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
    }
    return line;
  });
}

/** A line with its longitudes counted so that it begins near a meridian and has no jump across the date line. */
function unbroken(line: Line, lng: number): Point[] {
  let last = lng;
  return line.map(([x, y]) => {
    last = lngNear(x, last);
    return [last, y];
  });
}

function corners({ x, y, width, height }: Box): Line {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function trace(pen: Pen, lines: readonly Line[], closed: boolean): void {
  pen.begin();
  for (const line of lines) {
    if (line.length < 2) continue;
    line.forEach(([x, y], i) => {
      if (i === 0) pen.pixels.moveTo(x, y);
      else pen.pixels.lineTo(x, y);
    });
    if (closed) pen.pixels.closePath();
  }
}

/** The part of a ring inside a box (Sutherland-Hodgman): no program need know clips. */
function clipRing(ring: Line, { x, y, width, height }: Box): Line {
  let points = ring;
  const edges: [axis: 0 | 1, at: number, sign: 1 | -1][] = [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ];
  for (const [axis, at, sign] of edges) {
    const kept: Point[] = [];
    points.forEach((point, i) => {
      const before = points[(i || points.length) - 1];
      const [d0, d1] = [(before[axis] - at) * sign, (point[axis] - at) * sign];
      if (d0 > 0 !== d1 > 0) kept.push(between(before, point, d0 / (d0 - d1)));
      if (d1 > 0) kept.push(point);
    });
    points = kept;
  }
  return points;
}

/** The parts of a line inside a box. */
function clipLine(line: Line, { x, y, width, height }: Box): Line[] {
  const parts: Point[][] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    let [from, to] = [0, 1];
    for (const [start, end, low, high] of [
      [a[0], b[0], x, x + width],
      [a[1], b[1], y, y + height],
    ]) {
      const step = end - start;
      if (step === 0) {
        if (start < low || start > high) to = -1;
        continue;
      }
      const [first, second] = [(low - start) / step, (high - start) / step].sort((p, q) => p - q);
      from = Math.max(from, first);
      to = Math.min(to, second);
    }
    if (from >= to) continue;
    const last = parts[parts.length - 1];
    const begin = between(a, b, from);
    if (last && from === 0 && last[last.length - 1][0] === a[0] && last[last.length - 1][1] === a[1]) {
      last.push(between(a, b, to));
    } else parts.push([begin, between(a, b, to)]);
  }
  return parts;
}

function between(a: Point, b: Point, part: number): Point {
  if (part === 0) return a;
  if (part === 1) return b;
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}
