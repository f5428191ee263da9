import { attributeOf, defaultOf, type ViewParams, viewParams } from '../draw/view-params.ts';
import { isSameId } from '../elements/view/same-id.ts';

const KEYS = ['theatre', ...viewParams.map(([name]) => attributeOf(name))];

/**
 * The keys and texts of a query. Keys of ours are found however they are written: `DATE`, `according_to`, `accordingTo`, and with
 * the `amp;` that stays where an address was escaped twice.
 */
export function queryTexts(query: string): URLSearchParams {
  const texts = new URLSearchParams();
  for (const [key, text] of new URLSearchParams(query)) {
    const plain = key.replace(/^(?:amp;)+/i, '');
    texts.append(KEYS.find(one => isSameId(one, plain)) ?? key, text);
  }
  return texts;
}

/** The view that a query such as `?date=2020-03-02&town=saraqib` asks for; the default where it is silent. */
export function readQuery(query: string): ViewParams {
  const texts = queryTexts(query);
  const params = viewParams.map(([name]) => [name, texts.get(attributeOf(name)) ?? defaultOf(name)]);
  return Object.fromEntries(params) as ViewParams;
}
