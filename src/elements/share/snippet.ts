import { escapeMarkup } from '../../draw/picture/escape-markup.ts';
import { attributeOf, defaultOf, type ViewParams, viewParams } from '../../draw/view-params.ts';

/** What an article gets of a map. */
export interface Embedded {
  readonly kind: 'frame' | 'element';
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
