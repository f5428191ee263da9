import { parseArgs } from 'node:util';
import { recordCsv } from '../engine/export/record.ts';
import { load } from './load.ts';
import { give, type Output } from './output.ts';
import { onePath } from './usage.ts';

/** The whole record as one CSV, with its sources written out. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const path = onePath('record', positionals, 'a folder of facts or a compiled theatre');
  const loaded = await load(path, output);
  if (!loaded) return 1;
  const { theatre } = loaded;
  await give(recordCsv(theatre, await loaded.texts(theatre.languages[0])), values.out, output, [path]);
  return 0;
}
