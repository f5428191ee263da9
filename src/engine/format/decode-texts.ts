import { gridX, gridY } from '../model/grid.ts';
import type {
  Annotation,
  AnnotationKind,
  ConflictEvent,
  DeathCount,
  Evidence,
  Gap,
  Note,
  TheatreTexts,
  Unlocated,
} from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';
import { messageOf } from '../text/message-of.ts';
import {
  type CompiledAnnotation,
  type CompiledDeaths,
  type CompiledNote,
  type CompiledPoint,
  type CompiledTexts,
  TEXTS_FORMAT,
  VERSION,
} from './compiled.ts';
import { unpack, unpackDeltas } from './pack.ts';
import { assertShape } from './shape.ts';
import { textsShape } from './texts-shape.ts';
import { assertTextsSound } from './validate-texts.ts';

const NONE: readonly string[] = [];

/**
 * The texts of a theatre in one language.
 * @param json what `JSON.parse` made of the `NAME.text.LANG.json` beside the compiled file
 * @throws Error `not the texts of a theatre`, `unknown version: N`, `texts of another record: ..` or `broken texts: ..`
 */
export function decodeTexts(json: unknown, theatre: Theatre): TheatreTexts {
  const compiled = json as Partial<CompiledTexts> | null;
  if (typeof compiled !== 'object' || compiled?.format !== TEXTS_FORMAT) throw new Error('not the texts of a theatre');
  if (compiled.version !== VERSION) throw new Error(`unknown version: ${compiled.version}`);
  if (compiled.record !== theatre.record) throw new Error(`texts of another record: ${compiled.record}`);
  try {
    assertShape(compiled, textsShape);
    const texts = decodeAll(compiled as CompiledTexts, theatre);
    assertTextsSound(texts, theatre);
    return texts;
  } catch (cause) {
    throw new Error(`broken texts: ${messageOf(cause)}`, { cause });
  }
}

function decodeAll(texts: CompiledTexts, theatre: Theatre): TheatreTexts {
  return {
    lang: texts.lang,
    record: texts.record,
    words: texts.words ?? {},
    placeNames: theatre.places.map((_, i) => texts.placeNames[i] ?? ''),
    actorNotes: theatre.actors.map((_, i) => texts.actorNotes?.[i] ?? ''),
    aliases: theatre.places.map((_, i) => texts.aliases[i] ?? NONE),
    formerIds: new Map(Object.entries(texts.formerIds ?? {})),
    populations: theatre.places.map((_, i) => texts.populations[i] ?? 0),
    sources: texts.sources.map(([id, publisher, title, date, url, lang, lean, derivedFrom]) => ({
      id,
      publisher,
      title,
      date,
      url,
      lang,
      lean,
      derivedFrom,
    })),
    evidence: decodeEvidence(texts),
    claims: texts.claims.map(({ part, until, ...claim }) => ({
      ...claim,
      extent: part ? 'part' : 'all',
      until: until ?? Infinity,
    })),
    unlocated: texts.unlocated.map(report => ({ ...report, why: report.why as Unlocated['why'] })),
    corrections: texts.corrections ?? [],
    correctTo: texts.correctTo ?? '',
    doubled: texts.doubled,
    events: texts.events.map(event => ({
      ...event,
      precision: event.precision as ConflictEvent['precision'],
      kind: event.kind as ConflictEvent['kind'],
      scope: event.scope as ConflictEvent['scope'],
      lat: event.lat ?? Number.NaN,
      lon: event.lon ?? Number.NaN,
      weight: event.weight ?? 0,
    })),
    deaths: texts.deaths ? decodeDeaths(texts.deaths) : [],
    gaps: (texts.gaps ?? []).map(gap => ({ ...gap, what: gap.what as Gap['what'], until: gap.until ?? Infinity })),
    posts: decodeNotes(texts.posts),
    lines: decodeNotes(texts.lines),
    agreements: decodeNotes(texts.agreements),
    phases: decodeNotes(texts.phases),
    annotations: (texts.annotations ?? []).map(annotation => decodeAnnotation(annotation, theatre)),
  };
}

function decodeAnnotation(annotation: CompiledAnnotation, theatre: Theatre): Annotation {
  const { id, kind, from, until = from + 1, at, to, text, standfirst = '', side = -1, minZoom = 0 } = annotation;
  const [x, y] = gridPoint(at, theatre);
  const [toX, toY] = gridPoint(to, theatre);
  const { sources } = annotation;
  return {
    id,
    kind: kind as AnnotationKind,
    from,
    until,
    x,
    y,
    toX,
    toY,
    text,
    standfirst,
    side,
    minZoom,
    sources,
  };
}

function gridPoint(point: CompiledPoint | undefined, { places }: Theatre): [x: number, y: number] {
  if (point === undefined) return [Number.NaN, Number.NaN];
  if (typeof point === 'number') return [places[point]?.x ?? Number.NaN, places[point]?.y ?? Number.NaN];
  return [gridX(point[1]), gridY(point[0])];
}

function decodeDeaths({ days, lengths, killed, counts, sources }: CompiledDeaths): DeathCount[] {
  const [spans, people, cited] = [unpack(lengths), unpack(killed), sourceLists(counts, sources)];
  return unpackDeltas(days).map((day, i) => ({
    day,
    until: day + spans[i],
    killed: people[i],
    sources: cited[i],
  }));
}

/** Rows that rest on the same sources and have no more to tell share one object: most do, and there are thousands. */
function decodeEvidence(texts: CompiledTexts): Evidence[] {
  const { earliest, notes } = texts.evidence;
  const plain = new Map<string, Evidence>();
  return sourceLists(texts.evidence.counts, texts.evidence.sources).map((sources, row) => {
    const own = { sources, earliest: earliest[row] ?? null, note: noteOf(notes, row) };
    if (own.earliest !== null || own.note) return own;
    const key = sources.join();
    const known = plain.get(key) ?? own;
    plain.set(key, known);
    return known;
  });
}

/** @throws Error when a row is to say what another says, and that says nothing itself */
function noteOf(notes: CompiledTexts['evidence']['notes'], row: number): string {
  const note = notes[row] ?? '';
  if (typeof note === 'string') return note;
  const same = notes[note];
  if (typeof same !== 'string') throw new Error(`evidence.notes.${row} is not what it has to be`);
  return same;
}

/** The sources of each row: how many, then which. @throws Error when there are more or fewer of them */
function sourceLists(counts: string, sources: string): number[][] {
  const all = unpack(sources);
  let at = 0;
  const lists = unpack(counts).map(count => {
    if (count < 0) throw new Error('numbers of sources');
    at += count;
    return all.slice(at - count, at);
  });
  if (at !== all.length) throw new Error('numbers of sources');
  return lists;
}

function decodeNotes(notes: Readonly<Record<string, CompiledNote>>): Record<string, Note> {
  return Object.fromEntries(Object.entries(notes).map(([id, [name, text, sources]]) => [id, { name, text, sources }]));
}
