import type { History } from '../../engine/model/history.ts';
import { changedUntil } from '../../engine/model/history.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { type SpanKind, spanAt } from '../plot/spans.ts';

/** How many times faster than the usual pace. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds that a day that changed stays on screen at speed 1. */
const STEP_MS = 800;
/** A stretch of so many quiet days has a card that is read for longer: so many steps. */
const LONG_DAYS = 60;
const LONG_STEPS = 2.5;
/** Longer than this many days without a change is a quiet stretch: skipped, and said so. */
export const QUIET_DAYS = 14;

/** The day that changed `n` places after (before, where negative) a day; the first or last where they run out. */
export function stepFrom(theatre: { first: number; history: History }, day: number, n: number): number {
  const { changedDays } = theatre.history;
  const now = changedUntil(theatre.history, day);
  if (n === 0 || changedDays.length === 0) return day;
  const onChange = now > 0 && changedDays[now - 1] === day;
  const to = n > 0 ? now - 1 + n : (onChange ? now - 1 : now) + n;
  if (to < 0) return theatre.first;
  return to < changedDays.length ? changedDays[to] : Math.max(day, changedDays[changedDays.length - 1]);
}

/** What the player needs of the map that it moves. */
export interface Played {
  readonly theatre: Theatre | null;
  /** The day shown. */
  readonly day: number;
  /** Shows a day, as if the reader had gone there; `begins` with the first that is played. */
  show(day: number, begins: boolean): void;
  /** It plays, or no longer. */
  changed(): void;
}

/**
 * Steps through the days that changed, one by one, at a pace that can be read, and stops at the end, or begins again
 * where it is to repeat a stretch. Time is not to scale while playing: a quiet stretch is one step, and a long one just takes
 * as long as it takes to read how long it was.
 */
export class Player {
  #speed: Speed = 1;
  #loop: SpanKind | null = null;
  /** Quiet days that the last step has passed over, where they are many; else 0. */
  skipped = 0;
  readonly #played: Played;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(played: Played) {
    this.#played = played;
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  get speed(): Speed {
    return this.#speed;
  }

  set speed(speed: Speed) {
    this.#speed = speed;
    this.#played.changed();
  }

  /** What it repeats: the stretch of this kind that the day lies in. Null: nothing. */
  get loop(): SpanKind | null {
    return this.#loop;
  }

  set loop(loop: SpanKind | null) {
    this.#loop = loop;
    this.#played.changed();
  }

  /** Starts with a step at once, so that the reader sees that it plays; from the last change, again from the first. */
  play(): void {
    if (this.playing || !this.#played.theatre) return;
    this.#timer = setTimeout(() => this.#step(this.#next() ?? this.#first(), true), 0);
    this.#played.changed();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.skipped = 0;
    this.#played.changed();
  }

  #step(day: number | null, begins = false): void {
    if (day === null) {
      this.pause();
      return;
    }
    const quiet = day - this.#played.day - 1;
    this.skipped = quiet > QUIET_DAYS ? quiet : 0;
    // The next step is timed before the day is shown: a listener may pause, and that must stick.
    const steps = quiet >= LONG_DAYS ? LONG_STEPS : 1;
    this.#timer = setTimeout(() => this.#step(this.#next()), (steps * STEP_MS) / this.#speed);
    this.#played.show(day, begins);
  }

  #next(): number | null {
    const { theatre, day } = this.#played;
    const next = theatre ? stepFrom(theatre, day, 1) : day;
    if (!theatre || !this.#loop) return next > day ? next : null;
    const { from, until } = spanAt(theatre, this.#loop, day);
    if (next > day && next < until) return next;
    // A stretch without any change has nothing to repeat.
    return stepFrom(theatre, from, 1) < until && from !== day ? from : null;
  }

  #first(): number | null {
    return this.#played.theatre?.history.changedDays[0] ?? null;
  }
}
