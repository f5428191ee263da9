import { DataSource } from '../../site/data-source.ts';
import type { CompiledTexts } from '../compile/compile-protocol.ts';

/** The one theatre that the studio's map shows: what the compiler has made last. */
let shown: CompiledTexts | null = null;

/** Key of that theatre. */
export const MEMORY_KEY = 'studio';

export const memoryData = new DataSource(async (_key, part) => {
  const text = part === '' ? shown?.main : shown?.texts.get(part.replace(/^text\./, ''));
  if (text === undefined) throw new Error(`no data: ${part}`);
  return JSON.parse(text);
});

export function showCompiled(compiled: CompiledTexts): void {
  shown = compiled;
}
