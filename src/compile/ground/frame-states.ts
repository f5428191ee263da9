import type { ZoneRow } from '../encode/numbering.ts';
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

/** Which layers of a frame cover a face, as a number: sets of any size, numbered as they are met; 0 is none. */
export class Covers {
  readonly #sets: (readonly number[])[] = [[]];
  readonly #next = new Map<string, number>();

  /** The cover with a layer more. Layers are added in ascending order. */
  with(cover: number, layer: number): number {
    const key = `${cover} ${layer}`;
    let next = this.#next.get(key);
    if (next === undefined) {
      next = this.#sets.length;
      this.#sets.push([...this.#sets[cover], layer]);
      this.#next.set(key, next);
    }
    return next;
  }

  /** Layers of a cover, lowest first. */
  layers(cover: number): readonly number[] {
    return this.#sets[cover];
  }

  /** Whether two covers have a layer in common. */
  share(a: number, b: number): boolean {
    return this.#sets[a].some(layer => this.#sets[b].includes(layer));
  }
}
