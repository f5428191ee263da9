import { theatres } from 'virtual:theatres';
import { decode } from '../../engine/format/decode.ts';
import { textIn } from '../../engine/model/theatre.ts';
import { registerNamed } from '../register-named.ts';
import { theatreAsked } from '../theatre-query.ts';
import { runWholePage } from '../whole-page.ts';

/** The script of the map in one file: everything that it loads stands in the page. */
const load = async (name: string): Promise<unknown> => {
  const data = document.getElementById(`data/${name}`);
  if (!data) throw new Error(`no data: ${name}`);
  return JSON.parse(data.textContent);
};
registerNamed(load, async id => decode(await load(id)));

const map = document.querySelector('territory-map');
if (map && theatres.length > 0) runWholePage(map, id => id, linkToNext);

/** There is no list here: from each theatre a link leads to the next. */
function linkToNext(link: HTMLAnchorElement): void {
  if (theatres.length < 2) return;
  const next = theatres[(theatres.indexOf(theatreAsked(location.search)) + 1) % theatres.length];
  const { lang } = document.documentElement;
  link.href = `?theatre=${encodeURIComponent(next.id)}&lang=${lang}`;
  link.textContent = textIn(next.title, lang);
  link.hidden = false;
}
