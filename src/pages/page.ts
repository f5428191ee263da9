import { parseDay } from '../engine/model/day.ts';
import { Cited } from './cited.ts';
import { changes, claims, events, notes, numbers } from './day-sections.ts';
import { head, mapAddress } from './head.ts';
import { type Html, html, isWebAddress } from './html.ts';
import { fileName, type PageDay } from './page-day.ts';
import { dayMap, legend } from './picture.ts';
import { languageLinks } from './plain-page.ts';

/**
 * The page of one day in one language. Whole without scripts; the same facts give the same bytes.
 * @param shared the dots that the map of the day has in all languages
 */
export function pageHtml(page: PageDay, shared: ReadonlySet<number>): string {
  const { lang, languages, words, snapshot, title, headline, change, date } = page;
  const cited = new Cited(page);
  // In the order of the page, for the sources are numbered as they are cited.
  const opening = headline && cited.cite(headline.sources);
  const sections = [
    notes(page, cited),
    changes(page, cited),
    claims(page, cited),
    events(page, cited),
    numbers(page),
    cited.list(),
  ];
  const written = html`<!doctype html>
<html lang="${lang}" dir="${words.dir}">
${head(page)}
<body>
<header>
<p class="title"><a href="../${fileName(languages, lang, 'index', 'html')}">${title}</a></p>
${languageLinks(words, languages, lang, 'index')}
</header>
<main>
${
  headline
    ? html`<h1 dir="auto">${headline.text}</h1>
<p class="date"><time datetime="${date}">${words.date(snapshot.day)}</time></p>
${headline.standfirst && html`<p class="standfirst" dir="auto">${headline.standfirst}</p>`}
${opening}`
    : html`<h1><time datetime="${date}">${words.date(snapshot.day)}</time></h1>`
}
<p class="lead">${change}</p>
${dayLinks(page)}
<figure>
${dayMap(page, shared)}
<figcaption>
${legend(page)}
</figcaption>
</figure>
<p class="interactive"><a href="${mapAddress(page)}">${page.pageWords.interactive}</a></p>
${sections}</main>
${footer(page)}
</body>
</html>
`;
  // Lines that nothing was put into.
  return written.text.replace(/\n{2,}/g, '\n');
}

function dayLinks({ languages, lang, words, pageWords, previous, next }: PageDay): Html | null {
  const file = fileName(languages, lang, 'index', 'html');
  const link = (date: string, rel: string, text: string) =>
    date &&
    html`<li class="${rel}"><a rel="${rel}" href="../${date}/${file}">${text}: <time datetime="${date}">${words.shortDate(parseDay(date))}</time></a></li>
`;
  if (!previous && !next) return null;
  return html`<nav aria-label="${pageWords.days}"><ul class="inline days">
${link(previous, 'prev', words.slider.previousChange)}${link(next, 'next', words.slider.nextChange)}</ul></nav>`;
}

function footer({ theatre, words, reading }: PageDay): Html {
  return html`<footer>
<p>${words.record.stamp} <bdi>${theatre.record}</bdi></p>
<h2>${reading.about.credits}</h2>
<ul>
${theatre.credits.map(({ text, url, licence }) => {
  const credit = html`<bdi>${text}</bdi>`;
  return html`<li>${isWebAddress(url) ? html`<a class="out" href="${url}" rel="noopener noreferrer external">${credit}</a>` : credit}${
    licence ? html` <span class="quiet">${reading.about.licence(licence)}</span>` : null
  }</li>
`;
})}</ul>
</footer>`;
}
