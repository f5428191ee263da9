import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes two files in a process of its own, which kills itself, as a full memory would, when so many of them are in their places. */
const SCRIPT = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let left = Number(process.argv[3]);
  for (const name of ['renameSync', 'copyFileSync']) {
    const act = fs[name];
    fs[name] = (from, to) => (left-- > 0 ? act(from, to) : process.kill(process.pid, 'SIGKILL'));
  }
  syncBuiltinESMExports();
  const { writeFiles } = await import(process.argv[1]);
  await writeFiles(new Map([[process.argv[2] + '/a.json', 'new'], [process.argv[2] + '/b.json', 'new']]));
`;

/** Lets such a process begin with `new` texts in a folder, and end. */
async function killed(at: string, done: number): Promise<void> {
  const output = new URL('../../src/cli/output.ts', import.meta.url).href;
  const args = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT, output, at, String(done)];
  const [, signal] = await once(spawn(process.execPath, args), 'exit');
  expect(signal).toBe('SIGKILL');
}

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
  await killed(folder, 0);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('old');
  expect((await readdir(folder)).filter(name => /^\.[ab]\.json\.\d/.test(name))).toHaveLength(2);
  await both('newest');
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json']);
  expect(await readFile(join(folder, 'b.json'), 'utf8')).toBe('newest');
});

test('a build that was killed between two of its files is ended by the next command, which says so', async () => {
  const { finishIn } = await import('../../src/cli/output.ts');
  const half = join(folder, 'half');
  await mkdir(half);
  for (const name of ['a.json', 'b.json']) await writeFile(join(half, name), 'old');
  // Another name of the second file: it has to show the new text, too.
  await link(join(half, 'b.json'), join(half, 'c.json'));
  await killed(half, 1);
  const texts = () => Promise.all(['a', 'b', 'c'].map(name => readFile(join(half, `${name}.json`), 'utf8')));
  expect(await texts()).toEqual(['new', 'old', 'old']);
  let heard = '';
  await finishIn(half, { err: text => (heard += text) });
  expect(await texts()).toEqual(['new', 'new', 'new']);
  expect(heard).toMatch(/an earlier command was killed; .*in place now: .*b\.json\n$/);
  expect((await readdir(half)).sort()).toEqual(['a.json', 'b.json', 'c.json']);
  heard = '';
  await finishIn(half, { err: text => (heard += text) });
  expect(heard).toBe('');
});

test('a list of files that somebody else wrote moves nothing but files of such names', async () => {
  const { finishPending } = await import('../../src/cli/pending.ts');
  const strange = join(folder, 'strange');
  await mkdir(strange);
  await writeFile(join(strange, 'victim'), 'old');
  const id = '00000000-0000-4000-8000-000000000000';
  // No process has this number: it is beyond the largest.
  const list = (number: number, text: string) =>
    writeFile(join(strange, `.territory-map.9999999${number}.${id}.pending`), text);
  await list(1, JSON.stringify([join(strange, 'victim'), 7, null]));
  await list(2, '["half a li');
  await list(3, '{"a": 1}');
  expect(await finishPending(strange)).toEqual([]);
  expect(await readdir(strange)).toEqual(['victim']);
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

describe('a reader that stops early', () => {
  /** Runs the command line with a standard output or error that nobody reads. */
  async function unread(stream: 'stdout' | 'stderr', ...args: string[]): Promise<number | null> {
    const child = spawn(process.execPath, ['src/cli/bin.mjs', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const one of [child.stdout, child.stderr]) one.resume();
    child[stream].destroy();
    const [status] = await once(child, 'close');
    return status;
  }

  it('leaves the status of facts with errors', async () => {
    expect(await unread('stdout', 'check', 'test/facts/bad-ids')).toBe(1);
  });

  it('leaves a build whole', async () => {
    const out = join(folder, 'unread.json');
    expect(await unread('stdout', 'build', 'test/facts/good', '--out', out)).toBe(0);
    expect(existsSync(out)).toBe(true);
  });

  it('of problems makes the status 2, and what was to be written is', async () => {
    const out = join(folder, 'unheard.json');
    expect(await unread('stderr', 'build', 'test/facts/good', '--out', out)).toBe(2);
    expect(existsSync(out)).toBe(true);
  });
});
