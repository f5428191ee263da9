import type { CompiledTexts } from '../compile/compile-protocol.ts';
import { MemorySource } from './memory-source.ts';

/** The one theatre that the studio's map shows: what the compiler has made last. */
let main: string | null = null;
/** Its texts, which come a moment after it. */
let texts = awaited();

/** Key of that theatre. */
export const MEMORY_KEY = 'studio';

export const memoryData = new MemorySource(async (_key, part) => {
  const text = part === '' ? main : (await texts.promise).get(part.replace(/^text\./, ''));
  if (text === null || text === undefined) throw new Error(`no data: ${part}`);
  return JSON.parse(text);
});

/** The map is to show this; its texts will come. */
export function showMain(drawn: string): void {
  main = drawn;
  texts = awaited();
}

/** @returns whether the map has to be drawn anew for it */
export function showCompiled(compiled: CompiledTexts): boolean {
  const anew = main !== compiled.main;
  if (anew) showMain(compiled.main);
  texts.resolve(compiled.texts);
  return anew;
}

function awaited() {
  let resolve: (texts: ReadonlyMap<string, string>) => void = () => {};
  const promise = new Promise<ReadonlyMap<string, string>>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
