import { escapeMarkup } from '../../draw/picture/escape-markup.ts';
import { attributeOf, defaultOf, type ViewParams, viewParams } from '../../draw/view-params.ts';

/**
 * Kinds of code: a frame or the element; for hosts that strip frames and scripts (`wordpress`), for letters, which take
 * neither nor a style sheet (`newsletter`), and for pages in AMP, which have tags of their own.
 */
export const KINDS = ['frame', 'element', 'wordpress', 'newsletter', 'amp'] as const;
export type Kind = (typeof KINDS)[number];

/** Width of a picture in a letter, px: what programs that show letters have room for. */
const LETTER_PX = 600;

/** What an article gets of a map. */
export interface Embedded {
  readonly kind: Kind;
  /** Address of the site, ending in a slash. */
  readonly folder: string;
  readonly choices: Readonly<ViewParams>;
  /** Addresses of the frame and of the page with the whole map. */
  readonly frame: string;
  readonly page: string;
  /** Address of the compiled theatre that the element shows, '' for the site's first. */
  readonly src: string;
  /** px */
  readonly height: number;
  readonly title: string;
  readonly credit: string;
  /** For readers without scripts: a picture, what it shows, and the page that it leads to. */
  readonly still: { readonly picture: string; readonly text: string; readonly page: string } | null;
}

/**
 * HTML for an article: the map, for readers without scripts a linked picture, and a line that says whose it is. All
 * values are escaped; nothing in it runs but the named script of the site.
 */
export function snippet(embedded: Embedded): string {
  const { kind, folder, frame, page, src, height, title, credit, still } = embedded;
  if (kind === 'wordpress' || kind === 'newsletter') return plainSnippet(embedded);
  if (kind === 'amp') return ampSnippet(embedded);
  const picture = still
    ? `<a href="${escapeMarkup(still.page)}"><img src="${escapeMarkup(still.picture)}" alt="${escapeMarkup(still.text)}" width="1200" height="630" loading="lazy" style="max-width: 100%; height: auto"></a>`
    : `<a href="${escapeMarkup(page)}">${escapeMarkup(title)}</a>`;
  const caption = `  <figcaption><a href="${escapeMarkup(page)}">${escapeMarkup(title)}</a>. ${escapeMarkup(credit)}</figcaption>`;
  if (kind === 'frame') {
    return [
      '<figure>',
      `  <iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allowfullscreen loading="lazy" width="100%" height="${height}" style="border: 0"></iframe>`,
      `  <noscript>${picture}</noscript>`,
      caption,
      '</figure>',
    ].join('\n');
  }
  const attributes = viewParams
    .map(([name]) => [name, embedded.choices[name]] as const)
    .filter(([name, value]) => value && value !== defaultOf(name))
    .map(([name, value]) => ` ${attributeOf(name)}="${escapeMarkup(value)}"`);
  return [
    `<script type="module" src="${escapeMarkup(`${folder}embed.js`)}"></script>`,
    '<figure>',
    `  <territory-map${src ? ` src="${escapeMarkup(src)}"` : ''}${attributes.join('')} style="height: ${height}px">${picture}</territory-map>`,
    caption,
    '</figure>',
  ].join('\n');
}

/** A linked picture and a line of text: no frame, script or style that a careful host would take out. */
function plainSnippet({ kind, page, title, credit, still }: Embedded): string {
  const link = `<a href="${escapeMarkup(page)}">${escapeMarkup(title)}</a>`;
  const size = kind === 'newsletter' ? `width="${LETTER_PX}" border="0"` : 'width="1200" height="630"';
  const picture =
    still &&
    `<a href="${escapeMarkup(page)}"><img src="${escapeMarkup(still.picture)}" alt="${escapeMarkup(still.text)}" ${size}></a>`;
  if (kind === 'newsletter') {
    return [...(picture ? [`<p>${picture}</p>`] : []), `<p>${link}. ${escapeMarkup(credit)}</p>`].join('\n');
  }
  return [
    '<figure>',
    ...(picture ? [`  ${picture}`] : []),
    `  <figcaption>${link}. ${escapeMarkup(credit)}</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** AMP wants a picture in the place of a frame until it is there, and for its page the script of amp-iframe. */
function ampSnippet({ frame, page, height, title, credit, still }: Embedded): string {
  const picture = still
    ? `<amp-img placeholder layout="fill" src="${escapeMarkup(still.picture)}" alt="${escapeMarkup(still.text)}"></amp-img>`
    : `<p placeholder>${escapeMarkup(title)}</p>`;
  return [
    '<!-- In the head of the page: <script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script> -->',
    `<amp-iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" layout="fixed-height" height="${height}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0">`,
    `  ${picture}`,
    '</amp-iframe>',
    `<p><a href="${escapeMarkup(page)}">${escapeMarkup(title)}</a>. ${escapeMarkup(credit)}</p>`,
  ].join('\n');
}
