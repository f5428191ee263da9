import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../engine/day.ts';
import { decode } from '../engine/decode.ts';
import { decodeTexts } from '../engine/decode-texts.ts';
import { type Language, languageOf, loadWords } from '../i18n/languages.ts';
import { dayFiles } from './day-files.ts';
import type { Edition, Site } from './page-day.ts';

/** The days that one worker writes. */
export interface Task {
  /** The built site. */
  readonly folder: string;
  readonly site: Site;
  readonly theatre: string;
  /** All days that have a page, and those of this task. */
  readonly days: readonly number[];
  readonly own: readonly number[];
}

/** Writes the folders of some days, from the compiled theatre that the site itself loads. */
export async function writeDays({ folder, site, theatre: id, days, own }: Task): Promise<void> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'data', name), 'utf8'));
  const theatre = decode(read(`${id}.json`));
  const editions: Edition[] = [];
  for (const lang of spoken(theatre.languages)) {
    const texts = theatre.languages.includes(lang) ? decodeTexts(read(`${id}.text.${lang}.json`), theatre) : null;
    editions.push({ lang, words: await loadWords(lang), texts });
  }
  for (const day of own) {
    const place = join(folder, 'd', id, formatDay(day));
    mkdirSync(place, { recursive: true });
    for (const [name, content] of dayFiles(site, theatre, day, days, editions))
      writeFileSync(join(place, name), content);
  }
}

/** The theatre's languages that the map has words for; English where it has none. */
function spoken(languages: readonly string[]): Language[] {
  const found = languages.filter((lang): lang is Language => languageOf(lang) === lang);
  return found.length > 0 ? found : ['en'];
}
