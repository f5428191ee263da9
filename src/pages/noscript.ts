import { formatDay } from '../engine/model/day.ts';
import { textIn } from '../engine/model/theatre.ts';
import type { Published } from './edition.ts';
import { attribute, html } from './html.ts';
import { fileName } from './page-day.ts';
import { SHARE } from './picture.ts';
import { pageWords } from './words/page-words.ts';

/**
 * What the page of the map says where no script runs: the way to the day that the map opens with and to all others, and
 * that day as a picture. And the same where scripts run, but those of the map do not come: it stands in the page from the
 * start, out of sight (src/site/page.css), since no script can be relied on to write it. Short, for it comes with every visit.
 * @param days those that have a page
 */
export function noScripts({ theatre, editions }: Published, days: readonly number[]): string {
  const languages = editions.map(({ lang }) => lang);
  const [first] = editions;
  const day = days.filter(one => one <= theatre.open).at(-1);
  const folder = day === undefined ? '' : `d/${encodeURIComponent(theatre.id)}/${formatDay(day)}/`;
  const lines = editions.map(({ lang, words }) => {
    const file = (name: string) => fileName(languages, lang, name, 'html');
    const page = day !== undefined && html` <a href="${folder}${file('index')}">${words.date(day)}</a> ·`;
    const dir = attribute('dir', words.dir === 'rtl' ? 'rtl' : '');
    const links = html`${page} <a href="${file('theatres')}">${words.maps}</a>`;
    const { noScripts, noCode, tryAgain } = pageWords(lang, words);
    return {
      without: html`<p lang="${lang}"${dir}>${noScripts}${links}</p>`,
      late: html`<p lang="${lang}"${dir}>${noCode}${links} · <a href="">${tryAgain}</a></p>`,
    };
  });
  const picture =
    day !== undefined &&
    html`<img src="${folder}share.png" alt="${textIn(theatre.title, first.lang)}, ${first.words.date(day)}" width="${SHARE.width}" height="${SHARE.height}">`;
  return html`<noscript>${lines.map(({ without }) => without)}${picture}</noscript>
    <div class="late" translate="no">${lines.map(({ late }) => late)}</div>`.text;
}
