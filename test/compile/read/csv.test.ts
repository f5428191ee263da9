import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/compile/read/csv.ts';
import { formatProblem, Report } from '../../../src/compile/read/problem.ts';

function read(text: string) {
  const report = new Report();
  const { header, records, complete } = readCsv(text, 'x.csv', report);
  return { header, records, complete, problems: report.problems.map(formatProblem) };
}

describe('readCsv', () => {
  it('says on which line each record begins, also after cells of several lines', () => {
    const { header, records } = read('a,b\n1,"x\n\ny"\n\n2,z\n');
    expect(header).toEqual({ line: 1, cells: ['a', 'b'] });
    expect(records).toEqual([
      { line: 2, cells: ['1', 'x\n\ny'] },
      { line: 6, cells: ['2', 'z'] },
    ]);
  });

  it('leaves out rows without a word and trims cells', () => {
    expect(read('a,b\n,\n  ,  \n 1 , "2" \n').records).toEqual([{ line: 4, cells: ['1', '2'] }]);
  });

  it.each([
    [',', 'a,b\n"x;y",2\n'],
    [';', 'a;b\n"x;y";2\n'],
    ['tab', 'a\tb\nx;y\t2\n'],
  ])('takes the separator from the header row: %s', (_name, text) => {
    expect(read(text).records).toEqual([{ line: 2, cells: ['x;y', '2'] }]);
  });

  it('reports a broken row on its own line and reads on with the next', () => {
    const { records, complete, problems } = read('a,b\n1,x\n2,"never closed\n3,y\n4,in "the" middle\n5,z\n');
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, '1'],
      [4, '3'],
      [6, '5'],
    ]);
    expect(complete).toBe(false);
    expect(problems.map(problem => problem.slice(0, 30))).toEqual([
      'x.csv:3: error: invalid quote:',
      'x.csv:5: error: invalid quote:',
    ]);
  });

  it('gives a file up after twenty broken rows', () => {
    const { problems } = read(`a,b\n${'1,in "the" middle\n'.repeat(500)}`);
    expect(problems).toHaveLength(21);
    expect(problems[20]).toBe('x.csv:22: error: invalid rows from here on: too many broken ones, not read further');
  });

  it('reads back whatever a careful writer wrote', () => {
    const cell = fc.string().map(text => text.replace(/\r/g, '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), rows => {
        const quoted = rows.map(row => row.map(text => `"${text.replace(/"/g, '""')}"`).join(','));
        const wanted = rows.filter(row => row.some(text => text !== ''));
        expect(read(`a,b\n${quoted.join('\n')}\n`).records.map(record => record.cells)).toEqual(wanted);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const texts = fc.array(fc.constantFrom('"', ',', ';', '\n', 'a', ' ', '\t', '\u0000', 'é'), { maxLength: 60 });
    fc.assert(fc.property(texts, parts => void read(parts.join(''))));
  });
});
