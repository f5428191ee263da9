import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { countProblems, formatProblem, type Problem, sortProblems } from '../compile/read/problem.ts';
import { UsageError } from './usage.ts';

/** Where a verb writes: standard output and standard error, or a test's ears. */
export interface Output {
  out(result: string | Uint8Array): void;
  err(text: string): void;
  /** How far long work has come, for somebody who sits and waits; whoever reads `err` as a list of problems has none. */
  progress?(line: string): void;
}

/** Problems one a line, sorted, then their number. */
export function tellProblems(problems: readonly Problem[], output: Output): void {
  for (const problem of sortProblems(problems)) output.err(`${formatProblem(problem)}\n`);
  output.err(`${countProblems(problems)}\n`);
}

/** A result, to the file that `--out` names or to standard output. */
export async function give(result: string | Uint8Array, file: string | undefined, output: Output): Promise<void> {
  if (file === undefined) output.out(result);
  else await writeFiles(new Map([[file, result]]));
}

/**
 * Write files whole or not at all: each beside its place under another name, renamed when all are there, so that
 * nobody ever reads half a file.
 * @throws UsageError when a file cannot be written
 */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const written = new Map<string, string>();
  for (const file of files.keys()) {
    // Found out now, not when the other files already stand in their places.
    const there = await stat(file).catch(() => null);
    if (there?.isDirectory()) throw new UsageError(`cannot write ${file}: it is a folder`);
  }
  try {
    for (const [file, content] of files) {
      const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
      written.set(file, beside);
      await writeFile(beside, content, { flag: 'wx' });
    }
    for (const [file, beside] of written) await rename(beside, file);
  } catch (cause) {
    for (const beside of written.values()) await rm(beside, { force: true });
    throw new UsageError(`cannot write ${[...written.keys()].pop()}: ${reason(cause)}`, { cause });
  }
}

/** Why the system refused, in a few words. */
export function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'not a folder';
    default:
      return cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  }
}
