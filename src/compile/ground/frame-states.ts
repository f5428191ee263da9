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
