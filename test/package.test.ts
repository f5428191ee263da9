import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './cli/run.ts';

const exec = promisify(execFile);

/** A project of someone else, with the package unpacked into it as npm does; what it needs lies further up. */
let project: string;

beforeAll(async () => {
  await mkdir('node_modules/.cache', { recursive: true });
  project = resolve(await mkdtemp('node_modules/.cache/stranger-'));
  const home = join(project, 'node_modules', 'territory-map');
  await mkdir(home, { recursive: true });
  // Packing builds the engine first.
  await exec('npm', ['pack', '--silent', '--pack-destination', project], { shell: process.platform === 'win32' });
  const [archive] = (await readdir(project)).filter(file => file.endsWith('.tgz'));
  await exec('tar', ['-xzf', join(project, archive), '-C', home, '--strip-components=1']);
  await writeFile(join(project, 'package.json'), '{ "type": "module" }\n');
  await run('build', 'test/facts/good', '--out', join(project, 'mywar.json'));
}, 120_000);

afterAll(() => rm(project, { recursive: true, force: true }));

describe('territory-map/engine', () => {
  it('is imported by plain Node and counts as the command line does', async () => {
    await writeFile(
      join(project, 'front.js'),
      `import { readFile } from 'node:fs/promises';
       import { decode, parseDay, snapshotAt, statsCsv } from 'territory-map/engine';
       const theatre = decode(JSON.parse(await readFile('mywar.json', 'utf8')));
       const { areas, front } = snapshotAt(theatre, parseDay('2020-03-02'));
       console.log(JSON.stringify({
         front: front.km,
         areas: areas.map(({ state, km2 }) => [theatre.states[state].kind, km2]),
         stats: statsCsv(theatre, theatre.first, theatre.last),
       }));`,
    );
    const { stdout } = await exec(process.execPath, ['front.js'], { cwd: project });
    const { front, areas, stats } = JSON.parse(stdout);
    expect(stats).toBe((await run('stats', 'test/facts/good')).out);
    const rows = stats.split('\n').filter((row: string) => row.startsWith('2020-03-02,'));
    expect(rows).toHaveLength(areas.length);
    expect(rows.some((row: string) => row.includes(front.toFixed(3)))).toBe(true);
    expect(areas.map(([kind]: [string]) => kind)).toContain('contested');
  });

  it('brings its types', async () => {
    await writeFile(
      join(project, 'front.ts'),
      `import { decode, snapshotAt, type Theatre } from 'territory-map/engine';
       const theatre: Theatre = decode({});
       export const km: number = snapshotAt(theatre, theatre.open).front.km;
       // @ts-expect-error a day is a number
       snapshotAt(theatre, '2020-03-02');\n`,
    );
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['front.ts'] }));
    const check = exec(process.execPath, [resolve('node_modules/typescript/bin/tsc')], { cwd: project });
    await expect(check.then(() => '').catch(error => error.stdout)).resolves.toBe('');
  }, 60_000);

  it('gives nothing but what it promises', async () => {
    await writeFile(join(project, 'inside.js'), `await import('territory-map/lib/engine/pack.js');`);
    await expect(exec(process.execPath, ['inside.js'], { cwd: project })).rejects.toThrow(
      /ERR_PACKAGE_PATH_NOT_EXPORTED/,
    );
  });
});

describe('the packed command line', () => {
  it('runs where it was unpacked', async () => {
    const { bin } = JSON.parse(await readFile(join(project, 'node_modules/territory-map/package.json'), 'utf8'));
    const program = join(project, 'node_modules/territory-map', bin['territory-map']);
    await exec(process.execPath, [program, 'new', 'north'], { cwd: project });
    const { stderr } = await exec(process.execPath, [program, 'check', 'north'], { cwd: project });
    expect(stderr).toBe('0 errors, 0 warnings\n');
  });
});
