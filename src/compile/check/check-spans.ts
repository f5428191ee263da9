import { formatDay } from '../../engine/model/day.ts';
import { wrapLng } from '../../engine/model/grid.ts';
import type { EventFact, Facts, Origin, PhaseFact } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { meetsBounds, within } from './bounds.ts';
import { isOffTheMap, offTheMap } from './check-places.ts';
import { slipOf } from './spread.ts';

/** Things that last for a while and stand somewhere: events, deaths, posts, phases, agreements. */
export function checkSpans(facts: Facts, report: Report): void {
  const { theatre } = facts;
  for (const event of facts.events) {
    checkOrder(event.at, 'date', event.date, event.until, '', report);
    checkShown(event.at, 'date', event.date, event.until ?? event.date + 1, facts, report);
    checkPosition(event, facts, report);
  }
  for (const { at, date } of facts.unlocated) checkShown(at, 'date', date, date + 1, facts, report);
  for (const { at, date, until } of facts.deaths) {
    checkOrder(at, 'date', date, until, '', report);
    checkShown(at, 'date', date, until ?? date + 1, facts, report);
  }
  for (const { at, what, from, until } of theatre.gaps) {
    checkOrder(at, 'from', from, until, 'gaps.', report);
    checkShown(at, 'gaps.from', from, until ?? Infinity, facts, report);
    const counted = facts.deaths.find(({ date }) => from <= date && date < (until ?? Infinity));
    if (what === 'deaths' && counted) {
      const text = `gap: ${formatDay(counted.date)} is counted in deaths.csv, so it lies in no gap; shorten the gap`;
      report.warning(at, 'gaps.from', 'invalid', text);
    }
  }
  for (const post of facts.posts) {
    checkOrder(post.at, 'from', post.from, post.until, '', report);
    checkShown(post.at, 'from', post.from, post.until ?? Infinity, facts, report);
    if (!Number.isNaN(post.lat + post.lon)) checkBounds(post.at, post.lat, post.lon, theatre.bounds, report);
  }
  for (const phase of facts.phases) {
    checkOrder(phase.at, 'from', phase.from, phase.until, '', report);
    checkShown(phase.at, 'from', phase.from, phase.until ?? Infinity, facts, report);
    checkView(phase, facts, report);
  }
  for (const { at, from, until } of facts.agreements) {
    if (from !== null) checkOrder(at, 'from', from, until, 'properties.', report);
  }
  checkOverlaps(facts.phases, report);
}

export function checkOrder(
  at: Origin,
  start: string,
  from: number,
  until: number | null,
  prefix: string,
  report: Report,
): void {
  if (until === null || !(until <= from)) return;
  report.error(
    at,
    `${prefix}until`,
    'invalid',
    `until: it is the day AFTER the last, so it has to lie after ${start}, ${formatDay(from)}`,
  );
}

export function checkShown(
  at: Origin,
  column: string,
  from: number,
  until: number,
  { theatre }: Facts,
  report: Report,
): void {
  if (!(from > theatre.last || until <= theatre.first) || until <= from || theatre.last < theatre.first) return;
  // What could not be read has been told.
  if (!Number.isFinite(theatre.first) || !Number.isFinite(theatre.last)) return;
  const span = `${formatDay(theatre.first)} to ${formatDay(theatre.last)}`;
  report.warning(at, column, 'outside', `the theatre, ${span}: the map never shows it`);
}

/** A view that shows nothing of the theatre is a slip. */
function checkView({ at, view }: PhaseFact, { theatre: { bounds } }: Facts, report: Report): void {
  const [a, b, c, d] = view === '' ? [] : view.split(',').map(Number);
  if (a === undefined) return;
  if (d === undefined) {
    if (!within(bounds, a, b)) report.warning(at, 'view', 'outside', `the bounds: ${a}, ${b}; it is lat,lng,zoom`);
    return;
  }
  if (!meetsBounds([a, b, c, d], bounds)) {
    report.warning(at, 'view', 'outside', `the bounds, ${bounds.join(', ')}; it is west,south,east,north`);
  }
}

function checkPosition({ at, place, lat, lon, scope }: EventFact, { theatre }: Facts, report: Report): void {
  if ((lat === null) !== (lon === null)) {
    const [given, other] = lat === null ? ['lon', 'lat'] : ['lat', 'lon'];
    report.error(at, other, 'missing', `${other}; a position needs both, or delete ${given}`);
  } else if (place !== '' && lat !== null) {
    report.warning(at, 'lat', 'unused', `lat and lon; the event stands at "${place}": keep the place or the position`);
  } else if (place === '' && lat === null && scope === 'point') {
    report.warning(at, 'place', 'missing', 'place, or lat and lon; an event of scope point has to be somewhere');
  }
  if (lat === null || lon === null || Number.isNaN(lat + lon) || scope === 'elsewhere') return;
  checkBounds(at, lat, lon, theatre.bounds, report);
}

export function checkBounds(
  at: Origin,
  lat: number,
  lon: number,
  bounds: Facts['theatre']['bounds'],
  report: Report,
): void {
  if (isOffTheMap(lat)) {
    report.error(at, 'lat', 'outside', offTheMap(bounds, lat, lon));
    return;
  }
  if (within(bounds, lat, lon)) return;
  const advice = slipOf(lat, lon, bounds) || 'correct lat and lon';
  report.warning(at, 'lat', 'outside', `the bounds: ${lat}, ${wrapLng(lon)}; ${advice}`);
}

/** A phase without an end lasts until the next one, so only written ends can overlap. */
function checkOverlaps(phases: readonly PhaseFact[], report: Report): void {
  const ordered = phases.filter(phase => !Number.isNaN(phase.from)).sort((a, b) => a.from - b.from);
  let longest: PhaseFact | null = null;
  for (const phase of ordered) {
    if (longest?.until && phase.from < longest.until) {
      const text = `phase "${longest.id}" (line ${longest.at.line}), which lasts until ${formatDay(longest.until)}`;
      report.warning(phase.at, 'from', 'overlaps', text);
    }
    if (!longest || (phase.until ?? phase.from) > (longest.until ?? longest.from)) longest = phase;
  }
}
