import { OUTSIDE, type Topology } from '../engine/topology.ts';
import type { ZoneRow } from './encode.ts';
import type { Facts } from './facts.ts';
import { type CleanFrame, cleanFrames, type FrameLayer, repairProblem } from './frame-layers.ts';
import { type Extent, Lattice } from './overlay/lattice.ts';
import { Overlay } from './overlay/overlay.ts';
import { Repairs, repair } from './overlay/repair.ts';
import { PieceFinder } from './overlay/slivers.ts';
import { metres, toleranceOf } from './overlay/tolerance.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import { degreeRings } from './subject.ts';

/** Ground cut into zones by what was drawn, and the record that goes with it. */
export interface DrawnGround {
  readonly topology: Topology;
  /** Steps to a grid unit in which its vertices are whole numbers. */
  readonly scale: number;
  readonly problems: readonly Problem[];
}

export interface FramedGround extends DrawnGround {
  readonly rows: readonly ZoneRow[];
}

/** No area of a frame may come out further off than this share of it, or than so many km2. */
const MAX_SHARE = 0.005;
const MAX_KM2 = 0.005;
/** Edges above which an overlay is tried anew with coarser lines. */
const MAX_EDGES = 1_600_000;
/** How often an overlay is tried, each time with lines drawn more or less coarsely. */
const MAX_TRIES = 8;
/** What is narrower than so many tolerances is a slip of the pen. */
const SLIVER = 1.5;

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
    progress.tell(() => `laying ${frames.length} frames over each other`);
    const overlay = Overlay.of(layers, lattice, tolerance, MAX_EDGES);
    if (overlay) {
      const situations = new Situations(overlay, frames, named, tolerance, progress);
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

/** Who covers which face in each frame, step by step through the frames. */
class Situations {
  /** Layers of the overlay before those of the first frame. */
  readonly #before: number;
  readonly #inSubject: Uint8Array;
  readonly #misfits: string[] = [];
  /** History of each face, as a number of #classes: faces of the same history are one zone. */
  readonly #history: Int32Array;
  readonly #classes: { before: number; row: Omit<ZoneRow, 'zone'> | null }[] = [{ before: -1, row: null }];
  readonly #problems: Problem[] = [];

  constructor(
    readonly overlay: Overlay,
    readonly frames: readonly CleanFrame[],
    named: boolean,
    readonly tolerance: number,
    progress: Progress,
  ) {
    const { count } = overlay.faces;
    this.#before = named ? 1 : 0;
    this.#inSubject = new Uint8Array(count).fill(1);
    if (named) overlay.cover.ofLayer(0, this.#inSubject);
    this.#inSubject[0] = 0;
    this.#history = new Int32Array(count);
    this.#walk(progress);
  }

  /** Areas that came out otherwise than they were drawn. */
  misfits(): string[] {
    return this.#misfits;
  }

  #walk(progress: Progress): void {
    const { overlay, frames } = this;
    const { count } = overlay.faces;
    const finder = new PieceFinder(overlay);
    const inside = new Uint8Array(count);
    const states = new States();
    let last = new Int32Array(count);
    let layer = this.#before;
    frames.forEach((frame, index) => {
      progress.tell(() => `reading zones of frame ${index + 1} of ${frames.length}`);
      const masks = new Float64Array(count);
      frame.layers.forEach((held, k) => {
        overlay.cover.ofLayer(layer++, inside);
        let km2 = 0;
        for (let face = 1; face < count; face++) {
          if (!inside[face]) continue;
          masks[face] += 2 ** k;
          km2 += overlay.km2[face];
        }
        this.#compare(frame, held, km2);
      });
      const mended = this.#mend(frame, masks, finder);
      const problem = repairProblem(frame, mended);
      if (problem) this.#problems.push(problem);
      last = this.#step(frame, masks, last, states);
    });
  }

  #compare({ at }: CleanFrame, { actor, km2 }: FrameLayer, found: number): void {
    const off = Math.abs(found - km2);
    if (off <= MAX_KM2 || off <= MAX_SHARE * km2) return;
    const who = actor ? `"${actor}"` : 'contested ground';
    this.#misfits.push(`${at.file} has ${km2.toFixed(2)} km2 of ${who}, which would become ${found.toFixed(2)}`);
  }

  /** Close gaps and settle overlaps that are narrower than lines are true. @returns what was done */
  #mend(frame: CleanFrame, masks: Float64Array, finder: PieceFinder): string[] {
    const free = frame.layers.reduce((sum, { actor }, k) => sum + (actor ? 0 : 2 ** k), 0);
    const overlaps = new Map<number, boolean>();
    const isOverlap = (mask: number) => {
      let known = overlaps.get(mask);
      if (known === undefined) {
        known = bits(mask).length > 1 && !shares(mask, free);
        overlaps.set(mask, known);
      }
      return known;
    };
    const budget = Math.min(...frame.layers.map(held => held.km2)) * MAX_SHARE * 0.5;
    const told: string[] = [];
    const kinds: [string, (mask: number) => boolean][] = [
      ['gap', mask => mask === 0],
      ['overlap', isOverlap],
    ];
    for (const [name, wanted] of kinds) {
      let [times, km2] = [0, 0];
      const pieces = finder.find(masks, wanted).filter(piece => piece.width < SLIVER * this.tolerance);
      for (const piece of pieces.sort((a, b) => a.km2 - b.km2)) {
        const mask = masks[piece.faces[0]];
        const to = piece.borders.find(([kind]) =>
          mask === 0 ? kind > 0 : bits(kind).length === 1 && shares(mask, kind),
        );
        if (!to || km2 + piece.km2 > budget) continue;
        for (const face of piece.faces) masks[face] = to[0];
        times++;
        km2 += piece.km2;
      }
      // What is too small to be seen was a matter of rounding.
      if (km2 >= 0.005) told.push(`${times} x narrow ${name} (${km2.toFixed(2)} km2)`);
    }
    return told;
  }

  /** Go on to a frame: faces whose state differs from the frame before get a new history. */
  #step(frame: CleanFrame, masks: Float64Array, last: Int32Array, states: States): Int32Array<ArrayBuffer> {
    const now = new Int32Array(masks.length);
    const ofMask = new Map<number, number>([[0, 0]]);
    const next = new Map<number, number>();
    for (let face = 1; face < masks.length; face++) {
      if (!this.#inSubject[face]) continue;
      let state = ofMask.get(masks[face]);
      if (state === undefined) {
        state = states.of(bits(masks[face]).map(k => frame.layers[k]));
        ofMask.set(masks[face], state);
      }
      now[face] = state;
      if (state === last[face]) continue;
      const key = this.#history[face] * 2 ** 20 + state;
      let history = next.get(key);
      if (history === undefined) {
        history = this.#classes.length;
        const layers = bits(masks[face]).map(k => frame.layers[k]);
        this.#classes.push({ before: this.#history[face], row: states.row(state, frame, layers) });
        next.set(key, history);
      }
      this.#history[face] = history;
    }
    return now;
  }

  /** @param coarse the tolerance in lattice steps where it had to be coarser than usual, else 0 */
  ground(lattice: Lattice, coarse: number): FramedGround {
    const problems = [...this.#problems];
    const { at } = this.frames[0];
    const warn = (text: string) => problems.push({ ...at, column: '', severity: 'warning', code: 'invalid', text });
    if (this.#misfits.length > 0) {
      warn(`invalid shapes: narrower than the map can draw: ${this.#misfits.slice(0, 3).join('; ')}`);
    }
    if (coarse > 0) {
      const within = metres(coarse, lattice);
      warn(`invalid lines: too many that nearly coincide; those within ${within} of each other are drawn as one`);
    }
    // Ground that no frame covers lies outside the subject, unless theatre.json draws the subject.
    const zoneOf = new Int32Array(this.#history.length).fill(OUTSIDE);
    const zones: number[] = [];
    const known = new Map<number, number>();
    this.#history.forEach((history, face) => {
      if (!this.#inSubject[face] || (history === 0 && this.#before === 0)) return;
      let zone = known.get(history);
      if (zone === undefined) {
        zone = zones.length;
        known.set(history, zone);
        zones.push(history);
      }
      zoneOf[face] = zone;
    });
    const rows: ZoneRow[] = zones.flatMap((history, zone) => {
      const found: ZoneRow[] = [];
      for (let k = history; k > 0; k = this.#classes[k].before) {
        const { row } = this.#classes[k];
        if (row) found.push({ ...row, zone });
      }
      return found;
    });
    return { topology: this.overlay.dissolve(zoneOf, zones.length), scale: lattice.scale, problems, rows };
  }
}

/** States of ground in frames, numbered as they are met; 0 is none. */
class States {
  readonly #known = new Map<string, number>();
  readonly #states: { actor: string; between: readonly string[] }[] = [{ actor: '', between: [] }];

  of(layers: readonly FrameLayer[]): number {
    const single = layers.length === 1 ? layers[0] : null;
    const actor = single?.actor ?? '';
    const fighting = [...new Set(layers.flatMap(layer => [layer.actor, ...layer.between]))]
      .filter(id => id !== '')
      .sort();
    const between = actor || fighting.length < 2 ? [] : fighting;
    const key = `${actor} ${between.join(';')}`;
    let state = this.#known.get(key);
    if (state === undefined) {
      state = this.#states.length;
      this.#known.set(key, state);
      this.#states.push({ actor, between });
    }
    return state;
  }

  row(state: number, { at, day }: CleanFrame, layers: readonly FrameLayer[]): Omit<ZoneRow, 'zone'> {
    return {
      at,
      from: day,
      none: state === 0,
      ...this.#states[state],
      earliest: null,
      status: 'reported',
      sources: [...new Set(layers.flatMap(layer => layer.sources))],
      note: {},
    };
  }
}

/** Positions of the bits of a mask, lowest first; masks may be wider than 32 bits. */
function bits(mask: number): number[] {
  const found: number[] = [];
  for (let k = 0; mask > 0; k++, mask = Math.floor(mask / 2)) if (mask % 2 === 1) found.push(k);
  return found;
}

function shares(a: number, b: number): boolean {
  const other = new Set(bits(b));
  return bits(a).some(bit => other.has(bit));
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
