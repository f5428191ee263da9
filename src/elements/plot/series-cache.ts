import type { Theatre } from '../../engine/model/theatre.ts';
import { countSeries, type Series } from '../../engine/query/series.ts';

/** Milliseconds of work between two pauses: less than a frame, so that a scrub goes on while a long record is counted. */
const SLICE_MS = 6;

const counted = new WeakMap<Theatre, Promise<Series>>();

/** The numbers of every day of a theatre, counted once, in slices, while the page has nothing better to do. */
export function seriesOf(theatre: Theatre): Promise<Series> {
  let series = counted.get(theatre);
  if (!series) {
    series = count(theatre);
    counted.set(theatre, series);
  }
  return series;
}

async function count(theatre: Theatre): Promise<Series> {
  const work = countSeries(theatre);
  for (;;) {
    await pause();
    const stop = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < stop);
  }
}

/** Safari has no idle callbacks; a timer lets input go first too. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve);
  });
}
