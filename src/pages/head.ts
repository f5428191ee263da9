import { type Html, html } from './html.ts';
import { fileName, type PageDay } from './page-day.ts';
import { SHARE } from './picture.ts';
import { POLICY } from './plain-page.ts';

/** The head of a page: what browsers, search engines and the places where links are shared read. */
export function head(page: PageDay): Html {
  const { site, lang, languages, words, pageWords, snapshot, title, headline, previous, next } = page;
  const change = headline ? [headline.text, headline.standfirst].filter(Boolean).join('. ') : page.change;
  const heading = `${words.date(snapshot.day)} – ${title}`;
  const image = shareAddress(page, 'share.png');
  const file = (name: string, ending: string) => fileName(languages, lang, name, ending);
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${site.script ? `${POLICY}; script-src 'self'` : POLICY}">
${site.script && html`<script src="../../../assets/${site.script}" data-map="${mapAddress(page)}"></script>`}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="darkreader-lock">
<title>${heading}</title>
<meta name="description" content="${change}">
<link rel="icon" href="../../../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../../../assets/${site.stylesheet}">
${site.address && html`<link rel="canonical" href="${pageAddress(page)}">`}
${languages.map(
  other => html`<link rel="alternate" hreflang="${other}" href="${fileName(languages, other, 'index', 'html')}">
`,
)}${previous && html`<link rel="prev" href="../${previous}/${file('index', 'html')}">`}
${next && html`<link rel="next" href="../${next}/${file('index', 'html')}">`}
<link rel="alternate" type="application/json+oembed" href="${file('oembed', 'json')}" title="${heading}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${title}">
<meta property="og:title" content="${heading}">
<meta property="og:description" content="${change}">
<meta property="og:locale" content="${pageWords.locale}">
${site.address && html`<meta property="og:url" content="${pageAddress(page)}">`}
<meta property="og:image" content="${image}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${SHARE.width}">
<meta property="og:image:height" content="${SHARE.height}">
<meta property="og:image:alt" content="${words.map.label(title)}, ${words.date(snapshot.day)}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image" content="${image}">
</head>`;
}

/** Address of the interactive map in the state of the page, from the page. */
export function mapAddress({ theatre, date, lang }: PageDay): string {
  return `../../../?theatre=${encodeURIComponent(theatre.id)}&date=${date}&lang=${lang}`;
}

/** Address of a file beside the page: whole where the site's address is known, as readers of share tags want it. */
export function shareAddress({ site, theatre, date }: PageDay, file: string): string {
  return site.address ? `${site.address}d/${theatre.id}/${date}/${file}` : file;
}

/** Address of the page where the site's own is known; the first language's is that of the folder. */
export function pageAddress(page: PageDay): string {
  const file = fileName(page.languages, page.lang, 'index', 'html');
  return shareAddress(page, file === 'index.html' ? '' : file);
}
