import { argv, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { fuzz, TARGETS } from './fuzz.ts';

/**
 * `npm run fuzz [-- TARGET ..] [--runs N] [--seed N] [--first N]`: made-up inputs for everything that takes files or messages from strangers. The
 * same seed makes the same inputs; `--first 4711 --runs 1` makes one of them again. Exits with 1 when one was neither
 * refused in words nor sound.
 */
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
  },
});
const most = 5;
let failed = false;
for (const name of positionals.length > 0 ? positionals : Object.keys(TARGETS)) {
  const start = performance.now();
  const { runs, refused, taken, slowest, faults } = await fuzz(
    name,
    Number(values.runs),
    Number(values.seed),
    Number(values.first),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  stdout.write(
    `${name}: ${runs} inputs, ${refused} refused, ${taken} taken, ${faults.length} faults, ${seconds} s, slowest ${Math.round(slowest.ms)} ms (input ${slowest.run})\n`,
  );
  for (const { run, what, error } of faults.slice(0, most))
    stdout.write(`  input ${run}: ${what}\n    ${error.split('\n').slice(0, 4).join('\n    ')}\n`);
  failed ||= faults.length > 0;
}
exit(failed ? 1 : 0);
