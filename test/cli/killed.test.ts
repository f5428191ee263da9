import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes two files in a process of its own, which kills itself, as a full memory would, before they are in their places. */
const SCRIPT = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
  syncBuiltinESMExports();
  const { writeFiles } = await import(process.argv[1]);
  await writeFiles(new Map([[process.argv[2] + '/a.json', 'new'], [process.argv[2] + '/b.json', 'new']]));
`;

test('what a killed build left is gone after the next, and nobody else loses a file', async () => {
  const { writeFiles } = await import('../../src/cli/output.ts');
  const both = (word: string) =>
    writeFiles(
      new Map([
        [join(folder, 'a.json'), word],
        [join(folder, 'b.json'), word],
      ]),
    );
  await both('old');
  const output = new URL('../../src/cli/output.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SCRIPT, output, folder]);
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('old');
  expect((await readdir(folder)).filter(name => /^\.[ab]\.json\.\d/.test(name))).toHaveLength(2);
  await both('newest');
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json']);
  expect(await readFile(join(folder, 'b.json'), 'utf8')).toBe('newest');
});

test.runIf(existsSync('/dev/full'))('a full disk behind standard output is one sentence', async () => {
  for (const args of [
    ['export', 'test/facts/good', '--date', '2020-03-02', '--format', 'svg'],
    ['stats', 'test/facts/good'],
    ['--help'],
  ]) {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['src/cli/bin.mjs', ...args], { stdio: ['ignore', full, 'pipe'] });
    let err = '';
    child.stderr?.on('data', data => {
      err += data;
    });
    const [status] = await once(child, 'close');
    closeSync(full);
    const said = err.split('\n').filter(line => line !== '' && !/: (?:warning|error): |^\d+ errors/.test(line));
    expect([status, said]).toEqual([2, ['territory-map: cannot write to standard output: ENOSPC']]);
  }
});
