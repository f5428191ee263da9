import { formatDay } from '../../engine/model/day.ts';
import { selfIntersection } from '../ground/self-intersection.ts';
import type { Facts } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import type { Tables } from '../read/tables.ts';
import { meetsBounds } from './bounds.ts';

/** Days, sides and outline of the theatre, and whether there is anything to draw. */
export function checkTheatre(facts: Facts, tables: Tables, report: Report): void {
  checkDays(facts, tables, report);
  checkSides(facts, tables, report);
  checkRest(facts, tables, report);
  for (const [table, what] of [
    [tables.actors, 'an actor'],
    ...(tables.zones ? [] : [[tables.places, 'a place'] as const]),
    [tables.control, 'a place and a day on which it changed hands'],
  ] as const) {
    if (!table.whole || table.rows.length > 0) continue;
    report.error({ file: table.file, line: 1 }, '', 'missing', `rows; write one for ${what}`);
  }
  checkOutline(facts, tables, report);
  checkView(facts, tables, report);
}

/** The last day of the theatre; NaN where first and last are the wrong way round, so that nothing lies after it. */
export function lastDay({ theatre }: Facts): number {
  return theatre.last >= theatre.first ? theatre.last : Number.NaN;
}

function checkDays({ theatre }: Facts, { theatre: file }: Tables, report: Report): void {
  const { first, last, open } = theatre;
  // What could not be read has been told.
  if (![first, last, open].every(Number.isFinite)) return;
  const at = (key: string) => ({ file: theatre.at.file, line: file.lineOf([key]) });
  if (last < first) report.error(at('last'), 'last', 'invalid', `last: it lies before first, ${formatDay(first)}`);
  else if (open < first || open > last) {
    report.error(at('open'), 'open', 'outside', `the theatre: it runs from ${formatDay(first)} to ${formatDay(last)}`);
  }
}

function checkSides({ theatre, actors }: Facts, { theatre: file, actors: table }: Tables, report: Report): void {
  if (!file.sides || !table.whole) return;
  const used = new Set(actors.map(actor => actor.side));
  theatre.sides.forEach(({ id }, i) => {
    if (id === '' || used.has(id)) return;
    const at = { file: theatre.at.file, line: file.lineOf(['sides', i]) };
    report.warning(at, `sides[${i}]`, 'unused', `side "${id}"; no actor of actors.csv is of this side`);
  });
}

/** What is left undrawn has an edge only where the subject gives it one, and only where something is drawn. */
function checkRest({ theatre }: Facts, tables: Tables, report: Report): void {
  if (theatre.rest === '') return;
  const at = { file: theatre.at.file, line: tables.theatre.lineOf(['rest']) };
  if (!tables.frames && !tables.zones) {
    report.warning(at, 'rest', 'unused', 'rest; neither frames nor zones.geojson leave any ground undrawn');
  } else if (!tables.subject) {
    const text = `subject; without an outline the rest, which "${theatre.rest}" holds, has no end`;
    report.error(at, 'rest', 'missing', text);
  }
}

/** What is shown as a whole is a part of the map. */
function checkView({ theatre: { at, bounds, view } }: Facts, tables: Tables, report: Report): void {
  if (!view || meetsBounds(view, bounds)) return;
  const where = { file: at.file, line: tables.theatre.lineOf(['view']) };
  report.error(where, 'view', 'outside', `the bounds, ${bounds.join(', ')}; the map would open on nothing`);
}

function checkOutline({ theatre, subject }: Facts, tables: Tables, report: Report): void {
  if (!tables.subject) {
    const drawn = tables.zones !== null || tables.frames !== null;
    if (drawn || subject.coordinates.length > 0 || tables.places.rows.length === 0) return;
    report.error(
      { file: theatre.at.file, line: tables.theatre.lineOf(['bounds']) },
      'bounds',
      'missing',
      'ground: sea and lakes cover the bounds',
    );
    return;
  }
  for (const { row, geometry } of tables.subject) {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    const crossing = selfIntersection(rings);
    if (!crossing) continue;
    const [lng, lat] = crossing.map(degrees => degrees.toFixed(4));
    report.error(
      row.at,
      'geometry.coordinates',
      'invalid',
      `outline: it crosses itself near ${lat}, ${lng}; redraw it there`,
    );
  }
}
