import type { DayView } from '../../engine/query/day-view.ts';

/** A date that changes again within so long is running, ms. */
const RUNNING_MS = 150;
/** Changes in a row before what is read is held back. */
const FREE_CHANGES = 2;
/** While the date runs, what is read follows at most so often, ms. */
const READABLE_MS = 400;

/**
 * Holds back what is read beside the map, numbers and texts, while the date runs: nobody can read them sixty times a
 * second, and laying them out takes longer than drawing the map. The first changes and the last one show at once or as
 * soon as the date rests.
 */
export class ThrottledDayView {
  readonly #rested: () => void;
  #latest: DayView | null = null;
  #shown: DayView | null = null;
  #changedAt = Number.NEGATIVE_INFINITY;
  #shownAt = Number.NEGATIVE_INFINITY;
  #inARow = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param rested called when what was held back is to be shown */
  constructor(rested: () => void) {
    this.#rested = rested;
  }

  /** The day view to be read, given the one that the map shows. */
  at(latest: DayView): DayView {
    if (latest === this.#latest && this.#shown) return this.#shown;
    this.#latest = latest;
    const now = performance.now();
    this.#inARow = now - this.#changedAt < RUNNING_MS ? this.#inARow + 1 : 0;
    this.#changedAt = now;
    clearTimeout(this.#timer);
    const held = this.#inARow > FREE_CHANGES && now - this.#shownAt < READABLE_MS;
    if (!this.#shown || !held || !isOtherDayOnly(this.#shown, latest)) return this.#show(now);
    this.#timer = setTimeout(() => {
      this.#show(performance.now());
      this.#rested();
    }, RUNNING_MS);
    return this.#shown;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #show(now: number): DayView {
    this.#shownAt = now;
    this.#shown = this.#latest as DayView;
    return this.#shown;
  }
}

/** Comparisons and claims say what the map means: with these nothing waits. */
function isOtherDayOnly(a: DayView, b: DayView): boolean {
  const isPlain = ({ compared, claimed }: DayView) => compared === null && claimed === null;
  return isPlain(a) && isPlain(b) && a.snapshot.theatre === b.snapshot.theatre;
}
