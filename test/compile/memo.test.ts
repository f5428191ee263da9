import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { Memo } from '../../src/compile/memo.ts';
import { formatProblem, Report } from '../../src/compile/read/problem.ts';
import { Progress } from '../../src/compile/read/progress.ts';

describe('Memo', () => {
  it('makes of equal parts but once, whatever objects they are', () => {
    const memo = new Memo();
    const make = () => ({});
    const first = memo.of('ground', [Float64Array.of(1, 2), 'x'], make);
    expect(memo.of('ground', [Float64Array.of(1, 2), 'x'], make)).toBe(first);
    expect(memo.of('lines', [Float64Array.of(1, 2), 'x'], make)).not.toBe(first);
    expect(memo.of('ground', [Float64Array.of(1, 3), 'x'], make)).not.toBe(first);
  });

  it('reports what was found the last time, too', () => {
    const memo = new Memo();
    const read = () => {
      const report = new Report();
      memo.reporting('x.csv', ['text'], report, own => own.error({ file: 'x.csv', line: 1 }, '', 'invalid', 'row'));
      return report.problems.map(formatProblem);
    };
    expect(read()).toEqual(['x.csv:1: error: invalid row']);
    expect(read()).toEqual(['x.csv:1: error: invalid row']);
  });
});

describe('compiling again', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'memo-'));
    await cp('test/facts/good', folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** One edit after the other, as an author would make them: into errors and out again. */
  const EDITS: readonly [file: string, from: string | RegExp, to: string][] = [
    ['control.csv', 'birch,2020-03-06,blue', 'birch,2020-03-07,red'],
    ['control.csv', 'elm,2020-01-01,blue,,,,survey,', 'elm,2020-01-01,blue,,,,survey,"Two\nlines."'],
    ['control.csv', 'dorn,2020-01-01,blue', 'dorn,2020-13-01,green'],
    ['control.csv', 'dorn,2020-13-01,green', 'dorn,2020-01-01,red'],
    ['control.csv', 'cedar,2020-01-01', 'cedar,"2020-01-01'],
    ['control.csv', 'cedar,"2020-01-01', 'cedar,2020-01-01'],
    ['control.csv', 'elm,2020-01-01', 'elm,2020-01-01,,,,,,,,'],
    ['control.csv', 'elm,2020-01-01,,,,,,,,', 'elm,2020-01-01'],
    ['control.csv', 'place,from', 'from,place'],
    ['control.csv', 'from,place', 'place,from'],
    ['places.csv', '50.10,10.60', '50.12,10.61'],
    ['places.csv', '50.20,10.60', '50.21,10.61'],
    ['places.csv', 'id,name_en,name_fr', 'id,name_en,name_de'],
    ['theatre.json', '["en", "fr"]', '["en", "fr", "de"]'],
    ['theatre.json', '["en", "fr", "de"]', '["en"]'],
    ['places.csv', 'birch,Birch', 'birch,Birken'],
    ['agreements.geojson', /-?\d+\.\d+/, '10.123'],
    ['lines.geojson', /-?\d+\.\d+/, '10.321'],
    ['lines.geojson', '"coordinates"', '"coordinate"'],
    ['sources.csv', 'survey', 'surveys'],
    ['sources.csv', 'surveys', 'survey'],
    ['lines.geojson', '"coordinate"', '"coordinates"'],
    ['control.csv', /\nalder,2020-07-01[^\n]*/, ''],
    ['control.csv', /\n[^\n]*$/, '\nnowhere,2020-01-01,red,,,,survey,\n'],
  ];

  it('gives the same bytes and the same problems as compiling anew', async () => {
    const memo = new Memo();
    let broken = 0;
    for (const [file, from, to] of EDITS) {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(from, to));
      const again = await compile(folder, 'mywar', new Progress(), memo);
      const anew = await compile(folder, 'mywar');
      expect(again.problems, `${file}: ${to}`).toEqual(anew.problems);
      if (anew.output === null) broken++;
      expect(again.output, `${file}: ${to}`).toEqual(anew.output);
    }
    // The edits did break the facts, and mend them.
    expect(broken).toBeGreaterThan(4);
    expect(broken).toBeLessThan(EDITS.length - 8);
  });

  it('cuts and proves anew only what was moved', async () => {
    const memo = new Memo();
    const workAfter = async (file: string, from: string, to: string) => {
      const path = join(folder, file);
      await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
      const said: string[] = [];
      const progress = new Progress();
      progress.report = line => said.push(line());
      expect((await compile(folder, 'mywar', progress, memo)).output).not.toBeNull();
      return said.filter(line => /^(cutting|proving)/.test(line)).length;
    };
    expect(await workAfter('control.csv', '', '')).toBe(2);
    expect(await workAfter('control.csv', '2020-03-06', '2020-03-07')).toBe(0);
    expect(await workAfter('places.csv', '50.20,10.60', '50.21,10.61')).toBe(2);
  });
});
