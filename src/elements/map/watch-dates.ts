import type { ReactiveController } from 'lit';
import { dayOf } from '../../engine/model/day.ts';
import { keepTrying } from '../load/keep-trying.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import type { RequestState } from './read-requested.ts';

/** A map, and the days of its theatre as ISO dates. */
export type DatedMap = MapAttributes & {
  readonly theatre: { readonly first: string; readonly last: string } | null;
};

/** Tells of dates outside the record of a map, where the nearest one is shown, for as long as they are asked for. */
class DateWatch implements ReactiveController {
  readonly #map: DatedMap;
  readonly #requested: RequestState;
  /** The dates that were looked at last. */
  #seen = '';

  constructor(map: DatedMap, requested: RequestState) {
    this.#map = map;
    this.#requested = requested;
  }

  /** Looks anew: the map has opened another theatre. */
  renew(): void {
    this.#seen = '';
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { date, compare } = this.#map;
    const asked = `${date} ${compare}`;
    if (asked === this.#seen) return;
    this.#seen = asked;
    this.#look().catch(console.error);
  }

  async #look(): Promise<void> {
    const { report } = await keepTrying(() => import('./read-requested.ts'), {
      failed() {},
      signal: new AbortController().signal,
    });
    const map = this.#map;
    const { misread } = this.#requested;
    const { first, last } = map.theatre ?? { first: '', last: '' };
    for (const name of ['date', 'compare'] as const) {
      const asked = map[name];
      if (dayOf(asked) === null || !first) continue;
      const isOutside = asked < first || asked > last;
      if (isOutside === (misread.get(name)?.asked === asked)) continue;
      if (isOutside) report(this.#requested, name, { asked, now: asked, guess: '' }, 'is outside the record');
      else misread.delete(name);
      map.requestUpdate();
    }
  }
}

const watches = new WeakMap<DatedMap, DateWatch>();

/** Tells of dates outside the theatre that a map has just opened, and of those that it is asked for later. */
export function watchDates(map: DatedMap, requested: RequestState): void {
  const watch = watches.get(map) ?? new DateWatch(map, requested);
  if (!watches.has(map)) map.addController(watch);
  watches.set(map, watch);
  watch.renew();
}
