import { DataSource } from './data-source.ts';

/** Theatres as files that are fetched: the key of one is the address of its compiled file. */

/** This script lies in `assets/` of a built site; the server of `npm start` keeps the data at its root. */
export const siteAddress = new URL(
  import.meta.env.DEV ? import.meta.env.BASE_URL : '../',
  import.meta.env.DEV ? location.href : import.meta.url,
);

/** Address of a theatre of this site. */
export function theatreAddress(name: string): string {
  return new URL(`data/${name}.json`, siteAddress).href;
}

/** Name among the data of this site of what is at an address, such as `idlib`; '' for any other address. */
export function nameAt(address: string): string {
  const found = URL.canParse(address, location.href) ? new URL(address, location.href).href : '';
  const [folder, name] = [new URL('data/', siteAddress).href, found.slice(found.lastIndexOf('/') + 1)];
  return found === folder + name ? name.replace(/\.json$/, '') : '';
}

/** Shared by the script that preloads a theatre and the one that shows it. */
export const fetchedData = new DataSource((address, part) =>
  fetchJson(part ? address.replace(/(\.json)?$/, `.${part}.json`) : address),
);

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  return response.json();
}
