import type { Facts } from '../read/facts.ts';

/**
 * What a published map is cited by: the release date of the facts and the first digits of their hash. Where
 * theatre.json names no release date, the newest date among the sources stands in; where there is none, the hash alone.
 */
export function recordStamp(facts: Facts): string {
  const dates = facts.sources.map(source => source.date).filter(date => /^\d{4}-\d{2}-\d{2}$/.test(date));
  const released = facts.theatre.released || dates.sort()[dates.length - 1];
  const hash = facts.hash.slice(0, 8);
  return released ? `${released}-${hash}` : hash;
}
