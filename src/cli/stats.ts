import { parseArgs } from 'node:util';
import { statsCsv } from '../engine/export/csv.ts';
import { load } from './load.ts';
import { give, type Output } from './output.ts';
import { dayIn, onePath, UsageError } from './usage.ts';

/** The series of a theatre as CSV, one row a day that changed and holder. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  });
  const path = onePath('stats', positionals, 'a folder of facts or a compiled theatre');
  const loaded = await load(path, output);
  if (!loaded) return 1;
  const { theatre } = loaded;
  const from = values.from === undefined ? theatre.first : dayIn(theatre, 'from', values.from);
  const to = values.to === undefined ? theatre.last : dayIn(theatre, 'to', values.to);
  if (to < from) throw new UsageError(`--to ${values.to} is before --from ${values.from}`);
  await give(statsCsv(theatre, from, to), values.out, output, [path]);
  return 0;
}
