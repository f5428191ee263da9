import { openFolder } from './disk/disk-files.ts';
import { Memo } from './memo.ts';
import { Progress } from './read/progress.ts';
import { type Reading, readFacts } from './read-facts.ts';

/**
 * Read and check the facts of a theatre that lies on a disk.
 * @param name How the folder was given, for the problems.
 * @param progress Hears how far it has come.
 * @param memo What of it was read before.
 * @throws Error with one line of text when the folder or a file in it cannot be read at all.
 */
export async function readTheatre(
  path: string,
  name = path,
  progress = new Progress(),
  memo = new Memo(),
): Promise<Reading> {
  return readFacts(await openFolder(path, name), path, progress, memo);
}
