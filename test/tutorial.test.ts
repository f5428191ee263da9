import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start } from './cli/start.ts';

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

  it('makes the map that it promises', { timeout: 120_000 }, async () => {
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
