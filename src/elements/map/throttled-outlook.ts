import type { Outlook } from '../../engine/query/day-view.ts';

/** A date that changes again within so long is running, ms. */
const RUNNING = 150;
/** Changes in a row before what is read is held back. */
const SOME = 2;
/** While the date runs, what is read follows at most so often, ms. */
const READABLE = 400;

/**
 * Holds back what is read beside the map, numbers and texts, while the date runs: nobody can read them sixty times a
 * second, and laying them out takes longer than drawing the map. The first changes and the last one show at once or as
 * soon as the date rests.
 */
export class Pace {
  readonly #rested: () => void;
  #latest: Outlook | null = null;
  #shown: Outlook | null = null;
  #changedAt = Number.NEGATIVE_INFINITY;
  #shownAt = Number.NEGATIVE_INFINITY;
  #inARow = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param rested called when what was held back is to be shown */
  constructor(rested: () => void) {
    this.#rested = rested;
  }

  /** The outlook to be read, given the one that the map shows. */
  at(latest: Outlook): Outlook {
    if (latest === this.#latest && this.#shown) return this.#shown;
    this.#latest = latest;
    const now = performance.now();
    this.#inARow = now - this.#changedAt < RUNNING ? this.#inARow + 1 : 0;
    this.#changedAt = now;
    clearTimeout(this.#timer);
    const held = this.#inARow > SOME && now - this.#shownAt < READABLE;
    if (!this.#shown || !held || !isOtherDayOnly(this.#shown, latest)) return this.#show(now);
    this.#timer = setTimeout(() => {
      this.#show(performance.now());
      this.#rested();
    }, RUNNING);
    return this.#shown;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #show(now: number): Outlook {
    this.#shownAt = now;
    this.#shown = this.#latest as Outlook;
    return this.#shown;
  }
}

/** Comparisons and claims say what the map means: with these nothing waits. */
function isOtherDayOnly(a: Outlook, b: Outlook): boolean {
  const isPlain = ({ compared, claimed }: Outlook) => compared === null && claimed === null;
  return isPlain(a) && isPlain(b) && a.snapshot.theatre === b.snapshot.theatre;
}
