import { expect, test } from 'vitest';
import { readCsv } from '../../../src/compile/read/csv.ts';
import { deepLine } from '../../../src/compile/read/json.ts';
import { Report } from '../../../src/compile/read/problem.ts';
import { separatorOf } from '../../../src/import/formats/csv.ts';

/** What readers of text stumble over when it comes by the thousand, `n` letters of it. */
const TEXTS: Readonly<Record<string, (n: number) => string>> = {
  'escaped quotes': n => `"${'\\"'.repeat(n / 2)}`,
  'open quotes': n => '"'.repeat(n + 1),
  blanks: n => `a,b\n1,${' '.repeat(n)}x`,
  'blank lines': n => `a,b\n${'\n'.repeat(n)}1,2`,
  tabs: n => '\t'.repeat(n),
  separators: n => `a,b\n${';,'.repeat(n / 2)}`,
  brackets: n => '{}['.repeat(n / 3),
};
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  JSON: deepLine,
  CSV: text => readCsv(text, 'x.csv', new Report()),
  separator: separatorOf,
};
const [SMALL, GROWTH] = [500_000, 16];

/** The least work of some tries, ms of this process: what other processes do is not counted, nor is waiting. */
function leastWork(run: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

// Not how long it takes, but how that grows: 16 times the text takes some 16 times as long, 256 times where it is quadratic.
test.each(Object.entries(READERS))('%s: reading takes as long as there is text', (_, read) => {
  for (const [what, make] of Object.entries(TEXTS)) {
    const [small, large] = [make(SMALL), make(SMALL * GROWTH)];
    // A tenth of a second is the collector of garbage; no reader that stumbles reads half a million letters in that.
    const growth =
      leastWork(() => read(large)) /
      Math.max(
        100,
        leastWork(() => read(small)),
      );
    expect(growth, `${what}: ${growth.toFixed(1)} times as long for ${GROWTH} times the text`).toBeLessThan(GROWTH * 4);
  }
});
