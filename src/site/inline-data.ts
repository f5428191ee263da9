import { DataSource } from './data-source.ts';

/** Theatres as blocks of JSON in the page itself, for the map in one file: the key of one is its name. */
export const inlineData = new DataSource(async (key, part) => {
  const name = part ? `${key}.${part}` : key;
  const data = document.getElementById(`data/${name}`);
  if (!data) throw new Error(`no data: ${name}`);
  return JSON.parse(data.textContent);
});
