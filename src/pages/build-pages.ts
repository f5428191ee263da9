import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dayOf } from '../engine/day.ts';
import { decode } from '../engine/decode.ts';
import type { Site } from './page-day.ts';
import type { Task } from './write-days.ts';

/** A theatre with more changed days than this gets its pages only on request. */
const MANY = 500;
/** More threads than this would wait for the disk. */
const THREADS = 8;

export interface PageOptions {
  /** `all`, `none`, dates with commas between them, or '': all pages of every theatre that has not too many. */
  readonly wanted: string;
  /** Where the site will stand, '' where that is not known. */
  readonly address: string;
  readonly threads?: number;
}

/** What was written for a theatre. */
export interface Pages {
  readonly theatre: string;
  /** Days that have a page now. */
  readonly days: number;
  /** Days that changed. */
  readonly changed: number;
}

/**
 * Writes a page for every day that changed into a built site, from the theatres in its `data/`: `d/<theatre>/<date>/`.
 * @throws Error when an option means nothing
 */
export async function buildPages(folder: string, { wanted, address, threads }: PageOptions): Promise<Pages[]> {
  const dates = wantedDates(wanted);
  const where = siteAddress(address);
  if (wanted === 'none') return [];
  const site: Site = {
    address: where,
    stylesheet: await writeStylesheet(folder),
    embed: existsSync(join(folder, 'embed.html')),
  };
  const built: Pages[] = [];
  for (const theatre of await theatresIn(folder)) {
    const { history } = decode(JSON.parse(await readFile(join(folder, 'data', `${theatre}.json`), 'utf8')));
    const changed = [...history.changedDays];
    const tooMany = wanted === '' && changed.length > MANY;
    const days = tooMany ? [] : changed.filter(day => dates === null || dates.has(day));
    await writeAll({ folder, site, theatre, days }, threads ?? Math.min(THREADS, availableParallelism()));
    built.push({ theatre, days: days.length, changed: changed.length });
  }
  return built;
}

/** Every thread takes its turn of the days, for a season's days are alike and cost the same. */
async function writeAll(task: Omit<Task, 'own'>, threads: number): Promise<void> {
  const count = Math.min(threads, task.days.length);
  await Promise.all(
    Array.from({ length: count }, (_, i) => run({ ...task, own: task.days.filter((_, at) => at % count === i) })),
  );
}

function run(task: Task): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: task });
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread that writes pages ended early')));
  });
}

/** Ids of the theatres of a built site; neither their texts nor earlier records. */
async function theatresIn(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'data')).catch((): string[] => []);
  return files
    .map(file => /^([^.@]+)\.json$/.exec(file)?.[1])
    .filter(id => id !== undefined)
    .sort();
}

/** The pages' style under a name of its own for every content, so that no cache mixes old and new. */
async function writeStylesheet(folder: string): Promise<string> {
  const css = await readFile(new URL('./page.css', import.meta.url));
  const name = `day-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'assets', name), css);
  return name;
}

function wantedDates(wanted: string): ReadonlySet<number> | null {
  if (['', 'all', 'none'].includes(wanted)) return null;
  return new Set(
    wanted.split(',').map(text => {
      const day = dayOf(text.trim());
      if (day === null) throw new Error(`PAGES is all, none or dates with commas between them, not "${wanted}"`);
      return day;
    }),
  );
}

/** A site's address with the slash that relative ones are read against. */
function siteAddress(address: string): string {
  if (address === '') return '';
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(`SITE is the address of the site, such as https://example.org/map/, not "${address}"`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
