import { parseDay } from '../../engine/model/day.ts';
import type { Facts } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';

/** A correction is part of a release: one dated after it, or told twice, was surely not meant so. */
export function checkCorrections({ corrections, theatre }: Facts, report: Report): void {
  const seen = new Map<string, number>();
  const released = theatre.released === '' ? Infinity : parseDay(theatre.released);
  for (const { at, date, place, what } of corrections) {
    if (date > released) {
      const text = `date: it lies after the release of the record, ${theatre.released}; renew released in theatre.json`;
      report.warning(at, 'date', 'invalid', text);
    }
    const key = `${date} ${place} ${what.en}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, at.line);
    else report.warning(at, 'what_en', 'duplicate', `correction, already on line ${before}; delete one of the two`);
  }
}
