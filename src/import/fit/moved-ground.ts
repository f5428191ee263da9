import type { Moved } from '../geometry/tile.ts';
import type { Origin } from '../model.ts';
import type { Notes } from '../notes.ts';

/** Where what was moved is told. */
interface NotedIn {
  readonly notes: Notes;
  readonly looks: string[];
  readonly at: Origin;
}

/**
 * Say how much ground went where as areas were fitted together.
 * @param what a gap or an overlap, of what; `s` is put behind its first noun where there are many
 * @param largest the largest in words, see `toldOf`
 */
export function noteMovedGround(
  { notes, looks, at }: NotedIn,
  moved: readonly Moved[],
  what: string,
  done: string,
  largest: string,
): void {
  if (moved.length === 0) return;
  const km2 = moved.reduce((sum, one) => sum + one.km2, 0);
  const named = moved.length > 1 ? what.replace(/(gap|overlap)/, '$1s') : what;
  const text = `${moved.length} ${named}, ${shownKm2(km2)} in all, ${done} (the largest: ${largest})`;
  notes.warn(at, text);
  looks.push(text);
}

/** The largest piece in words: between whom it lay, its size and where. @param names of all areas */
export function movedBetween(moved: readonly Moved[], names: readonly string[]): string {
  if (moved.length === 0) return '';
  const largest = moved.reduce((best, one) => (one.km2 > best.km2 ? one : best));
  const [a, b] = largest.areas.map(area => `"${names[area]}"`);
  return `${a} and ${b}, ${shownKm2(largest.km2)} near ${largest.lat.toFixed(3)}, ${largest.lon.toFixed(3)}`;
}

export function shownKm2(km2: number): string {
  return `${km2 < 0.1 ? km2.toFixed(3) : km2 < 100 ? km2.toFixed(1) : Math.round(km2).toLocaleString('en')} km2`;
}
