import type { Comparison } from '../../engine/query/comparison.ts';
import type { Outlook } from '../../engine/query/day-view.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { Names } from '../../i18n/names.ts';
import { inWords, whatChanged } from '../../i18n/what-changed.ts';
import { claimedInWords } from '../map/viewpoint.ts';

/** The day in words, or the two days compared. */
export function datesInWords({ day }: Snapshot, outlook: Outlook | null, words: Words): string {
  if (!outlook?.compared) return words.date(day);
  const { earlier, later } = outlook.compared;
  return words.record.period(words.date(earlier.day), words.date(later.day));
}

/** The line below the date: what changed on the day or between two, and by whose word. */
export function newsOf(snapshot: Snapshot, outlook: Outlook | null, names: Names): string {
  const word = outlook?.claimed ? claimedInWords(names, outlook.claimed) : '';
  const change = outlook?.compared
    ? balancesInWords(outlook.compared, names)
    : word
      ? ''
      : whatChanged(snapshot, names);
  return [word, change].filter(Boolean).join(' · ');
}

/** The map as a picture, in one text. */
export function pictureInWords(snapshot: Snapshot, outlook: Outlook, names: Names): string {
  if (!outlook.claimed && !outlook.compared) return inWords(snapshot, names);
  return `${datesInWords(snapshot, outlook, names.words)}: ${newsOf(snapshot, outlook, names)}`;
}

/** Balances below this are left to the panel, km2. */
const TOLD = 0.5;

function balancesInWords(compared: Comparison, names: Names): string {
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
