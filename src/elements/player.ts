import type { History } from '../engine/history.ts';
import { changedUntil } from '../engine/history.ts';

/** How many times faster than the usual pace. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds that a day that changed stays on screen at speed 1. */
const PACE = 800;
/** Longer than this many days without a change is a quiet stretch: skipped, and said so. */
export const QUIET_DAYS = 14;

/** The day that changed `n` places after (before, where negative) a day; the first or last where they run out. */
export function stepFrom(theatre: { first: number; history: History }, day: number, n: number): number {
  const { changedDays } = theatre.history;
  const now = changedUntil(theatre.history, day);
  if (n === 0 || changedDays.length === 0) return day;
  const onChange = now > 0 && changedDays[now - 1] === day;
  const to = n > 0 ? now - 1 + n : (onChange ? now - 1 : now) + n;
  if (to < 0) return Math.min(day, theatre.first);
  return to < changedDays.length ? changedDays[to] : Math.max(day, changedDays[changedDays.length - 1]);
}

/** What the player needs of the element that it moves. */
export interface Played {
  /** The next day to show, or null at the end. */
  next(): number | null;
  show(day: number): void;
  ended(): void;
}

/**
 * Steps through the days that changed, one by one, at a pace that can be read. A quiet stretch takes no longer than any
 * other step: time is not to scale while playing.
 */
export class Player {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #played: Played;
  speed: Speed = 1;

  constructor(played: Played) {
    this.#played = played;
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  /** Starts with a step at once, so that the reader sees that it plays. */
  play(): void {
    if (this.playing) return;
    this.#timer = setTimeout(this.#step, 0);
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #step = (): void => {
    const day = this.#played.next();
    if (day === null) {
      this.pause();
      this.#played.ended();
      return;
    }
    // The next step is timed before the day is shown: a listener may pause, and that must stick.
    this.#timer = setTimeout(this.#step, PACE / this.speed);
    this.#played.show(day);
  };
}
