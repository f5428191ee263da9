/** Milliseconds after which work begins to be told, and between two lines of it. */
const PATIENCE_MS = 1000;
const STEP_MS = 2000;

/** Says now and then how far long work has come; short work says nothing. */
export class Progress {
  readonly #say: (line: string) => void;
  #next: number;

  /** @param say gets one line without its end; by default nobody listens */
  constructor(say: (line: string) => void = () => {}) {
    this.#say = say;
    this.#next = Date.now() + PATIENCE_MS;
  }

  /** @param line only made when it is to be told */
  report(line: () => string): void {
    const now = Date.now();
    if (now < this.#next) return;
    this.#next = now + STEP_MS;
    this.#say(line());
  }
}
