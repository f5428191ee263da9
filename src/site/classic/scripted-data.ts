import { decode } from '../../engine/format/decode.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { Ahead } from '../preload.ts';
import { loadScript } from './script-loader.ts';

/** Theatres as scripts of a site, for frames in which nothing can be fetched. */

declare global {
  /** What the data scripts carry: compiled files by their name without the ending. */
  var territoryMapData: Record<string, string> | undefined;
}

const theatres = new Ahead(async id => decode(await loadData(id)));

/** Loads and decodes a theatre that will be asked for, while the code that asks for it is still on the way. */
export function loadAhead(id: string): void {
  theatres.begin(id);
}

export function loadTheatre(id: string): Promise<Theatre> {
  return theatres.get(id);
}

/**
 * A file of the data folder.
 * @param name without the ending
 */
export async function loadData(name: string): Promise<unknown> {
  await loadScript(`data/${name}.js`);
  const text = globalThis.territoryMapData?.[name];
  if (text === undefined) throw new Error(`no data: ${name}`);
  return JSON.parse(text);
}
