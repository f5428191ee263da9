import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createServer } from 'vite';
import { FACTS_EVENT } from '../../src/build/serve-facts.ts';
import { theatresPlugin } from '../../src/build/theatres-plugin.ts';
import { makeUp } from './made-up.ts';

/** What compiling a folder takes in a process of its own. */
export interface Compiling {
  readonly ground: string;
  readonly places: number;
  readonly changes: number;
  /** The work alone, s. */
  readonly seconds: number;
  /** With the start of Node and the reading of our own code, s. */
  readonly command: number;
  /** Most memory that the process had at once, bytes. */
  readonly peak: number;
}

export const GROWN = [1500, 10_000, 33_000];
const IDLIB = 'data/idlib';
const PATIENCE = 30_000;

/** Compiles made-up wars of growing size, and Idlib; of several tries the quickest: what disturbs only adds. */
export async function growth(scratch: string, tries: number, say: (line: string) => void): Promise<Compiling[]> {
  const found: Compiling[] = [];
  const add = async (ground: string, folder: string) => {
    const own: Compiling[] = [];
    for (let i = 0; i < tries; i++) own.push({ ground, ...(await compileOnce(folder)) });
    const best = own.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    say(`  ${ground} compiled in ${best.seconds.toFixed(2)} s`);
    found.push(best);
  };
  for (const places of GROWN) {
    const folder = join(scratch, `grown-${places}`);
    await makeUp(folder, places);
    await add(`${places} places`, folder);
  }
  await add('Idlib', IDLIB);
  return found;
}

async function compileOnce(folder: string): Promise<Omit<Compiling, 'ground'>> {
  const script = join(import.meta.dirname, 'compile-once.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder]);
  return JSON.parse(stdout) as Omit<Compiling, 'ground'>;
}

/**
 * How long it takes, as under `npm start`, from saving one changed row of Idlib to telling the page that the theatre is
 * there anew, ms; the median of some saves. The wait that lets several writes settle is part of it.
 */
export async function watched(scratch: string, saves: number): Promise<number> {
  const root = join(scratch, 'watched');
  await cp(IDLIB, join(root, 'idlib'), { recursive: true });
  const server = await createServer({
    configFile: false,
    root: scratch,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [theatresPlugin(root)],
  });
  try {
    // The watcher must have looked at everything once before it notices a change.
    await new Promise(resolve => setTimeout(resolve, 1000));
    const file = join(root, 'idlib', 'control.csv');
    const before = await readFile(file, 'utf8');
    const [row, changed] = [',opposition,,,,', ',hts,,,,'];
    const at = before.lastIndexOf(row);
    if (at < 0) throw new Error(`${file} has no row to change`);
    const after = before.slice(0, at) + changed + before.slice(at + row.length);
    const times: number[] = [];
    for (let i = 0; i < saves; i++) {
      const told = new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error('a saved fact was not noticed')), PATIENCE).unref();
        server.ws.send = (sent: unknown) => {
          const { event } = sent as { event?: string };
          if (event === FACTS_EVENT) resolve();
        };
      });
      const begun = performance.now();
      await writeFile(file, i % 2 === 0 ? after : before);
      await told;
      times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b)[times.length >> 1];
  } finally {
    await server.close();
  }
}
