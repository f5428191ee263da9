import { diffFacts, type FactChange } from '../../compile/diff/diff.ts';
import { Folder } from '../../compile/read/folder.ts';
import { Report } from '../../compile/read/problem.ts';
import { readTables } from '../../compile/read/tables.ts';
import { MemoryFiles } from '../compile/memory-files.ts';
import type { Project } from './project.ts';

/** Files without which others cannot be read. */
const NEEDED = ['theatre.json', 'actors.csv'];

/**
 * Which facts differ from those that were opened, as `territory-map diff` tells it. Null where a state cannot be read:
 * then only the files can be named.
 */
export async function changedFacts(project: Project): Promise<FactChange[] | null> {
  const changed = new Set([...NEEDED, ...project.changed().map(([path]) => path)]);
  const only = (files: readonly (readonly [string, Uint8Array])[]) =>
    new Map(files.filter(([path]) => changed.has(path)));
  const read = (files: ReadonlyMap<string, Uint8Array>) =>
    readTables(new Folder(new MemoryFiles(files), project.name), new Report());
  const [before, after] = await Promise.all([read(only(project.openedContents())), read(only(project.contents()))]);
  return before && after ? diffFacts(before, after) : null;
}
