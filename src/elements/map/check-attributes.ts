import { attributeOf, viewParams } from '../../draw/view-params.ts';
import type { WishState } from './read-wishes.ts';

const KNOWN = new Set(['src', 'theatre', ...viewParams.map(([name]) => attributeOf(name))]);
/** What any element may have, or a framework leaves on it. */
const OTHERS =
  /^(?:class|id|style|slot|part|exportparts|dir|hidden|title|role|tabindex|translate|inert|is|key|ref)$|^(?:data|aria|on|v|s|x|hx|ng|astro|svelte)-|^on|[:@_.#]/;

/** Tells of attributes whose names are nearly those of the map: what they should say is not heard. */
export async function checkAttributes(map: HTMLElement, wishes: WishState): Promise<void> {
  const names = map.getAttributeNames().filter(name => !OTHERS.test(name) && !KNOWN.has(name));
  if (names.length === 0) return;
  const [{ nearest }, { tell }] = await Promise.all([import('../view/understand.ts'), import('./read-wishes.ts')]);
  for (const name of names) {
    const guess = nearest(name, [...KNOWN]);
    if (guess) tell(wishes, name, { asked: name, now: name, guess: '' });
  }
  wishes.map.requestUpdate();
}
