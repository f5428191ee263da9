import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Ground, groundOf } from './ground.ts';
import { makeUp } from './made-up.ts';
import { type Effort, measure, type Result } from './measure.ts';
import { ENTRANTS, LONG, US } from './peers.ts';
import { buildPage, Site } from './site.ts';
import { tables, targets } from './table.ts';

/**
 * `npm run bench`: our element and its peers on the same zones, changes and dates, one browser after the other. Prints
 * tables, and writes results.json beside this file. `--quick`: 1,500 zones and Idlib, fewer dates. `--only TEXT`:
 * entrants whose name has it. `--sizes 150,1500`, `--throttle 1,4`, `--no-idlib`.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    quick: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    sizes: { type: 'string' },
    throttle: { type: 'string' },
    idlib: { type: 'boolean', default: true },
  },
});
const numbers = (text: string) => text.split(',').filter(Boolean).map(Number);
const sizes = numbers(values.sizes ?? (values.quick ? '1500' : '150,1500,10000,33000'));
const throttles = numbers(values.throttle ?? '1,4');
const effort: Effort = values.quick
  ? { steps: 15, jumps: 6, patience: 6_000 }
  : { steps: 40, jumps: 15, patience: 20_000 };
const entrants = ENTRANTS.filter(({ name }) => !values.only || values.only.some(text => name.includes(text)));

const folder = await mkdtemp(join(tmpdir(), 'territory-map-bench-'));
const site = new Site();
const results: Result[] = [];
try {
  for (const page of new Set(entrants.map(one => one.page))) {
    await buildPage(page, join(folder, page));
    await site.add(page, join(folder, page));
  }
  const host = await site.start();
  for (const size of sizes) {
    const facts = join(folder, `facts-${size}`);
    await makeUp(facts, size);
    await runOn(`${size} zones`, await groundOf(facts), host);
  }
  // What a step costs must not grow with the record. The peers are not asked: their files would be hundreds of MB.
  if (!values.quick && sizes.includes(LONG.zones)) {
    const facts = join(folder, 'facts-long');
    await makeUp(facts, LONG.zones, LONG.times);
    await runOn(LONG.name, await groundOf(facts, false), host, [1], [US]);
  }
  if (values.idlib) await runOn('Idlib', await groundOf('data/idlib'), host);
} finally {
  site.stop();
  await rm(folder, { recursive: true });
}
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, date: new Date().toISOString().slice(0, 10) };
await writeFile(join(import.meta.dirname, 'results.json'), `${JSON.stringify({ machine, results }, null, 1)}\n`);
process.stdout.write(
  `${machine.date}, ${machine.cores} cores of ${machine.cpu}\n\n${tables(results)}\n${targets(results)}\n`,
);

async function runOn(
  name: string,
  ground: Ground,
  host: string,
  rates: readonly number[] = throttles,
  names: readonly string[] = entrants.map(entrant => entrant.name),
): Promise<void> {
  site.ground = ground;
  const { topology, history } = ground.theatre;
  say(
    `${name}: ${topology.zones} zones, ${ground.changes} changes on ${history.changedDays.length} days, compiled in ${ground.seconds.toFixed(1)} s`,
  );
  for (const throttle of rates) {
    for (const entrant of entrants.filter(one => names.includes(one.name))) {
      const result = await measure(site, host, entrant, ground, name, throttle, effort);
      results.push(result);
      const step = result.step ? `${result.step.median.toFixed(1)} ms` : result.failed;
      say(`  ${entrant.name}, CPU / ${throttle}: ${step}`);
    }
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
