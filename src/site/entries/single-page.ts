import { theatres } from 'virtual:theatres';
import { textIn } from '../../engine/model/theatre.ts';
import { inlineData } from '../inline-data.ts';
import { registerElements } from '../register-elements.ts';
import { theatreFromQuery } from '../theatre-query.ts';
import { runWholePage } from '../whole-page.ts';

/** The script of the map in one file: everything that it loads stands in the page, which lies on no site of its own. */
registerElements({ data: inlineData, keyOf: id => id, site: () => null });

const map = document.querySelector('territory-map');
if (map && theatres.length > 0) runWholePage(map, id => id, linkToNext);

/** There is no list here: from each theatre a link leads to the next. */
function linkToNext(link: HTMLAnchorElement): void {
  if (theatres.length < 2) return;
  const next = theatres[(theatres.indexOf(theatreFromQuery(location.search)) + 1) % theatres.length];
  const { lang } = document.documentElement;
  link.href = `?theatre=${encodeURIComponent(next.id)}&lang=${lang}`;
  link.textContent = textIn(next.title, lang);
  link.hidden = false;
}
