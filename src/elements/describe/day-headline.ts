import type { DayView } from '../../engine/query/day-view.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { balancesInWords } from '../../i18n/balances-in-words.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { Names } from '../../i18n/names.ts';
import { inWords, whatChanged } from '../../i18n/what-changed.ts';

/** The day in words, or the two days compared. */
export function datesInWords({ day }: Snapshot, dayView: DayView | null, words: Words): string {
  if (!dayView?.compared) return words.date(day);
  const { earlier, later } = dayView.compared;
  return words.record.period(words.date(earlier.day), words.date(later.day));
}

/** Whose word the map shows and how much of it differs from the record. */
export function claimedInWords(names: Names, { id, differing }: NonNullable<DayView['claimed']>): string {
  const { voice } = names.words;
  return `${voice.as(names.voice(id))} · ${differing.size > 0 ? voice.differs(differing.size) : voice.same}`;
}

/** The line below the date: what changed on the day or between two, and by whose word. */
export function newsOf(snapshot: Snapshot, dayView: DayView | null, names: Names): string {
  const word = dayView?.claimed ? claimedInWords(names, dayView.claimed) : '';
  const change = dayView?.compared
    ? balancesInWords(dayView.compared, names)
    : word
      ? ''
      : whatChanged(snapshot, names);
  return [word, change].filter(Boolean).join(' · ');
}

/** The map as a picture, in one text. */
export function pictureInWords(snapshot: Snapshot, dayView: DayView, names: Names): string {
  if (!dayView.claimed && !dayView.compared) return inWords(snapshot, names);
  return `${datesInWords(snapshot, dayView, names.words)}: ${newsOf(snapshot, dayView, names)}`;
}
