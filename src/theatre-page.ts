import { theatres } from 'virtual:theatres';
import type { TerritoryMap } from './elements/territory-map.ts';
import { textIn } from './engine/theatre.ts';
import { directionOf, type Language, languageOf, loadWords } from './i18n/languages.ts';

/** What the page and the frame have in common: the theatre that the address asks for, the page's language and title. */

/** The theatre that a query names, with a record or without (`theatre=idlib@2026-11-23-dccb061e`), else the first. */
export function theatreAsked(query: string): (typeof theatres)[number] {
  const [asked] = nameAsked(query).split('@');
  return theatres.find(({ id }) => id === asked) ?? theatres[0];
}

/** Its name among the site's data: of the record that the query names, else of the newest. */
export function dataAsked(query: string): string {
  const [record] = nameAsked(query).match(/@[\da-f-]+$/) ?? [''];
  return theatreAsked(query).id + record;
}

/** What a query names that is no theatre of this site: the first one is shown instead. '' where there is nothing to say. */
function unknownAsked(query: string): string {
  const [asked] = nameAsked(query).split('@');
  return asked === theatreAsked(query).id ? '' : asked;
}

function nameAsked(query: string): string {
  return new URLSearchParams(query).get('theatre') ?? '';
}

/**
 * The page speaks the language of the map: for screen readers and translation; the tab names the day and what is selected
 * as well. The map says so where another theatre was asked for. Returns the title.
 */
export function entitle(map: TerritoryMap, query: string): string {
  const lang = languageShown(map);
  map.dataset.unknown = unknownAsked(query);
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  const title = textIn(theatreAsked(query).title, lang);
  void map.told.then(() => {
    document.title = [map.caption, title].filter(Boolean).join(' – ');
  });
  return title;
}

/** Where there are several maps, their list is one click away, in the language of the page. */
export async function linkToAll(link: HTMLAnchorElement): Promise<void> {
  if (theatres.length < 2) return link.remove();
  const lang = languageOf(document.documentElement.lang) ?? 'en';
  const listed = theatres.some(({ languages }) => languages.includes(lang));
  link.href = listed && lang !== 'en' ? `./theatres.${lang}.html` : './theatres.html';
  link.textContent = (await loadWords(lang)).maps;
  link.hidden = false;
}

function languageShown(map: TerritoryMap): Language {
  return [map.lang, ...navigator.languages].map(languageOf).find(one => one !== null) ?? 'en';
}
