import { checkFacts } from './check/check.ts';
import { checkLongEdges } from './check/check-long-edges.ts';
import { Memo } from './memo.ts';
import type { Facts } from './read/facts.ts';
import type { Folder } from './read/folder.ts';
import { type Problem, Report, sortProblems } from './read/problem.ts';
import { Progress } from './read/progress.ts';
import { readTables } from './read/tables.ts';
import { toFacts } from './read/to-facts.ts';
import { unwrapLongitudes } from './read/unwrap-longitudes.ts';

/** What a folder says, and everything that is wrong with it. */
export interface Reading {
  /** Null when an error would draw a wrong map. */
  readonly facts: Facts | null;
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
}

/**
 * Read and check the facts of a theatre. Every problem is found in one run.
 * @param path Where the folder lies, for those who watch it; '' where it lies nowhere.
 * @param progress Hears how far it has come.
 * @param memo What of it was read before.
 * @throws Error with one line of text when a file in it cannot be read at all.
 */
export async function readFacts(
  folder: Folder,
  path: string,
  progress = new Progress(),
  memo = new Memo(),
): Promise<Reading> {
  const report = new Report();
  const read = await readTables(folder, report, progress, memo);
  if (!read) return { facts: null, problems: sortProblems(report.problems) };
  checkLongEdges(read, report);
  const tables = unwrapLongitudes(read);
  const facts = toFacts(tables, path, folder.nameOf('theatre.json'), await folder.hash(memo));
  progress.report(() => `checking ${facts.places.length} places and ${facts.control.length} rows`);
  checkFacts(facts, tables, report);
  return { facts: report.hasErrors ? null : facts, problems: sortProblems(report.problems) };
}
