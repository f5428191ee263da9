import type { Formats } from '../formats.ts';
import { en } from './first.ts';
import { capital, heldBy, party, verb } from './party.ts';

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
export const readingEnIn = (f: Formats) => ({
  statusMeaning: {
    confirmed: 'Two independent sources, or one that is not close to the side that gained.',
    area: 'Well sourced for the wider area, but no source names this place.',
    reported: 'One source, or sources that disagree.',
    claimed: 'Reported only by sources close to the side that gained.',
    inferred: 'No source names the place; the note says what this was inferred from.',
  },

  claim: {
    /** What a party says of a place: that somebody holds it, or a part of it; null where it says that it is contested. */
    statement: (by: string, holder: string | null, part: boolean) => {
      const says = `${capital(party(by))} ${verb(by, 'say', 'says')}`;
      if (holder === null) return `${says} it is contested`;
      const one = holder === by ? verb(by, 'they', 'it') : party(holder);
      return `${says} ${one} ${verb(holder, 'hold', 'holds')} ${part ? 'only part of it' : 'it'}`;
    },
    made: (date: string) => `Claimed on ${date}`,
  },

  event: {
    span: (from: string, to: string) => `${from} to ${to}`,
    about: (date: string) => `About ${date}`,
    month: (date: string) => `In the month of ${date}`,
    actors: 'Involved',
    disputed: 'Another account',
    goTo: (date: string) => `Show ${date}`,
    heading: 'Events of the day',
    none: 'No events recorded.',
    killed: (people: number) => f.count(people, { one: '# person reported killed', other: '# people reported killed' }),
  },

  voice: {
    heading: 'Where the claim differs from the record',
  },

  sources: {
    all: (sources: number) => f.count(sources, { one: '# source', other: '# sources' }),
  },

  changes: {
    /** Since the frame before, of a record of whole situations: what changed did so on any day in between. */
    since: (date: string) => `Since ${date}`,
    all: (places: number) => f.count(places, { one: 'Show # place', other: 'Show all # places' }),
  },

  front: {
    nearest: ({ km, wind }: Way) => `Nearest front: ${f.km(km)} to the ${WINDS[wind]}`,
    here: 'The front runs through here',
    none: 'No front on this day',
  },

  around: {
    heading: 'Neighbouring places',
    neighbour: (to: Way, held: string) => `${way(f, to)} · ${held}`,
  },

  /** Of the record as a whole. */
  about: {
    places: 'Documented places',
    changes: 'Changes after the first day',
    doubled: 'Changes with two or more independent sources',
    unlocated: 'Reports without a position',
    unlocatedMeaning: 'Reported gains that we could not locate.',
    allUnlocated: (reports: number) =>
      f.count(reports, { one: '# report without a position', other: 'All # reports without a position' }),
    whyUnlocated: {
      unlisted: 'not found in any gazetteer',
      ambiguous: 'several places share this name',
    },
    changeRows: 'How well changes are sourced',
    startRows: 'How well the first day is sourced',
    byBasis: 'What the sources name',
    basis: {
      named: 'Named: the place itself',
      area: 'Area: an area that includes it',
      map: 'Map: shown on a map',
      inferred: 'Inferred: from what is known nearby',
    },
    claims: 'Claims',
    events: 'Events',
    posts: 'Outposts',
    sources: 'Sources',
    drawnWith: 'Drawn with Leaflet.',
    credits: 'Credits',
    licence: (licence: string) => `Licence: ${licence}`,
  },

  agreement: {
    estimate: 'No official map of this area exists: its outline here is an estimate.',
    inForce: (from: string) => `In force from ${from}`,
    ended: (from: string, until: string) => `In force from ${from} to ${until}`,
    notInForce: 'Not in force on this day.',
    held: 'Who holds the zone on this day',
  },

  post: {
    stands: (from: string, until: string) => `From ${from} to ${until}`,
    standing: (from: string) => `From ${from}; still there at the end of the record`,
    gone: 'Not there on this day.',
    within: (held: string) => (/^(Contested|No record)/.test(held) ? `In ground: ${held}` : groundOf(held)),
    behind: (held: string) => `Behind ${party(held).replace(/^the /, '')} lines`,
    precision: (km: number) => `Position accurate to about ${f.km(km)}.`,
    ofAll: (part: number, all: number) => `${f.number(part)} of ${f.number(all)}`,
  },

  compare: {
    heading: 'What changed between the two dates',
    side: 'Side',
    gained: 'Gained',
    lost: 'Lost',
    net: 'Balance',
    from: (held: string, km2: string) => `${km2} from ${party(held)}`,
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
    allClaims: (claims: number) => f.count(claims, { one: '# claim', other: '# claims' }),
    noSources: 'No source of its own.',
    /** Where the status does not say it. */
    basis: {
      named: 'The source names the place.',
      area: 'The source reports on an area that includes it.',
      map: 'Read off a map.',
    },
    events: 'What happened here',
    ground: (place: string) => `Shown with ${place}, the nearest place on record.`,
    undocumented: 'No record of its own. Shown with:',
    outside: 'No record: it lies outside the area that this map covers.',
    otherNames: 'Also',
    history: 'Who held it',
    historyHint: 'Click a period to jump to its start.',
    stretch: (held: string, from: string, until: string) => `${held}: ${from} to ${until}`,
    toEnd: (held: string, from: string) => `${held}: from ${from}`,
    before: 'from the start of the record',
    claims: 'What the sides say on this day',
    between: (earliest: string, date: string) => `Changed hands between ${earliest} and ${date}; shown on ${date}.`,
  },

  corrections: {
    suggest: 'Suggest a correction',
    fact: 'About',
    day: 'Day',
    now: 'The map says',
    should: 'It should say',
    source: 'Source for it',
    heading: 'Corrections',
    none: 'None so far.',
    upTo: (record: string) => `Corrections up to version ${record}`,
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
    hint: 'Any spelling works.',
    /** Told where there are keys. */
    keys: 'Use arrow keys and Enter.',
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
    outside: 'No chapter covers this day.',
    chapters: 'All chapters',
    previous: 'Previous chapter',
    next: 'Next chapter',
    leave: 'Exit tour',
    first: 'Go to its first day',
    changes: (places: number) =>
      f.count(places, { one: '# change of control in this chapter.', other: '# changes of control in this chapter.' }),
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
    phase: (name: string, span: string) => `Chapter: “${name}” (${span}).`,
    where: (roads: readonly string[], near: { name: string; way: Way } | null) => {
      const road = roads.length > 1 ? `at the crossing of the ${f.list(roads)}` : roads.map(one => `on the ${one}`)[0];
      return [road, near && `${way(f, near.way)} of ${near.name}`].filter(Boolean).join(', ');
    },
    change: (place: string, where: string, before: Holding, after: Holding) =>
      `${place}${where ? `, ${where}` : ''}${where || isLoss(before, after) ? ',' : ''} ${passage(f, before, after, false)}.`,
    changes: (places: readonly string[], before: Holding, after: Holding) =>
      `${f.list(places)}${isLoss(before, after) ? ',' : ''} ${passage(f, before, after, places.length > 1)}.`,
    more: (places: number) => f.count(places, { one: '# more place', other: '# more places' }),
    frontNow: ({ km, wind }: Way) => `The front now runs ${f.km(km)} to the ${WINDS[wind]}.`,
    frontHere: 'The front now runs through it.',
    noFront: 'There is no front line on this day.',
    /** A patch from which nothing was reported since it was cut off. `silence` says since when. */
    unreported: (who: string, places: readonly string[], km2: number, silence: string) =>
      `${sentence(`${f.list(places)}, last known to be held by ${party(who)}, ${places.length > 1 ? 'lie' : 'lies'} cut off (${f.km2(km2)})`)} ${silence}`,
    neighbours: (one: Holding, places: readonly { name: string; way: Way }[]) =>
      `${neighbours(f, one)}: ${f.list(places.map(({ name, way: to }) => `${name} (${way(f, to)})`))}.`,
    ground: (parts: readonly { held: Holding; km2: number; share: number }[]) =>
      sentence(f.list(parts.map(part => `${f.percent(part.share)} ${share(f, part.held)} (${f.km2(part.km2)})`))),
    length: (km: number) => `The front is ${f.km(km)} long.`,
    longer: (km: number) => `${f.km(Math.abs(km))} ${km > 0 ? 'longer' : 'shorter'} than the day before.`,
    walk: (a: string, b: string, km: number, upright: boolean, pairs: readonly (readonly [string, string])[]) =>
      `Between ${party(a)} and ${party(b)} it runs for ${f.km(km)}. From ${upright ? 'north to south' : 'west to east'} (${party(a).replace(/^the /, '')} side first): ${pairs
        .map(([one, other]) => `${one} – ${other}`)
        .join(', ')}.`,
    pocket: (inside: string, outside: string, place: string, km: number) =>
      sentence(
        `${party(inside)} ${verb(inside, 'have', 'has')} a pocket at ${place} amid the ground of ${party(outside)}, ${f.km(km)} around`,
      ),
    rest: (stretches: number, km: number) =>
      `${f.count(stretches, { one: '# shorter stretch', other: '# shorter stretches' })} (${f.km(km)}) ${stretches === 1 ? 'is' : 'are'} not listed.`,
    road: (name: string, parts: readonly { held: Holding; from: string; to: string; km: number }[]) =>
      `${name}: ${parts.map(part => `${held(f, part.held)} ${part.from === part.to ? `at ${part.from}` : `from ${part.from} to ${part.to}`} (${f.km(part.km)})`).join('; ')}.`,
    posts: (behind: number, all: number) =>
      behind === 0
        ? `None of ${f.count(all, { one: '# outpost', other: '# outposts' })} is behind another side’s lines.`
        : `${f.number(behind)} of ${f.count(all, { one: '# outpost', other: '# outposts' })} ${behind === 1 ? 'is' : 'are'} behind another side’s lines.`,
    post: (name: string, number: string, within: Holding, to: Way | null) =>
      `${name}${number ? ` (no. ${number})` : ''}: in ${within.kind === 'held' ? groundOf(within.names[0]).slice(3) : `ground ${held(f, within)}`}${to ? `, ${f.km(to.km)} from the front` : ''}.`,
    zone: (name: string, parts: readonly { held: Holding; share: number }[]) =>
      `${name}: ${f.list(parts.map(part => `${f.percent(part.share)} ${share(f, part.held)}`))}.`,
    estimate: 'Its outline is an estimate.',
    disputed: (place: string, onRecord: Holding) => `${place}: on record ${share(f, onRecord)}.`,
    claim: (by: string, says: Holding, part: boolean, date: string) => {
      if (says.names[0] === by) return `${part ? 'In part claimed' : 'Claimed'} by ${party(by)} on ${date}.`;
      const what = says.kind === 'held' ? `${holds(says)} ${part ? 'only part of it' : 'it'}` : 'it is contested';
      return sentence(`${party(by)} said on ${date} that ${what}`);
    },
    undisputed: 'No current claim contradicts the record.',
  },

  table: {
    filter: 'Find in this list',
    place: 'Place',
    holder: 'Holder',
    since: 'Since',
    status: 'Status',
    front: 'Distance to front',
    shown: (shown: number, all: number) =>
      `${f.number(shown)} of ${f.count(all, { one: '# place', other: '# places' })}`,
    more: (rows: number) => f.count(rows, { one: 'Show # more', other: 'Show # more' }),
  },
});

/** What a language has to say there. */
export type ReadingWords = ReturnType<typeof readingEnIn>;

export const readingEn: ReadingWords = readingEnIn(en);

function passage(f: Formats, before: Holding, after: Holding, many: boolean): string {
  const between = amid(f, after.names);
  if (after.kind === 'none') return many ? 'are without record now' : 'is without record now';
  if (after.kind === 'contested')
    return before.kind === 'held'
      ? `previously ${heldBy(before.names[0])}, ${many ? 'are' : 'is'} now contested${between}`
      : before.kind === 'contested'
        ? `stayed contested, now${between}`
        : `became contested${between}`;
  const to = party(after.names[0]);
  if (before.kind === 'held') return `passed from ${party(before.names[0])} to ${to}`;
  return before.kind === 'contested' ? `passed to ${to} after being contested` : `came on record, held by ${to}`;
}

/** Whether a passage begins with who held the place before. */
function isLoss(before: Holding, after: Holding): boolean {
  return after.kind === 'contested' && before.kind === 'held';
}

/** What a share of ground is: "government-held", "contested", "without record". */
function share(f: Formats, { kind, names }: Holding): string {
  return kind === 'held' ? heldBy(names[0]) : kind === 'contested' ? `contested${amid(f, names)}` : 'without record';
}

/** "In government-held ground", "In ground held by Turkish forces" */
function groundOf(name: string): string {
  const held = heldBy(name);
  return held.startsWith('held by') ? `In ground ${held}` : `In ${held} ground`;
}

function neighbours(f: Formats, one: Holding): string {
  const what = share(f, one);
  return /-held$/.test(what) ? `${capital(what)} neighbours` : `Neighbours ${what}`;
}

function held(f: Formats, { kind, names }: Holding): string {
  if (kind === 'none') return 'without record';
  return kind === 'contested' ? `contested${amid(f, names)}` : `held by ${party(names[0])}`;
}

function holds({ kind, names }: Holding): string {
  if (kind === 'held') return `${party(names[0])} ${verb(names[0], 'hold', 'holds')}`;
  return kind === 'contested' ? 'contested ground is' : 'ground without record is';
}

function amid(f: Formats, names: readonly string[]): string {
  return names.length > 0 ? ` between ${f.list(names.map(party))}` : '';
}

function way(f: Formats, { km, wind }: Way): string {
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
