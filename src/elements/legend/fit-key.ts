import { areaSharesBySide } from '../../engine/query/shares-by-side.ts';
import type { TerritoryKey } from './territory-key.ts';

/** So many names always have room. */
const FEW = 4;

/** Width of each key, px, kept, for to ask for it at each step would cost a layout; and what was last fitted into it. */
const known = new WeakMap<TerritoryKey, { width: number; fitted: string }>();

/**
 * Leaves the holders with least ground out of the line of the key until the rest has room, and says how many are left out.
 * @param width the width of the key, px, when it has changed
 */
export async function fitKey(key: TerritoryKey, width?: number): Promise<void> {
  if ((key.snapshot?.theatre.sides.length ?? 0) <= FEW) return;
  await key.updateComplete;
  const { snapshot, words } = key;
  const box = key.renderRoot.querySelector<HTMLElement>('.sides');
  const last = known.get(key) ?? { width: 0, fitted: '' };
  known.set(key, last);
  if (width !== undefined) last.width = width;
  if (!snapshot || !box || last.width === 0) return;
  const shares = areaSharesBySide(snapshot);
  const shown = `${last.width} ${words.lang} ${shares.map(share => share.key)}`;
  // Unfolded it has no line; folded again its height changes.
  if (shown === last.fitted || box.clientHeight === 0) return;
  last.fitted = shown;
  const [more, ...all] = [...box.children].reverse() as HTMLElement[];
  all.reverse();
  const least = shares.map((_, i) => i).sort((a, b) => shares[a].amount - shares[b].amount);
  for (const one of all) one.hidden = false;
  more.hidden = true;
  // A name is cut when its middle lies below the box: letters and swatches may be a little higher than their line.
  const bottom = box.getBoundingClientRect().bottom;
  const isCut = (one: HTMLElement) => {
    const { top, height } = one.getBoundingClientRect();
    return height > 0 && top + height / 2 > bottom;
  };
  for (let left = 0; left < least.length && [...all, more].some(isCut); left++) {
    all[least[left]].hidden = true;
    more.hidden = false;
    more.textContent = words.changes.more(left + 1);
  }
}
