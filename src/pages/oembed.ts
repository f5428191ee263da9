import { pageAddress, shareAddress } from './head.ts';
import { html } from './html.ts';
import { fileName, type PageDay } from './page-day.ts';
import { SHARE } from './picture.ts';

/** Size of the frame that an article gets, px. */
const FRAME = { width: 800, height: 600 } as const;

/**
 * What an article that is given the page's address may show in its place (oembed.com): a frame with the map, else the
 * picture. Whoever reads it does not know where it lay, so where the site's address is not known it is but a link.
 */
export function oembed(page: PageDay): string {
  const { site, languages, lang, words, snapshot, title } = page;
  const name = `${words.date(snapshot.day)} – ${title}`;
  const common = { version: '1.0', title: name, provider_name: title };
  if (!site.address) return written({ type: 'link', ...common });
  const image = shareAddress(page, 'share.png');
  const known = { ...common, provider_url: site.address };
  if (!site.embed) return written({ type: 'photo', ...known, url: image, ...SHARE });
  return written({
    type: 'rich',
    ...known,
    ...FRAME,
    html: frame(page, name),
    thumbnail_url: image,
    thumbnail_width: SHARE.width,
    thumbnail_height: SHARE.height,
  });
}

/** No scripts of ours in the article; its frame links to the page that needs none. */
function frame(page: PageDay, name: string): string {
  const { site, theatre, date, lang } = page;
  const address = `${site.address}embed.html?theatre=${encodeURIComponent(theatre.id)}&date=${date}&lang=${lang}`;
  return html`<iframe src="${address}" title="${name}" width="${FRAME.width}" height="${FRAME.height}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"><a href="${pageAddress(page)}">${name}</a></iframe>`
    .text;
}

function written(answer: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}
