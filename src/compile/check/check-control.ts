import { formatDay } from '../../engine/model/day.ts';
import type { ControlFact, Facts } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { lastDay } from './check-theatre.ts';
import { addressOf, Independence } from './independence.ts';

/** The record itself: each row for its own, then the rows of each place in order of day. */
export function checkControl(facts: Facts, whole: boolean, report: Report): void {
  const { first } = facts.theatre;
  const last = lastDay(facts);
  const sideOf = new Map(facts.actors.map(actor => [actor.id, actor.side]));
  const independence = new Independence(facts.sources);
  for (const row of facts.control) {
    checkEvidence(row, sideOf.get(row.actor) ?? '', independence, report);
    checkBasis(row, report);
    checkOneAddress(row, independence, report);
    checkBetween(row, report);
    if (row.earliest !== null && row.earliest > row.from) {
      report.error(row.at, 'earliest', 'invalid', `earliest: it lies after from, ${formatDay(row.from)}`);
    }
    if (row.from > last) {
      report.warning(
        row.at,
        'from',
        'outside',
        `the theatre: it ends on ${formatDay(last)}, so this row is never shown`,
      );
    }
  }
  if (!whole) return;
  for (const rows of byPlace(facts.control).values()) checkChain(rows, first, sideOf, report);
  const started = facts.control.some(row => row.from <= first);
  if (!started && facts.control.length > 0 && !Number.isNaN(first)) {
    const at = { file: facts.control[0].at.file, line: 1 };
    const text = `start: no place has a row on or before ${formatDay(first)}, so the map begins blank; say who held what`;
    report.warning(at, 'from', 'missing', text);
  }
}

/** Rows of each place in order of day, then line; rows without a place or day are left out. */
export function byPlace(control: readonly ControlFact[]): Map<string, ControlFact[]> {
  const places = new Map<string, ControlFact[]>();
  for (const row of control) {
    if (row.place === '' || Number.isNaN(row.from)) continue;
    const rows = places.get(row.place);
    if (rows) rows.push(row);
    else places.set(row.place, [row]);
  }
  for (const rows of places.values()) rows.sort((a, b) => a.from - b.from || a.at.line - b.at.line);
  return places;
}

function checkEvidence(row: ControlFact, side: string, independence: Independence, report: Report): void {
  const { at, status, sources, note } = row;
  if (sources.length === 0) {
    if (status !== 'inferred') {
      report.error(
        at,
        'sources',
        'missing',
        'sources; name at least one, or write status inferred and say in the note from what',
      );
    } else if (Object.keys(note).length === 0) {
      report.warning(at, 'note_en', 'missing', 'note; an inferred row has to say from what it was inferred');
    }
    return;
  }
  if (status === 'claimed' || status === 'inferred' || side === '') return;
  if (!sources.every(id => independence.get(id)?.lean === side)) return;
  if (status === 'confirmed' && independence.hasTwo(sources)) return;
  report.warning(
    at,
    'status',
    'invalid',
    `status ${status}: every source is close to "${side}", which gains; write claimed`,
  );
}

/** Status and basis of a row have to bear each other out: only a place that is named can be confirmed. */
function checkBasis({ at, status, basis }: ControlFact, report: Report): void {
  if (status === 'confirmed' && basis !== 'named') {
    const fit = basis === 'area' ? 'area' : basis === 'map' ? 'reported' : 'inferred';
    const text = `status confirmed: the basis is ${basis}, and only a named place can be confirmed; write ${fit}`;
    report.error(at, 'status', 'invalid', text);
  }
  if (status === 'area' && basis !== 'area') {
    report.error(at, 'basis', 'invalid', `basis ${basis}: status area is for places whose area is named; write area`);
  }
  if ((status === 'inferred') !== (basis === 'inferred')) {
    const text = `basis ${basis}: it does not go with status ${status}; write inferred for both or for neither`;
    report.warning(at, 'basis', 'invalid', text);
  }
}

/** Two sources with one address are one document, however many publishers it names. */
function checkOneAddress({ at, status, sources }: ControlFact, independence: Independence, report: Report): void {
  if (status !== 'confirmed') return;
  const idOf = new Map<string, string>();
  for (const id of sources) {
    const address = addressOf(independence.get(id)?.url ?? '');
    if (address === '') continue;
    const other = idOf.get(address);
    if (other !== undefined && other !== id) {
      const text = `sources: "${other}" and "${id}" have one address, so they are one document; name one of them`;
      report.warning(at, 'sources', 'duplicate', text);
    }
    idOf.set(address, id);
  }
}

function checkBetween({ at, actor, between }: ControlFact, report: Report): void {
  if (between.length === 0) return;
  if (actor !== '') {
    report.warning(at, 'between', 'unused', 'between; it is for contested ground, and this row names an actor');
  } else if (between.length === 1) {
    report.warning(at, 'between', 'invalid', 'between; name two actors or more, or none');
  }
}

function checkChain(
  rows: readonly ControlFact[],
  first: number,
  sideOf: ReadonlyMap<string, string>,
  report: Report,
): void {
  for (let i = 1; i < rows.length; i++) {
    const [before, row] = [rows[i - 1], rows[i]];
    if (before.from === row.from) {
      const day = formatDay(row.from);
      report.error(
        row.at,
        'from',
        'duplicate',
        `row: "${row.place}" has one for ${day} on line ${before.at.line}; delete one of the two`,
      );
    } else if (row.from <= first) {
      const text = `row: line ${row.at.line} says who holds "${row.place}" at the start, ${formatDay(first)}; delete this one`;
      report.warning(before.at, 'from', 'unused', text);
    } else if (sameHolder(before, row)) {
      const holder = row.actor === '' ? 'contested ground' : `"${row.actor}"`;
      const text = `holder: "${row.place}" is with ${holder} since ${formatDay(before.from)} (line ${before.at.line}); delete this row or correct the actor`;
      report.warning(row.at, 'actor', 'duplicate', text);
    } else checkLink(before, row, sideOf, report);
  }
}

/**
 * A row says who holds a place, not from whom it was taken: that is the row before. The two contradict each other where
 * the place is said to have passed on before it had passed, or where it is fought over without its holder, or won by
 * someone who did not fight.
 */
function checkLink(before: ControlFact, row: ControlFact, sideOf: ReadonlyMap<string, string>, report: Report): void {
  const since = `since ${formatDay(before.from)} (line ${before.at.line})`;
  if (row.earliest !== null && row.earliest < before.from) {
    const state = before.actor === '' ? 'contested only' : `with "${before.actor}" only`;
    const text = `chain: "${row.place}" is ${state} ${since}, so that this cannot have happened on ${formatDay(row.earliest)}; correct one of the days`;
    report.warning(row.at, 'earliest', 'broken', text);
  }
  // Of actors that are not known nothing can be said; they are reported where they stand.
  const known = [before, row].every(one => [one.actor, ...one.between].every(id => id === '' || sideOf.has(id)));
  if (!known) return;
  const leavesOut = ({ actor: own, between }: ControlFact, actor: string) =>
    own === '' && between.length > 1 && actor !== '' && !between.some(id => sideOf.get(id) === sideOf.get(actor));
  if (leavesOut(row, before.actor)) {
    const text = `chain: "${row.place}" is with "${before.actor}" ${since}, who is not among those who fight over it; name it in between, or add the row that is missing`;
    report.warning(row.at, 'between', 'broken', text);
  }
  if (leavesOut(before, row.actor)) {
    const text = `chain: "${row.place}" is contested ${since} between ${before.between.map(id => `"${id}"`).join(' and ')}, and "${row.actor}" is neither; correct one of the rows`;
    report.warning(row.at, 'actor', 'broken', text);
  }
}

function sameHolder(a: ControlFact, b: ControlFact): boolean {
  return a.actor === b.actor && (a.actor !== '' || [...a.between].sort().join() === [...b.between].sort().join());
}
