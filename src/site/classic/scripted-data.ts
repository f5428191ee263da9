import { DataSource } from '../data-source.ts';
import { loadScript } from './script-loader.ts';

/** What one data script carries: compiled JSON as text; of a long one gzip in base64, or the name of the script that has it. */
export type Carried = string | { readonly gzip: string } | { readonly see: string };

/** Theatres as classic scripts of the site, for frames in which nothing can be fetched: the key of one is its name. */

declare global {
  /** What the data scripts carry, by the name of the file without its ending. */
  var territoryMapData: Record<string, Carried> | undefined;
}

/** Shared by the script that preloads a theatre and the one that shows it. */
export const scriptedData = new DataSource((key, part) => read(part ? `${key}.${part}` : key));

async function read(name: string): Promise<unknown> {
  await loadScript(`data/${name}.js`);
  const found = globalThis.territoryMapData?.[name];
  if (found === undefined) throw new Error(`no data: ${name}`);
  if (typeof found === 'string') return JSON.parse(found);
  return 'see' in found ? read(found.see) : JSON.parse((await import('./unpacked.ts')).unpacked(found.gzip));
}
