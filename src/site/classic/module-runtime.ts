import { loadScript } from './script-loader.ts';

/**
 * The few lines that a frame's script begins with. A bundler writes the parts of a script that loads some of them later
 * as ES modules or CommonJS only, and an opaque origin runs neither: so each part is a function that is handed what it asks for.
 */

type Exports = Record<string, unknown>;
interface Need {
  (name: string): Exports;
  /** Loads the part first, and those that it asks for at once. */
  later(name: string, ...asked: string[]): Promise<Exports>;
  /** Hands out what a part exports: its values as they are when they are asked for. */
  give(exports: Exports, values: Record<string, () => unknown>): void;
}
type Part = (need: Need, exports: Exports, module: { exports: Exports }) => void;

declare global {
  /** Every part of the script calls it with its file name. */
  var territoryMapPart: (name: string, part: Part) => void;
  /** Runs the first part. */
  var territoryMapStart: (name: string) => void;
}

const parts = new Map<string, Part>();
const made = new Map<string, Exports>();

const need = ((name: string): Exports => {
  const before = made.get(name);
  if (before) return before;
  const part = parts.get(name);
  if (!part) throw new Error(`no such part: ${name}`);
  const module = { exports: {} as Exports };
  made.set(name, module.exports);
  part(need, module.exports, module);
  made.set(name, module.exports);
  return module.exports;
}) as Need;

need.later = async (name, ...asked) => {
  const missing = [...asked, name].filter(one => !parts.has(one));
  await Promise.all(missing.map(one => loadScript(`assets/${one}`)));
  return need(name);
};

need.give = (exports, values) => {
  for (const name of Object.keys(values)) Object.defineProperty(exports, name, { enumerable: true, get: values[name] });
};

globalThis.territoryMapPart = (name, part) => {
  parts.set(name, part);
};
globalThis.territoryMapStart = need;
