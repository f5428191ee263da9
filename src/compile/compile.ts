import { basename, join } from 'node:path';
import type { Compiled } from '../engine/compiled.ts';
import { decode } from '../engine/decode.ts';
import { gridX, gridY } from '../engine/grid.ts';
import { zoneAt } from '../engine/locate.ts';
import { tessellate } from '../engine/tessellate.ts';
import type { Theatre } from '../engine/theatre.ts';
import type { Topology } from '../engine/topology.ts';
import { measureAgreements } from './agreement-zones.ts';
import { baseShapes } from './base-shapes.ts';
import { checkIslands } from './check-islands.ts';
import { cutLines } from './cut-lines.ts';
import { encodeRecord, gridPolygons, gridSpot, type Numbering, numberFacts, packPolygons } from './encode.ts';
import { encodeTexts } from './encode-texts.ts';
import type { Facts } from './facts.ts';
import { type Problem, sortProblems } from './problem.ts';
import { provesTiling } from './prove.ts';
import { readTheatre } from './read.ts';

/** What became of a folder of facts. Without an error there is a theatre, and only then. */
export interface Compilation {
  readonly problems: readonly Problem[];
  readonly output: CompiledFiles | null;
}

export interface CompiledFiles {
  readonly facts: Facts;
  readonly theatre: Theatre;
  /** Text of the compiled theatre, and of its texts by language. */
  readonly main: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Facts to the files that a browser loads: read, check, cut the zones, prove that they tile the subject, encode. The
 * same facts give the same bytes.
 * @param name how the folder was given, for the problems
 * @throws Error with one line of text when the folder cannot be read
 */
export async function compile(folder: string, name = folder): Promise<Compilation> {
  const { facts, problems } = await readTheatre(folder, name);
  return facts ? compileFacts(facts, problems) : { problems, output: null };
}

/** @param problems what reading the facts has found already */
export function compileFacts(facts: Facts, problems: readonly Problem[] = []): Compilation {
  const numbering = numberFacts(facts);
  const outline = gridPolygons(facts.subject.coordinates);
  const seeds = numbering.places.slice(0, numbering.documented).map(gridSpot);
  const [seedX, seedY] = [0, 1].map(axis => Float64Array.from(seeds, seed => seed[axis]));
  const topology = tessellate(seedX, seedY, outline);
  const flaws = provesTiling(topology, { outline, seedX, seedY }).map(({ code, zones, text }): Problem => {
    const places = zones.map(zone => numbering.places[zone]);
    const { file, line } = places[0]?.at ?? facts.theatre.at;
    const about = places.map(place => `"${place.id}"`).join(', ') || 'the subject';
    return { file, line, column: '', severity: 'error', code, text: `${code} at ${about}: ${text}` };
  });
  if (flaws.length) return { problems: sortProblems([...problems, ...flaws]), output: null };

  const main = JSON.stringify(encode(facts, numbering, outline, topology));
  const texts = new Map(
    facts.theatre.languages.map(lang => [lang, JSON.stringify(encodeTexts(facts, numbering, lang))]),
  );
  const theatre = decode(JSON.parse(main));
  const islands = checkIslands(theatre, facts, numbering);
  return { problems: sortProblems([...problems, ...islands]), output: { facts, theatre, main, texts } };
}

function encode(facts: Facts, numbering: Numbering, outline: Float64Array[][], topology: Topology): Compiled {
  return {
    ...encodeRecord(facts, numbering),
    zones: { kind: 'voronoi', outline: packPolygons(outline) },
    lines: cutLines(facts.lines, topology),
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
    agreements: measureAgreements(facts.agreements, topology),
    base: baseShapes(facts.base, facts.theatre.bounds),
  };
}

/** Name of the texts that go with a compiled file: `idlib.json` and `ar` give `idlib.text.ar.json`. */
export function textsName(file: string, lang: string): string {
  const base = basename(file).replace(/\.json$/, '');
  return join(file, '..', `${base}.text.${lang}.json`);
}
