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
import { cutLines } from './cut-lines.ts';
import { encodeRecord, gridPolygons, type Numbering, numberFacts, packPolygons } from './encode.ts';
import { encodeTexts } from './encode-texts.ts';
import type { Facts } from './facts.ts';
import { type Problem, sortProblems } from './problem.ts';
import { planarAreas, provesTiling } from './prove.ts';
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
  if (!facts) return { problems, output: null };
  const numbering = numberFacts(facts);
  const outline = gridPolygons(facts.subject.coordinates);
  const [seedX, seedY] = [gridX, gridY].map((grid, axis) =>
    Float64Array.from(numbering.places.slice(0, numbering.documented), place =>
      Math.round(grid(axis ? place.lat : place.lon)),
    ),
  );
  const topology = tessellate(seedX, seedY, outline);
  // One zone for all is the subject itself.
  const area = planarAreas(tessellate(seedX.slice(0, 1), seedY.slice(0, 1), outline))[0];
  const flaws = provesTiling(topology, { area, seedX, seedY }).map((flaw): Problem => {
    const places = flaw.zones.map(zone => `"${numbering.places[zone].id}"`).join(', ');
    const text = `${flaw.code} ${places || 'the subject'}: ${flaw.text}`;
    return { file: join(name, 'places.csv'), line: 1, column: '', severity: 'error', code: flaw.code, text };
  });
  if (flaws.length) return { problems: sortProblems([...problems, ...flaws]), output: null };

  const main = JSON.stringify(encode(facts, numbering, outline, topology));
  const texts = new Map(
    facts.theatre.languages.map(lang => [lang, JSON.stringify(encodeTexts(facts, numbering, lang))]),
  );
  return { problems, output: { facts, theatre: decode(JSON.parse(main)), main, texts } };
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
    base: baseShapes(facts.base),
  };
}

/** Name of the texts that go with a compiled file: `idlib.json` and `ar` give `idlib.text.ar.json`. */
export function textsName(file: string, lang: string): string {
  const base = basename(file).replace(/\.json$/, '');
  return join(file, '..', `${base}.text.${lang}.json`);
}
