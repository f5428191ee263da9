import { attributeOf, viewParams } from '../../draw/view-params.ts';
import { fold } from '../../engine/text/fold.ts';
import { keepTrying } from '../load/keep-trying.ts';
import type { RequestState } from './read-requested.ts';
import { type DatedMap, watchDates } from './watch-dates.ts';

const PARAMS = ['theatre', ...viewParams.map(([name]) => attributeOf(name))];
const KNOWN = new Set(['src', ...PARAMS]);
/** What any element may have, or a framework leaves on it. */
const OTHERS =
  /^(?:class|id|style|slot|part|exportparts|dir|hidden|title|role|tabindex|translate|inert|is|key|ref)$|^(?:data|aria|on|v|s|x|hx|ng|astro|svelte)-|^on|[:@_.#]/;

/**
 * Tells of what is asked of a map and not heard: attributes whose names are nearly those of the map, keys of the page's address
 * where that is the state of the map, days outside its record.
 */
export async function checkAttributes(map: DatedMap, requested: RequestState): Promise<void> {
  watchDates(map, requested);
  const names = map.getAttributeNames().filter(name => !OTHERS.test(name) && !KNOWN.has(name));
  // The page that binds a map to its address says so there whether it knows the theatre.
  const keys = map.dataset.unknown === undefined ? [] : keysIn(location.search);
  if (names.length + keys.length === 0) return;
  const load = () =>
    Promise.all([
      import('../view/read-leniently.ts'),
      import('./read-requested.ts'),
      import('../../i18n/search/match.ts'),
    ]);
  const [{ nearest }, { report }, { isWithin }] = await keepTrying(load, {
    failed() {},
    signal: new AbortController().signal,
  });
  for (const name of names) {
    if (nearest(name, [...KNOWN])) report(requested, name, { asked: name, now: name, guess: '' });
  }
  for (const key of keys) {
    const folded = fold(key);
    // Short keys are other people's: `s`, `t`, `ref`.
    const most = folded.length < 3 ? 0 : folded.length < 6 ? 1 : 2;
    if (PARAMS.some(name => isWithin(folded, fold(name), most)))
      report(requested, `?${key}`, { asked: key, now: key, guess: '' });
  }
  requested.map.requestUpdate();
}

/** The keys of a query that are none of the map's, however those are written. */
function keysIn(query: string): string[] {
  const letters = (text: string) => fold(text).replaceAll(' ', '');
  const known = new Set([...PARAMS.map(letters), 'id', 'childid']);
  return [...new URLSearchParams(query).keys()].filter(key => !known.has(letters(key.replace(/^(?:amp;)+/i, ''))));
}
