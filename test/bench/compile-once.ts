import { compile } from '../../src/compile/compile.ts';

/** `tsx compile-once.ts FOLDER`: compiles a folder in a process that has done nothing before, and tells what it took. */
const begun = performance.now();
const { output, problems } = await compile(process.argv[2]);
if (!output) throw new Error(problems[0]?.text);
const ended = performance.now();
const { places, history, topology } = output.theatre;
process.stdout.write(
  JSON.stringify({
    places: places.length,
    changes: history.zone.length - topology.zones,
    seconds: (ended - begun) / 1000,
    // The clock runs from the start of the process on.
    command: ended / 1000,
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);
