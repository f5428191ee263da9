import { dateInName } from '../dates/date-in-name.ts';
import { monthOf } from '../dates/months.ts';
import type { Span } from '../dates/read-date.ts';
import type { Data, Layer } from '../model.ts';

/** A file's name without folders and ending. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(
    /(\.(geojson|geojsonl|topojson|json|geojsons|jsonl|gpkg|kml|kmz|zip|csv|tsv|txt|xlsx|xlsm|ods|shp|lua))+$/i,
    '',
  );
}

/** The date in the name of a file, of the layer or sheet in it, or of a folder around it; null without one. */
export function dateOfFile(data: Data): Span | null {
  const folders = data.file.split('/').slice(0, -1).reverse().map(baseName);
  for (const name of [data.title, baseName(data.file), ...folders]) {
    const span = name === '' ? null : dateInName(name);
    if (span) return span;
  }
  return null;
}

/** What a file's name says besides its date, or else the folder's: `russia_20240708` is of Russia. */
export function stemOf(layer: Layer): string {
  const folders = layer.file.split('/').slice(0, -1).reverse().map(baseName);
  for (const name of [layer.title, baseName(layer.file), ...folders]) {
    const stem = withoutDate(name);
    if (stem !== '') return stem;
  }
  return '';
}

/** What a name says besides its date: `Red army 5 Jan 2021` is of the Red army. */
export function withoutDate(name: string): string {
  const parts = name
    .replace(/\d{4}[-_. ]?\d{1,2}[-_. ]?\d{1,2}|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{2,4}|\d{3,}/g, ' ')
    .split(/[-_.,\s]+/)
    .filter(word => word !== '');
  const isMonth = (word: string | undefined) => /\d/.test(name) && word !== undefined && monthOf(word) !== null;
  const isDay = (i: number) =>
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(parts[i]) && (isMonth(parts[i - 1]) || isMonth(parts[i + 1]));
  const words = parts.filter(
    (word, i) =>
      !isMonth(word) &&
      !isDay(i) &&
      !/^(\d{2,}|map|control|data|frame|areas?|zones?|layer|v\d+|t|final|copy)$/i.test(word),
  );
  const stem = words.join(' ');
  return stem === '' ? '' : stem.charAt(0).toUpperCase() + stem.slice(1);
}
