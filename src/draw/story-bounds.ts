import { latOf, lngOf } from '../engine/model/grid.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { changedPlaces } from './layers/towns.ts';
import { parseView, viewNear } from './map-view.ts';

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Changes this many days before and after a day tell where the front moves. */
const NEAR_DAYS = 30;
/** Fewer changes than this are no story of their own. */
const FEW = 6;
/** So much of the changes, as a share at each end, may lie out of sight: one village far off is not where the front moves. */
const STRAY = 0.04;
/** Room around what changes, as a share of the longer side of the whole, and the least that is shown, in such rooms. */
const [AROUND, LEAST] = [0.04, 8];

/**
 * What a map of a day shows unless somebody asks for another part: the part that the day's chapter names, else the places
 * that changed hands around that day, and in either case all that change on it. Where nothing moves, or two days are
 * compared, the whole.
 * @param compared whether the day is held against another one
 */
export function storyBounds(theatre: Theatre, day: number, compared = false): Bounds {
  const { view: whole, first, history, places, documented } = theatre;
  if (compared) return whole;
  const phase = theatre.phases.find(({ from, until }) => from <= day && day < until);
  const named = phase ? parseView(phase.view) : null;
  const around = AROUND * Math.max(whole[2] - whole[0], whole[3] - whole[1]);
  const today = changedPlaces({ theatre, day });
  if (named?.kind === 'bounds') {
    const [west, south, east, north] = viewNear(named, theatre.bounds).bounds;
    return holding(theatre, today, around, [west - around, south - around, east + around, north + around]);
  }
  const near: number[] = [];
  history.zone.forEach((zone, row) => {
    const then = history.day[row];
    if (then > first && Math.abs(then - day) <= NEAR_DAYS && zone < documented) near.push(zone);
  });
  if (near.length < FEW) return whole;
  const [west, east] = middle(near.map(place => lngOf(places[place].x)));
  const [south, north] = middle(near.map(place => latOf(places[place].y)));
  const wide = Math.max(around, (LEAST * around - east + west) / 2);
  const high = Math.max(around, (LEAST * around - north + south) / 2);
  return holding(theatre, today, around, [west - wide, south - high, east + wide, north + high]);
}

/** Bounds grown until they hold some places, with room around these. */
function holding({ places }: Theatre, held: readonly number[], room: number, bounds: Bounds): Bounds {
  let [west, south, east, north] = bounds;
  for (const place of held) {
    const [lng, lat] = [lngOf(places[place].x), latOf(places[place].y)];
    [west, east] = [Math.min(west, lng - room), Math.max(east, lng + room)];
    [south, north] = [Math.min(south, lat - room), Math.max(north, lat + room)];
  }
  return [west, south, east, north];
}

/** From where to where numbers lie, but for strays at each end. */
function middle(numbers: number[]): [number, number] {
  numbers.sort((a, b) => a - b);
  const stray = Math.floor(numbers.length * STRAY);
  return [numbers[stray], numbers[numbers.length - 1 - stray]];
}
