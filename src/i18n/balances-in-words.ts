import type { Comparison } from '../engine/query/comparison.ts';
import type { Names } from './names.ts';

/** Balances below this, km2, or below this part of the largest one are left to the panel. */
const LEAST_KM2 = 0.5;
const LEAST_PART = 0.01;

/** What each side gained or lost between two days, and how many places changed hands. */
export function balancesInWords(compared: Comparison, names: Names): string {
  const { words, theatre } = names;
  if (compared.earlier.day === compared.later.day) return words.compare.same;
  const balance = ({ gained, lost }: Comparison['balances'][number]) => Math.abs(gained - lost);
  const least = Math.max(LEAST_KM2, LEAST_PART * Math.max(0, ...compared.balances.map(balance)));
  const sides = compared.balances.filter(one => one.holder < theatre.sides.length && balance(one) >= least);
  if (sides.length === 0 && compared.towns.length === 0) return words.compare.none;
  return [
    ...sides.map(({ holder, gained, lost }) => `${names.side(holder)} ${words.km2Change(gained - lost)}`),
    words.compare.changed(compared.towns.length),
  ].join(' · ');
}
