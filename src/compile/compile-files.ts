import { deepEqual } from 'fast-equals';
import type { Compiled, CompiledNames, CompiledZones } from '../engine/format/compiled.ts';
import { decode } from '../engine/format/decode.ts';
import { decodeNames } from '../engine/format/decode-names.ts';
import { decodeTexts } from '../engine/format/decode-texts.ts';
import { zoneAt } from '../engine/geometry/point-location.ts';
import { gridX, gridY } from '../engine/model/grid.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import type { Topology } from '../engine/model/topology.ts';
import { messageOf } from '../engine/text/message-of.ts';
import { checkIslands } from './check/check-islands.ts';
import { countDoubled } from './check/record-summary.ts';
import { encodeRecord } from './encode/encode.ts';
import { encodeTexts } from './encode/encode-texts.ts';
import type { Numbering } from './encode/numbering.ts';
import { splitNames } from './encode/split-names.ts';
import { measureAgreements } from './ground/agreement-zones.ts';
import { baseShapes } from './ground/base-shapes.ts';
import { cutGround } from './ground/cut-ground.ts';
import { cutLines } from './ground/cut-lines.ts';
import { encodeUnreported } from './ground/encode-unreported.ts';
import { provesAreas } from './ground/prove-areas.ts';
import { Memo } from './memo.ts';
import type { Facts } from './read/facts.ts';
import type { Folder } from './read/folder.ts';
import { type Problem, sortProblems } from './read/problem.ts';
import { Progress } from './read/progress.ts';
import { readFacts } from './read-facts.ts';

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
 * same facts give the same bytes, in Node and in every browser.
 * @param path where the folder lies; '' where it lies nowhere
 * @param progress hears how far long work has come
 * @param memo what was worked out for this folder before
 * @param onMain hears the text of the theatre before its texts are written and the last proofs are made
 * @throws Error with one line of text when a file cannot be read
 */
export async function compileFolder(
  folder: Folder,
  path = '',
  progress = new Progress(),
  memo = new Memo(),
  onMain: (main: string) => void = () => {},
): Promise<Compilation> {
  const { facts, problems } = await readFacts(folder, path, progress, memo);
  return facts ? compileFacts(facts, problems, progress, memo, onMain) : { problems, output: null };
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
  onMain: (main: string) => void = () => {},
): Compilation {
  const ground = cutGround(facts, progress, memo);
  const problems = [...read, ...ground.problems];
  if (!ground.cut) return { problems: sortProblems(problems), output: null };
  const { numbering, topology, zones } = ground.cut;
  progress.report(() => 'packing the compiled theatre');
  const whole = encode(facts, numbering, zones, topology, memo);
  const main = JSON.stringify(whole);
  onMain(main);
  const today = numbering.control.filter(row => row.from === facts.theatre.open).map(row => row.zone);
  const { first, names } = splitNames(
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
  progress.report(() => 'reading the compiled theatre again');
  const again = readAgain(main, whole, first, names, texts, memo);
  if (typeof again === 'string') {
    const text = `invalid theatre: what was compiled cannot be read again: ${again}`;
    problems.push({ ...facts.theatre.at, column: '', severity: 'error', code: 'invalid', text });
    return { problems: sortProblems(problems), output: null };
  }
  const theatre = again;
  const flaws = provesAreas(theatre, facts);
  progress.report(() => 'looking for places that are cut off');
  const islands = numbering.documented > 0 ? checkIslands(theatre, facts, numbering) : [];
  if (flaws.length > 0) return { problems: sortProblems([...problems, ...islands, ...flaws]), output: null };
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

/** What a browser or another command would make of the compiled files; what is wrong with them, else the theatre. */
function readAgain(
  main: string,
  whole: Compiled,
  first: Compiled,
  names: CompiledNames | null,
  texts: ReadonlyMap<string, string>,
  memo: Memo,
): Theatre | string {
  try {
    let theatre: Theatre | null = null;
    // Zones are cut anew once for what they are made of, not for each state of the record.
    const read = () => {
      theatre = decode(JSON.parse(main));
      return theatre.topology;
    };
    const zones = memo.of('zones read again', zonesOf(whole), read);
    theatre ??= decode(JSON.parse(main), zones);
    if (names) {
      const same = deepEqual(zonesOf(first), zonesOf(whole));
      decodeNames(
        JSON.parse(JSON.stringify(names)),
        decode(JSON.parse(JSON.stringify(first)), same ? zones : undefined),
      );
    }
    for (const text of texts.values()) decodeTexts(JSON.parse(text), theatre);
    return theatre;
  } catch (cause) {
    return messageOf(cause);
  }
}

/** All that the zones of a compiled theatre are made of. */
function zonesOf({ zones, places: { spots, documented } }: Compiled): readonly unknown[] {
  return [zones, spots, documented];
}

function encode(facts: Facts, numbering: Numbering, zones: CompiledZones, topology: Topology, memo: Memo): Compiled {
  const postZones = facts.posts.map(post => zoneAt(topology, gridX(post.lon), gridY(post.lat)));
  return {
    ...encodeRecord(facts, numbering),
    ...encodeUnreported(facts, numbering, topology, postZones),
    zones,
    lines: cutLines(facts.lines, topology, memo),
    posts: facts.posts.map((post, i) => ({
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
      zone: postZones[i],
    })),
    agreements: measureAgreements(facts.agreements, topology, memo),
    base: memo.of('base', [facts.base, facts.theatre.bounds], () => baseShapes(facts.base, facts.theatre.bounds)),
  };
}

/** Name of the names that go with a compiled file: `idlib.json` gives `idlib.names.json`. */
export function namesName(file: string): string {
  return file.replace(/(\.json)?$/, '.names.json');
}

/** Name of the texts that go with a compiled file: `idlib.json` and `ar` give `idlib.text.ar.json`. */
export function textsName(file: string, lang: string): string {
  return `${file.replace(/\.json$/, '')}.text.${lang}.json`;
}
