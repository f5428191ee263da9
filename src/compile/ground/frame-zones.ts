import type { Facts } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';
import type { Progress } from '../read/progress.ts';
import { degreeRings } from '../read/subject.ts';
import type { FramedGround } from './drawn-ground.ts';
import { cleanFrames } from './frame-layers.ts';
import { type Extent, Lattice } from './overlay/lattice.ts';
import { Overlay } from './overlay/overlay.ts';
import { Repairs, repair } from './overlay/repair.ts';
import { toleranceOf } from './overlay/tolerance.ts';
import { Situations } from './situations.ts';

/** Edges above which an overlay is tried anew with coarser lines. */
const MAX_EDGES = 1_600_000;
/** How often an overlay is tried, each time with lines drawn more or less coarsely. */
const MAX_TRIES = 8;

/**
 * Lay all frames over each other: two points are in one zone when they are in the same state in every frame. Lines that
 * nearly coincide are drawn as one, as coarsely as no area suffers by it.
 */
export function layFrames(facts: Facts, progress: Progress): FramedGround | Problem[] {
  const lattice = new Lattice(extentOfFrames(facts));
  const frames = cleanFrames(facts.frames, lattice, progress);
  const named = facts.subject.coordinates.length > 0;
  const subject = named ? repair(degreeRings(facts.subject), lattice, new Repairs()) : [];
  const layers = [...(named ? [subject] : []), ...frames.flatMap(frame => frame.layers.map(layer => layer.rings))];
  const first = toleranceOf(lattice, widthOf(facts, lattice));
  let failed: string[] = [];
  let [tooFine, tooCoarse] = [-1, Infinity];
  let tolerance = first;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    progress.report(() => `laying ${frames.length} frames over each other`);
    const overlay = Overlay.of(layers, lattice, tolerance, MAX_EDGES);
    if (overlay) {
      const situations = new Situations(overlay, frames, named, tolerance, progress, facts.theatre.rest);
      failed = situations.misfits();
      // Nothing can be truer than lines that are followed as they are drawn.
      if (failed.length === 0 || tolerance === 0) {
        const ground = situations.ground(lattice, first < tolerance ? tolerance : 0);
        if (ground.topology.zones > 0) return ground;
        failed = ['no area of theirs encloses any ground'];
        break;
      }
      tooCoarse = tolerance;
      // Down while areas suffer, at last to where nothing is drawn as one.
      tolerance = tooFine >= 0 ? Math.sqrt(tooFine * tooCoarse) : tolerance > first / 8 ? tolerance / 4 : 0;
    } else {
      if (failed.length === 0) failed = ['too many of their lines cross each other'];
      tooFine = tolerance;
      if (tolerance === 0) break;
      // Up while there are too many lines.
      tolerance = tooCoarse < Infinity ? Math.sqrt(tooFine * tooCoarse) : tolerance * 3;
    }
  }
  const text = `invalid frames: they cannot be laid over each other: ${failed.slice(0, 3).join('; ')}; simplify them`;
  return [{ file: facts.frames[0].at.file, line: 1, column: '', severity: 'error', code: 'invalid', text }];
}

function extentOfFrames({ frames, subject }: Facts): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { shapes } of frames) {
    for (const ring of shapes.flatMap(shape => shape.polygons.flat())) {
      for (let i = 0; i < ring.length; i += 2) {
        west = Math.min(west, ring[i]);
        east = Math.max(east, ring[i]);
        south = Math.min(south, ring[i + 1]);
        north = Math.max(north, ring[i + 1]);
      }
    }
  }
  for (const [lng, lat] of subject.coordinates.flat(2)) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west > east ? [0, 0, 1, 1] : [west, south, east, north];
}

function widthOf(facts: Facts, lattice: Lattice): number {
  const [west, south, east, north] = extentOfFrames(facts);
  return Math.max(lattice.column(east) - lattice.column(west), lattice.row(south) - lattice.row(north));
}
