import { axisWords } from '../axis-words.ts';
import { formats } from '../formats.ts';

const f = formats('en-GB', 'km²');

const people = (killed: number) => f.count(killed, { one: '# person killed', other: '# people killed' });

/** What the strip under the slider and the charts say, in English. Loaded after the first map; the model of the other languages. */
export const timeEn = {
  axis: axisWords('en-GB'),
  stretch: {
    previousPhase: 'Previous phase',
    nextPhase: 'Next phase',
    repeat: (stretch: string) => `Repeat: ${stretch}`,
    track: 'The track shows',
    whole: 'Whole period',
    phases: 'Phases',
    years: 'Years',
    speed: 'Speed',
    times: (speed: number) => `${f.decimal(speed)}×`,
  },
  date: {
    hint: 'Write a date, such as 2 March 2020 or 2020-03-02',
    calendar: 'Choose from a calendar',
    failed: (first: string, last: string) =>
      `No day of this map. Write a date from ${first} to ${last}, such as 2 March 2020 or 2020-03-02.`,
  },
  charts: {
    hint: 'Click or tap in a chart to go to that day. With the keyboard, arrow keys go on by a day.',
    ground: 'Who held the ground',
    namedGround: 'Ground whose places a source names',
    killed: 'People killed',
    day: 'This day',
    low: 'Lowest',
    high: 'Highest',
    goTo: (value: string, date: string) => `${value}, ${date}: show this day`,
    notInForce: 'Not in force',
    table: 'As a table',
    date: 'Date',
    deathsNote: (from: string, to: string, by: string) =>
      `Bars are weeks. ${from} to ${to}: counted by ${by}. Other days, in a paler tone: only those named in the events of this record, far fewer than there were.`,
    deathsNamed: 'Bars are weeks. Only those named in the events of this record: far fewer than there were.',
  },
  deaths: {
    /** `by` is who counted. */
    counted: (killed: number, by: string) => `${people(killed)} (${by})`,
    about: (killed: number, by: string) => `About ${people(killed)} (${by})`,
    named: (killed: number) => `${people(killed)} in the events of this record`,
    /** Days that nobody has counted: between two dates, or from one to the end of the map. */
    noCount: (from: string, to: string) => `No count from ${from} to ${to}`,
    noCountAfter: (last: string) => `No count after ${last}`,
    hatched: 'Hatched: nobody has counted there, which does not mean that nobody died.',
  },
};

/** What a language has to say there. */
export type TimeWords = typeof timeEn;
