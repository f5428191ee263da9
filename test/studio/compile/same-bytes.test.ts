import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { type Compilation, compileFolder } from '../../../src/compile/compile-files.ts';
import { Folder } from '../../../src/compile/read/folder.ts';
import { formatProblem } from '../../../src/compile/read/problem.ts';
import { MemoryFiles } from '../../../src/studio/compile/memory-files.ts';

// What the studio compiles from memory is what the command line compiles from a disk, byte by byte and problem by problem.
const FAULTS = 'test/facts';
const faults = (await readdir(FAULTS, { withFileTypes: true }))
  .filter(one => one.isDirectory())
  .map(({ name }) => name);
const cases = (await readdir('test/cases', { withFileTypes: true }))
  .filter(one => one.isDirectory())
  .map(({ name }) => name);

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'same-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

test.each(['data/idlib', 'data/kharkiv', 'src/cli/starter'])('%s', async folder => expectSame(folder));

test.each(faults)('fault %s', async fault => {
  const folder = join(scratch, fault);
  await cp(join(FAULTS, 'good'), folder, { recursive: true });
  await cp(join(FAULTS, fault), folder, { recursive: true });
  const removed = await readFile(join(folder, 'removed.txt'), 'utf8').catch(() => '');
  for (const file of removed.split('\n').filter(Boolean)) await rm(join(folder, file));
  await expectSame(folder);
});

test.each(cases)('case %s', async name => expectSame(join('test/cases', name)));

async function expectSame(folder: string): Promise<void> {
  const bytes = new Map<string, Uint8Array>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(one => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    bytes.set(relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path)));
  }
  const [disk, memory] = await Promise.all([
    compile(folder, 'mywar'),
    compileFolder(new Folder(new MemoryFiles(bytes), 'mywar')),
  ]);
  expect(memory.problems.map(formatProblem)).toEqual(disk.problems.map(formatProblem));
  expect(textsOf(memory)).toEqual(textsOf(disk));
}

function textsOf({ output }: Compilation) {
  return output && [output.main, output.first, output.names, ...output.texts];
}
