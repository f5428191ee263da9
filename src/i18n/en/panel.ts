import { formats } from '../formats.ts';

const f = formats('en-GB', 'km²');

/** The eight winds, clockwise from north. */
const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** Who has ground: held by one, contested between some (often not said), or without record. */
export interface Holding {
  readonly kind: 'held' | 'contested' | 'none';
  readonly names: readonly string[];
}

/** A way from somewhere. */
export interface Way {
  readonly km: number;
  /** 0 north .. 7 north-west, clockwise. */
  readonly wind: number;
}

/** What is said beside and instead of the map, in English. Loaded after the first map; the model of the other languages. */
export const readingEn = {
  front: {
    nearest: ({ km, wind }: Way) => `Nearest front: ${f.km(km)} to the ${WINDS[wind]}`,
    here: 'The front runs through here',
    none: 'No front on this day',
  },

  around: {
    heading: 'Around it',
    neighbour: (to: Way, held: string) => `${way(to)} · ${held}`,
  },

  /** Of the record as a whole. */
  about: {
    places: 'Documented places',
    changes: 'Changes after the first day',
    doubled: 'Changes with two or more independent sources',
    unlocated: 'Reports without a position',
    unlocatedMeaning: 'Somebody is said to have taken a place that could not be put on the map.',
    allUnlocated: (reports: number) =>
      f.count(reports, { one: '# report without a position', other: 'All # reports without a position' }),
    whyUnlocated: {
      unlisted: 'the name is in no gazetteer at hand',
      ambiguous: 'in doubt which place of this name is meant',
    },
    changeRows: 'Changes by how they are known',
    startRows: 'Holders on the first day by how they are known',
    byBasis: 'What the sources say of the place',
    basis: {
      named: 'Named: they name it',
      area: 'Area: they speak of an area that holds it',
      map: 'Map: they show it on a map',
      inferred: 'Inferred: it follows from what is known around it',
    },
    claims: 'Claims',
    events: 'Events',
    posts: 'Outposts',
    sources: 'Sources',
    drawnWith: 'Drawn with Leaflet.',
  },

  agreement: {
    inForce: (from: string) => `In force from ${from}`,
    ended: (from: string, until: string) => `In force from ${from} to ${until}`,
    notInForce: 'Not in force on this day.',
    held: 'Who holds the ground in it on this day',
  },

  post: {
    stands: (from: string, until: string) => `From ${from} to ${until}`,
    standing: (from: string) => `From ${from}, still there when the record ends`,
    gone: 'Not there on this day.',
    within: (held: string) => `Ground around it: ${held}`,
    behind: 'It stands behind another side’s line.',
    precision: (km: number) => `Position known to about ${f.km(km)}.`,
  },

  compare: {
    heading: 'What changed between the two dates',
    side: 'Side',
    gained: 'Gained',
    lost: 'Lost',
    net: 'Balance',
    from: (held: string, km2: string) => `${km2} from: ${held}`,
    towns: 'Places that changed hands',
    place: 'Place',
    before: 'Before',
    after: 'After',
    when: 'Changed',
    times: (changes: number) => f.count(changes, { one: '# change', other: '# changes' }),
  },

  town: {
    /** @param cutOffDay day of the month, where it was in the same month; else null */
    unreported: (reported: string, cutOff: string, cutOffDay: number | null) =>
      `Not reported since ${reported}; cut off since ${cutOffDay === null ? cutOff : `the ${ordinal(cutOffDay)}`}.`,
    allClaims: (claims: number) => f.count(claims, { one: '# claim in all', other: 'All # claims' }),
    noSources: 'No source of its own.',
    /** Where the status does not say it. */
    basis: {
      named: 'The source names the place.',
      area: 'The source speaks of an area that holds it.',
      map: 'Read off a map.',
    },
    events: 'What happened here',
    ground: (place: string) => `This ground counts with ${place}, the nearest documented place.`,
    undocumented: 'No record of its own. It lies in ground that counts with:',
    outside: 'No record: it lies outside the area that this map covers.',
    otherNames: 'Also',
    history: 'Who held it',
    historyHint: 'Choose a stretch to go to its first day.',
    stretch: (held: string, from: string, until: string) => `${held}: ${from} to ${until}`,
    toEnd: (held: string, from: string) => `${held}: from ${from}`,
    before: 'at the start',
  },

  corrections: {
    heading: 'Corrections',
    none: 'None so far.',
    upTo: (record: string) => `Made up to record ${record}`,
  },

  otherClaims: (claims: number) => f.count(claims, { one: '# other claim', other: '# other claims' }),

  line: {
    held: 'Who holds the road on this day',
    outside: 'Outside the covered area',
    stretches: 'Stretch by stretch',
    stretch: (from: string, to: string, held: string, km: number) =>
      `${from === to ? from : `${from} to ${to}`}: ${held}, ${f.km(km)}`,
  },

  search: {
    placeholder: 'Town, road, outpost, event or date',
    hint: 'Spell names as you like.',
    /** Told where there are keys. */
    keys: 'Arrow keys choose, Enter goes there.',
    found: (results: number) => f.count(results, { one: '# result', other: '# results' }),
    nothing: (text: string) => `Nothing found for “${text}”.`,
    kinds: {
      date: 'Date',
      town: 'Places',
      post: 'Outposts',
      line: 'Roads',
      agreement: 'Agreed zones',
      phase: 'Chapters',
      event: 'Events',
    },
  },

  kinds: {
    label: 'Kinds of event',
    all: 'Show all kinds',
    hidden: (events: number) =>
      f.count(events, { one: '# event of another kind is hidden.', other: '# events of other kinds are hidden.' }),
  },

  tour: {
    chapter: (number: number, all: number) => `Chapter ${number} of ${all}`,
    outside: 'No chapter tells of this day.',
    chapters: 'All chapters',
    previous: 'Previous chapter',
    next: 'Next chapter',
    leave: 'Leave the tour',
    first: 'To its first day',
    changes: (places: number) =>
      f.count(places, { one: 'One place changed hands in it.', other: '# times a place changed hands in it.' }),
  },

  account: {
    contents: 'In this account',
    noCount: (from: string, to: string) => `No count of the dead from ${from} to ${to}`,
    noCountAfter: (last: string) => `No count of the dead after ${last}`,
    headings: {
      changed: 'What changed',
      notes: 'On the map',
      happened: 'What happened',
      disputed: 'What is disputed',
      front: 'Along the front',
      roads: 'Along the roads',
      posts: 'Outposts behind lines',
      zones: 'Agreed zones',
      places: 'All places',
      sources: 'Sources of the day',
    },
    phase: (name: string, span: string) => `The day belongs to the chapter “${name}” (${span}).`,
    where: (roads: readonly string[], near: { name: string; way: Way } | null) => {
      const road = roads.length > 1 ? `at the crossing of the ${f.list(roads)}` : roads.map(one => `on the ${one}`)[0];
      return [road, near && `${way(near.way)} of ${near.name}`].filter(Boolean).join(', ');
    },
    change: (place: string, where: string, before: Holding, after: Holding) =>
      `${place}${where ? `, ${where},` : ''} ${passage(before, after, false)}.`,
    changes: (places: readonly string[], before: Holding, after: Holding) =>
      `${f.list(places)} ${passage(before, after, places.length > 1)}.`,
    more: (places: number) => f.count(places, { one: '# more place', other: '# more places' }),
    frontNow: ({ km, wind }: Way) => `The front now runs ${f.km(km)} to the ${WINDS[wind]}.`,
    frontHere: 'The front now runs through it.',
    noFront: 'No two sides face each other along a front on this day.',
    /** A patch from which nothing was reported since it was cut off. `silence` says since when. */
    unreported: (who: string, places: readonly string[], km2: number, silence: string) =>
      `${sentence(`${f.list(places)}, last known to be held by ${party(who)}, ${places.length > 1 ? 'lie' : 'lies'} cut off (${f.km2(km2)})`)} ${silence}`,
    neighbours: (one: Holding, places: readonly { name: string; way: Way }[]) =>
      `Next to it, ${held(one)}: ${f.list(places.map(({ name, way: to }) => `${name} (${way(to)})`))}.`,
    ground: (parts: readonly { held: Holding; km2: number; share: number }[]) =>
      sentence(
        f.list(parts.map(part => `${holds(part.held)} ${f.percent(part.share)} of the ground (${f.km2(part.km2)})`)),
      ),
    length: (km: number) => `The front is ${f.km(km)} long.`,
    longer: (km: number) => `That is ${f.km(Math.abs(km))} ${km > 0 ? 'more' : 'less'} than the day before.`,
    walk: (a: string, b: string, km: number, upright: boolean, pairs: readonly (readonly [string, string])[]) =>
      `Between ${party(a)} and ${party(b)} it runs for ${f.km(km)}. From ${upright ? 'north to south' : 'west to east'} it passes ${pairs
        .map(([one, other]) => `between ${one} and ${other}`)
        .join('; ')}. The first of each two is on the side of ${party(a)}.`,
    pocket: (inside: string, outside: string, place: string, km: number) =>
      sentence(
        `${party(inside)} ${verb(inside, 'have', 'has')} a pocket at ${place} amid the ground of ${party(outside)}, ${f.km(km)} around`,
      ),
    rest: (stretches: number, km: number) =>
      `${f.count(stretches, { one: '# shorter stretch is', other: '# shorter stretches are' })} left out here, ${f.km(km)} in all.`,
    road: (name: string, parts: readonly { held: Holding; from: string; to: string; km: number }[]) =>
      `${name}: ${parts.map(part => `${held(part.held)} ${part.from === part.to ? `at ${part.from}` : `from ${part.from} to ${part.to}`} (${f.km(part.km)})`).join('; ')}.`,
    posts: (behind: number, all: number) =>
      behind === 0
        ? `None of ${f.count(all, { one: '# outpost', other: '# outposts' })} stands behind another side’s line.`
        : `${f.number(behind)} of ${f.count(all, { one: '# outpost', other: '# outposts' })} ${behind === 1 ? 'stands' : 'stand'} behind another side’s line.`,
    post: (name: string, number: string, within: Holding, to: Way | null) =>
      `${name}${number ? ` (no. ${number})` : ''} stands in ground ${held(within)}${to ? `; the front lies ${f.km(to.km)} to the ${WINDS[to.wind]}` : ''}.`,
    zone: (name: string, parts: readonly { held: Holding; share: number }[]) =>
      `${name}: ${f.list(parts.map(part => `${holds(part.held)} ${f.percent(part.share)} of it`))}.`,
    estimate: 'Its outline is an estimate.',
    disputed: (place: string, onRecord: Holding) => `On record ${place} is ${held(onRecord)}.`,
    claim: (by: string, says: Holding, part: boolean, date: string) => {
      if (says.names[0] === by)
        return sentence(`${party(by)} ${verb(by, 'claim', 'claims')} ${part ? 'a part of it' : 'it'} (${date})`);
      const what = says.kind === 'held' ? `${holds(says)} ${part ? 'only part of it' : 'it'}` : 'it is contested';
      return sentence(`${party(by)} ${verb(by, 'say', 'says')} that ${what} (${date})`);
    },
    undisputed: 'No claim in force contradicts the record on this day.',
  },

  table: {
    filter: 'Find in this list',
    place: 'Place',
    holder: 'Holder',
    since: 'Since',
    status: 'How known',
    front: 'To the front',
    shown: (shown: number, all: number) =>
      `${f.number(shown)} of ${f.count(all, { one: '# place', other: '# places' })}`,
    more: (rows: number) => f.count(rows, { one: 'Show # more', other: 'Show # more' }),
  },
};

/** What a language has to say there. */
export type ReadingWords = typeof readingEn;

/** Names that take an article in a sentence, and lose their capital where they stand alone. */
const NOUNS = new Set(
  'government opposition army rebels coalition militia insurgents junta republic empire union confederacy'.split(' '),
);

/** A party as a sentence names it: "the government", "the Northern army", "Turkish forces". */
function party(name: string): string {
  const words = name.split(' ');
  const last = words[words.length - 1].toLowerCase();
  if (!NOUNS.has(last)) return name;
  return words.length === 1 ? `the ${last}` : `the ${name}`;
}

function passage(before: Holding, after: Holding, many: boolean): string {
  const it = many ? 'them' : 'it';
  const between = amid(after.names);
  const had = before.kind === 'held' ? `, after ${party(before.names[0])} had held ${it}` : '';
  if (after.kind === 'none') return many ? 'are without record now' : 'is without record now';
  if (after.kind === 'contested')
    return before.kind === 'contested' ? `stayed contested, now${between}` : `became contested${between}${had}`;
  const to = party(after.names[0]);
  if (before.kind === 'held') return `passed from ${party(before.names[0])} to ${to}`;
  return before.kind === 'contested' ? `passed to ${to} after being contested` : `came on record, held by ${to}`;
}

function held({ kind, names }: Holding): string {
  if (kind === 'none') return 'without record';
  return kind === 'contested' ? `contested${amid(names)}` : `held by ${party(names[0])}`;
}

function holds({ kind, names }: Holding): string {
  if (kind === 'held') return `${party(names[0])} ${verb(names[0], 'hold', 'holds')}`;
  return kind === 'contested' ? 'contested ground is' : 'ground without record is';
}

function amid(names: readonly string[]): string {
  return names.length > 0 ? ` between ${f.list(names.map(party))}` : '';
}

/** A party's name in -s takes a plural verb: "Turkish forces hold". */
function verb(name: string, plural: string, singular: string): string {
  return name.endsWith('s') ? plural : singular;
}

function way({ km, wind }: Way): string {
  return `${f.km(km)} ${WINDS[wind]}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** `the 1st`, `the 22nd`, `the 13th` */
function ordinal(day: number): string {
  const last = day > 10 && day < 14 ? 0 : day % 10;
  return `${day}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}
