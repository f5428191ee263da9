import { type Compilation, compileFacts } from './compile-files.ts';
import { Memo } from './memo.ts';
import { Progress } from './read/progress.ts';
import { readTheatre } from './read-theatre.ts';

export type { Compilation, CompiledFiles } from './compile-files.ts';
export { compileFacts, namesName, textsName } from './compile-files.ts';

/**
 * Compiles a folder on a disk; `compileFolder` of compile-files.ts says how.
 * @param name how the folder was given, for the problems
 * @throws Error with one line of text when the folder cannot be read
 */
export async function compile(
  folder: string,
  name = folder,
  progress = new Progress(),
  memo = new Memo(),
): Promise<Compilation> {
  const { facts, problems } = await readTheatre(folder, name, progress, memo);
  return facts ? compileFacts(facts, problems, progress, memo) : { problems, output: null };
}
