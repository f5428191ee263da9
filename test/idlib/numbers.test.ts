import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { countDoubled } from '../../src/compile/check/record-summary.ts';
import type { ControlFact, Facts } from '../../src/compile/read/facts.ts';
import { readTheatre } from '../../src/compile/read-theatre.ts';

// The notes of the two records say how large they are and how they are known; here they are held to it.

const ENCYCLOPAEDIA = /^wikipedia|^wp-/;

function numbersOf({ theatre, control, places, claims, events, sources, unlocated }: Facts): Record<string, string> {
  const changes = control.filter(row => row.from > theatre.first);
  const count = (rows: readonly ControlFact[], wanted: (row: ControlFact) => boolean) => rows.filter(wanted).length;
  const share = (part: number, whole: number) => `${Math.round((1000 * part) / whole) / 10} %`;
  const named = changes.filter(row => row.basis === 'named');
  const towns = new Set(places.filter(place => place.rank <= 4).map(place => place.id));
  const ofTowns = changes.filter(row => towns.has(row.place));
  const doubled = countDoubled(changes, sources);
  const inferred = count(control, row => row.status === 'inferred');
  const plain = changes.filter(row => row.status === 'reported');
  const alone = count(plain, row => row.sources.every(id => ENCYCLOPAEDIA.test(id)));
  return {
    places: `${places.length}`,
    'of these with a zone (documented)': `${new Set(control.map(row => row.place)).size}`,
    'places, all with a zone': `${places.length}`,
    'changes after the start': `${changes.length}`,
    'of these named by a source one by one': `${named.length}`,
    'changes of towns of rank 1 to 4, of these named one by one': `${ofTowns.length}, ${count(ofTowns, row => row.basis === 'named')}`,
    'of these from a statement about a whole area': `${count(changes, row => row.basis === 'area')}`,
    'of these read off a map': `${count(changes, row => row.basis === 'map')}`,
    'of these `confirmed`, all of them named': `${count(changes, row => row.status === 'confirmed')}`,
    'reported for the area by sources that would confirm it (`area`)': `${count(changes, row => row.status === 'area')}`,
    'with two or more independent sources': `${doubled} (${share(doubled, changes.length)})`,
    '... among the changes named one by one': share(countDoubled(named, sources), named.length),
    'only from sources close to the gaining side (`claimed`)': `${count(changes, row => row.status === 'claimed')}`,
    'only from sources close to Ukraine (`claimed`)': `${count(changes, row => row.status === 'claimed')}`,
    'from one encyclopaedia or one sweeping report alone (blank, `reported`)': `${plain.length}, ${alone} of them an encyclopaedia`,
    '`inferred`': `${count(changes, row => row.status === 'inferred')} (${share(
      count(changes, row => row.status === 'inferred'),
      changes.length,
    )})`,
    '`inferred`, rows of the start with them': `${inferred} of ${control.length} (${share(inferred, control.length)})`,
    '`inferred`, the start with them': `${inferred} of ${control.length} rows`,
    'rows of the start read off a map': `${count(control, row => row.from <= theatre.first && row.basis === 'map')}`,
    claims: `${claims.length}`,
    'claims, events': `${claims.length}, ${events.length}`,
    'sources cited': `${sources.length}`,
    'reports read but not on the map for want of a safe position (`unlocated.csv`)': `${unlocated.length}`,
    'reports of places without a position (`unlocated.csv`)': `${unlocated.length}`,
  };
}

describe.each(['idlib', 'kharkiv'])('the note of %s', name => {
  test('tells the truth in numbers', async () => {
    const { facts } = await readTheatre(`data/${name}`);
    const numbers = numbersOf(facts!);
    const note = await readFile(`data/${name}/README.md`, 'utf8');
    const table = note.slice(note.indexOf('## In numbers'), note.indexOf('## What it rests on'));
    const rows = [...table.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].map(([, what, value]) => [what, value]).slice(1);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows).toEqual(rows.map(([what]) => [what, numbers[what]]));
  });
});
