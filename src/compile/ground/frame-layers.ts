import type { FrameFact, FrameShape, Origin } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';
import type { Progress } from '../read/progress.ts';
import type { LatticeRing } from './overlay/drawing.ts';
import type { Lattice } from './overlay/lattice.ts';
import { Repairs, repair } from './overlay/repair.ts';

/** All that one holder has in a frame: shapes of one actor, or of contested ground between the same actors. */
export interface FrameLayer {
  /** Actor id, '' = contested. */
  readonly actor: string;
  readonly between: readonly string[];
  readonly sources: readonly string[];
  readonly rings: readonly LatticeRing[];
  /** Area as drawn, after repair. */
  readonly km2: number;
}

/** A frame, repaired. */
export interface CleanFrame {
  readonly at: Origin;
  readonly day: number;
  readonly layers: readonly FrameLayer[];
  readonly repairs: Repairs;
}

/** What a frame leaves undrawn, held by an actor: whoever drew the rest says so. */
export function restLayer({ layers }: CleanFrame, actor: string): FrameLayer {
  const sources = [...new Set(layers.flatMap(layer => layer.sources))];
  return { actor, between: [], sources, rings: [], km2: 0 };
}

/** Repair every frame by itself. */
export function cleanFrames(frames: readonly FrameFact[], lattice: Lattice, progress: Progress): CleanFrame[] {
  return frames.map(({ at, day, shapes, flaws }, i) => {
    progress.report(() => `repairing frame ${i + 1} of ${frames.length}`);
    const repairs = new Repairs();
    for (const [what, times] of flaws) repairs.count(what, times);
    const byHolder = new Map<string, FrameShape[]>();
    for (const shape of shapes) {
      const key = `${shape.actor} ${[...shape.between].sort().join(';')}`;
      const known = byHolder.get(key);
      if (known) known.push(shape);
      else byHolder.set(key, [shape]);
    }
    const layers = [...byHolder.values()].map((same): FrameLayer => {
      const polygons = same.flatMap(shape => shape.polygons);
      const rings = repair(polygons, lattice, repairs);
      return {
        actor: same[0].actor,
        between: same[0].between,
        sources: [...new Set(same.flatMap(shape => shape.sources))],
        rings,
        km2: rings.reduce((sum, ring) => sum + lattice.km2(ring), 0),
      };
    });
    return { at, day, layers, repairs };
  });
}

/** One warning for a frame in which something had to be repaired. @param more what overlaying added to it */
export function repairProblem({ at, repairs }: CleanFrame, more: readonly string[]): Problem | null {
  const parts = [...repairs.counts].map(([what, times]) => `${times} x ${what}${groundOf(what, repairs)}`);
  parts.push(...more);
  if (parts.length === 0) return null;
  const text = `invalid shapes, repaired: ${parts.join('; ')}`;
  return { file: at.file, line: 1, column: '', severity: 'warning', code: 'invalid', text };
}

function groundOf(what: string, { crossedKm2, doubledKm2 }: Repairs): string {
  if (what === 'ring that crosses itself') return ` (${crossedKm2.toFixed(2)} km2)`;
  return what === 'overlap within one actor' ? ` (${doubledKm2.toFixed(2)} km2)` : '';
}
