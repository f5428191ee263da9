import { DataSource } from '../data-source.ts';
import { loadScript } from './script-loader.ts';

/** Theatres as classic scripts of the site, for frames in which nothing can be fetched: the key of one is its name. */

declare global {
  /** What the data scripts carry: compiled files as JSON text, by their name without the ending. */
  var territoryMapData: Record<string, string> | undefined;
}

/** Shared by the script that preloads a theatre and the one that shows it. */
export const scriptedData = new DataSource(async (key, part) => {
  const name = part ? `${key}.${part}` : key;
  await loadScript(`data/${name}.js`);
  const text = globalThis.territoryMapData?.[name];
  if (text === undefined) throw new Error(`no data: ${name}`);
  return JSON.parse(text);
});
