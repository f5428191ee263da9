import type { ZoneRow } from '../encode/encode.ts';
import type { CleanFrame, FrameLayer } from './frame-layers.ts';

/** States of ground in frames, numbered as they are met; 0 is none. */
export class States {
  readonly #known = new Map<string, number>();
  readonly #states: { actor: string; between: readonly string[] }[] = [{ actor: '', between: [] }];

  of(layers: readonly FrameLayer[]): number {
    const single = layers.length === 1 ? layers[0] : null;
    const actor = single?.actor ?? '';
    const fighting = [...new Set(layers.flatMap(layer => [layer.actor, ...layer.between]))]
      .filter(id => id !== '')
      .sort();
    const between = actor || fighting.length < 2 ? [] : fighting;
    const key = `${actor} ${between.join(';')}`;
    let state = this.#known.get(key);
    if (state === undefined) {
      state = this.#states.length;
      this.#known.set(key, state);
      this.#states.push({ actor, between });
    }
    return state;
  }

  row(state: number, { at, day }: CleanFrame, layers: readonly FrameLayer[]): Omit<ZoneRow, 'zone'> {
    return {
      at,
      from: day,
      none: state === 0,
      ...this.#states[state],
      earliest: null,
      status: 'reported',
      basis: 'named',
      sources: [...new Set(layers.flatMap(layer => layer.sources))],
      note: {},
    };
  }
}

/** Positions of the bits of a mask, lowest first; masks may be wider than 32 bits. */
export function bits(mask: number): number[] {
  const found: number[] = [];
  for (let k = 0; mask > 0; k++, mask = Math.floor(mask / 2)) if (mask % 2 === 1) found.push(k);
  return found;
}

/** Whether two masks have a bit in common. */
export function shares(a: number, b: number): boolean {
  const other = new Set(bits(b));
  return bits(a).some(bit => other.has(bit));
}
