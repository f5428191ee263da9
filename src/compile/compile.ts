import { basename, join } from 'node:path';
import type { Compiled, CompiledZones } from '../engine/format/compiled.ts';
import { decode } from '../engine/format/decode.ts';
import { zoneAt } from '../engine/geometry/point-location.ts';
import { gridX, gridY } from '../engine/model/grid.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import type { Topology } from '../engine/model/topology.ts';
import { checkIslands } from './check/check-islands.ts';
import { countDoubled } from './check/record-summary.ts';
import { encodeRecord, type Numbering } from './encode/encode.ts';
import { encodeTexts } from './encode/encode-texts.ts';
import { keepNamesApart } from './encode/split-names.ts';
import { measureAgreements } from './ground/agreement-zones.ts';
import { baseShapes } from './ground/base-shapes.ts';
import { cutGround } from './ground/cut-ground.ts';
import { cutLines } from './ground/cut-lines.ts';
import { Memo } from './memo.ts';
import type { Facts } from './read/facts.ts';
import { type Problem, sortProblems } from './read/problem.ts';
import { Progress } from './read/progress.ts';
import { readTheatre } from './read-theatre.ts';

/** What became of a folder of facts. Without an error there is a theatre, and only then. */
export interface Compilation {
  readonly problems: readonly Problem[];
  readonly output: CompiledFiles | null;
}

export interface CompiledFiles {
  readonly facts: Facts;
  readonly theatre: Theatre;
  /** Text of the compiled theatre, whole. */
  readonly main: string;
  /** The same as a site serves it: what the first map needs, and the names that come later, null where there are none. */
  readonly first: string;
  readonly names: string | null;
  /** Text of its texts by language. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Facts to the files that a browser loads: read, check, cut the zones, prove that they tile the subject, encode. The
 * same facts give the same bytes.
 * @param name how the folder was given, for the problems
 * @param progress hears how far long work has come
 * @param memo what was worked out for this folder before
 * @throws Error with one line of text when the folder cannot be read
 */
export async function compile(
  folder: string,
  name = folder,
  progress = new Progress(),
  memo = new Memo(),
): Promise<Compilation> {
  const { facts, problems } = await readTheatre(folder, name, progress, memo);
  return facts ? compileFacts(facts, problems, progress, memo) : { problems, output: null };
}

/**
 * @param read what reading the facts has found already
 * @param memo what was worked out for these facts in an earlier state
 */
export function compileFacts(
  facts: Facts,
  read: readonly Problem[] = [],
  progress = new Progress(),
  memo = new Memo(),
): Compilation {
  const ground = cutGround(facts, progress, memo);
  const problems = [...read, ...ground.problems];
  if (!ground.cut) return { problems: sortProblems(problems), output: null };
  const { numbering, topology, zones } = ground.cut;
  progress.tell(() => 'packing the compiled theatre');
  const whole = encode(facts, numbering, zones, topology, memo);
  const main = JSON.stringify(whole);
  const today = numbering.control.filter(row => row.from === facts.theatre.open).map(row => row.zone);
  const { first, names } = keepNamesApart(
    whole,
    numbering.places.map(place => place.rank),
    new Set(today),
  );
  const doubled = countDoubled(
    facts.control.filter(row => row.from > facts.theatre.first),
    facts.sources,
  );
  const texts = new Map(
    [...encodeTexts(facts, numbering, doubled)].map(([lang, text]) => [lang, JSON.stringify(text)]),
  );
  const theatre = decode(JSON.parse(main));
  progress.tell(() => 'looking for places that are cut off');
  const islands = numbering.documented > 0 ? checkIslands(theatre, facts, numbering) : [];
  return {
    problems: sortProblems([...problems, ...islands]),
    output: {
      facts,
      theatre,
      main,
      first: names ? JSON.stringify(first) : main,
      names: names && JSON.stringify(names),
      texts,
    },
  };
}

function encode(facts: Facts, numbering: Numbering, zones: CompiledZones, topology: Topology, memo: Memo): Compiled {
  return {
    ...encodeRecord(facts, numbering),
    zones,
    lines: cutLines(facts.lines, topology, memo),
    posts: facts.posts.map(post => ({
      id: post.id,
      number: post.number,
      name: post.name,
      lon: post.lon,
      lat: post.lat,
      precisionKm: post.precisionKm,
      actor: numbering.actorOf.get(post.actor)!,
      kind: post.kind,
      from: post.from,
      until: post.until,
      zone: zoneAt(topology, gridX(post.lon), gridY(post.lat)),
    })),
    agreements: measureAgreements(facts.agreements, topology, memo),
    base: baseShapes(facts.base, facts.theatre.bounds),
  };
}

/** Name of the names that go with a compiled file: `idlib.json` gives `idlib.names.json`. */
export function namesName(file: string): string {
  return file.replace(/(\.json)?$/, '.names.json');
}

/** Name of the texts that go with a compiled file: `idlib.json` and `ar` give `idlib.text.ar.json`. */
export function textsName(file: string, lang: string): string {
  const base = basename(file).replace(/\.json$/, '');
  return join(file, '..', `${base}.text.${lang}.json`);
}
