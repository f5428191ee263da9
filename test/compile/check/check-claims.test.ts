import { describe, expect, it } from 'vitest';
import { endOf } from '../../../src/compile/check/check-claims.ts';
import type { ClaimFact, ControlFact } from '../../../src/compile/read/facts.ts';

const at = { file: 'x.csv', line: 1 };
const LAST = 500;

function claim(date: number, says = 'red', until: number | null = null): ClaimFact {
  return { at, place: 'birch', date, by: 'red', says, extent: 'all', until, sources: [], note: {} };
}

function row(from: number, actor: string): ControlFact {
  return {
    at,
    place: 'birch',
    from,
    actor,
    between: [],
    earliest: null,
    status: 'reported',
    basis: 'named',
    sources: [],
    note: {},
  };
}

describe('endOf a claim', () => {
  it.each([
    ['its own until', claim(100, 'red', 120), [], [], 120],
    ["the claimant's next word", claim(100), [claim(110, 'blue')], [], 110],
    ['the first later row that agrees', claim(100), [], [row(90, 'red'), row(105, 'blue'), row(130, 'red')], 130],
    ['a row of the very day that agrees', claim(100), [], [row(100, 'red')], 100],
    ['nothing: a row that disagrees leaves it in force', claim(100), [], [row(105, 'blue')], LAST + 1],
    ['contested ground that was claimed so', claim(100, ''), [], [row(140, '')], 140],
    [
      'contested ground where a part of it was claimed',
      { ...claim(100), extent: 'part' as const },
      [],
      [row(105, 'red'), row(140, '')],
      140,
    ],
    ['whichever is first', claim(100, 'red', 120), [claim(115)], [row(118, 'red')], 115],
  ])('is %s', (_name, said, own, rows, end) => {
    expect(endOf(said, own, rows, LAST)).toBe(end);
  });
});
