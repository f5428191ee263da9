import type { Objects, Topology } from 'topojson-specification';
import countriesAddress from 'world-atlas/countries-10m.json?url';
import outlineAddress from 'world-atlas/land-110m.json?url';
import { CREDITS } from '../../import/base/credits.ts';
import { siteAddress } from '../../site/fetched-data.ts';
import type { Files } from '../project/archive.ts';
import { fetchPacked } from './fetch-packed.ts';

type World = Topology<Objects<Record<string, unknown>>>;

/** The coasts of the world, coarse: enough to draw a box on. */
export async function worldOutline(): Promise<World> {
  const response = await fetch(outlineAddress);
  if (!response.ok) throw new Error(`${response.status}: ${outlineAddress}`);
  return response.json();
}

/**
 * The files of a theatre with the base map of its box, and its credits. Without the world's files, which are fetched
 * from this site, the theatre goes without one.
 */
export async function withBase(
  texts: Readonly<Record<string, string>>,
  bounds: readonly [number, number, number, number],
  places: readonly { readonly lat: number; readonly lon: number }[],
  languages: readonly string[],
): Promise<Files> {
  const all = { ...texts };
  try {
    const [{ baseMap }, countries, water] = await Promise.all([
      import('../../import/base/base-map.ts'),
      fetchWorld(countriesAddress),
      fetchWorld(new URL('base/water.json', siteAddress).href),
    ]);
    const map = await baseMap({ countries, water }, bounds, places, languages);
    for (const [file, text] of map.files) all[file] = text;
    const theatre: Record<string, unknown> = JSON.parse(all['theatre.json']);
    theatre.credits = [...(Array.isArray(theatre.credits) ? theatre.credits : []), ...CREDITS];
    all['theatre.json'] = `${JSON.stringify(theatre, null, 2)}\n`;
  } catch (cause) {
    console.warn(cause);
  }
  return Object.entries(all).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
}

async function fetchWorld(address: string): Promise<World> {
  return JSON.parse(await fetchPacked(address));
}
