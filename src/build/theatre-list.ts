import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { CompiledFiles } from '../compile/compile.ts';
import { didYouMean } from '../compile/read/did-you-mean.ts';
import { JsonText } from '../compile/read/json.ts';
import { type Problem, Report } from '../compile/read/problem.ts';
import { formatDay } from '../engine/model/day.ts';
import { pagedDays } from '../pages/paged-days.ts';
import type { ListedTheatre } from '../publish/single-file.ts';

/** Says in which order the theatres of a folder stand: the first is the one that a site opens with. */
export const LIST_FILE = 'theatres.json';

/** The theatres of a folder of folders. */
export interface TheatreFolders {
  /** Names of folders with a theatre.json: those that `theatres.json` lists, in its order, then the others by name. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

export async function readTheatreFolders(root: string): Promise<TheatreFolders> {
  const entries = existsSync(root) ? await readdir(root, { withFileTypes: true }) : [];
  const found = entries.filter(entry => entry.isDirectory() && isTheatre(join(root, entry.name))).map(one => one.name);
  const report = new Report();
  const listed = await readList(join(root, LIST_FILE), found, report);
  const others = found.filter(name => !listed.includes(name)).sort();
  return { names: [...listed, ...others], problems: report.problems };
}

export function isTheatre(folder: string): boolean {
  return existsSync(join(folder, 'theatre.json'));
}

/**
 * What a page must know of each theatre before it is loaded.
 * @param pages which days have a page without scripts, as `PAGES` says; while facts are served none has
 */
export function listOf(theatres: readonly CompiledFiles[], pages = 'none'): ListedTheatre[] {
  return theatres.map(({ theatre: { id, title, languages, record, history } }) => {
    const days = pagedDays(history.changedDays, pages);
    const all = days.length > 0 && days.length === history.changedDays.length;
    return { id, title, languages, record, pages: all ? 'changed' : days.map(formatDay) };
  });
}

/** The names that a list gives, each of a theatre that is there, once. Without the file there are none. */
async function readList(path: string, found: readonly string[], report: Report): Promise<string[]> {
  if (!existsSync(path)) return [];
  const file = relative(process.cwd(), path);
  const json = JsonText.parse(await readFile(path, 'utf8'));
  if (!(json instanceof JsonText)) {
    report.error({ file, line: json.line }, '', 'invalid', json.text);
    return [];
  }
  const { value } = json;
  if (!Array.isArray(value) || value.some(name => typeof name !== 'string')) {
    report.error({ file, line: 1 }, '', 'invalid', 'list: write names of folders, ["mywar", "another"]');
    return [];
  }
  for (const [i, name] of value.entries()) {
    const at = { file, line: json.lineOf([i]) };
    if (!found.includes(name)) {
      report.error(
        at,
        `[${i}]`,
        'unknown',
        `theatre "${name}": no folder of that name has a theatre.json${didYouMean(name, found)}`,
      );
    } else if (value.indexOf(name) < i) report.error(at, `[${i}]`, 'duplicate', `theatre "${name}"; name it once`);
  }
  return [...new Set(value as string[])].filter(name => found.includes(name));
}
