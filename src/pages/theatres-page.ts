import { textIn } from '../engine/model/theatre.ts';
import { loadWords } from '../i18n/load-words.ts';
import type { Published } from './edition.ts';
import { type Html, html } from './html.ts';
import { fileName, pageDay, type Site } from './page-day.ts';
import { smallMap } from './picture.ts';
import { plainPage } from './plain-page.ts';
import { pageWords } from './words/page-words.ts';

/** Width of a theatre's picture, px. */
const PICTURE_PX = 320;

/** A theatre of the list. */
export interface Listed extends Published {
  /** Days that have a page. */
  readonly days: readonly number[];
}

/** Languages of the list: those that any theatre speaks. */
export function listLanguages(listed: readonly Published[]): string[] {
  return [...new Set(['en', ...listed.flatMap(({ editions }) => editions.map(({ lang }) => lang))])];
}

/**
 * The pages that list the theatres of a site, in its order: name and text of each. They need no script; a theatre that
 * does not speak a page's language is told of in its own first one.
 */
export async function theatresPages(site: Site, listed: readonly Listed[]): Promise<Map<string, string>> {
  const languages = listLanguages(listed);
  const files = new Map<string, string>();
  for (const lang of languages) {
    const words = await loadWords(lang);
    const { theatresAbout: description } = pageWords(lang);
    const title = words.maps;
    const file = fileName(languages, lang, 'theatres', 'html');
    const address = site.address && `${site.address}${file}`;
    const { stylesheet } = site;
    const body = html`<main>
<h1>${title}</h1>
<p class="lead">${description}</p>
${listed.map((one, i) => entry(site, one, lang, `t${i}`))}</main>`;
    files.set(
      file,
      plainPage({
        lang,
        words,
        languages,
        base: 'theatres',
        root: './',
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

/** One theatre: its title, span, picture on its opening day, what it is about, and where to go. */
function entry(site: Site, { theatre, editions, days }: Listed, lang: string, id: string): Html {
  const edition = editions.find(one => one.lang === lang) ?? editions[0];
  const { words } = edition;
  const page = pageDay(site, theatre, theatre.open, days, editions, edition);
  const { open, allDays } = pageWords(lang, edition.lang === lang ? words : undefined);
  const title = html`<bdi>${page.title}</bdi>`;
  const map = `./?theatre=${encodeURIComponent(theatre.id)}&lang=${lang}`;
  const pages = `d/${encodeURIComponent(theatre.id)}/${fileName(page.languages, edition.lang, 'index', 'html')}`;
  const summary = textIn(theatre.summary, edition.lang);
  return html`<article lang="${edition.lang}" dir="${words.dir}">
<h2><a href="${map}">${title}</a></h2>
<p class="quiet">${words.record.period(words.date(theatre.first), words.date(theatre.last))}</p>
<figure>
${smallMap(page, id, PICTURE_PX)}
<figcaption class="quiet">${words.date(theatre.open)}</figcaption>
</figure>
${summary && html`<p>${summary}</p>`}
<ul class="inline" lang="${lang}">
<li><a href="${map}">${open}</a></li>
${days.length > 0 && html`<li><a href="${pages}">${allDays(days.length)}</a></li>`}
</ul>
</article>
`;
}
