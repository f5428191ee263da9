import { formatDay } from '../engine/model/day.ts';
import type { Draft } from './draft.ts';
import type { Data } from './model.ts';
import { formatNote, type Note } from './notes.ts';
import type { ImportOptions } from './options.ts';
import { describeFrames } from './shapes/areas.ts';
import type { Written } from './write/theatre.ts';

/** What was taken for what, what was left out and why, and what to look at first: a line each. */
export type Account = readonly string[];

/** Lines that an account has at most. */
const MAX_LINES = 10;

export function accountOf(
  data: readonly Data[],
  draft: Draft,
  written: Written | null,
  options: ImportOptions,
): Account {
  const read = `read: ${formatsOf(data)}`;
  const notes = draft.notes.list;
  if (!written) return [read, ...notes.slice(0, MAX_LINES - 1).map(formatNote)];
  const made = `made: ${describeRecord(draft)}, ${formatDay(written.first)} to ${formatDay(written.last)}`;
  const names = written.holders.slice(0, 8).join(', ');
  const more = written.holders.length > 8 ? ` and ${written.holders.length - 8} more` : '';
  const holders = `holders: ${written.holders.length} (${names}${more})${written.coloursKept ? ', in their own colours' : ''}`;
  const look = lookAt(draft, written, options).map(text => `look first: ${text}`);
  const taken = draft.taken.slice(0, Math.max(1, MAX_LINES - 4 - look.length));
  const room = MAX_LINES - 3 - taken.length - look.length;
  return [made, holders, read, ...taken, ...look, ...leftOut(notes, room)].slice(0, MAX_LINES);
}

function formatsOf(data: readonly Data[]): string {
  const counts = new Map<string, { files: Set<string>; size: number }>();
  for (const one of data) {
    const count = counts.get(one.format) ?? { files: new Set(), size: 0 };
    counts.set(one.format, count);
    count.files.add(one.file);
    count.size += one.kind === 'layer' ? one.features.length : one.rows.length;
  }
  if (counts.size === 0) return 'no file';
  return [...counts]
    .map(
      ([format, { files, size }]) =>
        `${files.size} ${format}${files.size > 1 ? ' files' : ''} (${size} ${/GeoJSON|TopoJSON|KML|shape|GeoPackage$/.test(format) ? 'features' : 'rows'})`,
    )
    .join(', ');
}

function describeRecord(draft: Draft): string {
  const parts: string[] = [];
  if (draft.frames.length > 0) parts.push(describeFrames([...draft.frames].sort((a, b) => a.day - b.day)));
  const held = new Set(draft.changes.map(({ place }) => place)).size;
  if (held > 0)
    parts.push(`${held} ${draft.zones.length > 0 ? 'zones' : 'places'}, ${draft.changes.length} rows of control`);
  if (draft.events.length > 0) parts.push(`${draft.events.length} events`);
  return parts.join('; ');
}

function lookAt(draft: Draft, { holders }: Written, options: ImportOptions): string[] {
  const found: string[] = [...draft.looks];
  if (holders.length === 1 && options.rest === undefined && draft.frames.length > 0) {
    found.push(
      'one side only is drawn: give --rest NAME for who holds the other ground, and --subject FILE for where it ends',
    );
  }
  if (options.source === undefined && draft.sources.list.length === 0) {
    found.push('no source is named: say in sources.csv who says so, or give --source "WHO, WHAT"');
  }
  return found;
}

function leftOut(notes: readonly Note[], room: number): string[] {
  if (notes.length === 0 || room <= 0) return [];
  const shown = notes.length <= room ? notes : notes.slice(0, room - 1);
  const lines = shown.map(formatNote);
  return notes.length <= room
    ? lines
    : [...lines, `and ${notes.length - shown.length} more notes (--notes shows them all)`];
}
