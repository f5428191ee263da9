import { formatDay } from '../../engine/model/day.ts';
import { slug } from '../../engine/text/ids.ts';
import { readDates } from '../dates/read-dates.ts';
import type { Draft } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import { parseDegrees, parsePosition } from '../tables/coordinates.ts';
import type { Column, Table } from '../tables/table.ts';
import { datePrecision, eventKind, violenceKind } from './event-kinds.ts';
import type { Gazetteer } from './gazetteer.ts';
import { guessedOrder } from './layer-dates.ts';

/** Whether the rows of a table happened rather than hold: they have a date, and deaths, parties, a kind or a headline. */
export function isEvents({ roles, columns }: Table): boolean {
  if (!roles.has('from')) return false;
  if (partiesOf(columns).length > 0 || roles.has('subevent')) return true;
  if (roles.has('actor')) return false;
  return roles.has('killed') || roles.has('title') || (roles.has('event') && !roles.has('status'));
}

/** Columns that name the parties of an event. */
function partiesOf(columns: readonly Column[]): Column[] {
  return columns.filter(({ header }) =>
    /^(actor[ _]?[12]|side[ _]?[ab]|party[ _]?[12]|group[ _]?[12]|actors)$/i.test(header.trim()),
  );
}

/** Rows to events, with their kinds in the codebook's words; the same event twice is one. */
export function takeEvents(table: Table, options: ImportOptions, gazetteer: Gazetteer, draft: Draft): void {
  const { roles, sheet } = table;
  const cell = (column: Column | undefined, i: number) => column?.texts[i] ?? '';
  const top = { file: sheet.file, line: table.header.line };
  const dates = readDates(roles.get('from')?.texts ?? [], options.dateOrder ?? null);
  if (dates.guessed) draft.notes.warn(top, guessedOrder(roles.get('from')?.header ?? '', dates.guessed));
  const ends = readDates(roles.get('until')?.texts ?? [], options.dateOrder ?? null);
  const exclusive = /^until$/i.test(roles.get('until')?.header.trim() ?? '');
  const violence = table.columns.find(({ header }) => /^type_of_violence$/i.test(header.trim()));
  const exactness = table.columns.find(({ header }) => /^(?:time|date)[ _]?prec(?:ision)?$/i.test(header.trim()));
  const parties = partiesOf(table.columns);
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  const unknown = new Map<string, number>();
  let twice = 0;
  table.rows.forEach((row, i) => {
    const at = { file: sheet.file, line: row.line };
    const span = dates.spans[i];
    if (!span) {
      draft.notes.warn(at, `an event without a date that can be read ("${cell(roles.get('from'), i)}") was left out`);
      return;
    }
    const words = [
      cell(roles.get('subevent'), i),
      violence ? '' : cell(roles.get('event'), i),
      cell(roles.get('title'), i),
    ];
    const kind =
      (violence && violenceKind(cell(violence, i))) ??
      eventKind(words) ??
      (roles.has('killed') && Number(cell(roles.get('killed'), i)) > 0 ? 'casualties' : null);
    if (kind === null) {
      const what = words.find(text => text !== '') ?? 'without a kind';
      unknown.set(what.slice(0, 40), (unknown.get(what.slice(0, 40)) ?? 0) + 1);
      return;
    }
    const where = positionOf(table, i);
    const name = cell(roles.get('name'), i);
    const place = where ? null : (gazetteer.find(cell(roles.get('id'), i)) ?? gazetteer.find(name));
    const killedText = cell(roles.get('killed'), i).replace(/\s/g, '');
    const killed = /^\d+(\.0+)?$/.test(killedText) ? Number(killedText) : null;
    const named = [...new Set(parties.map(column => cell(column, i)).filter(text => text !== ''))];
    const title = cell(roles.get('title'), i) || titleOf(words[0] || words[1] || kind, name, named);
    const key = [formatDay(span.first), kind, title, where?.lat, where?.lon, killed].join('\n');
    if (seen.has(key)) {
      twice++;
      return;
    }
    seen.add(key);
    const end = ends.spans[i] ?? null;
    const after = end ? (exclusive ? end.first : end.last + 1) : span.last > span.first ? span.last + 1 : null;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    draft.events.push({
      at,
      id: idOf(span.first, name || kind, draft),
      date: span.first,
      until: after !== null && after > span.first + 1 ? after : null,
      precision: span.last - span.first > 6 ? 'month' : datePrecision(exactness?.header ?? '', cell(exactness, i)),
      kind,
      place: place?.id ?? '',
      lat: where?.lat ?? null,
      lon: where?.lon ?? null,
      title,
      text: cell(roles.get('note'), i),
      killed,
      parties: named,
      sources: draft.sources.of(cell(roles.get('source'), i), cell(roles.get('url'), i)),
    });
    draft.last = Math.max(draft.last, span.last);
  });
  if (twice > 0) draft.notes.warn(top, 'an event that stands there word for word once more was left out', twice);
  if (unknown.size > 0) {
    const most = [...unknown].sort((a, b) => b[1] - a[1]);
    const listed = most
      .slice(0, 4)
      .map(([what, count]) => `${what} (${count})`)
      .join(', ');
    draft.notes.warn(
      top,
      `events of kinds for which the map has no sign were left out: ${listed}${most.length > 4 ? ', ..' : ''}`,
    );
  }
  const counts = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  draft.taken.push(`${sheet.file}: ${table.rows.length} rows as events (${counts.join(', ')})`);
}

/** "Armed clash at Alder: Red army, Blue army" */
function titleOf(what: string, place: string, parties: readonly string[]): string {
  const head = what.charAt(0).toUpperCase() + what.slice(1);
  const where = place === '' ? head : `${head} at ${place}`;
  return parties.length === 0 ? where : `${where}: ${parties.join(', ')}`;
}

function positionOf({ roles }: Table, i: number): { lat: number; lon: number } | null {
  const [lat, lon] = [roles.get('lat'), roles.get('lon')].map(column => parseDegrees(column?.texts[i] ?? ''));
  if (lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0))
    return { lat, lon };
  return parsePosition(roles.get('position')?.texts[i] ?? '');
}

const used = new WeakMap<Draft, Map<string, number>>();

function idOf(day: number, name: string, draft: Draft): string {
  const ids = used.get(draft) ?? new Map<string, number>();
  used.set(draft, ids);
  const base = `${formatDay(day).replace(/^-/, 'bce')}-${slug(name).slice(0, 40) || 'event'}`;
  const count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}
