import { formatDay } from '../../engine/model/day.ts';
import { BASES, STATUSES } from '../../engine/model/history.ts';
import type { ControlFact, Facts } from '../read/facts.ts';
import { WORD_COUNT } from '../read/own-words.ts';
import { LANGUAGES, MESSAGE_KEYS } from '../schema/message-keys.ts';
import { Independence } from './independence.ts';

type Line = [name: string, value: string];

/** What the record holds, in a few lines of `name: number`, for whoever checked it. */
export function account(facts: Facts): string {
  const { theatre } = facts;
  const lines: Line[] = [
    ['theatre', `${theatre.id}, ${formatDay(theatre.first)} to ${formatDay(theatre.last)}`],
    ...(facts.frames.length > 0 ? framesAccount(facts) : recordAccount(facts)),
    ['unlocated', `${facts.unlocated.length}`],
    ['claims', `${facts.claims.length}`],
    ['events', `${facts.events.length}`],
    ['posts', `${facts.posts.length}`],
    ['sources', `${facts.sources.length}`],
    ...theatre.gaps.map(
      ({ what, from, until }): Line => [
        'gap',
        `${what}, ${formatDay(from)} to ${formatDay((until ?? theatre.last + 1) - 1)}`,
      ],
    ),
    ...theatre.languages.flatMap((lang): Line[] => wordsLine(lang, facts)),
    ['facts', facts.hash.slice(0, 16)],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** Of a language that the map has no words for, or a theatre some of its own: how many are left to English, or to the map. */
function wordsLine(lang: string, { words }: Facts): Line[] {
  const own = words.get(lang);
  const isOurs = LANGUAGES.includes(lang.split('-')[0]);
  if (!own && isOurs) return [];
  const written = Object.keys(own ?? {}).filter(key => Object.hasOwn(MESSAGE_KEYS, key)).length;
  const rest = isOurs ? 'the map’s own' : 'English';
  return [[`words in ${lang}`, `${written} of ${WORD_COUNT}, the rest ${rest}`]];
}

/** How many rows name two or more sources that speak independently of each other. */
export function countDoubled(
  rows: readonly { readonly sources: readonly string[] }[],
  sources: Facts['sources'],
): number {
  const independence = new Independence(sources);
  return rows.filter(row => independence.hasTwo(row.sources)).length;
}

function recordAccount({ theatre, control, places, zones, sources }: Facts): Line[] {
  const start = control.filter(row => row.from <= theatre.first);
  const changes = control.filter(row => row.from > theatre.first);
  const documented = new Set((zones.length > 0 ? zones : control).map(({ place }) => place));
  const doubled = countDoubled(changes, sources);
  return [
    ['places with a zone', `${documented.size} of ${places.length}`],
    ['rows of the start', `${start.length} (${statuses(start)})`],
    ['changes after the start', `${changes.length} (${statuses(changes)})`],
    ['rows of the start by basis', bases(start)],
    ['changes after the start by basis', bases(changes)],
    ['changes with two or more independent sources', `${doubled} (${percent(doubled, changes.length)})`],
  ];
}

function framesAccount({ frames }: Facts): Line[] {
  const shapes = frames.flatMap(frame => frame.shapes);
  const cited = shapes.filter(({ sources }) => sources.length > 0).length;
  return [
    ['frames', `${frames.length}, ${formatDay(frames[0].day)} to ${formatDay(frames[frames.length - 1].day)}`],
    ['areas drawn', `${shapes.length}`],
    ['areas with a source', `${cited} (${percent(cited, shapes.length)})`],
  ];
}

function statuses(rows: readonly ControlFact[]): string {
  return counts(
    STATUSES,
    rows.map(row => row.status),
  );
}

function bases(rows: readonly ControlFact[]): string {
  return counts(
    BASES,
    rows.map(row => row.basis),
  );
}

function counts<Word>(words: readonly Word[], found: readonly Word[]): string {
  return words.map(word => `${word} ${found.filter(one => one === word).length}`).join(', ');
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10} %`;
}
