import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start } from './cli/start.ts';
import { makeXlsx } from './import/make-files.ts';

// Does what the tutorial tells a newcomer to do, word by word, in a folder of its own.
const tutorial = await readFile('data/TUTORIAL.md', 'utf8');
const PROGRAM = resolve('src/cli/bin.mjs');
const FOLDER = 'data/five-towns';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
});
afterAll(() => rm(scratch, { recursive: true }));

interface Block {
  /** Text between this block and the one before. */
  readonly prose: string;
  readonly language: string;
  readonly body: string;
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/([\s\S]*?)^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, prose, language, body]) => {
    return { prose, language, body };
  });
}

/** What one line at a prompt prints, problems first, as a terminal shows it. */
async function say(line: string): Promise<string> {
  const [, verb] = /^npm run -s map -- (.+)$/.exec(line) ?? [];
  if (verb !== undefined) {
    const child = promisify(execFile)(process.execPath, [PROGRAM, ...verb.split(' ')], { cwd: scratch });
    const { stdout, stderr } = await child.catch((error: { stdout: string; stderr: string }) => error);
    return stderr + stdout;
  }
  const [, folder] = /^npm start -- (\S+)$/.exec(line) ?? [];
  expect(folder, line).toBeDefined();
  const { address, stop } = await start([folder], scratch);
  const theatre = await (await fetch(`${address}data/five-towns.json`)).json();
  stop();
  return `${address} ${theatre.title.en}`;
}

describe('a five-town war in ten steps', () => {
  const blocks = blocksOf(tutorial);

  it('has ten steps, in order', () => {
    const steps = [...tutorial.matchAll(/^\*\*(\d+)\. /gm)].map(match => Number(match[1]));
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('makes the map that it promises', async () => {
    await mkdir(join(scratch, FOLDER), { recursive: true });
    let said = '';
    for (const { prose, language, body } of blocks) {
      if (language === 'sh') {
        for (const line of body.trimEnd().split('\n')) said = await say(line);
      } else if (language === 'text') {
        expect(said).toContain(body);
        // Whoever counts on the list of errors must find it whole.
        if (body.includes(': error: ')) expect(said).toBe(body);
      } else {
        const [, what, file] = [...prose.matchAll(/(Write|Add to) `([\w.]+)`/g)].pop() ?? [];
        expect(file, prose).toMatch(new RegExp(`\\.${language}$`));
        await (what === 'Write' ? writeFile : appendFile)(join(scratch, FOLDER, file), body);
      }
    }
    expect(await say(`npm run -s map -- check ${FOLDER}`)).toMatch(/^0 errors, 0 warnings\n/);
    expect((await readdir(scratch)).sort()).toEqual([
      'data',
      'five-towns.csv',
      'five-towns.json',
      'five-towns.svg',
      'five-towns.text.en.json',
    ]);
    expect(await readFile(join(scratch, 'five-towns.svg'), 'utf8')).toMatch(/^<svg[\s\S]*Elder/);
    expect(await readFile(join(scratch, 'five-towns.csv'), 'utf8')).toMatch(/^2021-05-10,[^,]*,contested,/m);
  });

  it('feeds the program in the document of the engine', async () => {
    const document = await readFile('src/engine/README.md', 'utf8');
    const program = blocksOf(document).find(block => block.language === 'js')?.body ?? '';
    const engine = pathToFileURL(resolve('src/engine/index.ts')).href;
    await writeFile(join(scratch, 'front.mjs'), program.replace(`'territory-map/engine'`, `'${engine}'`));
    const loader = pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href;
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', loader, 'front.mjs'], { cwd: scratch });
    const lines = stdout.trimEnd().split('\n');
    expect(
      lines.filter(line => /^2021-05-11 (held (north|south)|contested undefined) \d+ \d$/.test(line)),
    ).toHaveLength(3);
    expect(Number(lines.at(-1))).toBeGreaterThan(0);
  });
});

describe('the three imports of real life', () => {
  const commands = [...tutorial.matchAll(/^ {4}npm run -s map -- (import .+)$/gm)].map(match => match[1]);
  const ring = (west: number): [number, number][] => [
    [west, 48],
    [40, 48],
    [40, 50],
    [west, 50],
    [west, 48],
  ];
  const area = (west: number) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring(west)] } }],
    });
  const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${[
    ['Red', 36],
    ['Blue', 38],
  ]
    .map(
      ([name, west]) =>
        `<Folder><name>${name}</name><Placemark><TimeSpan><begin>2021-04-01</begin></TimeSpan><Polygon><outerBoundaryIs><LinearRing><coordinates>${west},48 ${Number(west) + 2},48 ${Number(west) + 2},50 ${west},50 ${west},48</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>`,
    )
    .join('')}</Document></kml>`;

  /** Files of the names that the commands have, as people are given them. */
  const FILES: Record<string, () => string | Uint8Array> = {
    'downloads/daily.zip': () =>
      zipSync({
        'deepstatemap_data_20240708.geojson': strToU8(area(37)),
        'deepstatemap_data_20240709.geojson': strToU8(area(36.9)),
      }),
    'country.geojson': () =>
      JSON.stringify({ type: 'Polygon', coordinates: [[...ring(30).slice(0, 2), [41, 49], ...ring(30).slice(2)]] }),
    'towns.xlsx': () =>
      makeXlsx({
        Städte: [
          ['Kontrolle der Städte', null, null, null, null],
          ['Ort', 'Breite', 'Länge', 'Datum', 'Kontrolle'],
          ['Aster', 48.1, 37.2, '01.04.2021', 'Nord'],
          ['Elder', 48.3, 37.9, '01.04.2021', 'Süd'],
          ['Elder', 48.3, 37.9, '14.05.2021', 'Nord'],
        ],
      }),
    'war.kmz': () => zipSync({ 'doc.kml': strToU8(kml) }),
    'acled.csv': () =>
      'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,source,notes,fatalities\nALP1,2021-04-02,Battles,Armed clash,Red,Blue,Alder,49,37.9,Agency,They clashed.,2\n',
  };

  it.each(commands.map((command, i) => ({ command, i })))('$command', { timeout: 240_000 }, async ({ command, i }) => {
    const cwd = join(scratch, `import-${i}`);
    await mkdir(join(cwd, 'data'), { recursive: true });
    for (const [name, make] of Object.entries(FILES)) {
      await mkdir(dirname(join(cwd, name)), { recursive: true });
      await writeFile(join(cwd, name), make());
    }
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    const run = (...args: string[]) => promisify(execFile)(process.execPath, [PROGRAM, ...args], { cwd });
    const { stdout } = await run(...words);
    expect(stdout).toMatch(/^made: /);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    const { stderr, stdout: checked } = await run('check', 'data/mywar');
    expect(stderr).toMatch(/^0 errors/m);
    expect(checked).toMatch(/^theatre: mywar, 20/m);
    const files = await readdir(join(cwd, 'data/mywar'));
    expect(files).toContain('land.geojson');
  });

  it('are three', () => {
    expect(commands).toHaveLength(3);
  });
});
