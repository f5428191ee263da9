import type { GapWords } from '../../i18n/gap-words.ts';

/** The few words that only the pages without scripts say: the map's own words need not carry them to every reader. */
export interface PageWords extends GapWords {
  /** As Open Graph names the language. */
  readonly locale: string;
  readonly interactive: string;
  readonly legend: string;
  readonly sources: string;
  readonly days: string;
  /** Heads what an editor wrote on the map. */
  readonly notes: string;
  /** Where the map would stand. */
  readonly noScripts: string;
  /** The same where scripts run, but those of the map have not come. */
  readonly noCode: string;
  readonly tryAgain: string;
  /** What the page that lists the theatres of the site is for. */
  readonly theatresAbout: string;
  readonly open: string;
  readonly allDays: (days: number) => string;
}

/** What the pages without scripts say in English. */
export const ENGLISH: PageWords = {
  locale: 'en_GB',
  noCount: (from: string, to: string) => `No count of the dead from ${from} to ${to}`,
  noCountAfter: (last: string) => `No count of the dead after ${last}`,
  interactive: 'Open the interactive map on this date',
  legend: 'Legend',
  sources: 'Sources:',
  days: 'Days that changed',
  notes: 'Notes on the map',
  noScripts: 'This map needs scripts.',
  noCode: 'The map’s scripts have not loaded. Without scripts:',
  tryAgain: 'Try again',
  theatresAbout: 'Who held what, on which day, and who says so.',
  open: 'Open the interactive map',
  allDays: (days: number) =>
    days === 1 ? 'The page of one day, without scripts' : `Pages of ${days} days, without scripts`,
};
