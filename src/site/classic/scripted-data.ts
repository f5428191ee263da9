import { DataSource } from '../data-source.ts';
import { loadScript } from './script-loader.ts';

/** What one data script carries: compiled JSON as text; of a long one gzip in base64. */
export type Carried = string | { readonly gzip: string };

/** Theatres as classic scripts of the site, for frames in which nothing can be fetched: the key of one is its name. */

declare global {
  /** What the data scripts carry, by the name of the file without its ending. */
  var territoryMapData: Record<string, Carried> | undefined;
}

/** Shared by the script that preloads a theatre and the one that shows it. */
export const scriptedData = new DataSource(async (key, part) => {
  const name = part ? `${key}.${part}` : key;
  await loadScript(`data/${name}.js`);
  const text = globalThis.territoryMapData?.[name];
  if (text === undefined) throw new Error(`no data: ${name}`);
  return JSON.parse(typeof text === 'string' ? text : (await import('./unpacked.ts')).unpacked(text.gzip));
});
