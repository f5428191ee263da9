import { type Formats, formats } from '../formats.ts';
import { capital, heldBy, party, verb } from './party.ts';

/** Names that the map gives ground itself stand in small letters inside a line. */
const inLine = (held: string) =>
  /^(Contested|No record)/.test(held) ? held.charAt(0).toLowerCase() + held.slice(1) : heldBy(held);

/** Everything that the map says in English, and the model of the other languages: a missing key is a type error. */
export const enIn = (f: Formats) => ({
  ...f,
  lang: 'en' as string,
  dir: 'ltr' as 'ltr' | 'rtl',

  loading: 'Loading the map',
  failed: 'The map could not be loaded. It is tried again by itself when the connection is back.',
  missing: {
    these: (parts: readonly string[]) => `Not loaded yet: ${parts.join('; ')}.`,
    elements: 'the panel, charts, search and sharing',
    texts: 'texts and sources',
    names: 'names of smaller places',
    tryAgain: 'Try again',
  },
  language: 'Language',
  /** The page that lists the maps of the site. */
  maps: 'All maps',
  theme: 'Colours',
  themes: { auto: 'Match device', light: 'Light', dark: 'Dark' },
  today: 'This day',
  words: 'As text',
  tour: 'Guided tour',
  charts: 'Charts',
  about: 'About the data',
  close: 'Close',
  panel: 'Details',
  search: 'Search',
  share: 'Share',
  menu: 'More',
  skip: { words: 'Read the map as text', panel: 'Go to the details', dates: 'Go to the dates' },

  map: {
    label: (title: string) => `Map: ${title}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    wholeArea: 'Show the whole area',
    fullScreen: 'Full screen',
    estimate: 'approximate',
    overrun: (day: number) => `mostly overrun by ${f.date(day)}`,
    uncovered: 'Not covered',
    wheelHint: 'Hold Ctrl or ⌘ and scroll to zoom',
    touchHint: 'Use two fingers to move the map',
    town: (name: string, held: string) => `${name}: ${held}`,
    km: (value: number) => f.km(value),
  },

  slider: {
    label: 'Date',
    play: 'Play',
    pause: 'Pause',
    previousChange: 'Previous change',
    nextChange: 'Next change',
    more: 'More time controls',
    dateField: 'Go to date',
    skipped: (days: number) => f.count(days, { one: '# quiet day skipped', other: '# quiet days skipped' }),
    changed: (places: number) => f.count(places, { one: '# place changes hands', other: '# places change hands' }),
  },

  /** Who has ground. `held` is a name as the theatre gives it. */
  state: {
    contested: 'Contested',
    contestedBetween: (names: readonly string[]) => `Contested: ${names.join(' / ')}`,
    none: 'No record',
    unreported: 'Not reported since it was cut off',
    since: (held: string, date: string) => `${held} since ${date}`,
    sinceStart: (held: string, date: string) =>
      /^(Contested|No record)/.test(held)
        ? `${held} at the start of the record (${date})`
        : `${capital(heldBy(held))} at the start of the record (${date})`,
  },

  change: {
    one: (place: string, from: string, to: string) => `${place}: from ${from} to ${to}`,
    first: (place: string, to: string) => `${place}: first record, ${to}`,
    some: (places: readonly string[], more: number, to: string) =>
      `${to}: ${more > 0 ? `${places.join(', ')} and ${f.number(more)} more` : f.list(places)}`,
    none: (date: string, days: number) =>
      days === 1 ? 'Unchanged since the day before' : `Unchanged since ${date} (${f.number(days)} days)`,
    noneYet: 'Start of the record',
  },

  status: {
    confirmed: 'Confirmed',
    area: 'Reported for the area',
    reported: 'Reported',
    claimed: 'Claimed',
    inferred: 'Inferred',
  },
  /** Where the map makes the headline of a day itself. Names of the record stand where they need no ending. */
  headline: {
    more: (others: string) => `${others} more`,
    took: (holder: string, places: string) => `${holder} took ${places}`,
    contested: (places: string) => `Fighting for control of ${places}`,
    gained: (side: string, km2: string) => `${side} gained ${km2}`,
  },

  numbers: {
    heading: 'The day in numbers',
    side: 'Side',
    area: 'Area',
    share: 'Share',
    change: 'Since the day before',
    front: 'Front line',
    posts: 'Posts behind lines',
    holds: (held: string, share: number) => `${held} ${f.percent(share)}`,
  },

  layers: {
    heading: 'Legend and layers',
    control: 'Control',
    front: 'Front line',
    allied: 'Boundary between allies',
    agreements: 'Agreed zones (approximate)',
    lines: 'Main roads',
    posts: 'Outposts',
    towns: 'Towns',
    events: 'Events',
    annotations: 'Notes and arrows',
    base: 'Base map',
    tiles: 'Online map (OpenStreetMap)',
  },

  /** What a part of the front rests on that is not drawn as a whole line. */
  edges: {
    claimed: 'A place beside it is held by claim or inference',
    unnamed: 'No source names the places beside it',
  },

  post: {
    kinds: { observation: 'Observation post', base: 'Military base', checkpoint: 'Checkpoint' },
    numbered: (kind: string, number: string) => `${kind} no. ${number}`,
  },

  event: {
    kinds: {
      control: 'Control',
      claim: 'Claim',
      battle: 'Fighting',
      strike: 'Strike',
      shootdown: 'Shootdown',
      casualties: 'Casualties',
      displacement: 'Displacement',
      agreement: 'Agreement',
      diplomacy: 'Diplomacy',
      patrol: 'Patrol',
      post: 'Outpost',
    },
  },

  line: {
    length: (held: string, km: number, share: number) => `${held}: ${f.km(km)}, ${f.percent(share)}`,
  },

  changes: {
    heading: 'What changed',
    more: (rows: number) => `and ${f.number(rows)} more`,
    from: (held: string) => `previously ${inLine(held)}`,
    gained: (held: string, since: string | null) => `${held} gains ${since === null ? 'today' : `since ${since}`}`,
  },

  /** Whose word the map shows. */
  voice: {
    label: 'According to',
    record: 'The record',
    as: (by: string) => `As ${party(by)} ${verb(by, 'claim', 'claims')} it`,
    differs: (places: number) =>
      f.count(places, { one: '# place differs from the record', other: '# places differ from the record' }),
    same: 'No place differs from the record on this day',
    hatched: 'Claim and record differ',
    claims: (held: string) => `Claimed: ${held}`,
    onRecord: (held: string) => `On record: ${held}`,
  },

  /** Two dates compared. */
  compare: {
    start: 'Compare two dates',
    startShort: 'Compare',
    tab: 'Comparison',
    with: 'Compared with',
    stop: 'Stop comparing',
    none: 'No ground changed hands between the two dates.',
    same: 'Choose another date to compare with.',
    gainedBy: (held: string) => `${held} gains`,
    became: { contested: 'Became contested', none: 'No longer on record' },
    front: (date: string) => `Front line, ${date}`,
    changed: (places: number) => f.count(places, { one: '# place changed hands', other: '# places changed hands' }),
  },

  sources: {
    heading: 'Sources',
    close: (side: string) => `close to ${party(side)}`,
    restsOn: (publisher: string) => `citing ${publisher}`,
    undated: 'undated',
  },

  record: {
    period: (first: string, last: string) => `${first} to ${last}`,
    stamp: 'Record',
  },
});

/** What a language has to say. */
export type Words = ReturnType<typeof enIn> & {
  /** A later part with the theatre's own words; absent where the theatre has none. */
  readonly ownPart?: <Part>(name: string, part: Part) => Part;
};

export const formatsIn = (locale = 'en-GB') => formats(locale, 'km²');
export const en: Words = enIn(formatsIn());
