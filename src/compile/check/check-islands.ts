import { formatDay } from '../../engine/model/day.ts';
import { areAllied, type Theatre } from '../../engine/model/theatre.ts';
import type { Numbering } from '../encode/numbering.ts';
import { neighboursOf } from '../ground/neighbours.ts';
import type { Facts } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';

/** Ground cut off for longer than this many days is either a siege that theatre.json lists, or a row that is missing. */
const MAX_DAYS = 14;
/** Up to so many zones together are looked at as one island; larger pockets are no slip of the record. */
const MAX_ZONES = 3;

/**
 * Islands: a few zones of one side with nothing around them but ground that other sides hold, for more than 14 days,
 * though none of their own rows made them so. Most often nobody listed by name a village that fell with the rest.
 */
export function checkIslands(theatre: Theatre, facts: Facts, numbering: Numbering): Problem[] {
  const known = new Set(facts.theatre.islands);
  return findIslands(theatre)
    .filter(island => island.zone < theatre.documented && !known.has(theatre.places[island.zone].id))
    .map(({ zone, row, side, from, until }) => {
      const { file, line } = numbering.control[row].at;
      const { id } = theatre.places[zone];
      const days = `from ${formatDay(from)}${until > theatre.last ? ' to the end' : ` to ${formatDay(until - 1)}`}`;
      const text = `isolated "${id}": ${theatre.sides[side].id} here with only other sides around ${days}; add the row that is missing, or list it under islands in theatre.json`;
      return { file, line, column: 'place', severity: 'warning', code: 'isolated', text };
    });
}

export interface Island {
  readonly zone: number;
  /** The control row that was in force when it was cut off. */
  readonly row: number;
  readonly side: number;
  /** First day, and first day no longer an island. */
  readonly from: number;
  readonly until: number;
}

/** Every zone that was part of an island for too long, in order of zones, then days. */
export function findIslands(theatre: Theatre): Island[] {
  const { history, topology } = theatre;
  const neighbours = neighboursOf(topology);
  const rows = new Int32Array(topology.zones).fill(-1);
  const since = new Float64Array(topology.zones).fill(Number.NaN);
  const found: Island[] = [];
  const sideOf = (zone: number) => (zone < 0 || rows[zone] < 0 ? -1 : theatre.states[history.state[rows[zone]]].side);

  const close = (zone: number, row: number, side: number, day: number) => {
    const from = since[zone];
    since[zone] = Number.NaN;
    if (!(day - from > MAX_DAYS)) return;
    // A change of its own that day explains an island; the state at the start explains nothing.
    const own = history.day[row] > theatre.first && history.day[row] >= from;
    if (!own) found.push({ zone, row, side, from, until: day });
  };
  const look = (zone: number, day: number) => {
    const island = isIsland(theatre, zone, neighbours, sideOf);
    if (island && Number.isNaN(since[zone])) since[zone] = day;
    else if (!island && !Number.isNaN(since[zone])) close(zone, rows[zone], sideOf(zone), day);
  };

  for (let row = 0; row < history.day.length; ) {
    const day = Math.max(history.day[row], theatre.first);
    const changed: number[] = [];
    for (; row < history.day.length && Math.max(history.day[row], theatre.first) === day; row++) {
      const zone = history.zone[row];
      // The island that its own change ends is told with the row that it had till then.
      if (!Number.isNaN(since[zone]) && theatre.states[history.state[row]].side !== sideOf(zone)) {
        close(zone, rows[zone], sideOf(zone), day);
      }
      rows[zone] = row;
      changed.push(zone);
    }
    for (const zone of around(changed, neighbours)) look(zone, day);
  }
  for (let zone = 0; zone < topology.zones; zone++) {
    if (!Number.isNaN(since[zone])) close(zone, rows[zone], sideOf(zone), theatre.last + 1);
  }
  return found.sort((a, b) => a.zone - b.zone || a.from - b.from);
}

/** Whether a zone and those of its side and its allies beside it are few, and closed in by ground that others hold. */
function isIsland(
  theatre: Pick<Theatre, 'allies'>,
  zone: number,
  neighbours: readonly (readonly number[])[],
  sideOf: (zone: number) => number,
): boolean {
  const side = sideOf(zone);
  if (side < 0) return false;
  const island = [zone];
  for (const member of island) {
    for (const beside of neighbours[member]) {
      const other = sideOf(beside);
      if (other < 0) return false;
      if (!areAllied(theatre, other, side) || island.includes(beside)) continue;
      if (island.length === MAX_ZONES) return false;
      island.push(beside);
    }
  }
  return true;
}

/** Zones, and those so near that an island could reach them. */
function around(zones: readonly number[], neighbours: readonly (readonly number[])[]): Set<number> {
  const found = new Set(zones);
  let edge = [...found];
  for (let step = 0; step < MAX_ZONES; step++) {
    const next: number[] = [];
    for (const zone of edge) {
      for (const beside of neighbours[zone]) {
        if (beside < 0 || found.has(beside)) continue;
        found.add(beside);
        next.push(beside);
      }
    }
    edge = next;
  }
  return found;
}
