import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { parse } from 'csv-parse/sync';
import { compile } from '../compile/compile.ts';
import { decodeTexts } from '../engine/format/decode-texts.ts';
import { formatDay, parseDay } from '../engine/model/day.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { changesOf } from '../engine/query/changes.ts';
import { presentId } from '../engine/query/former-ids.ts';
import { snapshotAt } from '../engine/query/snapshot.ts';
import { slug } from '../engine/text/ids.ts';

/**
 * Asks a compiled record dated statements of others, "on this day this place was held by that one", and prints how many it
 * agrees with and each that it does not: `npx tsx src/data-prep/ask-statements.ts data/idlib STATEMENTS.csv ..`.
 *
 * A table of statements has a place (`place`, an id, or else `settlement` or `name`, with `lat` and `lon`), a day (`from` or
 * `date`) and an actor or side (`actor` or `to`, several parted by + or /). Other columns are not read.
 */

/** One statement, by the columns of its table. */
export type Statement = Readonly<Record<string, string>>;

/**
 * How the record answers: with the actor, with another one of its side, with the side a day earlier or later, with a span of
 * days that holds this one, with a claim, or otherwise. Of some it has no such place, or cannot read the day or the holder.
 */
export const ANSWERS = [
  'agrees',
  'same side',
  'within a day',
  'within its span',
  'claim',
  'disagrees',
  'no place',
  'unread',
] as const;
export type Answer = (typeof ANSWERS)[number];

export interface Asked {
  readonly statement: Statement;
  readonly answer: Answer;
  /** What the record has of the place on that day and next; '' where it has no such place. */
  readonly record: string;
}

/** How tables of others write actors. */
const HOLDERS: Readonly<Record<string, string>> = {
  ...{ gov: 'government', saa: 'government', isis: 'is', tur: 'turkey', tsk: 'turkey', sna: 'turkey' },
  ...{ reb: 'opposition', jts: 'opposition', nfl: 'nlf', 'hts-led': 'hts' },
};
/** A place without a known id is the one that lies as near as this, or of the same name as near as that, in km. */
const NEAR_KM = 0.6;
const NAMESAKE_KM = 5;
/** So many days a claim lies from the statement at most. */
const CLAIM_DAYS = 3;

/** The answer of a record to each statement. */
export function ask(theatre: Theatre, texts: TheatreTexts, statements: readonly Statement[]): Asked[] {
  const find = placeFinder(theatre, texts);
  return statements.map(statement => {
    const zone = find(statement);
    if (zone < 0) return { statement, answer: 'no place', record: '' };
    const written = dateOf(statement);
    const day = /^\d{4}-\d\d-\d\d$/.test(written) ? parseDay(written) : Number.NaN;
    const holders = holdersIn(statement);
    const sides = new Set(holders.map(holder => sideOf(theatre, holder)).filter(side => side >= 0));
    if (sides.size === 0 || !(day >= theatre.first && day <= theatre.last))
      return { statement, answer: 'unread', record: '' };
    return {
      statement,
      answer: answerOf(theatre, texts, zone, day, sides, holders),
      record: recordOf(theatre, zone, day),
    };
  });
}

const dateOf = ({ from = '', date = '' }: Statement) => (/^\d/.test(from) ? from : date);

function holdersIn({ actor, to = '' }: Statement): string[] {
  const words = (actor ?? to).toLowerCase().replace(/\(.*/, '').split(/[+/]/);
  return words.map(word => HOLDERS[word.trim()] ?? word.trim());
}

function sideOf({ sides, actors }: Theatre, holder: string): number {
  const actor = actors.find(one => one.id === holder);
  return actor ? actor.side : sides.findIndex(one => one.id === holder);
}

/** A name in Latin letters without marks and the article; '' for one in other letters. */
const plain = (name: string) => slug(name).replace(/^(?:[ae]l|a[sdnrtz]h?)-(?=.)/, '');

function placeFinder(theatre: Theatre, texts: TheatreTexts): (statement: Statement) => number {
  const documented = theatre.places.slice(0, theatre.documented);
  const ids = new Map(documented.map(({ id }, zone) => [id, zone]));
  const names = new Map<string, number[]>();
  for (const [zone, { name }] of documented.entries()) {
    const spellings = [...Object.values(name), ...texts.aliases[zone]].map(plain).filter(Boolean);
    for (const spelling of new Set(spellings)) names.set(spelling, [...(names.get(spelling) ?? []), zone]);
  }
  return ({ place = '', settlement = '', name = '', lat = '', lon = '' }) => {
    const known = ids.get(place) ?? ids.get(presentId(theatre, texts, place) ?? '');
    if (known !== undefined) return known;
    const isPlaced = lat !== '' && lon !== '';
    const kmTo = (zone: number) => {
      const north = documented[zone].lat - Number(lat);
      const east = (documented[zone].lon - Number(lon)) * Math.cos((Number(lat) * Math.PI) / 180);
      return Math.hypot(north, east) * 111.2;
    };
    const namesakes = names.get(plain(settlement || name || place)) ?? [];
    const near = isPlaced ? namesakes.filter(zone => kmTo(zone) <= NAMESAKE_KM) : namesakes;
    if (near.length === 1) return near[0];
    if (!isPlaced) return -1;
    const [nearest] = [...documented.keys()].sort((a, b) => kmTo(a) - kmTo(b));
    return kmTo(nearest) <= NEAR_KM ? nearest : -1;
  };
}

function answerOf(
  theatre: Theatre,
  texts: TheatreTexts,
  zone: number,
  day: number,
  sides: ReadonlySet<number>,
  holders: readonly string[],
): Answer {
  const held = (on: number) => theatre.states[snapshotAt(theatre, on).states[zone]];
  const state = held(day);
  if (sides.has(state.side)) {
    const { id } = theatre.actors[state.actor];
    return holders.includes(id) ? 'agrees' : 'same side';
  }
  const around = [day - 1, day + 1].filter(on => on >= theatre.first && on <= theatre.last);
  if (around.some(on => sides.has(held(on).side))) return 'within a day';
  const spans = changesOf(theatre, zone).some(change => {
    const { earliest } = texts.evidence[change.row];
    return sides.has(theatre.states[change.to].side) && earliest !== null && earliest <= day && day < change.day;
  });
  if (spans) return 'within its span';
  const isClaimed = texts.claims.some(claim => {
    const side = claim.says < 0 ? -1 : theatre.actors[claim.says].side;
    return claim.place === zone && sides.has(side) && Math.abs(claim.day - day) <= CLAIM_DAYS;
  });
  return isClaimed ? 'claim' : 'disagrees';
}

/** The state of a place on a day, since when it is so, and what comes next. */
function recordOf(theatre: Theatre, zone: number, day: number): string {
  const changes = changesOf(theatre, zone);
  const name = (index: number) => {
    const { kind, actor } = theatre.states[index];
    return kind === 'held' ? theatre.actors[actor].id : kind;
  };
  const at = changes.filter(change => change.day <= day).length - 1;
  return changes
    .slice(Math.max(0, at), at + 2)
    .map(change => `${name(change.to)} ${formatDay(change.day)}`)
    .join(', ');
}

/** How many of each answer there are, in the order of `ANSWERS`, and the share that the record agrees with. */
export function tally(asked: readonly Asked[]): string {
  const count = (...answers: Answer[]) => asked.filter(({ answer }) => answers.includes(answer)).length;
  const able = asked.length - count('no place', 'unread');
  const percent = (part: number) => (able === 0 ? '-' : `${Math.round((1000 * part) / able) / 10} %`);
  const agree = count('agrees', 'same side');
  return [
    ...ANSWERS.map(answer => `${answer}: ${count(answer)}`),
    `agreement: ${percent(agree)} of ${able}; within a day: ${percent(agree + count('within a day'))}`,
    '',
  ].join('\n');
}

const [, script, folder, ...files] = argv;
if (folder && script === import.meta.filename) {
  const { output } = await compile(folder);
  if (!output) throw new Error(`${folder} does not compile`);
  const { theatre } = output;
  const texts = decodeTexts(JSON.parse(output.texts.get(theatre.languages[0])!), theatre);
  for (const file of files) {
    const asked = ask(
      theatre,
      texts,
      parse(readFileSync(file), { bom: true, columns: true, relax_column_count: true }),
    );
    for (const { statement, answer, record } of asked) {
      if (['agrees', 'same side', 'no place', 'unread'].includes(answer)) continue;
      const { id = '', place, settlement, name } = statement;
      const said = [id, place || settlement || name, dateOf(statement), holdersIn(statement).join('+')].filter(Boolean);
      stdout.write(`${answer}: ${said.join(' ')}; record: ${record}\n`);
    }
    stdout.write(`${file}\n${tally(asked)}`);
  }
}
