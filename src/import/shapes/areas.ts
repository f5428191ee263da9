import { formatDay } from '../../engine/model/day.ts';
import type { Draft, DraftArea, DraftFrame, Held } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import type { Polygons } from './geometry.ts';
import { type ActorColumn, actorColumn } from './guess-actor.ts';
import { datesOf, type FeatureDates } from './layer-dates.ts';
import type { Member } from './properties.ts';

export interface AreaMember extends Member {
  readonly polygons: Polygons;
}

/** Days above which frames would be many thousands: then only the first of a month or year is meant to change. */
const MAX_FRAMES = 20_000;

/**
 * Dated areas to situations by day.
 * @returns false, with a note, where nothing tells when they hold
 */
export function takeAreas(members: readonly AreaMember[], options: ImportOptions, draft: Draft): boolean {
  const dates = datesOf(members, options);
  const { at } = members[0].feature;
  if (!dates) {
    const text =
      options.date === undefined
        ? 'nothing says of which day the areas are; give --date YYYY-MM-DD, or --date PROPERTY'
        : `"${options.date}" is neither a property nor a date; the properties are ${propertiesOf(members)}`;
    draft.notes.error(at, text);
    return false;
  }
  for (const text of dates.warnings) draft.notes.warn(at, text);
  const known = (text: string) => draft.holders.knows(text);
  const actors = actorColumn(members, options.actor, known, dates);
  const held = members.map((_, i) => heldOf(actors, i, draft));
  draft.taken.push(`when: ${dates.source}`, `who: ${describe(actors, held, draft)}`);
  if (actors.constant && actors.guessed) {
    draft.notes.warn(at, 'no property tells who holds the areas: they are one holder, "Drawn area"; give --actor NAME');
  }
  const frames = dates.kind === 'frames' ? byDay(members, dates, held) : bySpan(members, dates, held);
  if (frames.length > MAX_FRAMES) {
    draft.notes.error(at, `the areas change on ${frames.length} days; at most ${MAX_FRAMES} can be written`);
    return false;
  }
  for (const frame of frames) addFrame(draft, frame);
  if (dates.kind === 'spans') {
    for (const until of dates.until) if (until !== null) draft.last = Math.max(draft.last, until - 1);
  }
  return true;
}

/** Frames of several sets of data for one day are one. */
function addFrame(draft: Draft, frame: DraftFrame): void {
  const there = draft.frames.find(one => one.day === frame.day);
  if (there) there.areas.push(...frame.areas);
  else draft.frames.push(frame);
}

/** Null for ground of which nothing is known. */
function heldOf(actors: ActorColumn, i: number, draft: Draft): Held | null {
  const text = actors.texts[i];
  const colour = actors.colours[i];
  const holding = draft.holders.of(text, 'contested', colour);
  if (holding.state === 'none') return null;
  return { actor: holding.state === 'held' ? holding.id : '', between: [] };
}

function byDay(members: readonly AreaMember[], dates: FeatureDates, held: readonly (Held | null)[]): DraftFrame[] {
  const frames = new Map<number, DraftFrame>();
  members.forEach(({ layer, feature, polygons }, i) => {
    const day = dates.from[i];
    if (day === null) return;
    const frame = frames.get(day) ?? { day, file: layer.file, areas: [], lines: [] };
    frames.set(day, frame);
    const who = held[i];
    if (who) frame.areas.push({ ...who, at: feature.at, polygons });
  });
  return sorted(frames.values());
}

/** A situation for each day on which an area begins or ends. */
function bySpan(members: readonly AreaMember[], dates: FeatureDates, held: readonly (Held | null)[]): DraftFrame[] {
  const begins = dates.from.filter(day => day !== null);
  const ends = dates.until.filter(day => day !== null);
  // What has no first day was there before all else: on the day before its own last one at the latest.
  const open = members.flatMap((_, i) => (dates.from[i] === null ? [(dates.until[i] ?? Infinity) - 1] : []));
  const start = Math.min(...begins, ...(begins.length > 0 ? open : ends.map(day => day - 1)));
  const days = [...new Set([start, ...begins, ...ends])].sort((a, b) => a - b);
  const areas = members.map(({ feature, polygons }, i): DraftArea | null => {
    const who = held[i];
    return who && { ...who, at: feature.at, polygons };
  });
  const frames = days.map(day => ({
    day,
    file: members[0].layer.file,
    areas: areas.filter((area, i): area is DraftArea => {
      const until = dates.until[i];
      return area !== null && (dates.from[i] ?? start) <= day && (until === null || day < until);
    }),
    lines: [],
  }));
  // The day after the last end shows nothing: it is beyond the theatre.
  while (frames.length > 1 && frames[frames.length - 1].areas.length === 0) frames.pop();
  return frames;
}

function sorted(frames: Iterable<DraftFrame>): DraftFrame[] {
  return [...frames].sort((a, b) => a.day - b.day);
}

/** `property "side": Russia (769), Ukraine (3)`, the most frequent first. */
function describe(actors: ActorColumn, held: readonly (Held | null)[], draft: Draft): string {
  const counts = new Map<string, number>();
  for (const who of held) {
    const name =
      who === null
        ? 'no holder'
        : who.actor === ''
          ? 'contested'
          : (draft.holders.list.find(({ id }) => id === who.actor)?.name ?? who.actor);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  const listed = most.slice(0, 6).map(([name, count]) => `${name} (${count})`);
  const more = most.length > 6 ? `, and ${most.length - 6} more` : '';
  return `${actors.from}${actors.guessed ? ', a guess' : ''}: ${listed.join(', ')}${more}`;
}

function propertiesOf(members: readonly Member[]): string {
  const keys = new Set(members.flatMap(({ feature }) => Object.keys(feature.properties)));
  return keys.size === 0 ? 'none' : [...keys].slice(0, 12).join(', ');
}

/** 3 situations, 2014-06-01 to 2014-09-01 */
export function describeFrames(frames: readonly DraftFrame[]): string {
  const [first, last] = [frames[0].day, frames[frames.length - 1].day];
  const days = first === last ? `of ${formatDay(first)}` : `${formatDay(first)} to ${formatDay(last)}`;
  return `${frames.length} ${frames.length === 1 ? 'situation' : 'situations'} ${days}`;
}
