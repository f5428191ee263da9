import { parseArgs } from 'node:util';
import type { CellChange, FactChange } from '../compile/diff/diff.ts';
import { draftCorrections } from '../compile/diff/draft-corrections.ts';
import { openFolder } from '../compile/disk/disk-files.ts';
import { printable, Report } from '../compile/read/problem.ts';
import { readTables, type Tables } from '../compile/read/tables.ts';
import { give, type Output, printProblems, reason } from './output.ts';
import { oneOf, UsageError } from './usage.ts';

const CHANGES = ['added', 'removed', 'changed'] as const;

/**
 * Which facts changed between two versions of a record. They need to be readable, not free of faults: an old version
 * may well break a rule that is newer than it.
 */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, out: { type: 'string' } },
  });
  if (positionals.length !== 2) {
    throw new UsageError(`diff needs an old and a new folder of facts, not ${positionals.length} paths`);
  }
  const format = oneOf('format', values.format, ['text', 'json', 'corrections']);
  const report = new Report();
  const [before, after] = [await read(positionals[0], report), await read(positionals[1], report)];
  const errors = report.problems.filter(problem => problem.severity === 'error');
  if (errors.length > 0 || !before || !after) {
    printProblems(errors, output);
    return 1;
  }
  const { diffFacts } = await import('../compile/diff/diff.ts');
  const changes = diffFacts(before, after);
  const write = { text: inWords, json: inJson, corrections: () => draftCorrections(changes, after) }[format];
  await give(write(changes), values.out, output, positionals);
  const counts = CHANGES.map(change => `${changes.filter(one => one.change === change).length} ${change}`);
  output.err(`${counts.join(', ')}\n`);
  return 0;
}

async function read(path: string, report: Report): Promise<Tables | null> {
  try {
    return await readTables(await openFolder(path, path), report);
  } catch (cause) {
    throw new UsageError(`cannot read ${path}: ${reason(cause)}`, { cause });
  }
}

function inJson(changes: readonly FactChange[]): string {
  return `${JSON.stringify(changes, null, 2)}\n`;
}

/** A line for each file, row and cell, each further in than the last. */
function inWords(changes: readonly FactChange[]): string {
  let file = '';
  let text = '';
  for (const change of changes) {
    if (change.file !== file) text += `${text === '' ? '' : '\n'}${change.file}\n`;
    file = change.file;
    text += `  ${change.change} ${oneLine(change.id)}\n`;
    for (const cell of change.cells) text += `    ${cell.column}: ${step(cell, change.change)}\n`;
  }
  return text;
}

function step(cell: CellChange, change: FactChange['change']): string {
  if (change === 'added') return oneLine(cell.new);
  if (change === 'removed') return oneLine(cell.old);
  return `${oneLine(cell.old) || '(blank)'} -> ${oneLine(cell.new) || '(blank)'}`;
}

/** Letters of a cell that are printed; `--format json` has all of them. */
const LONGEST_CELL = 4000;

function oneLine(text: string): string {
  const lines = text.split('\n').map(line => line.trim());
  return printable(lines.join(' / '), LONGEST_CELL);
}
