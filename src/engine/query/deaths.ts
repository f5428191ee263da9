import type { Gap, TheatreTexts } from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';

/** How many people were killed on each day of a theatre, as far as its record says. */
export interface Deaths {
  /** By day after the theatre's first. What is known for some days together is shared out evenly over them. */
  readonly killed: Float64Array;
  /**
   * Days that a data set has counted, `from` up to but without `until`; equal where none has. On all others the events
   * of the record are added up, which name far fewer: the two are not to be compared.
   */
  readonly from: number;
  readonly until: number;
  /** Stretches for which the record says that nobody has counted, by first day: not to be taken for none killed. */
  readonly gaps: readonly Gap[];
}

/** The counts of `deaths.csv`; before and after them what each event in the theatre says. */
export function deathsOf({ first, last }: Pick<Theatre, 'first' | 'last'>, texts: TheatreTexts): Deaths {
  const killed = new Float64Array(last - first + 1);
  const share = (day: number, until: number, people: number, shown: (day: number) => boolean) => {
    for (let one = Math.max(day, first); one < until && one <= last; one++) {
      if (shown(one)) killed[one - first] += people / (until - day);
    }
  };
  const { deaths, events } = texts;
  const from = deaths.length === 0 ? first : Math.max(first, Math.min(...deaths.map(count => count.day)));
  const until = deaths.length === 0 ? first : Math.min(last + 1, Math.max(...deaths.map(count => count.until)));
  const isCounted = (day: number) => day >= from && day < until;
  for (const count of deaths) share(count.day, count.until, count.killed, isCounted);
  for (const { day, until, killed: people, scope } of events) {
    if (people > 0 && scope !== 'elsewhere') share(day, until, people, one => !isCounted(one));
  }
  return { killed, from, until, gaps: texts.gaps.filter(({ what }) => what === 'deaths') };
}

/** The gap that a day lies in, if any. */
export function gapOn({ gaps }: Pick<Deaths, 'gaps'>, day: number): Gap | undefined {
  return gaps.find(({ from, until }) => from <= day && day < until);
}
