import { parseArgs } from 'node:util';
import { countProblems, sortProblems } from '../compile/read/problem.ts';
import { compileFolder } from './load.ts';
import { type Output, printProblems } from './output.ts';
import { oneOf, onePath } from './usage.ts';

/** Every problem with the facts, then an account of the record. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const folder = onePath('check', positionals, 'a folder of facts');
  const format = oneOf('format', values.format, ['text', 'json']);
  const { problems, output: files } = await compileFolder(folder, output);
  if (format === 'json') {
    const rows = sortProblems(problems).map(({ file, line, column, severity, code, text }) => {
      return { file, line, column, severity, code, text };
    });
    output.out(`${JSON.stringify(rows, null, 2)}\n`);
    output.err(`${countProblems(problems)}\n`);
  } else {
    printProblems(problems, output);
    if (files) {
      const { account } = await import('../compile/check/record-summary.ts');
      output.out(account(files.facts));
    }
  }
  return problems.some(problem => problem.severity === 'error') ? 1 : 0;
}
