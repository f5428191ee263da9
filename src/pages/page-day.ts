import type { Scene } from '../draw/scene.ts';
import { styleOf } from '../draw/style.ts';
import { formatDay } from '../engine/model/day.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import { type Theatre, textIn } from '../engine/model/theatre.ts';
import { type Snapshot, snapshotAt } from '../engine/query/snapshot.ts';
import type { Words } from '../i18n/en/first.ts';
import type { ReadingWords } from '../i18n/en/panel.ts';
import { type HeadlineText, headlineInWords } from '../i18n/headline-in-words.ts';
import { Names } from '../i18n/names.ts';
import { whatChanged } from '../i18n/what-changed.ts';
import { SignFiles } from './sign-files.ts';
import { type PageWords, pageWords } from './words/page-words.ts';

/** The site that pages are part of. */
export interface Site {
  /** Where it will stand, ending in a slash; '' where that is not known: then nothing on a page names it. */
  readonly address: string;
  /** File name of the pages' style sheet in `assets/`. */
  readonly stylesheet: string;
  /** File name in `assets/` of the script that opens the map from the page of a day; '' where there is none. */
  readonly script: string;
  /** Whether there is an `embed.html` that other pages can frame. */
  readonly embed: boolean;
}

/** A language that a theatre has pages in. The first one's page is `index.html`. */
export interface Edition {
  readonly lang: string;
  readonly words: Words;
  readonly reading: ReadingWords;
  readonly texts: TheatreTexts | null;
}

/** What the page of one day in one language is written from. */
export interface PageDay {
  readonly site: Site;
  readonly theatre: Theatre;
  readonly snapshot: Snapshot;
  readonly lang: string;
  readonly words: Words;
  readonly pageWords: PageWords;
  readonly reading: ReadingWords;
  readonly texts: TheatreTexts | null;
  readonly names: Names;
  /** Every language that the day has a page in, the first first. */
  readonly languages: readonly string[];
  /** ISO dates; '' where there is no such page. */
  readonly date: string;
  readonly previous: string;
  readonly next: string;
  readonly title: string;
  /** What the day is about; null on a day without a headline. */
  readonly headline: HeadlineText | null;
  /** One line of what changed. */
  readonly change: string;
  readonly scene: Scene;
  /** The signs that the page shows. */
  readonly keys: SignFiles;
}

/** @param days all days that have a page, ascending */
export function pageDay(
  site: Site,
  theatre: Theatre,
  day: number,
  days: readonly number[],
  editions: readonly Edition[],
  { lang, words, reading, texts }: Edition,
): PageDay {
  const snapshot = snapshotAt(theatre, day);
  const names = new Names(theatre, texts, words);
  const at = days.indexOf(day);
  const dateAt = (index: number) => (days[index] === undefined ? '' : formatDay(days[index]));
  return {
    site,
    theatre,
    snapshot,
    lang,
    words,
    pageWords: pageWords(lang, words),
    reading,
    texts,
    names,
    languages: editions.map(edition => edition.lang),
    date: formatDay(day),
    previous: dateAt(at - 1),
    next: dateAt(at + 1),
    title: textIn(theatre.title, lang),
    headline: headlineInWords(snapshot, names),
    change: whatChanged(snapshot, names),
    scene: { theatre, texts, snapshot, style: styleOf(theatre, 'light'), lang, words: words.map },
    keys: new SignFiles(),
  };
}

/** `index.html` and `index`, `share`, `oembed` with any other ending; all but the first language are named in them. */
export function fileName(languages: readonly string[], lang: string, name: string, ending: string): string {
  return lang === languages[0] ? `${name}.${ending}` : `${name}.${lang}.${ending}`;
}
