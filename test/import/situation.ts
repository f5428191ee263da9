import type { CompiledFiles } from '../../src/compile/compile.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';

/** Square kilometres held on a day, by actor id, rounded. */
export function situationOn(output: CompiledFiles | null, day: string): Record<string, number> {
  if (!output) return {};
  const { theatre } = output;
  const found: Record<string, number> = {};
  for (const { state, km2 } of snapshotAt(theatre, parseDay(day)).areas) {
    const { actor } = theatre.states[state];
    if (actor >= 0) found[theatre.actors[actor].id] = Math.round(km2);
  }
  return found;
}
