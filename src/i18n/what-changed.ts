import { changedUntil } from '../engine/model/history.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { type Change, changesOn } from '../engine/query/changes.ts';
import { sinceDayBefore } from '../engine/query/shares-by-side.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import type { Names } from './names.ts';

/** As many places as one line names before it counts the rest. */
const NAMED = 3;

/** One line: what changed on the day, else when something last did. */
export function whatChanged(snapshot: Snapshot, names: Names): string {
  const { theatre, day } = snapshot;
  const { change, date } = names.words;
  // Zones without a place have no name to tell, and those of small places get theirs after the first map.
  const changed = changesOn(theatre, day);
  const changes = changed.filter(one => one.zone < theatre.documented);
  const isNamed = changes.length > 0 && changes.every(one => names.place(one.zone) !== '');
  const ground = !isNamed && changed.length > 0 ? groundChanged(snapshot, names) : '';
  if (ground) return ground;
  if (changes.length === 0) {
    const last = theatre.history.changedDays[changedUntil(theatre.history, day) - 1];
    return last === undefined ? change.noneYet : change.none(date(last), day - last);
  }
  if (changes.length === 1) {
    const [{ zone, from, to }] = changes;
    return theatre.states[from].kind === 'none'
      ? change.first(names.place(zone), names.stateInFull(to))
      : change.one(names.place(zone), names.stateInFull(from), names.stateInFull(to));
  }
  return [...byGainer(changes)]
    .sort(([, a], [, b]) => foremost(theatre, a) - foremost(theatre, b) || b.length - a.length)
    .map(([to, gains]) => {
      const largest = gains.map(gain => gain.zone).sort((a, b) => theatre.places[a].rank - theatre.places[b].rank);
      const named = largest.length <= NAMED + 1 ? largest.length : NAMED;
      const places = largest.slice(0, named).map(zone => names.place(zone));
      return change.some(places, largest.length - named, names.state(to));
    })
    .join(' · ');
}

/** What each side's ground grew or shrank by, most grown first; '' where that is less than a square kilometre can show. */
function groundChanged(snapshot: Snapshot, names: Names): string {
  const { words } = names;
  const { sides } = snapshot.theatre;
  return [...sinceDayBefore(snapshot)]
    .filter(([, km2]) => Math.abs(km2) >= 0.5)
    .sort(([, a], [, b]) => b - a)
    .map(([key, km2]) => {
      const holder = key < sides.length ? names.side(key) : words.state[key === sides.length ? 'contested' : 'none'];
      return `${holder} ${words.km2Change(km2)}`;
    })
    .join(' · ');
}

/** The map as a still picture, told in words. */
export function inWords(snapshot: Snapshot, names: Names): string {
  const { words } = names;
  const title = words.map.label(names.in(snapshot.theatre.title));
  return `${title}. ${words.date(snapshot.day)}. ${whatChanged(snapshot, names)}`;
}

function byGainer(changes: readonly Change[]): Map<number, Change[]> {
  const gains = new Map<number, Change[]>();
  for (const change of changes) gains.set(change.to, [...(gains.get(change.to) ?? []), change]);
  return gains;
}

/** Rank of the largest place among some changes. */
function foremost({ places }: Theatre, changes: readonly Change[]): number {
  return Math.min(...changes.map(change => places[change.zone].rank));
}
