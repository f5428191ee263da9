import { OUTSIDE } from '../../engine/model/topology.ts';
import type { ZoneRow } from '../encode/numbering.ts';
import type { Problem } from '../read/problem.ts';
import type { Progress } from '../read/progress.ts';
import type { FramedGround } from './drawn-ground.ts';
import { type CleanFrame, type FrameLayer, repairProblem, restLayer } from './frame-layers.ts';
import { Covers, States } from './frame-states.ts';
import type { Lattice } from './overlay/lattice.ts';
import { lostLine, lostLinesText } from './overlay/lost-lines.ts';
import type { Overlay } from './overlay/overlay.ts';
import { PieceFinder } from './overlay/slivers.ts';
import { metres } from './overlay/tolerance.ts';

/** No area of a frame may come out further off than this share of it, or than so many km2. */
const MAX_SHARE = 0.005;
const MAX_KM2 = 0.005;
/** What is narrower than so many tolerances is a slip of the pen. */
const SLIVER = 1.5;

/** Who covers which face in each frame, step by step through the frames. */
export class Situations {
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
    /** Actor that holds what a frame leaves undrawn inside the subject, '' where nobody does. */
    readonly rest = '',
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
      progress.report(() => `reading zones of frame ${index + 1} of ${frames.length}`);
      const masks = new Uint32Array(count);
      const covers = new Covers();
      frame.layers.forEach((held, k) => {
        overlay.cover.ofLayer(layer++, inside);
        let km2 = 0;
        for (let face = 1; face < count; face++) {
          if (!inside[face]) continue;
          masks[face] = covers.with(masks[face], k);
          km2 += overlay.km2[face];
        }
        this.#compare(frame, held, km2);
      });
      const mended = this.#mend(frame, masks, covers, finder);
      const problem = repairProblem(frame, mended);
      if (problem) this.#problems.push(problem);
      last = this.#step(frame, masks, covers, last, states);
    });
  }

  #compare({ at }: CleanFrame, { actor, km2 }: FrameLayer, found: number): void {
    const off = Math.abs(found - km2);
    if (off <= MAX_KM2 || off <= MAX_SHARE * km2) return;
    const who = actor ? `"${actor}"` : 'contested ground';
    this.#misfits.push(`${at.file} has ${km2.toFixed(2)} km2 of ${who}, which would become ${found.toFixed(2)}`);
  }

  /** Close gaps and settle overlaps that are narrower than lines are true. @returns what was done */
  #mend(frame: CleanFrame, masks: Uint32Array, covers: Covers, finder: PieceFinder): string[] {
    const overlaps = new Map<number, boolean>();
    const isOverlap = (mask: number) => {
      let known = overlaps.get(mask);
      if (known === undefined) {
        const layers = covers.layers(mask);
        known = layers.length > 1 && layers.every(k => frame.layers[k].actor !== '');
        overlaps.set(mask, known);
      }
      return known;
    };
    const budget = Math.min(...frame.layers.map(held => held.km2)) * MAX_SHARE * 0.5;
    const repaired: string[] = [];
    const kinds: [string, (mask: number) => boolean][] = [
      ['gap', mask => mask === 0],
      ['overlap', isOverlap],
    ];
    for (const [name, wanted] of kinds) {
      let [times, km2] = [0, 0];
      const pieces = finder.find(masks, wanted, budget).filter(piece => piece.width < SLIVER * this.tolerance);
      for (const piece of pieces.sort((a, b) => a.km2 - b.km2)) {
        const mask = masks[piece.faces[0]];
        const to = piece.borders.find(([kind]) =>
          mask === 0 ? kind > 0 : covers.layers(kind).length === 1 && covers.share(mask, kind),
        );
        if (!to || km2 + piece.km2 > budget) continue;
        for (const face of piece.faces) masks[face] = to[0];
        times++;
        km2 += piece.km2;
      }
      // What is too small to be seen was a matter of rounding.
      if (km2 >= 0.005) repaired.push(`${times} x narrow ${name} (${km2.toFixed(2)} km2)`);
    }
    return repaired;
  }

  /** Go on to a frame: faces whose state differs from the frame before get a new history. */
  #step(
    frame: CleanFrame,
    masks: Uint32Array,
    covers: Covers,
    last: Int32Array,
    states: States,
  ): Int32Array<ArrayBuffer> {
    const now = new Int32Array(masks.length);
    const rest = this.rest ? [restLayer(frame, this.rest)] : [];
    const layersOf = (mask: number) => (mask === 0 ? rest : covers.layers(mask).map(k => frame.layers[k]));
    const ofMask = new Map<number, number>(rest.length > 0 ? [] : [[0, 0]]);
    const next = new Map<number, number>();
    for (let face = 1; face < masks.length; face++) {
      if (!this.#inSubject[face]) continue;
      let state = ofMask.get(masks[face]);
      if (state === undefined) {
        state = states.of(layersOf(masks[face]));
        ofMask.set(masks[face], state);
      }
      now[face] = state;
      if (state === last[face]) continue;
      const key = this.#history[face] * 2 ** 20 + state;
      let history = next.get(key);
      if (history === undefined) {
        history = this.#classes.length;
        const row = states.row(state, frame, layersOf(masks[face]));
        this.#classes.push({ before: this.#history[face], row });
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
    const lost = this.#lostLine(lattice);
    if (lost) problems.push(lost);
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
    const rows = this.#rows(zones);
    return { topology: this.overlay.dissolve(zoneOf, zones.length), scale: lattice.scale, problems, rows };
  }

  /** One warning for all borders that came out shorter than they were drawn, at the first frame with one. */
  #lostLine(lattice: Lattice): Problem | null {
    let layer = this.#before;
    const lost = this.frames.flatMap(({ at, layers }) =>
      layers.flatMap(({ actor, rings }) => {
        const line = lostLine(this.overlay, layer++, rings, lattice, this.tolerance);
        return line ? [{ at, line, who: actor ? `"${actor}"` : 'contested ground' }] : [];
      }),
    );
    if (lost.length === 0) return null;
    const text = lostLinesText(lost, this.tolerance, lattice);
    const { file } = lost[0].at;
    return { file, line: 1, column: '', severity: 'warning', code: 'invalid', text };
  }

  /** The record of zones by day, then zone. @param zones history of each */
  #rows(zones: readonly number[]): ZoneRow[] {
    const byDay = new Map(this.frames.map(({ day }): [number, ZoneRow[]] => [day, []]));
    zones.forEach((history, zone) => {
      for (let k = history; k > 0; k = this.#classes[k].before) {
        const { row } = this.#classes[k];
        if (row) byDay.get(row.from)?.push(rowOf(row, zone));
      }
    });
    return [...byDay.values()].flat();
  }
}

/** Field by field: a spread of millions of rows takes many times as long. */
function rowOf(row: Omit<ZoneRow, 'zone'>, zone: number): ZoneRow {
  const { at, from, actor, between, earliest, status, basis, sources, note, none } = row;
  return { at, zone, from, actor, between, earliest, status, basis, sources, note, none };
}
