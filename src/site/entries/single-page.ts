import { theatres } from 'virtual:theatres';
import { textIn } from '../../engine/model/theatre.ts';
import { inlineData } from '../inline-data.ts';
import { registerElements } from '../register-elements.ts';
import { theatreFromQuery } from '../theatre-query.ts';
import { runWholePage } from '../whole-page.ts';

/** The script of the map in one file: everything that it loads stands in the page, which lies on no site of its own. */
registerElements({ data: inlineData, keyOf: id => id, site: () => null });

const map = document.querySelector('territory-map');
if (map && theatres.length > 0) {
  openAsPublished();
  runWholePage(map, id => id, linkToNext);
}

/** The language and colours that the file was published with; an address that asks for something is not touched. */
function openAsPublished(): void {
  const view: Record<string, string> = JSON.parse(document.getElementById('view')?.textContent || '{}');
  const query = new URLSearchParams(view).toString();
  if (location.search !== '' || query === '') return;
  try {
    history.replaceState(null, '', `?${query}${location.hash}`);
  } catch {
    // In a sandbox the address cannot be changed, and the reader's own language stands.
  }
}

/** There is no list here: from each theatre a link leads to the next. */
function linkToNext(link: HTMLAnchorElement): void {
  if (theatres.length < 2) return;
  const next = theatres[(theatres.indexOf(theatreFromQuery(location.search)) + 1) % theatres.length];
  const { lang } = document.documentElement;
  link.href = `?theatre=${encodeURIComponent(next.id)}&lang=${lang}`;
  link.textContent = textIn(next.title, lang);
  link.hidden = false;
}
