import { WORLD } from '../model/grid.ts';
import { BASES, STATUSES } from '../model/history.ts';
import type { Theatre } from '../model/theatre.ts';
import { OUTSIDE, type Topology } from '../model/topology.ts';
import { MOST_DAYS } from './theatre-shape.ts';

/**
 * Hold a decoded theatre against itself: every number that stands for an actor, a state, a zone is one that is there, and
 * what was packed lies within its range. A file cut short or put together from two would else draw a wrong map without a
 * word.
 * @throws Error that names the first thing that is wrong
 */
export function assertValid(theatre: Theatre): void {
  const { sides, actors, states, places, topology, history, lines, posts, agreements } = theatre;
  const { first, last, open, languages, frames } = theatre;
  const zones = topology.zones;
  if (!(first <= open && open <= last)) fail('days');
  if (languages.length === 0 || !theatre.title[languages[0]]) fail('languages and title');
  for (const key of ['bounds', 'view'] as const) {
    const [west, south, east, north] = theatre[key];
    if (!(west < east && east - west <= 360 && south < north)) fail(key);
  }
  for (const things of [sides, actors, lines, posts, agreements, theatre.phases]) {
    if (new Set(things.map(({ id }) => id)).size < things.length) fail('ids');
  }
  if (!meet(topology)) throw new Error('arcs that do not meet');
  all('areas of zones', theatre.zoneKm2, amount => amount > 0 && amount < Infinity);
  all('lengths of arcs', theatre.arcKm, amount => amount >= 0 && amount < Infinity);
  all('frames', frames, (frame, i) => isDay(frame) && (i === 0 || frame > frames[i - 1]));
  all('posts', posts, ({ from, until }) => until > from);
  all('agreements', agreements, ({ from, until, km2 }) => {
    return until > from && km2.every(amount => amount >= 0 && amount < Infinity);
  });
  all('phases', theatre.phases, ({ from, until }) => until > from);
  all('coordinates of lines', [topology, ...lines.flatMap(line => line.parts)], ({ x, y }) => onGrid(x) && onGrid(y));
  all(
    'coordinates of areas',
    [...agreements.flatMap(({ polygons }) => polygons), ...theatre.base.map(b => b.lines)],
    rings => rings.every(ring => ring.length % 2 === 0 && onGrid(ring)),
  );
  for (const place of places) {
    if (!(Math.abs(place.lat) <= 90 && place.x > -WORLD && place.x < 2 * WORLD)) fail('coordinates of places');
    if (!(place.rank >= 1 && place.rank <= 6)) fail('ranks of places');
  }
  all('actors', actors, actor => within(actor.side, sides.length));
  all('states', states, state => state.between.every(actor => within(actor, actors.length)));

  const { day, zone, state, status, basis } = history;
  const columns = [zone, state, status, basis];
  if (columns.some(column => column.length !== day.length)) fail('control rows');
  all('control rows', day, (_, row) => {
    if (!within(zone[row], zones) || !within(state[row], states.length)) return false;
    if (!isDay(day[row])) return false;
    if (!within(status[row], STATUSES.length) || !within(basis[row], BASES.length)) return false;
    return row === 0 || day[row] > day[row - 1] || (day[row] === day[row - 1] && zone[row] > zone[row - 1]);
  });
  all('allies', theatre.allies, pair => pair.every(side => within(side, sides.length)));
  all('unreported ground', theatre.unreported, ({ zone, from, until, cutOff, reported }) => {
    return (
      within(zone, zones) &&
      [from, until, cutOff, reported].every(isDay) &&
      reported < cutOff &&
      cutOff <= from &&
      from < until
    );
  });
  all('lines', lines, line =>
    line.parts.every(part => part.zones.length === part.x.length - 1 && part.zones.every(inZoneOrOutside)),
  );
  all('posts', posts, post => within(post.actor, actors.length) && inZoneOrOutside(post.zone));
  all('agreements', agreements, ({ zones: touched, km2 }) => {
    return touched.length === km2.length && touched.every(zone => within(zone, zones));
  });

  function inZoneOrOutside(zone: number): boolean {
    return zone === OUTSIDE || within(zone, zones);
  }
}

/**
 * Whether the boundary of every zone is of closed rings: where arcs of a zone come to a vertex, as many leave it. Zones are
 * told apart by the cubes of their numbers, which add up to the same for no others that are at hand.
 */
function meet({ x, start, points, left, right }: Topology): boolean {
  const open = new Int32Array(x.length);
  left.forEach((zone, arc) => {
    const turn = cube(zone) - cube(right[arc]);
    open[points[start[arc]]] += turn;
    open[points[start[arc + 1] - 1]] -= turn;
  });
  return !open.some(Boolean);
}

const cube = (zone: number) => Math.imul(zone, Math.imul(zone, zone));

/** Whether coordinates lie on the ground, or on the same ground counted on across the date line. */
function onGrid(line: Float64Array): boolean {
  return line.every(value => value > -WORLD && value < 2 * WORLD);
}

export function isDay(day: number): boolean {
  return Math.abs(day) <= MOST_DAYS;
}

export function within(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

export function all<T>(what: string, list: Iterable<T>, sound: (item: T, index: number) => boolean): void {
  let index = 0;
  for (const item of list) if (!sound(item, index++)) fail(what);
}

export function fail(what: string): never {
  throw new Error(`${what} do not hold together`);
}
