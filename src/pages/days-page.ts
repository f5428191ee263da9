import { formatDay } from '../engine/model/day.ts';
import { textIn } from '../engine/model/theatre.ts';
import { snapshotAt } from '../engine/query/snapshot.ts';
import { Names } from '../i18n/names.ts';
import { whatChanged } from '../i18n/what-changed.ts';
import { type Html, html } from './html.ts';
import { type Edition, fileName, type Site } from './page-day.ts';
import { plainPage } from './plain-page.ts';
import { type Listed, listLanguages } from './theatres-page.ts';
import { pageWords } from './words/page-words.ts';

/** The pages that list the days of a theatre that have a page of their own: name and text of each. */
export function daysPages(site: Site, listed: Listed, all: readonly Listed[]): Map<string, string> {
  const { theatre, editions, days } = listed;
  const languages = editions.map(({ lang }) => lang);
  const snapshots = days.map(day => snapshotAt(theatre, day));
  const files = new Map<string, string>();
  for (const edition of editions) {
    const { lang, words } = edition;
    const names = new Names(theatre, edition.texts, words);
    const title = textIn(theatre.title, lang);
    const { days: heading, open } = pageWords(lang, words);
    const file = fileName(languages, lang, 'index', 'html');
    const list = fileName(listLanguages(all), lang, 'theatres', 'html');
    const map = `../../?theatre=${encodeURIComponent(theatre.id)}&lang=${lang}`;
    const rows = snapshots.map(snapshot => row(snapshot.day, whatChanged(snapshot, names), languages, edition));
    const body = html`<header>
<p class="title"><a href="../../${list}">${words.maps}</a></p>
</header>
<main>
<h1>${title}</h1>
<p class="lead">${words.record.period(words.date(theatre.first), words.date(theatre.last))}</p>
<p class="interactive"><a href="${map}">${open}</a></p>
<h2>${heading}</h2>
${byYear(days, rows)}</main>`;
    const description = textIn(theatre.summary, lang) || title;
    const address = site.address && `${site.address}d/${theatre.id}/${file === 'index.html' ? '' : file}`;
    const { stylesheet } = site;
    files.set(
      file,
      plainPage({
        lang,
        words,
        languages,
        base: 'index',
        root: '../../',
        stylesheet,
        title,
        description,
        address,
        body,
      }),
    );
  }
  return files;
}

function row(day: number, change: string, languages: Edition['lang'][], { lang, words }: Edition): Html {
  const date = formatDay(day);
  const file = fileName(languages, lang, 'index', 'html');
  return html`<li><a href="${date}/${file}"><time datetime="${date}">${words.date(day)}</time></a> <span>${change}</span></li>
`;
}

/** A list for each year, under its number where there are several. */
function byYear(days: readonly number[], rows: readonly Html[]): Html[] {
  const years = [...new Set(days.map(yearOf))];
  return years.map(year => {
    const own = rows.filter((_, i) => yearOf(days[i]) === year);
    return html`${years.length > 1 && html`<h3>${year}</h3>`}
<ul class="rows">
${own}</ul>
`;
  });
}

function yearOf(day: number): string {
  return formatDay(day).slice(0, -6);
}
