/** Loads one thing before it is asked for, so that it need not be waited for then. */
export class Ahead<Thing> {
  readonly #load: (name: string) => Promise<Thing>;
  #begun: { readonly name: string; readonly thing: Promise<Thing> } | null = null;

  constructor(load: (name: string) => Promise<Thing>) {
    this.#load = load;
  }

  begin(name: string): void {
    const thing = this.#load(name);
    // Whoever asks for it hears of a failure.
    thing.catch(() => {});
    this.#begun = { name, thing };
  }

  /** What was loaded ahead serves once: when it is asked for again it may have changed. */
  get(name: string): Promise<Thing> {
    const thing = this.#begun?.name === name ? this.#begun.thing : this.#load(name);
    this.#begun = null;
    return thing;
  }
}
