import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../engine/model/day.ts';
import type { Published } from './edition.ts';
import type { Site } from './page-day.ts';

const SOURCE = join(import.meta.dirname, '..');
/** Rooms whose code writes the pages. */
const ROOMS = ['pages', 'draw', 'engine', 'i18n'];

/**
 * What the pages of a theatre's days are made from, day by day, as a hash: a page is written again only when its own is
 * another than before.
 * @param read the text of a file of the site's data folder
 * @param days all days that have a page, ascending
 */
export function pageInputs(
  site: Site,
  { theatre, editions }: Published,
  read: (file: string) => string,
  days: readonly number[],
): Map<string, string> {
  const files = [theatre.namesLater && `${theatre.id}.names.json`, `${theatre.id}.json`].filter(name => name !== false);
  const texts = editions.filter(({ texts }) => texts).map(({ lang }) => `${theatre.id}.text.${lang}.json`);
  const common = hash([codeHash(), JSON.stringify(site), ...[...files, ...texts].map(read)]);
  const dates = days.map(formatDay);
  return new Map(
    dates.map((date, i) => [date, hash([common, date, dates[i - 1] ?? '', dates[i + 1] ?? '']).slice(0, 16)]),
  );
}

let code = '';

/** The code that writes pages, and the words it knows. */
function codeHash(): string {
  if (code !== '') return code;
  const texts = ROOMS.flatMap(room =>
    readdirSync(join(SOURCE, room), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => readFileSync(file, 'utf8')),
  );
  code = hash(texts);
  return code;
}

function hash(parts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}
