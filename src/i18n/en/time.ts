import { axisWords } from '../axis-words.ts';
import { durationWords } from '../duration-words.ts';
import type { Formats } from '../formats.ts';
import { en } from './first.ts';

const people = (f: Formats, killed: number) => f.count(killed, { one: '# person killed', other: '# people killed' });

/** What the strip under the slider and the charts say, in English. Loaded after the first map; the model of the other languages. */
export const timeEnIn = (f: Formats) => ({
  axis: axisWords(f.locale),
  /** How much time a step of playing has passed over, in whole years, else months, else days. */
  later: durationWords(f, {
    years: { one: '# year later', other: '# years later' },
    months: { one: '# month later', other: '# months later' },
    days: { one: '# day later', other: '# days later' },
  }),
  fine: 'Move your finger up for single days',
  stretch: {
    previousPhase: 'Previous phase',
    nextPhase: 'Next phase',
    repeat: (stretch: string) => `Repeat: ${stretch}`,
    even: 'Even time: all days equally wide',
    track: 'Timeline range',
    whole: 'Whole period',
    phases: 'Phases',
    years: 'Years',
    speed: 'Speed',
    times: (speed: number) => `${f.decimal(speed)}×`,
  },
  date: {
    hint: 'Enter a date, such as 2 March 2020 or 2020-03-02',
    calendar: 'Choose from a calendar',
    failed: (first: string, last: string) =>
      `Outside the period covered. Enter a date from ${first} to ${last}, such as 2 March 2020 or 2020-03-02.`,
  },
  charts: {
    hint: 'Click or tap in a chart to go to that day. On the keyboard, arrow keys move one day.',
    ground: 'Who held the ground',
    namedGround: 'Ground named by a source',
    killed: 'People killed',
    day: 'This day',
    low: 'Lowest',
    high: 'Highest',
    goTo: (value: string, date: string) => `${value}, ${date}: show this day`,
    notInForce: 'Not in force',
    table: 'As a table',
    date: 'Date',
    deathsNote: (from: string, to: string, by: string) =>
      `Bars are weeks. ${from} to ${to}: counted by ${by}. Outside these dates (paler) only deaths in listed events are shown; the real toll is far higher.`,
    deathsNamed: 'Bars are weeks. Only deaths in listed events are shown; the real toll is far higher.',
  },
  deaths: {
    /** `by` is who counted. */
    counted: (killed: number, by: string) => `${people(f, killed)} (${by})`,
    about: (killed: number, by: string) => `About ${people(f, killed)} (${by})`,
    named: (killed: number) => `${people(f, killed)} in listed events`,
    /** Days that nobody has counted: between two dates, or from one to the end of the map. */
    noCount: (from: string, to: string) => `No count from ${from} to ${to}`,
    noCountAfter: (last: string) => `No count after ${last}`,
    hatched: 'Hatched: not counted. That does not mean nobody died.',
  },
});

/** What a language has to say there. */
export type TimeWords = ReturnType<typeof timeEnIn>;

export const timeEn: TimeWords = timeEnIn(en);
