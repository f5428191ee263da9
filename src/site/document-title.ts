import { theatres } from 'virtual:theatres';
import { keepTrying } from '../elements/load/keep-trying.ts';
import type { TerritoryMap } from '../elements/map/territory-map.ts';
import { textIn } from '../engine/model/theatre.ts';
import { directionOf, languageAmong } from '../i18n/language-tags.ts';
import { loadWords } from '../i18n/load-words.ts';
import { theatreFromQuery, unknownTheatreInQuery } from './theatre-query.ts';

/** What the page and the frame have in common: their language and title. */

/**
 * The page speaks the language of the map: for screen readers and translation; the tab names the day and what is selected
 * as well. The map says so where another theatre was asked for. Returns the title.
 */
export function updateTitle(map: TerritoryMap, query: string): string {
  const { title: titles, languages } = theatreFromQuery(query);
  const lang = languageAmong([map.lang, ...navigator.languages], languages) ?? languages[0];
  map.dataset.unknown = unknownTheatreInQuery(query);
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  const title = textIn(titles, lang);
  void map.settled.then(() => {
    document.title = [map.caption, title].filter(Boolean).join(' – ');
  });
  return title;
}

/** Where there are several maps, their list is one click away, in the language of the page. */
export async function linkToAll(link: HTMLAnchorElement): Promise<void> {
  if (theatres.length < 2) return link.remove();
  const { lang } = document.documentElement;
  const listed = theatres.some(({ languages }) => languages.includes(lang));
  link.href = listed && lang !== 'en' ? `./theatres.${lang}.html` : './theatres.html';
  const words = await keepTrying(() => loadWords(lang), { failed() {}, signal: new AbortController().signal });
  if (lang !== document.documentElement.lang) return;
  link.textContent = words.maps;
  link.hidden = false;
}
