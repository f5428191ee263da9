import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { formatDay } from '../engine/model/day.ts';
import { daysPages } from './days-page.ts';
import { publish } from './edition.ts';
import type { Site } from './page-day.ts';
import { pageInputs } from './page-inputs.ts';
import { pagedDays } from './paged-days.ts';
import { SIGN_FILE } from './sign-files.ts';
import { type Listed, theatresPages } from './theatres-page.ts';
import type { Task } from './write-days.ts';

/** The style of every page without scripts. */
export const STYLESHEET = new URL('./page.css', import.meta.url);
/** The script of the pages of days. */
const SCRIPT = new URL('./open-map.js', import.meta.url);
/** More threads than this would wait for the disk. */
const THREADS = 8;

export interface PageOptions {
  /** `all`, `none`, dates with commas between them, or '': all pages of every theatre that has not too many. */
  readonly wanted: string;
  /** Where the site will stand, '' where that is not known. */
  readonly address: string;
  readonly threads?: number;
  /** Ids of the theatres as the site lists them. Default: by name. */
  readonly order?: readonly string[];
  /** What pages that stand there were made from, by their folder in `d/`: those whose input has not changed stay. */
  readonly known?: ReadonlyMap<string, string>;
}

/** What was written for a theatre. */
export interface Pages {
  readonly theatre: string;
  /** Days that have a page now. */
  readonly days: number;
  /** Days that changed. */
  readonly changed: number;
  /** Of the days that have a page, those whose page was written now. */
  readonly written: number;
  /** What each page is made from, by its folder in `d/`. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * Writes the pages without scripts into a built site, from the theatres in its `data/`: the list of theatres, of each
 * theatre `d/<theatre>/` with the list of its days, and in it one page for every day that changed.
 * @throws Error when an option means nothing
 */
export async function buildPages(
  folder: string,
  { wanted, address, threads, order, known }: PageOptions,
): Promise<Pages[]> {
  // Said before anything is written.
  pagedDays(new Int32Array(), wanted);
  const where = siteAddress(address);
  const site: Site = {
    address: where,
    stylesheet: await writeAsset(folder, STYLESHEET, 'day.css'),
    script: existsSync(join(folder, 'index.html')) ? await writeAsset(folder, SCRIPT, 'open-map.js') : '',
    embed: existsSync(join(folder, 'embed.html')),
  };
  const read = (file: string) => readFileSync(join(folder, 'data', file), 'utf8');
  const listed: Listed[] = [];
  for (const id of order ?? (await theatresIn(folder))) {
    const published = await publish(id, read);
    const { changedDays } = published.theatre.history;
    const days = pagedDays(changedDays, wanted);
    listed.push({ ...published, days });
  }
  for (const [file, text] of await theatresPages(site, listed)) await writeFile(join(folder, file), text);
  const built: Pages[] = [];
  for (const one of listed) {
    const { theatre, days } = one;
    const inputs = pageInputs(site, one, read, days);
    const own = days.filter(day => {
      const date = formatDay(day);
      const place = `${theatre.id}/${date}`;
      return known?.get(place) !== inputs.get(date) || !existsSync(join(folder, 'd', place, 'index.html'));
    });
    const task = { folder, site, theatre: theatre.id, days };
    await writeAll(task, own, threads ?? Math.min(THREADS, availableParallelism()));
    if (days.length > 0) {
      await mkdir(join(folder, 'd', theatre.id), { recursive: true });
      for (const [file, text] of daysPages(site, one, listed))
        await writeFile(join(folder, 'd', theatre.id, file), text);
    }
    built.push({
      theatre: theatre.id,
      days: days.length,
      changed: theatre.history.changedDays.length,
      written: own.length,
      inputs: new Map([...inputs].map(([date, input]) => [`${theatre.id}/${date}`, input])),
    });
  }
  if (built.some(({ written }) => written > 0)) await removeUnusedKeys(folder);
  return built;
}

/** Every thread takes its turn of the days, for a season's days are alike and cost the same. */
async function writeAll(task: Omit<Task, 'own'>, days: readonly number[], threads: number): Promise<void> {
  const count = Math.min(threads, days.length);
  await Promise.all(
    Array.from({ length: count }, (_, i) => run({ ...task, own: days.filter((_, at) => at % count === i) })),
  );
}

/** Signs that pages of before had, and none has any more. */
async function removeUnusedKeys(folder: string): Promise<void> {
  const unused = new Set((await readdir(join(folder, 'assets'))).filter(file => SIGN_FILE.test(file)));
  const pages = await readdir(join(folder, 'd'), { recursive: true }).catch((): string[] => []);
  for (const page of pages) {
    if (unused.size === 0) return;
    if (!page.endsWith('.html')) continue;
    const text = await readFile(join(folder, 'd', page), 'utf8');
    for (const [, key] of text.matchAll(/\/assets\/(key-[^"]*)"/g)) unused.delete(key);
  }
  for (const file of unused) await rm(join(folder, 'assets', file));
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

/** A file of the pages under a name of its own for every content, so that no cache mixes old and new. */
async function writeAsset(folder: string, file: URL, asked: string): Promise<string> {
  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const name = asked.replace('.', `-${hash}.`);
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'assets', name), content);
  return name;
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
