import { compile } from '../../src/compile/compile.ts';
import { decode } from '../../src/engine/format/decode.ts';
import { decodeNames } from '../../src/engine/format/decode-names.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { assertShowable } from './sound.ts';
import { type Input, NASTY_TEXTS, type Random, type Target, type Verdict } from './target.ts';

const FOLDERS = [
  'test/facts/good',
  'test/cases/04-zones-long-edge',
  'test/cases/22-hand-drawn-edge-200km',
  'test/pacific',
];
const WORDS =
  /^(?:not a compiled theatre|not the (?:names|texts) of a theatre|unknown version: |(?:names|texts) of another record: |broken (?:theatre|names|texts): )/;
const NASTY: readonly unknown[] = [
  ...NASTY_TEXTS,
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  1_000_000,
  [],
  {},
  [[]],
  [null],
  { toString: 'x' },
  { length: 9 },
];
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

interface Base {
  readonly main: string;
  readonly texts: string;
  readonly names: string;
  readonly theatre: Theatre;
  /** The theatre without its names. */
  readonly first: Theatre;
}

/** Compiled theatres, their names and their texts with one to four things in them changed. */
export async function compiledTarget(): Promise<Target> {
  const bases: Base[] = [];
  for (const folder of FOLDERS) {
    const { output } = await compile(folder);
    if (!output) throw new Error(`${folder} has errors`);
    const { main, theatre } = output;
    const json = JSON.parse(main);
    const { names, ids } = json.places;
    const first = decode({ ...json, places: { ...json.places, names: names.map(() => ''), ids: {}, later: true } });
    const rest = {
      format: 'territory-map-names',
      version: json.version,
      record: json.record,
      names,
      ids,
      summary: json.summary,
      credits: json.credits,
    };
    bases.push({ main, texts: output.texts.get('en') as string, names: JSON.stringify(rest), theatre, first });
  }
  return {
    make(random) {
      const base = random.from(bases);
      const part = random.from(['main', 'main', 'main', 'texts', 'names'] as const);
      const json = { file: JSON.parse(base[part]) };
      const told = Array.from({ length: 1 + random.below(4) }, () => spoil(json, random));
      return { what: `${part}: ${told.join('; ')}`, run: () => verdict(part, json.file, base) } satisfies Input;
    },
  };
}

function verdict(part: 'main' | 'texts' | 'names', json: unknown, { theatre, first }: Base): Verdict {
  let shown: () => void;
  try {
    if (part === 'main') {
      const taken = decode(json);
      shown = () => assertShowable(taken, null);
    } else if (part === 'texts') {
      const taken = decodeTexts(json, theatre);
      shown = () => assertShowable(theatre, taken);
    } else {
      const taken = decodeNames(json, first);
      shown = () => assertShowable(taken, null);
    }
  } catch (cause) {
    if (cause instanceof Error && WORDS.test(cause.message)) return 'refused';
    throw cause;
  }
  shown();
  return 'taken';
}

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Changes one value anywhere in a file. Says what. */
function spoil(json: object, random: Random): string {
  const places: Place[] = [];
  const walk = (holder: Record<string, unknown>) => {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const value = holder[key];
      if (typeof value === 'object' && value !== null) walk(value as Record<string, unknown>);
    }
  };
  walk(json as Record<string, unknown>);
  if (places.length === 0) return 'nothing is left';
  const { holder, key } = random.from(places);
  const value = holder[key];
  switch (random.below(6)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return `${key} taken out`;
    case 1: {
      const other = random.from(places);
      holder[key] = structuredClone(other.holder[other.key]);
      return `${key} as ${other.key}`;
    }
    case 2:
      if (Array.isArray(value)) {
        value.push(...structuredClone(value));
        return `${key} twice`;
      }
      break;
    case 3:
      if (typeof value === 'number') {
        holder[key] = value + random.from([1, -1, 0.5, 1000, -1000, 1e6]);
        return `${key} moved`;
      }
      break;
    case 4:
      if (typeof value === 'string' && value !== '') {
        const at = random.below(value.length);
        holder[key] = `${value.slice(0, at)}${random.from([...DIGITS])}${value.slice(at + random.below(2))}`;
        return `${key} with another letter at ${at}`;
      }
      break;
    default:
  }
  holder[key] = random.from(NASTY);
  return `${key} = ${JSON.stringify(holder[key])?.slice(0, 40)}`;
}
