import type { Words } from '../i18n/en/first.ts';
import { directionOf } from '../i18n/language-tags.ts';
import { languageName } from '../i18n/load-words.ts';
import { type Html, html } from './html.ts';
import { fileName } from './page-day.ts';
import { pageWords } from './words/page-words.ts';

/** What a page may load: its own style sheet and icon. It says so itself, for hosts that send no policy. */
export const POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** A page without scripts that is not of one day. */
export interface PlainPage {
  readonly lang: string;
  readonly words: Words;
  /** Every language that the page is written in, the first first. */
  readonly languages: readonly string[];
  /** Base of its file names: `index`, `theatres`. */
  readonly base: string;
  /** The way to the site's root: `./`, `../../`. */
  readonly root: string;
  readonly stylesheet: string;
  readonly title: string;
  readonly description: string;
  /** Whole address of the page, '' where the site's own is not known. */
  readonly address: string;
  readonly body: Html | readonly Html[];
}

export function plainPage(page: PlainPage): string {
  const { lang, words, languages, base, root, stylesheet, title, description, address, body } = page;
  const file = (other: string) => fileName(languages, other, base, 'html');
  const written = html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="darkreader-lock">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/${stylesheet}">
${address && html`<link rel="canonical" href="${address}">`}
${languages.map(
  other => html`<link rel="alternate" hreflang="${other}" href="${file(other)}">
`,
)}<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:locale" content="${pageWords(lang).locale}">
${address && html`<meta property="og:url" content="${address}">`}
</head>
<body>
${body}
${languageLinks(words, languages, lang, base)}
</body>
</html>
`;
  // Lines that nothing was put into.
  return written.text.replace(/\n{2,}/g, '\n');
}

/** The same page in its other languages. */
export function languageLinks(words: Words, languages: readonly string[], lang: string, base: string): Html | null {
  if (languages.length < 2) return null;
  return html`<nav aria-label="${words.language}"><ul class="inline">
${languages.map(other =>
  other === lang
    ? html`<li aria-current="page">${languageName(other)}</li>
`
    : html`<li><a href="${fileName(languages, other, base, 'html')}" hreflang="${other}" lang="${other}">${languageName(other)}</a></li>
`,
)}</ul></nav>`;
}
