import type { Comparison } from '../engine/query/comparison.ts';
import type { Names } from './names.ts';

/** Balances below this are left to the panel, km2. */
const TOLD = 0.5;

/** What each side gained or lost between two days, and how many places changed hands. */
export function balancesInWords(compared: Comparison, names: Names): string {
  const { words, theatre } = names;
  if (compared.earlier.day === compared.later.day) return words.compare.same;
  const sides = compared.balances.filter(
    ({ holder, gained, lost }) => holder < theatre.sides.length && Math.abs(gained - lost) >= TOLD,
  );
  if (sides.length === 0 && compared.towns.length === 0) return words.compare.none;
  return [
    ...sides.map(({ holder, gained, lost }) => `${names.side(holder)} ${words.km2Change(gained - lost)}`),
    words.compare.changed(compared.towns.length),
  ].join(' · ');
}
