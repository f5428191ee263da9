import type { Theatre } from '../engine/model/theatre.ts';
import { oembed } from './oembed.ts';
import { pageHtml } from './page.ts';
import { type Edition, fileName, pageDay, type Site } from './page-day.ts';
import { GROUND_FILE, groundFile, shareImage } from './picture.ts';

/** Every file of a day's folder: its name and content. */
export function dayFiles(
  site: Site,
  theatre: Theatre,
  day: number,
  days: readonly number[],
  editions: readonly Edition[],
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const edition of editions) {
    const page = pageDay(site, theatre, day, days, editions, edition);
    const name = (base: string, ending: string) => fileName(page.languages, page.lang, base, ending);
    files.set(name('index', 'html'), pageHtml(page));
    files.set(name('oembed', 'json'), oembed(page));
    // What has no words is the same in every language.
    if (edition === editions[0]) {
      files.set('share.png', shareImage(page));
      files.set(GROUND_FILE, groundFile(page));
    }
  }
  return files;
}
