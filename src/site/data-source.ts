import { decode } from '../engine/format/decode.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { Ahead } from './preload.ts';

/** Theatres as files of a site that are fetched. */

/** This script lies in `assets/` of a built site; the server of `npm start` keeps the data at its root. */
export const site = new URL(
  import.meta.env.DEV ? import.meta.env.BASE_URL : '../',
  import.meta.env.DEV ? location.href : import.meta.url,
);

/** Address of a theatre of this site. */
export function theatreAddress(id: string): string {
  return new URL(`data/${id}.json`, site).href;
}

const theatres = new Ahead(async src => decode(await fetchJson(src)));

/** Fetches and decodes a theatre that will be asked for, while the code that asks for it is still on the way. */
export function fetchAhead(src: string): void {
  theatres.begin(src);
}

/** The theatre at an address. */
export function fetchTheatre(src: string): Promise<Theatre> {
  return theatres.get(src);
}

/** @throws Error when the file is not there or is no JSON */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  return response.json();
}
