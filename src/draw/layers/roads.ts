import type { Line, LinePart, State } from '../../engine/model/theatre.ts';
import { stretchesOf } from '../../engine/query/holdings.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import type { Style } from '../style.ts';
import { markColour } from '../zone-of-place.ts';

/** Roads other than highways, and rail, show from this zoom on. */
const MINOR_ZOOM = 8.8;

/** Highways as a double line with the core in the holder's colour; other roads thin. */
export function paintRoads(
  pen: Pen,
  { theatre, snapshot, style }: Pick<Scene, 'theatre' | 'snapshot' | 'style'>,
): void {
  const { zoom } = pen.view;
  if (zoom >= MINOR_ZOOM) {
    tracePlain(pen, theatre.lines, 'road');
    pen.stroke({ colour: style.roadCasing, width: 3, opacity: 0.7 });
    pen.stroke({ colour: style.road, width: zoom < 11 ? 1.1 : 1.7 });
    tracePlain(pen, theatre.lines, 'rail');
    pen.stroke({ colour: style.road, width: 1, dash: [6, 3], cap: 'butt' });
  }
  const core = coreWidth(zoom);
  tracePlain(pen, theatre.lines, 'highway');
  pen.stroke({ colour: style.casing, width: core + 3.6, opacity: 0.7 });
  pen.stroke({ colour: style.roadEdge, width: core + 1.6 });
  const stretches = theatre.lines.filter(isHighway).flatMap(line => stretchesOf(snapshot, line));
  for (const state of new Set(stretches.map(stretch => stretch.state))) {
    pen.begin();
    for (const stretch of stretches) if (stretch.state === state) trace(pen, stretch.part, stretch.first, stretch.last);
    pen.stroke({ colour: coreColour(style, state < 0 ? null : theatre.states[state]), width: core, cap: 'butt' });
  }
}

/** Ground without a record leaves the core empty. */
function coreColour(style: Style, state: State | null): string {
  return state === null || state.kind === 'none' ? style.casing : markColour(style, state);
}

function isHighway(line: Line): boolean {
  return line.kind === 'highway';
}

/** Width of a highway's core at a zoom, px. */
function coreWidth(zoom: number): number {
  return Math.max(1.6, Math.min(4, 1.6 + (zoom - 8) * 0.6));
}

function tracePlain(pen: Pen, lines: readonly Line[], kind: string): void {
  pen.begin();
  for (const line of lines) if (line.kind === kind) for (const part of line.parts) trace(pen, part);
}

/**
 * Corners are rounded a little, as roads turn: from at most 400 grid units (about 800 m) before a vertex to as far
 * behind it, which leaves the plotted line by less than 300 m.
 */
const TURN_UNITS = 400;

function trace({ grid }: Pen, { x, y }: LinePart, first = 0, last = x.length - 1): void {
  grid.moveTo(x[first], y[first]);
  for (let i = first + 1; i < last; i++) {
    // Where a road only passes into another zone it goes straight on.
    if (isStraight(x[i - 1], y[i - 1], x[i], y[i], x[i + 1], y[i + 1])) continue;
    const before = turn(x[i], y[i], x[i - 1], y[i - 1]);
    const after = turn(x[i], y[i], x[i + 1], y[i + 1]);
    grid.lineTo(...before);
    grid.quadraticCurveTo(x[i], y[i], ...after);
  }
  grid.lineTo(x[last], y[last]);
}

/** Whether b lies within two grid units of the line from a to c. */
function isStraight(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
  const twice = Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  return twice <= 2 * Math.hypot(cx - ax, cy - ay);
}

/** Where the turn at a vertex meets the edge to its neighbour: halfway at most. */
function turn(x: number, y: number, toX: number, toY: number): [number, number] {
  const share = Math.min(0.5, TURN_UNITS / (Math.hypot(toX - x, toY - y) || 1));
  return [x + share * (toX - x), y + share * (toY - y)];
}
