import { parseArgs } from 'node:util';
import { textsName } from '../compile/compile.ts';
import { refuseInput } from './inputs.ts';
import { compileFolder } from './load.ts';
import { type Output, printProblems, writeFiles } from './output.ts';
import { onePath, UsageError } from './usage.ts';

/** Compile a folder to a file, with the texts of each language in files beside it. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const folder = onePath('build', positionals, 'a folder of facts');
  const { out } = values;
  if (!out) throw new UsageError('build needs --out FILE');
  await refuseInput(out, folder);
  const { problems, output: built } = await compileFolder(folder, output);
  printProblems(problems, output);
  if (!built) return 1;
  // The texts first: whoever sees the new theatre finds its texts beside it.
  const files = new Map([...built.texts].map(([lang, text]) => [textsName(out, lang), text]));
  files.set(out, built.main);
  await writeFiles(files, output);
  return 0;
}
