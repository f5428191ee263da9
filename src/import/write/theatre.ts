import type { Position } from 'geojson';
import { formatDay } from '../../engine/model/day.ts';
import type { Draft } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import { type Box, boundsOf, extentOf } from './bounds.ts';
import { paints } from './colours.ts';
import { csvOf } from './csv.ts';
import { frameText, subjectText, zonesText } from './shapes.ts';

/** Writes one file of the folder that is made; paths are relative, `/` between folders. */
export type Sink = (path: string, text: string) => void | Promise<void>;

/** What was written. */
export interface Written {
  readonly first: number;
  readonly last: number;
  readonly holders: readonly string[];
  readonly bounds: Box | null;
  readonly languages: readonly string[];
  readonly coloursKept: boolean;
}

/** Id of the source of rows that name none. */
const SOURCE = 'import';

/**
 * Write the folder of a theatre: theatre.json, actors.csv, frames or places and control, events, sources, subject.
 * @param subject the outline that the caller gave, empty without one
 */
export async function writeTheatre(
  draft: Draft,
  subject: readonly (readonly (readonly Position[])[])[],
  files: readonly string[],
  options: ImportOptions,
  sink: Sink,
): Promise<Written> {
  const { first, last } = daysOf(draft);
  const named = new Set(draft.changes.flatMap(({ actor, between }) => [actor, ...between]));
  for (const { areas, lines } of draft.frames) {
    for (const { actor, between } of areas) for (const id of [actor, ...between]) named.add(id);
    for (const { left, right } of lines) for (const id of [left, right]) named.add(id);
  }
  const rest = options.rest === undefined ? null : draft.holders.of(options.rest, 'none');
  const restId = rest?.state === 'held' ? rest.id : '';
  if (restId !== '') named.add(restId);
  const used = draft.holders.list.filter(({ id }) => named.has(id));
  // Where nobody holds anything, those who took part in what happened.
  const holders = used.length > 0 ? used : draft.holders.list;
  const { paints: colours, kept } = paints(holders.map(({ colour }) => colour));
  const extent = extentOf(draft, subject);
  const bounds = extent && boundsOf(extent);
  const languages = languagesOf(draft);
  await sink(
    'theatre.json',
    `${JSON.stringify(
      {
        id: options.id,
        title: { en: options.title ?? titleOf(options.id) },
        first: formatDay(first),
        last: formatDay(last),
        ...(languages.length > 1 ? { languages } : {}),
        ...(bounds ? { bounds } : {}),
        ...(subject.length > 0 ? { subject: 'subject.geojson' } : {}),
        ...(restId === '' ? {} : { rest: restId }),
        source: SOURCE,
      },
      null,
      2,
    ).replace(/\[\s+([-\d.,\s]+?)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`,
  );
  await sink(
    'actors.csv',
    csvOf(
      ['id', 'side', 'name_en', 'colour', 'pattern'],
      holders.map(({ id, side, name }, i) => [
        id,
        side,
        name,
        colours[i].colour,
        colours[i].pattern === 'solid' ? '' : colours[i].pattern,
      ]),
    ),
  );
  if (subject.length > 0) await sink('subject.geojson', subjectText(subject));
  for (const frame of draft.frames) await sink(`frames/${formatDay(frame.day)}.geojson`, frameText(frame));
  if (draft.zones.length > 0) await sink('zones.geojson', zonesText(draft.zones));
  if (draft.places.size > 0) await writePlaces(draft, languages, sink);
  if (draft.changes.length > 0) await sink('control.csv', controlText(draft));
  if (draft.events.length > 0) await sink('events.csv', eventsText(draft, new Set(holders.map(({ id }) => id))));
  await sink('sources.csv', sourcesText(draft, files, options));
  return { first, last, holders: holders.map(({ name }) => name), bounds, languages, coloursKept: kept };
}

/** From the first thing that the data say to the last. */
function daysOf(draft: Draft): { first: number; last: number } {
  const days = [
    ...draft.frames.map(({ day }) => day),
    ...draft.changes.map(({ from }) => from),
    ...draft.events.map(({ date }) => date),
  ];
  let [first, last] = [Infinity, draft.last];
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return { first, last: Math.max(first, last) };
}

/** `north-coast` -> `North coast` */
function titleOf(id: string): string {
  const title =
    id
      .split(/[-_\s]+/)
      .filter(word => word !== '')
      .join(' ') || 'Theatre';
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Languages in which at least half of the places have a name. */
function languagesOf({ places }: Draft): string[] {
  const counts = new Map<string, number>();
  for (const { names } of places.values())
    for (const language of Object.keys(names)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return ['en', ...[...counts].filter(([, count]) => count > places.size / 2).map(([language]) => language)];
}

async function writePlaces(draft: Draft, languages: readonly string[], sink: Sink): Promise<void> {
  const drawn = new Set(draft.zones.map(({ place }) => place));
  const rows = [...draft.places.values()].filter(({ id }) => !drawn.has(id));
  if (rows.length === 0) return;
  const more = languages.slice(1);
  const columns = ['id', 'name_en', ...more.map(language => `name_${language}`), 'lat', 'lon', 'rank', 'population'];
  const text = csvOf(
    columns,
    rows.map(({ id, name, names, lat, lon, rank, population }) => [
      id,
      name,
      ...more.map(language => names[language] ?? ''),
      lat,
      lon,
      rank,
      population,
    ]),
  );
  await sink('places.csv', text);
}

function controlText({ changes }: Draft): string {
  const rows = changes.map(({ place, from, actor, between, earliest, status, sources, note }) => [
    place,
    formatDay(from),
    actor,
    between.join(';'),
    earliest === null ? '' : formatDay(earliest),
    status,
    sources.join(';') || (status === 'inferred' ? '' : SOURCE),
    note,
  ]);
  return csvOf(['place', 'from', 'actor', 'between', 'earliest', 'status', 'sources', 'note_en'], rows);
}

function eventsText({ events, holders }: Draft, actors: ReadonlySet<string>): string {
  const idsOf = (parties: readonly string[]) =>
    parties.flatMap(party => {
      const known = holders.knows(party) ? holders.of(party) : null;
      return known?.state === 'held' && actors.has(known.id) ? [known.id] : [];
    });
  const rows = events.map(
    ({ id, date, until, precision, kind, place, lat, lon, title, text, killed, parties, sources }) => [
      id,
      formatDay(date),
      until === null ? '' : formatDay(until),
      precision === 'day' ? '' : precision,
      kind,
      place,
      lat,
      lon,
      title,
      text,
      [...new Set(idsOf(parties))].join(';'),
      killed,
      sources.join(';') || SOURCE,
    ],
  );
  return csvOf(
    [
      'id',
      'date',
      'until',
      'precision',
      'kind',
      'place',
      'lat',
      'lon',
      'title_en',
      'text_en',
      'actors',
      'killed',
      'sources',
    ],
    rows,
  );
}

function sourcesText(draft: Draft, files: readonly string[], options: ImportOptions): string {
  const address = /https?:\/\/\S+/i.exec(options.source ?? '')?.[0] ?? '';
  const named = (options.source ?? '').replace(address, '').trim() || address;
  const file = files.length === 1 ? files[0] : `${files.length} files, ${files[0]} and others`;
  const own = {
    id: SOURCE,
    publisher: named || 'Not named',
    title: named || file.slice(file.lastIndexOf('/') + 1),
    date: '',
    url: address,
    lang: '',
  };
  const used = new Set([...draft.changes, ...draft.events].flatMap(({ sources }) => sources));
  const rows = [own, ...draft.sources.list.filter(({ id }) => used.has(id))];
  return csvOf(
    ['id', 'publisher', 'title', 'date', 'url', 'lang'],
    rows.map(({ id, publisher, title, date, url, lang }) => [id, publisher, title, date, url, lang]),
  );
}
