import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildPages, type Pages } from '../../pages/build-pages.ts';
import { pagedDays } from '../../pages/paged-days.ts';
import type { Shell } from './shell.ts';
import { type SiteTheatres, siteFiles } from './site-files.ts';

/** Lies in a built site and says what of it is ours: what is no longer part of the site is removed, and nothing else. */
const MANIFEST = '.territory-map.json';

export interface SiteOptions {
  /** Which days have a page: `all`, `none`, dates with commas between them, or '' for all unless they are too many. */
  readonly pages: string;
  /** Where the site will stand; '' where that is not known. */
  readonly address: string;
  /** Whether what lies in the folder and is not ours is removed first; else such a folder is refused. */
  readonly empties?: boolean;
}

/** A folder that is not to be written to, said in one sentence. */
export class ForeignFolder extends Error {}

interface Manifest {
  readonly files: readonly string[];
  readonly pages: Readonly<Record<string, string>>;
}

/**
 * Writes a site into a folder. What stands there already and is the same stays as it is, pages of days among it.
 * @throws ForeignFolder when the folder holds something that is no site of this program
 * @throws Error when an option means nothing
 */
export async function writeSite(
  folder: string,
  shell: Shell,
  theatres: SiteTheatres,
  copied: ReadonlyMap<string, Buffer>,
  { pages, address, empties }: SiteOptions,
): Promise<Pages[]> {
  pagedDays(new Int32Array(), pages);
  const before = await readManifest(folder);
  if (before === null && (await readdir(folder).catch(() => [])).length > 0) {
    if (!empties) throw new ForeignFolder(`${folder} is not empty and holds no site; name a new folder`);
    await rm(folder, { recursive: true });
  }
  const files = await siteFiles(shell, theatres, copied, pages);
  for (const [path, content] of files) await writeChanged(join(folder, path), content);
  const built = await buildPages(folder, {
    wanted: pages,
    address,
    order: theatres.good.map(({ theatre }) => theatre.id),
    known: new Map(Object.entries(before?.pages ?? {})),
  });
  const inputs = Object.fromEntries(built.flatMap(one => [...one.inputs]));
  const now: Manifest = { files: [...files.keys()].sort(), pages: inputs };
  await removeOld(folder, before, now);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(now)}\n`);
  return built;
}

async function readManifest(folder: string): Promise<Manifest | null> {
  const file = join(folder, MANIFEST);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Manifest) : null;
}

async function writeChanged(file: string, content: Buffer): Promise<void> {
  const there = await readFile(file).catch(() => null);
  if (there?.equals(content)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Earlier records of a theatre stay: a map may be pinned to one. */
async function removeOld(folder: string, before: Manifest | null, now: Manifest): Promise<void> {
  if (before === null) return;
  const kept = new Set(now.files);
  for (const path of before.files) {
    if (!kept.has(path) && !/^data\/[^/]*@/.test(path)) await rm(join(folder, path), { force: true });
  }
  const theatres = new Set(Object.keys(now.pages).map(dirname));
  for (const page of Object.keys(before.pages)) {
    const place = join(folder, 'd', page);
    if (!Object.hasOwn(now.pages, page)) await rm(place, { recursive: true, force: true });
    if (!theatres.has(dirname(page))) await rm(dirname(place), { recursive: true, force: true });
  }
  await rmdir(join(folder, 'd')).catch(() => {});
}

/** How many pages of days a site has now, a line for each theatre. */
export function pagesTold({ theatre, days, changed, written }: Pages): string {
  if (days === 0 && changed > 0)
    return `${theatre}: no pages of its ${changed} days that changed; PAGES=all writes them`;
  return `${theatre}: pages of ${days} of ${changed} days that changed, ${written} of them written anew`;
}

/** What a site lacks whose address is not known; '' where nothing does. */
export function addressMissing(address: string): string {
  return address
    ? ''
    : 'SITE is not set: previews of shared links that want whole addresses show no picture, and articles get links in place of frames (SITE=https://example.org/map/)';
}
