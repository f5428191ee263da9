import { formatDay, parseDay } from '../../engine/model/day.ts';
import type { Phase, Theatre } from '../../engine/model/theatre.ts';

/** What a reader can look at by itself: everything, a phase of the theatre, or a year. */
export type SpanKind = 'whole' | 'phase' | 'year';

/** A stretch of a theatre's days. */
export interface Span {
  readonly kind: SpanKind;
  /** First day, and first day excluded. */
  readonly from: number;
  readonly until: number;
  /** Null where the days between two phases have none. */
  readonly phase: Phase | null;
}

type Days = Pick<Theatre, 'first' | 'last' | 'phases'>;

/** The stretches of a kind, in order: together they are all the days of the theatre. */
export function spansOf(theatre: Days, kind: SpanKind): Span[] {
  const { first, last, phases } = theatre;
  const starts = new Set([first]);
  if (kind === 'phase') for (const { from, until } of phases) starts.add(from).add(until);
  if (kind === 'year') {
    const year = (day: number) => Number(formatDay(day).slice(0, 4));
    for (let next = year(first) + 1; next <= year(last); next++) starts.add(parseDay(`${next}-01-01`));
  }
  const days = [...starts].filter(day => day >= first && day <= last).sort((a, b) => a - b);
  return days.map((from, i) => ({
    kind,
    from,
    until: days[i + 1] ?? last + 1,
    phase: (kind === 'phase' && phases.find(phase => phase.from <= from && from < phase.until)) || null,
  }));
}

/** The stretch of a kind that a day lies in. */
export function spanAt(theatre: Days, kind: SpanKind, day: number): Span {
  const spans = spansOf(theatre, kind);
  return spans.find(span => day < span.until) ?? spans[spans.length - 1];
}

/** The first day of the phase `n` places on (back, where negative); going back first leads to the start of its own. */
export function phaseFrom(theatre: Days, day: number, n: 1 | -1): number {
  const starts = theatre.phases.map(phase => Math.max(theatre.first, phase.from)).sort((a, b) => a - b);
  return (n > 0 ? starts.find(start => start > day) : starts.reverse().find(start => start < day)) ?? day;
}
