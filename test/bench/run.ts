import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../e2e/static-host.ts';
import { drawUp } from './drawn.ts';
import { type Ground, groundOf } from './ground.ts';
import { growth, watched } from './growth.ts';
import { makeUp } from './made-up.ts';
import { type Effort, measure, type Result } from './measure.ts';
import { DRAWN, ELEMENT, EMPTY, ENTRANTS, type Entrant, IDLIB, LONG, SITE, US } from './peers.ts';
import { buildPage, Site } from './site.ts';
import { type Floor, growthTable, quietness, tables } from './table.ts';
import { type Found, targets } from './targets.ts';

/**
 * `npm run bench`: our element and its peers on the same zones, changes and dates, one browser after the other, and what
 * compiling takes. Prints whether the machine was quiet and tables, and writes results.json beside this file. `--quick`: 1,500 zones, drawn zones and Idlib,
 * fewer dates. `--only TEXT`: entrants whose name has it. `--sizes 150,1500`, `--throttle 1,4`, `--no-drawn`,
 * `--no-idlib`, `--no-growth`.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    sizes: { type: 'string' },
    throttle: { type: 'string' },
    drawn: { type: 'boolean', default: true },
    idlib: { type: 'boolean', default: true },
    growth: { type: 'boolean', default: true },
  },
});
const numbers = (text: string) => text.split(',').filter(Boolean).map(Number);
const sizes = numbers(values.sizes ?? (values.quick ? '1500' : '150,1500,10000,33000'));
const throttles = numbers(values.throttle ?? '1,4');
const effort: Effort = values.quick
  ? { steps: 15, jumps: 6, patience: 6_000 }
  : { steps: 40, jumps: 15, patience: 20_000 };
const entrants = ENTRANTS.filter(({ name }) => !values.only || values.only.some(text => name.includes(text)));
// The built site has facts of its own: it takes part where those are asked.
const grounded = entrants.filter(one => !one.whole);

const folder = await mkdtemp(join(tmpdir(), 'territory-map-bench-'));
const site = new Site();
const results: Result[] = [];
const floors: Floor[] = [];
const compiled: { -readonly [K in keyof Omit<Found, 'results'>]: Found[K] } = { growth: [] };
try {
  const pages = new Set((values.idlib ? entrants : grounded).map(one => one.page));
  // Our element is loaded from there.
  if (pages.has(ELEMENT)) pages.add(SITE);
  for (const page of pages) await add(page);
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
    const own = grounded.filter(one => one.name === US);
    await runOn(LONG.name, await groundOf(facts, false), host, own, [1]);
  }
  if (values.drawn) {
    const facts = join(folder, 'facts-drawn');
    await drawUp(facts);
    await runOn(DRAWN, await groundOf(facts), host);
  }
  if (values.idlib) await runOn(IDLIB, await groundOf('data/idlib'), host, entrants);
  if (values.growth) {
    say('Compiling:');
    compiled.growth = await growth(folder, values.quick ? 1 : 3, say);
    compiled.watch = await watched(folder, values.quick ? 5 : 15);
  }
} finally {
  site.stop();
  await rm(folder, { recursive: true });
}
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, date: new Date().toISOString().slice(0, 10) };
const found: Found = { results, ...compiled };
await writeFile(
  join(import.meta.dirname, 'results.json'),
  `${JSON.stringify({ machine, floors, ...found }, null, 1)}\n`,
);
const head = `${machine.date}, ${machine.cores} cores of ${machine.cpu}`;
process.stdout.write(
  `${[head, quietness(floors), tables(results), growthTable(compiled.growth), targets(found)].join('\n\n')}\n`,
);

async function add(page: string): Promise<void> {
  const built = join(folder, page);
  if (page === SITE) await buildSite(built, { PAGES: 'none' });
  else await buildPage(page, built);
  await site.add(page, built);
}

async function runOn(
  name: string,
  ground: Ground,
  host: string,
  who: readonly Entrant[] = grounded,
  rates: readonly number[] = throttles,
): Promise<void> {
  site.ground = ground;
  const { topology, history } = ground.theatre;
  say(
    `${name}: ${topology.zones} zones, ${ground.changes} changes on ${history.changedDays.length} days, compiled in ${ground.seconds.toFixed(1)} s`,
  );
  const empty = who.find(one => one.name === EMPTY);
  const floor = () => empty && measure(site, host, empty, ground, name, 1, effort);
  const before = await floor();
  for (const throttle of rates) {
    for (const entrant of who) {
      const result = await measure(site, host, entrant, ground, name, throttle, effort);
      results.push(result);
      const step = result.step && `${result.step.median.toFixed(1)} ms`;
      say(
        `  ${entrant.name}, CPU / ${throttle}: ${result.failed ?? step ?? `first map ${result.first?.toFixed(0)} ms`}`,
      );
    }
  }
  const after = await floor();
  if (before?.step && after?.step) floors.push({ ground: name, first: before.step.median, last: after.step.median });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
