import type { Theatre } from '../engine/model/theatre.ts';
import { oembed } from './oembed.ts';
import { pageHtml } from './page.ts';
import { type Edition, fileName, pageDay, type Site } from './page-day.ts';
import { GROUND_FILE, groundFile, sharedDots, shareImage } from './picture.ts';

/** Every file of a day: its path from the day's folder, and content. */
export function dayFiles(
  site: Site,
  theatre: Theatre,
  day: number,
  days: readonly number[],
  editions: readonly Edition[],
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const pages = editions.map(edition => pageDay(site, theatre, day, days, editions, edition));
  const shared = sharedDots(pages);
  for (const page of pages) {
    const name = (base: string, ending: string) => fileName(page.languages, page.lang, base, ending);
    files.set(name('index', 'html'), pageHtml(page, shared));
    files.set(name('oembed', 'json'), oembed(page));
    for (const [key, svg] of page.keys.files) files.set(`../../../assets/${key}`, svg);
  }
  // What has no words is the same in every language.
  files.set('share.png', shareImage(pages[0]));
  files.set(GROUND_FILE, groundFile(pages[0], shared));
  return files;
}
