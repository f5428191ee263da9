import { readFile } from 'node:fs/promises';
import { printable } from '../compile/read/problem.ts';
import type { Output } from './output.ts';
import { USAGE, UsageError } from './usage.ts';

type Verb = (args: string[], output: Output) => Promise<number>;

/** Each verb's code is loaded when it is asked for: `check` need not wait for the code that draws. */
const VERBS: Readonly<Record<string, () => Promise<{ run: Verb }>>> = {
  check: () => import('./check.ts'),
  build: () => import('./build.ts'),
  export: () => import('./export.ts'),
  stats: () => import('./stats.ts'),
  record: () => import('./record.ts'),
  diff: () => import('./diff.ts'),
  new: () => import('./new.ts'),
  import: () => import('./import.ts'),
  base: () => import('./base.ts'),
  serve: () => import('./serve.ts'),
  site: () => import('./site.ts'),
};

/**
 * Run the command line.
 * @param args without the program's name
 * @returns the exit status: 0 no error, 1 errors in the facts, 2 wrong usage or an unreadable file
 */
export async function main(args: readonly string[], output: Output): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    output.out(USAGE);
    return 0;
  }
  if (verb === '--version' || verb === '-v' || verb === 'version') {
    output.out(`${await version()}\n`);
    return 0;
  }
  if (verb === undefined) {
    output.err(USAGE);
    return 2;
  }
  try {
    if (!Object.hasOwn(VERBS, verb)) {
      throw new UsageError(`unknown verb "${verb}"; the verbs are ${Object.keys(VERBS).join(', ')}`);
    }
    const { run } = await VERBS[verb]();
    return await run(withNegatives(rest), output);
  } catch (error) {
    if (!(error instanceof UsageError || isArgumentError(error))) throw error;
    output.err(`territory-map: ${printable(firstSentence(error.message), 1000)}\n`);
    return 2;
  }
}

/** Options whose values may begin with a minus (west of Greenwich, south of the equator, before Christ), tied to them: `parseArgs` would take those for options. */
function withNegatives(args: readonly string[]): string[] {
  const tied: string[] = [];
  for (const arg of args) {
    const before = tied[tied.length - 1];
    if (/^-[\d.]/.test(arg) && before !== undefined && /^--[a-z][^=]*$/.test(before)) {
      tied[tied.length - 1] = `${before}=${arg}`;
    } else tied.push(arg);
  }
  return tied;
}

/** The version of this package. */
async function version(): Promise<string> {
  return JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** What `parseArgs` throws for an option that it does not know, or that lacks its value. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Node explains at length how an unknown option could be taken for a path; the first sentence says it. */
function firstSentence(message: string): string {
  return message.split(/(?<=')\. |\n/)[0];
}
