import { formatDay } from '../engine/day.ts';
import type { ControlFact, Facts } from './facts.ts';
import { Independence } from './independence.ts';

/** What the record holds, in a few lines of `name: number`, for whoever checked it. */
export function account(facts: Facts): string {
  const { theatre, control } = facts;
  const independence = new Independence(facts.sources);
  const start = control.filter(row => row.from <= theatre.first);
  const changes = control.filter(row => row.from > theatre.first);
  const documented = new Set(control.map(row => row.place));
  const doubled = changes.filter(row => independence.hasTwo(row.sources)).length;
  const lines: [name: string, value: string][] = [
    ['theatre', `${theatre.id}, ${formatDay(theatre.first)} to ${formatDay(theatre.last)}`],
    ['places with a zone', `${documented.size} of ${facts.places.length}`],
    ['rows of the start', `${start.length} (${statuses(start)})`],
    ['changes after the start', `${changes.length} (${statuses(changes)})`],
    ['changes with two or more independent sources', `${doubled} (${percent(doubled, changes.length)})`],
    ['claims', `${facts.claims.length}`],
    ['events', `${facts.events.length}`],
    ['posts', `${facts.posts.length}`],
    ['sources', `${facts.sources.length}`],
    ['facts', facts.hash.slice(0, 16)],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

function statuses(rows: readonly ControlFact[]): string {
  const words = ['confirmed', 'reported', 'claimed', 'inferred'] as const;
  const count = (word: string) => rows.filter(row => row.status === word).length;
  return words.map(word => `${word} ${count(word)}`).join(', ');
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10} %`;
}
