import { execFile } from 'node:child_process';
import { chmod, cp, link, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printProblems, writeFiles } from '../../src/cli/output.ts';
import { formatProblem, type Problem, printable } from '../../src/compile/read/problem.ts';
import { run } from './command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

describe('files that are written', () => {
  it('go through links, and keep the mode of what stood there', async () => {
    await writeFile(at('true.json'), 'old');
    await chmod(at('true.json'), 0o600);
    await symlink('true.json', at('link.json'));
    await symlink('later.json', at('dangling.json'));
    await writeFiles(
      new Map([
        [at('link.json'), 'new'],
        [at('dangling.json'), 'first'],
      ]),
    );
    expect((await lstat(at('link.json'))).isSymbolicLink()).toBe(true);
    expect(await readFile(at('true.json'), 'utf8')).toBe('new');
    expect((await stat(at('true.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(at('later.json'), 'utf8')).toBe('first');
    expect((await readdir(folder)).filter(name => name.startsWith('.'))).toEqual([]);
  });

  it('replace nothing but regular files, and then none of them', async () => {
    await promisify(execFile)('mkfifo', [at('pipe')]);
    await writeFile(at('kept'), 'old');
    await symlink('round', at('about'));
    await symlink('about', at('round'));
    for (const [name, reason] of [
      ['/dev/null', 'it is no regular file'],
      [at('pipe'), 'it is no regular file'],
      [at('round'), 'its links lead in a circle'],
      [folder, 'it is a folder'],
      [at('absent/file'), 'no such file or folder'],
    ]) {
      const files = new Map([
        [at('kept'), 'new'],
        [name, 'new'],
      ]);
      await expect(writeFiles(files)).rejects.toThrow(`cannot write ${name}: ${reason}`);
    }
    expect(await readFile(at('kept'), 'utf8')).toBe('old');
    expect((await stat(at('pipe'))).isFIFO()).toBe(true);
    expect((await readdir(folder)).filter(name => name.startsWith('.'))).toEqual([]);
  });

  it('keep all names that a file has', async () => {
    await writeFile(at('one.json'), 'old, and longer');
    await link(at('one.json'), at('two.json'));
    await writeFiles(new Map([[at('one.json'), 'new']]));
    expect(await readFile(at('two.json'), 'utf8')).toBe('new');
    expect((await stat(at('one.json'))).nlink).toBe(2);
  });

  it('are never those that the result is made from, by whatever name', async () => {
    const theatre = at('theatre');
    await cp('test/facts/good', theatre, { recursive: true });
    const file = at('built.json');
    expect((await run('build', theatre, '--out', file)).status).toBe(0);
    await symlink(join(theatre, 'control.csv'), at('control-link'));
    await link(join(theatre, 'places.csv'), at('places-link'));
    const day = ['--date', '2020-03-02', '--format', 'geojson'];
    const before = await Promise.all([join(theatre, 'control.csv'), file].map(name => readFile(name, 'utf8')));
    for (const args of [
      ['record', theatre, '--out', join(theatre, 'control.csv')],
      ['stats', theatre, '--out', at('control-link')],
      ['export', theatre, ...day, '--out', at('places-link')],
      ['export', theatre, '--all', '--format', 'geojson', '--out', join(theatre, 'land.geojson')],
      ['build', theatre, '--out', join(theatre, 'theatre.json')],
      ['diff', theatre, 'test/facts/good', '--out', join(theatre, 'actors.csv')],
      ['stats', file, '--out', file],
      ['record', file, '--out', at('built.text.en.json')],
    ]) {
      const { status, err } = await run(...args);
      expect([args[0], status, err]).toEqual([
        args[0],
        2,
        expect.stringMatching(/cannot write .*: the result is made from .*; name another file\n$/),
      ]);
    }
    expect(await Promise.all([join(theatre, 'control.csv'), file].map(name => readFile(name, 'utf8')))).toEqual(before);
    // A result of its own in the folder may be made again.
    for (let i = 0; i < 2; i++)
      expect((await run('build', theatre, '--out', join(theatre, 'my-map.json'))).status).toBe(0);
  });

  it('leave a read-only file as it is', async () => {
    await writeFile(at('protected'), 'old');
    await chmod(at('protected'), 0o444);
    // Whoever is root may write everywhere.
    const written = writeFiles(new Map([[at('protected'), 'new']]));
    if (process.getuid?.() === 0) await written;
    else await expect(written).rejects.toThrow(`cannot write ${at('protected')}: permission denied`);
    expect(await readFile(at('protected'), 'utf8')).toBe(process.getuid?.() === 0 ? 'new' : 'old');
  });

  it('are never a pipe behind a name of /proc, nor a site in place of a file', async () => {
    await symlink('pipe:[4242]', at('stdout'));
    await expect(writeFiles(new Map([[at('stdout'), 'new']]))).rejects.toThrow('stdout: it is no regular file');
    const site = await run('site', 'test/facts/good', '--out', at('kept'));
    expect([site.status, site.err]).toEqual([
      2,
      expect.stringContaining(`cannot write to ${at('kept')}: not a folder`),
    ]);
  });

  it('of two builds at once never stand mixed', async () => {
    const build = (word: string) =>
      writeFiles(
        new Map([
          [at('a'), word],
          [at('b'), word],
          [at('c'), word],
        ]),
      );
    await Promise.all(Array.from({ length: 12 }, (_, i) => build(`build ${i}`)));
    const texts = await Promise.all(['a', 'b', 'c'].map(name => readFile(at(name), 'utf8')));
    expect(new Set(texts).size).toBe(1);
  });
});

describe('problems', () => {
  const problem = (line: number, text: string): Problem => {
    return { file: 'places.csv', line, column: 'lat', severity: 'error', code: 'unknown', text };
  };
  const told = (problems: readonly Problem[]) => {
    let heard = '';
    printProblems(problems, { out: () => {}, err: text => (heard += text) });
    return heard.trimEnd().split('\n');
  };

  it('that differ in names and numbers alone are one line with their number and the first place', () => {
    const many = Array.from({ length: 168 }, (_, i) => problem(i + 2, `unknown place "p${i}"; add it to places.csv`));
    expect(told([...many, problem(7, 'unknown side "x"')])).toEqual([
      'places.csv:2 lat: error: unknown place "p0"; add it to places.csv (and 167 more like it, the last on line 169)',
      'places.csv:7 lat: error: unknown side "x"',
      '169 errors, 0 warnings',
    ]);
    expect(told(many.slice(0, 3))).toHaveLength(4);
  });

  it('cannot steer a terminal, turn the text around, or fill the screen', () => {
    const line = formatProblem(
      problem(2, `unknown place "\u001b[2J\r\n\u202egnp.exe\u2066\u0085"${'x'.repeat(20_000)}`),
    );
    expect(line).toContain('\\u001b[2J\\u000d\\u000a\\u202egnp.exe\\u2066\\u0085');
    expect(line.length).toBeLessThan(700);
    expect(printable('إدلب, İdlib, 🗺')).toBe('إدلب, İdlib, 🗺');
  });
});
