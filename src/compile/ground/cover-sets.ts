/**
 * Sets of a frame's layers, each known by one number: 0 is the empty set, others are numbered as they are met. There
 * may be any number of layers.
 */
export class CoverSets {
  readonly #layers: (readonly number[])[] = [[]];
  /** For each set the sets that it becomes with one layer more. */
  readonly #with: Map<number, number>[] = [new Map()];

  /** The set with one layer more. Layers are added in order. */
  with(set: number, layer: number): number {
    const known = this.#with[set].get(layer);
    if (known !== undefined) return known;
    const made = this.#layers.length;
    this.#layers.push([...this.#layers[set], layer]);
    this.#with.push(new Map());
    this.#with[set].set(layer, made);
    return made;
  }

  /** The layers of a set, lowest first. */
  layers(set: number): readonly number[] {
    return this.#layers[set];
  }
}
