import { compile } from '../../src/compile/compile.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { type Snapshot, snapshotAt } from '../../src/engine/query/snapshot.ts';

/** What became of the facts in a folder of test/cases, and the day that its map opens with. */
export async function compiledCase(name: string) {
  const { problems, output } = await compile(`test/cases/${name}`, name);
  return {
    report: problems.map(formatProblem),
    output,
    snapshot: output && snapshotAt(output.theatre, output.theatre.open),
  };
}

/** Km2 of each holder of a day, `contested` and `none` where there is such ground. */
export function km2ByHolder({ theatre, areas }: Snapshot): Record<string, number> {
  return Object.fromEntries(
    areas.map(({ state, km2 }) => {
      const { kind, actor } = theatre.states[state];
      return [kind === 'held' ? theatre.actors[actor].id : kind, km2];
    }),
  );
}
