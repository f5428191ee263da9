import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementTexts } from '../src/build/element/build-element.ts';
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
});

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
  });

  it('brings the types of the element: its tag, events, and nothing that a strict compiler stumbles over', async () => {
    await writeFile(
      join(project, 'page.ts'),
      `import 'territory-map';
       import { TerritoryMap, type DateChangeEvent } from 'territory-map/element';
       const map = document.createElement('territory-map');
       map.date = '2020-03-02';
       map.theatre = 'idlib';
       map.addEventListener('date-change', (event: DateChangeEvent) => console.log(event.date, event.detail.chosen));
       export const known: boolean = map instanceof TerritoryMap && map.theatre?.days.includes('2020-03-02') === true;
       // @ts-expect-error a word of three
       map.controls = 'some';\n`,
    );
    const compilerOptions = {
      ...{ strict: true, noEmit: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022' },
      ...{ lib: ['es2022', 'dom', 'dom.iterable'], types: [], skipLibCheck: false, exactOptionalPropertyTypes: true },
    };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
    const check = exec(process.execPath, [resolve('node_modules/typescript/bin/tsc')], { cwd: project });
    await expect(check.then(() => '').catch(error => error.stdout)).resolves.toBe('');
    // Types that a package installs count in every project that has it.
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(Object.keys(dependencies).filter(name => /^@types\//.test(name))).toEqual(['@types/geojson']);
    expect(dependencies).not.toHaveProperty('mediabunny');
  });

  it('brings the manifest of the element as its code has it', async () => {
    const { manifest } = await elementTexts();
    // Else: node src/build/build.mjs --element
    expect(await readFile('custom-elements.json', 'utf8')).toBe(manifest);
    const [{ attributes, events }] = JSON.parse(manifest).modules[0].declarations;
    expect(attributes.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['src', 'theatre', 'date', 'according-to', 'controls']),
    );
    expect(events).toContainEqual(expect.objectContaining({ name: 'date-change', type: { text: 'DateChangeEvent' } }));
  });

  it('gives nothing but what it promises', async () => {
    await writeFile(join(project, 'inside.js'), `await import('territory-map/lib/engine/pack.js');`);
    await expect(exec(process.execPath, ['inside.js'], { cwd: project })).rejects.toThrow(
      /ERR_PACKAGE_PATH_NOT_EXPORTED/,
    );
  });
});

describe('the packed command line', () => {
  const territoryMap = async (...args: string[]) => {
    const { bin } = JSON.parse(await readFile(join(project, 'node_modules/territory-map/package.json'), 'utf8'));
    const program = join(project, 'node_modules/territory-map', bin['territory-map']);
    return { program, ...(await exec(process.execPath, [program, ...args], { cwd: project, env: plain })) };
  };
  /** As in a shell of someone else. */
  const plain = { ...process.env, NODE_ENV: '', VITEST: '', PAGES: '', SITE: '' };

  it('makes, checks, serves and publishes a map where there is nothing but the package', async () => {
    const { stderr: hints, program } = await territoryMap('new', 'north');
    expect(hints).toContain('npx territory-map serve north');
    expect(hints).toContain('npx territory-map check north');
    expect(await readFile(join(project, 'north/README.md'), 'utf8')).toContain('npx territory-map serve north');
    expect((await territoryMap('check', 'north')).stderr).toBe('0 errors, 0 warnings\n');

    const served = spawn(process.execPath, [program, 'serve', 'north'], { cwd: project, env: plain });
    try {
      const address = await new Promise<string>((found, failed) => {
        served.stdout.on('data', data => found(String(data).trim()));
        served.once('close', () => failed(new Error('serve ended')));
      });
      expect(await (await fetch(`${address}data/north.json`)).json()).toMatchObject({ id: 'north' });
      expect(await (await fetch(address)).text()).toContain('data/north.json');
      expect((await fetch(`${address}../package.json`)).status).toBe(404);
      const file = join(project, 'north/theatre.json');
      const renamed = (await readFile(file, 'utf8')).replace('"North"', '"Far north"');
      const title = async () => {
        // Saved again until it is seen: the watcher may not be awake yet.
        await writeFile(file, renamed);
        return (await (await fetch(`${address}data/north.json`)).json()).title.en;
      };
      await expect.poll(title, { interval: 500 }).toBe('Far north');
    } finally {
      served.kill();
    }

    const first = await territoryMap('site', 'north', '--out', 'public', '--site', 'https://example.org/maps');
    expect(first.stderr).toMatch(/north: pages of (\d+) of \1 days that changed, \1 of them written anew/);
    const files = await readdir(join(project, 'public'), { recursive: true });
    const day = (await readdir(join(project, 'public/d/north'))).find(name => /^\d{4}-/.test(name));
    for (const name of ['index.html', 'embed.html', 'embed.js', 'host.js', 'sw.js', 'icon.svg', 'theatres.html'])
      expect(files).toContain(name);
    expect(files.filter(name => /^data\/[^@]*$/.test(name) && name.endsWith('.json')).sort()).toEqual([
      'data/north.json',
      'data/north.text.en.json',
    ]);
    const page = await readFile(join(project, `public/d/north/${day}/index.html`), 'utf8');
    expect(page).toContain(`https://example.org/maps/d/north/${day}/share.png`);
    // Every part that a page or a part names is there: names were given anew when the list of theatres was put in.
    const parts = files.filter(name => /\.(js|html)$/.test(name) && !/^(d|data)\//.test(name));
    for (const name of parts) {
      const text = await readFile(join(project, 'public', name), 'utf8');
      expect(text, name).not.toMatch(/%territory-map-|first-theatre-of-this-site/);
      for (const [asset] of text.matchAll(/[\w.-]+-[\w-]{8}\.(?:js|css|svg)\b/g))
        expect(files).toContain(`assets/${asset}`);
    }

    const again = await territoryMap('site', 'north', '--out', 'public', '--site', 'https://example.org/maps');
    expect(again.stderr).toContain(' 0 of them written anew');
    const fewer = await territoryMap('site', 'north', '--out', 'public', '--pages', 'none');
    expect(fewer.stderr).toContain('no pages of its');
    expect(await readdir(join(project, 'public'))).not.toContain('d');
    await expect(territoryMap('site', 'north', '--out', '.')).rejects.toThrow('. is not empty and holds no site');
  });
});
