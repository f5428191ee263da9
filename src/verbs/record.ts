import { parseArgs } from 'node:util';
import { compileFolder } from './load.ts';
import { give, type Output, tellProblems } from './output.ts';
import { onePath } from './usage.ts';

/** The whole record as one CSV, with its sources written out. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const folder = onePath('record', positionals, 'a folder of facts');
  const { problems, output: files } = await compileFolder(folder, output);
  if (problems.length > 0) tellProblems(problems, output);
  if (!files) return 1;
  const { recordCsv } = await import('../compile/record.ts');
  await give(recordCsv(files.facts, files.theatre.record), values.out, output);
  return 0;
}
