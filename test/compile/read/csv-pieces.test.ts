import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Memo } from '../../../src/compile/memo.ts';
import { readCsv } from '../../../src/compile/read/csv.ts';
import { formatProblem, Report } from '../../../src/compile/read/problem.ts';

const cell = fc.constantFrom('a', 'idlib', '"in, quotes"', '"two\nlines"', '"a ""word"""', '', 'bro"ken', '"open');
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 30 });

function read(text: string, memo?: Memo) {
  const report = new Report();
  return [readCsv(text, 'f/x.csv', report, memo), report.problems.map(formatProblem)];
}

it('reads an edited file with what it remembers as it would without', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(400), fc.nat(400), (inserted, other, at, cut) => {
      const sound = Array.from({ length: 400 }, (_, i) => `place-${i},"note, ${i * i}",${i % 7}`);
      const before = ['id,note,n', ...sound].join('\n');
      const lines = [...sound];
      lines.splice(at, cut, ...inserted.map(cells => cells.join(',')));
      const after = ['id,note,n', ...lines, ...other.map(cells => cells.join(','))].join('\n');
      const memo = new Memo();
      for (const text of [before, after, before]) expect(read(text, memo)).toEqual(read(text));
    }),
    { numRuns: 20 },
  );
});
