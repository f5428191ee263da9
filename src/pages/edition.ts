import { decode } from '../engine/format/decode.ts';
import { decodeNames } from '../engine/format/decode-names.ts';
import { decodeTexts } from '../engine/format/decode-texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { loadReading } from '../i18n/load-reading.ts';
import { loadWords, withMessages } from '../i18n/load-words.ts';
import type { Edition } from './page-day.ts';

/** A theatre with what it has to say in each of its languages. */
export interface Published {
  readonly theatre: Theatre;
  readonly editions: readonly Edition[];
}

/**
 * Reads a theatre as the site itself loads it.
 * @param read the text of a file of the site's data folder
 */
export async function publish(id: string, read: (file: string) => string): Promise<Published> {
  const first = decode(JSON.parse(read(`${id}.json`)));
  const theatre = first.namesLater ? decodeNames(JSON.parse(read(`${id}.names.json`)), first) : first;
  const editions: Edition[] = [];
  for (const lang of theatre.languages) {
    const texts = decodeTexts(JSON.parse(read(`${id}.text.${lang}.json`)), theatre);
    const words = await withMessages(await loadWords(lang), texts.words);
    editions.push({ lang, words, reading: await loadReading(words), texts });
  }
  return { theatre, editions };
}
