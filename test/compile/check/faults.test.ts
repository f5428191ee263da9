import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countProblems, formatProblem } from '../../../src/compile/read/problem.ts';
import { readTheatre } from '../../../src/compile/read-theatre.ts';

// Each folder of test/facts holds the files in which a theatre differs from the good one, the names of files that it
// lacks (removed.txt), and the report that it has to get (expected.txt). UPDATE=1 writes the reports anew, for review.
const FAULTS = join(import.meta.dirname, '../../facts');
const UPDATE = process.env.UPDATE === '1';
const folders = (await readdir(FAULTS, { withFileTypes: true })).filter(entry => entry.isDirectory());

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'facts-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe.each(folders.map(folder => folder.name))('%s', fault => {
  it('gets its report', async () => {
    const { facts, problems } = await readTheatre(await assemble(fault), 'mywar');
    const report = `${problems.map(problem => `${formatProblem(problem)}\n`).join('')}${countProblems(problems)}\n`;
    const expected = join(FAULTS, fault, 'expected.txt');
    if (UPDATE) await writeFile(expected, report);
    expect(report).toBe(await readFile(expected, 'utf8'));
    expect(facts === null).toBe(problems.some(problem => problem.severity === 'error'));
    for (const { code, text } of problems) expect(text.split(' ')[0]).toBe(code);
  });
});

async function assemble(fault: string): Promise<string> {
  const folder = join(scratch, fault);
  await cp(join(FAULTS, 'good'), folder, { recursive: true });
  await cp(join(FAULTS, fault), folder, { recursive: true });
  const removed = await readFile(join(folder, 'removed.txt'), 'utf8').catch(() => '');
  for (const file of removed.split('\n')) if (file !== '') await rm(join(folder, file));
  return folder;
}
