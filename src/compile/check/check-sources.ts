import type { Facts } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { addressOf, Independence } from './independence.ts';

/** Sources that nothing rests on, two ids for one address, and chains of `derived_from` that bite their tail. */
export function checkSources(facts: Facts, whole: boolean, report: Report): void {
  const used = new Set<string>();
  const { control, claims, unlocated, corrections, events, posts, phases, annotations, deaths } = facts;
  const { lines, agreements } = facts;
  const tables = [control, claims, unlocated, corrections, events, posts, phases, annotations, deaths];
  const citing = [...tables, lines, agreements];
  for (const rows of citing) {
    for (const { sources } of rows) for (const id of sources) used.add(id);
  }
  if (facts.theatre.source !== '') used.add(facts.theatre.source);
  for (const { shapes } of facts.frames) for (const { sources } of shapes) for (const id of sources) used.add(id);
  for (const { source } of facts.places) used.add(source);
  for (const { derivedFrom } of facts.sources) used.add(derivedFrom);

  const independence = new Independence(facts.sources);
  const idOf = new Map<string, string>();
  for (const { id, at, url } of facts.sources) {
    if (id === '') continue;
    const address = addressOf(url);
    const other = idOf.get(address);
    if (address !== '' && other !== undefined) {
      const text = `url: source "${other}" has this address too; cite one id, or leave one url blank and name the other in derived_from`;
      report.warning(at, 'url', 'duplicate', text);
    } else {
      idOf.set(address, id);
    }
    if (whole && !used.has(id))
      report.warning(at, 'id', 'unused', `source "${id}"; cite it where it says something, or delete it`);
    if (independence.origin(id) === null) {
      report.error(at, 'derived_from', 'invalid', `derived_from: "${id}" comes to rest on itself; break the circle`);
    }
  }
}
