import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';
import { STATUSES } from '../../src/engine/model/history.ts';
import type { TheatreTexts } from '../../src/engine/model/texts.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { changesOf } from '../../src/engine/query/changes.ts';
import { accordingTo, voicesOf } from '../../src/engine/query/claims.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';

let theatre: Theatre;
let texts: TheatreTexts;

beforeAll(async () => {
  const { problems, output } = await compile('data/kharkiv');
  expect(problems).toEqual([]);
  theatre = output!.theatre;
  texts = decodeTexts(JSON.parse(output!.texts.get('en')!), theatre);
});

const zoneOf = (id: string) => theatre.places.findIndex(place => place.id === id);
const name = (state: number) => {
  const { kind, actor } = theatre.states[state];
  return kind === 'held' ? theatre.actors[actor].id : kind;
};
const history = (id: string) =>
  changesOf(theatre, zoneOf(id)).map(change => `${formatDay(change.day)} ${name(change.to)}`);
const share = (date: string, actor: string) => {
  const { areas } = snapshotAt(theatre, parseDay(date));
  const all = areas.reduce((sum, { km2 }) => sum + km2, 0);
  return areas.filter(({ state }) => name(state) === actor).reduce((sum, { km2 }) => sum + km2, 0) / all;
};

describe('the record of Kharkiv', () => {
  test('is of sixty places and more, each row of it sourced or said to be inferred', () => {
    expect(theatre.documented).toBeGreaterThanOrEqual(60);
    for (const [row, { sources, note }] of texts.evidence.entries()) {
      const inferred = STATUSES[theatre.history.status[row]] === 'inferred';
      expect(inferred ? note !== '' : sources.length > 0, `row ${row}`).toBe(true);
    }
  });

  test('follows Balakliia, Izium and Lyman from Russian to Ukrainian hands', () => {
    expect(history('balakliia')).toEqual(['2022-09-01 russia', '2022-09-07 contested', '2022-09-08 ukraine']);
    expect(history('izium')).toEqual(['2022-09-01 russia', '2022-09-10 contested', '2022-09-11 ukraine']);
    expect(history('lyman')).toEqual(['2022-09-01 russia', '2022-10-01 contested', '2022-10-02 ukraine']);
    expect(history('kreminna')).toEqual(['2022-09-01 russia']);
  });

  test('shows a fifth of the ground in Russian hands at the end, more than twice that at the start', () => {
    expect(share('2022-09-05', 'russia')).toBeGreaterThan(0.45);
    expect(share('2022-10-31', 'russia')).toBeLessThan(0.2);
  });

  test('has Moscow give up Lyman a day before Kyiv says that it is won', () => {
    const day = parseDay('2022-10-01');
    const { snapshot } = accordingTo(snapshotAt(theatre, day), texts, voicesOf(theatre, 'russia'));
    expect(name(snapshotAt(theatre, day).states[zoneOf('lyman')])).toBe('contested');
    expect(name(snapshot.states[zoneOf('lyman')])).toBe('ukraine');
  });

  test('disputes nothing that a row of the same place has just settled', () => {
    const settled = texts.claims.filter(claim => {
      const rows = changesOf(theatre, claim.place).filter(({ day }) => day <= claim.day);
      const row = rows.at(-1);
      if (!row || claim.day - row.day > 7 || theatre.states[row.to].kind !== 'held') return false;
      const { snapshot } = accordingTo(snapshotAt(theatre, claim.day), texts, new Set([claim.by]));
      const differs = snapshot.states[claim.place] !== row.to;
      return differs && STATUSES[theatre.history.status[row.row]] === 'confirmed' && row.day > theatre.first;
    });
    expect(settled.map(({ place }) => theatre.places[place].id)).toEqual([]);
  });
});

test('rivers, roads and countries have a name in every language of the theatre', () => {
  const named = [...theatre.base, ...theatre.lines];
  const lacking = named
    .filter(({ name: names }) => names !== undefined && Object.keys(names).length > 0)
    .flatMap(({ name: names }) =>
      theatre.languages.filter(lang => !names?.[lang]).map(lang => `${names?.en}: ${lang}`),
    );
  expect(lacking).toEqual([]);
});
