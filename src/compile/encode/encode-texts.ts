import {
  type CompiledDeaths,
  type CompiledEvent,
  type CompiledNote,
  type CompiledTexts,
  TEXTS_FORMAT,
  VERSION,
} from '../../engine/format/compiled.ts';
import { pack, packDeltas } from '../../engine/format/pack.ts';
import type { Texts } from '../../engine/model/theatre.ts';
import type { DeathsFact, EventFact, Facts, PlaceFact, SourceFact } from '../read/facts.ts';
import { sparse } from './encode.ts';
import { encodeAnnotations } from './encode-annotations.ts';
import type { Numbering } from './numbering.ts';
import { recordStamp } from './record-stamp.ts';

/**
 * Everything that is told in each language of a theatre, for the panels; where it is not written in a language, in the
 * default one.
 * @param doubled how many changes have two or more independent sources
 */
export function encodeTexts(facts: Facts, numbering: Numbering, doubled: number): Map<string, CompiledTexts> {
  const common = encodeCommon(facts, numbering, doubled);
  return new Map(facts.theatre.languages.map(lang => [lang, encodeLanguage(facts, numbering, common, lang)]));
}

/** Where a source can be read: what has no address of its own stands in the one that it rests on. */
function addressIn(sources: readonly SourceFact[], source: SourceFact): string {
  const seen = new Set<string>();
  let at: SourceFact | undefined = source;
  while (at && at.url === '' && !seen.has(at.id)) {
    seen.add(at.id);
    const next: string = at.derivedFrom;
    at = next === '' ? undefined : sources.find(one => one.id === next);
  }
  return at?.url ?? '';
}

/** What is the same in every language, `notes` of the evidence apart. */
type Common = Pick<
  CompiledTexts,
  'format' | 'version' | 'record' | 'formerIds' | 'populations' | 'sources' | 'doubled' | 'deaths'
> & {
  readonly evidence: Omit<CompiledTexts['evidence'], 'notes'>;
};

function encodeCommon(facts: Facts, numbering: Numbering, doubled: number): Common {
  const { control, places, sourceOf, sideOf } = numbering;
  const sources = (ids: readonly string[]) => ids.map(id => sourceOf.get(id)!);
  return {
    format: TEXTS_FORMAT,
    version: VERSION,
    record: recordStamp(facts),
    formerIds: Object.fromEntries(places.flatMap(({ formerIds }, place) => formerIds.map(id => [id, place]))),
    populations: sparse(places, place => place.population || undefined),
    sources: facts.sources.map(source => [
      source.id,
      source.publisher,
      source.title,
      source.date,
      addressIn(facts.sources, source),
      source.lang,
      source.lean ? sideOf.get(source.lean)! : -1,
      source.derivedFrom ? sourceOf.get(source.derivedFrom)! : -1,
    ]),
    evidence: {
      counts: pack(control.map(row => row.sources.length)),
      sources: pack(control.flatMap(row => sources(row.sources))),
      earliest: sparse(control, row => row.earliest ?? undefined),
    },
    doubled,
    deaths: encodeDeaths(facts.deaths, sources),
  };
}

/** What one sentence says of hundreds of rows is written once. */
function evidenceNotes(texts: readonly string[]): CompiledTexts['evidence']['notes'] {
  const first = new Map<string, number>();
  return sparse(texts, (text, row) => {
    if (text === '') return undefined;
    const before = first.get(text);
    if (before === undefined) first.set(text, row);
    return before ?? text;
  });
}

function encodeLanguage(facts: Facts, numbering: Numbering, common: Common, lang: string): CompiledTexts {
  const main = facts.theatre.languages[0];
  const inLanguage = (texts: Texts) => texts[lang] || texts[main] || '';
  const sources = (ids: readonly string[]) => ids.map(id => numbering.sourceOf.get(id)!);
  const actors = (ids: readonly string[]) => ids.map(id => numbering.actorOf.get(id)!);
  const notes = <T extends { id: string; name: Texts }>(items: readonly T[], rest: (item: T) => [string, number[]]) =>
    Object.fromEntries(items.map(item => [item.id, [inLanguage(item.name), ...rest(item)] satisfies CompiledNote]));
  return {
    ...common,
    lang,
    words: facts.words.get(lang),
    placeNames: sparse(numbering.places, place =>
      place.name[lang] === place.name[main] ? undefined : place.name[lang],
    ),
    aliases: sparse(numbering.places, place => aliasesOf(place, lang, inLanguage(place.name))),
    gaps: gapsIn(facts, inLanguage),
    evidence: { ...common.evidence, notes: evidenceNotes(numbering.control.map(row => inLanguage(row.note))) },
    claims: facts.claims.map(claim => ({
      place: numbering.placeOf.get(claim.place)!,
      day: claim.date,
      by: numbering.actorOf.get(claim.by)!,
      says: claim.says ? numbering.actorOf.get(claim.says)! : -1,
      part: claim.extent === 'part',
      until: claim.until,
      sources: sources(claim.sources),
      note: inLanguage(claim.note),
    })),
    unlocated: [...facts.unlocated]
      .sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1))
      .map(report => ({
        name: inLanguage(report.name),
        day: report.date,
        actor: numbering.actorOf.get(report.actor)!,
        why: report.why,
        sources: sources(report.sources),
        note: inLanguage(report.note),
      })),
    corrections: facts.corrections
      .map(({ date, place, what, why, sources: cited }) => ({
        day: date,
        // A place that a release gave up, or that frames have none of, still stands in what was said of it.
        place: numbering.placeOf.get(place) ?? -1,
        what: inLanguage(what),
        why: inLanguage(why),
        sources: sources(cited),
      }))
      // The newest first; those of one day by their words, so that the order of the rows makes no difference.
      .sort((a, b) => b.day - a.day || a.place - b.place || (a.what < b.what ? -1 : 1)),
    ...(facts.theatre.correctTo === '' ? {} : { correctTo: facts.theatre.correctTo }),
    events: [...facts.events]
      .sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1))
      .map(event => encodeEvent(event, inLanguage, sources(event.sources), actors(event.actors), numbering)),
    actorNotes: sparse(facts.actors, actor => inLanguage(actor.note) || undefined),
    posts: notes(facts.posts, post => [inLanguage(post.note), sources(post.sources)]),
    lines: notes(facts.lines, line => ['', sources(line.sources)]),
    agreements: notes(facts.agreements, agreement => [inLanguage(agreement.note), sources(agreement.sources)]),
    phases: notes(facts.phases, phase => [inLanguage(phase.text), sources(phase.sources)]),
    annotations: encodeAnnotations(facts, inLanguage, numbering),
  };
}

/** Names of a place other than the one it has in a language, for the search. */
function aliasesOf(place: PlaceFact, lang: string, shown: string): string[] | undefined {
  const all = new Set<string>();
  for (const code in place.name) if (code !== lang && place.name[code]) all.add(place.name[code]);
  for (const alias of place.aliases) all.add(alias);
  all.delete(shown);
  return all.size > 0 ? [...all] : undefined;
}

/** Gaps by first day; left out where there are none. */
function gapsIn({ theatre }: Facts, inLanguage: (texts: Texts) => string): CompiledTexts['gaps'] {
  if (theatre.gaps.length === 0) return undefined;
  const sorted = [...theatre.gaps].sort((a, b) => a.from - b.from);
  return sorted.map(({ what, from, until, why }) => ({ what, from, until, why: inLanguage(why) }));
}

function encodeDeaths(deaths: readonly DeathsFact[], sources: (ids: readonly string[]) => number[]): CompiledDeaths {
  const sorted = [...deaths].sort((a, b) => a.date - b.date || a.at.line - b.at.line);
  return {
    days: packDeltas(sorted.map(row => row.date)),
    lengths: pack(sorted.map(row => (row.until ?? row.date + 1) - row.date)),
    killed: pack(sorted.map(row => row.killed)),
    counts: pack(sorted.map(row => row.sources.length)),
    sources: pack(sorted.flatMap(row => sources(row.sources))),
  };
}

function encodeEvent(
  event: EventFact,
  inLanguage: (texts: Texts) => string,
  sources: number[],
  actors: number[],
  numbering: Numbering,
): CompiledEvent {
  return {
    id: event.id,
    day: event.date,
    until: event.until ?? event.date + 1,
    precision: event.precision,
    kind: event.kind,
    place: event.place ? numbering.placeOf.get(event.place)! : -1,
    lat: event.lat,
    lon: event.lon,
    scope: event.scope,
    title: inLanguage(event.title),
    text: inLanguage(event.text),
    actors,
    killed: event.killed ?? -1,
    ...(event.weight === null ? {} : { weight: event.weight }),
    sources,
    disputed: inLanguage(event.disputed),
  };
}
