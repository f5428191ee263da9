import type { Position } from 'geojson';
import { distanceFromSegment } from '../../engine/geometry/segment.ts';
import type { Draft, DraftChange, DraftLine } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import { SAVED_DAY } from '../shapes/layer-dates.ts';
import { NO_SIDES } from '../shapes/lines.ts';

/**
 * A theatre has one record of who held what. Where a table of places and drawn fronts both say it, the table is kept, for
 * it has days and sources, unless the caller wants what was drawn: then its sides are named by the places around it.
 */
export function keepOneRecord(draft: Draft, options: ImportOptions): void {
  const { frames, changes, notes } = draft;
  if (frames.length === 0 || changes.length === 0 || draft.zones.length > 0) return;
  const files = frames.flatMap(({ lines, areas }) => [...lines, ...areas].map(({ at: { file } }) => file));
  if (options.record === 'drawn') {
    for (const frame of frames) {
      const named = frame.lines.map(line => withSides(line, frame.day, draft, options));
      frame.lines.splice(0, frame.lines.length, ...named);
    }
    if (frames.every(({ lines }) => !lines.some(isUnnamed))) notes.withdraw(NO_SIDES, files);
    changes.length = 0;
    draft.looks.push('drawn fronts and rows of places both say who holds what: the fronts were kept');
    return;
  }
  const count = frames.reduce((sum, { areas, lines }) => sum + areas.length + lines.length, 0);
  const at = frames[0].lines[0]?.at ?? frames[0].areas[0]?.at ?? { file: frames[0].file, line: 1 };
  notes.warn(
    at,
    'a drawn front was left out: the rows of places say who holds what, and the map draws the front',
    count,
  );
  frames.length = 0;
  // What a front that is not taken lacks is of no matter.
  notes.withdraw(NO_SIDES, files);
  notes.withdraw(SAVED_DAY, files);
  draft.looks.push('drawn fronts and rows of places both say who holds what: the rows were kept');
}

/** Names the sides of a line that nothing names, by who holds most places on either side of it. */
function withSides(
  line: DraftLine,
  day: number,
  { places, changes, holders }: Draft,
  options: ImportOptions,
): DraftLine {
  if (!isUnnamed(line) || options.actor !== undefined) return line;
  const last = new Map<string, DraftChange>();
  for (const change of [...changes].sort((a, b) => a.from - b.from))
    if (change.from <= day || !last.has(change.place)) last.set(change.place, change);
  const votes = { left: new Map<string, number>(), right: new Map<string, number>() };
  for (const [place, { actor }] of last) {
    const spot = places.get(place);
    if (!spot || actor === '') continue;
    const side = votes[sideOf(line.lines, [spot.lon, spot.lat])];
    side.set(actor, (side.get(actor) ?? 0) + 1);
  }
  const [left, right] = [most(votes.left), most(votes.right)];
  const known = new Set(holders.list.map(({ id }) => id));
  return left !== right && known.has(left) && known.has(right) ? { ...line, left, right } : line;
}

function isUnnamed({ left, right }: DraftLine): boolean {
  return [left, right].every(id => /^(left|right)-side$/.test(id));
}

function most(votes: ReadonlyMap<string, number>): string {
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** On which side of the nearest piece of some lines a position lies, seen along them. */
function sideOf(lines: readonly (readonly Position[])[], [x, y]: Position): 'left' | 'right' {
  const scale = Math.cos((y * Math.PI) / 180);
  let [nearest, side] = [Infinity, 0];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = [(line[i - 1][0] - x) * scale, line[i - 1][1] - y];
      const [dx, dy] = [(line[i][0] - x) * scale - ax, line[i][1] - y - ay];
      const distance = distanceFromSegment(0, 0, ax, ay, ax + dx, ay + dy);
      if (distance < nearest) [nearest, side] = [distance, ax * dy - ay * dx];
    }
  }
  // The position is the origin: it lies left of a piece that turns around it counter-clockwise.
  return side > 0 ? 'left' : 'right';
}
