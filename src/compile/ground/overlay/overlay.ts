import { zoneAreas } from '../../../engine/geometry/geodesy.ts';
import { joinArcs, type Segments } from '../../../engine/geometry/join-arcs.ts';
import { latOf, lngOf } from '../../../engine/model/grid.ts';
import type { Topology } from '../../../engine/model/topology.ts';
import { Cover } from './cover.ts';
import { Drawing, type LatticeRing } from './drawing.ts';
import { type Faces, findFaces } from './faces.ts';
import type { Lattice } from './lattice.ts';
import { joinAcrossSeam } from './seam.ts';
import { withClearTips } from './tips.ts';
import { type Woven, weave } from './weave.ts';

/** Layers of shapes laid over each other: the faces that their lines cut the ground into, and what covers each. */
export class Overlay {
  readonly woven: Woven;
  readonly faces: Faces;
  readonly cover: Cover;
  /** Geodesic area of each face; 0 for all that lies beyond. */
  readonly km2: Float64Array;
  readonly #lattice: Lattice;

  private constructor(woven: Woven, lattice: Lattice) {
    this.woven = woven;
    this.#lattice = lattice;
    this.faces = findFaces(woven);
    this.cover = new Cover(woven, this.faces);
    this.km2 = this.#areas();
  }

  /**
   * @param layers clean rings of each layer
   * @param tolerance lattice steps within which lines are drawn as one
   * @param limit number of edges above which the work is given up
   * @returns null where it was
   */
  static of(
    layers: readonly (readonly LatticeRing[])[],
    lattice: Lattice,
    tolerance: number,
    limit: number,
  ): Overlay | null {
    const drawing = new Drawing(tolerance);
    for (const rings of withClearTips(layers, tolerance, lattice.scale)) drawing.addLayer(rings);
    const woven = weave(drawing, tolerance, limit);
    return woven && new Overlay(woven, lattice);
  }

  #areas(): Float64Array {
    const { woven, faces } = this;
    const beyond = (face: number) => face - 1;
    const ends = new Uint32Array(2 * woven.from.length);
    woven.from.forEach((from, edge) => {
      ends[2 * edge] = from;
      ends[2 * edge + 1] = woven.to[edge];
    });
    const areas = zoneAreas({
      zones: faces.count - 1,
      ...this.#grid(),
      start: Uint32Array.from({ length: woven.from.length + 1 }, (_, edge) => 2 * edge),
      points: ends,
      left: faces.left.map(beyond),
      right: faces.right.map(beyond),
    });
    const km2 = new Float64Array(faces.count);
    km2.set(areas, 1);
    return km2;
  }

  #grid(): { x: Float64Array; y: Float64Array } {
    return {
      x: Float64Array.from(this.woven.x, column => this.#lattice.gridX(column)),
      y: Float64Array.from(this.woven.y, row => this.#lattice.gridY(row)),
    };
  }

  /** A point in a face, or on its edge where it is very narrow. */
  spotIn(face: number, lattice: Lattice): [lat: number, lng: number] {
    const { x, y, from, to } = this.woven;
    const { left, right } = this.faces;
    const edges = [...left.keys()].filter(edge => left[edge] === face || right[edge] === face);
    const rows = edges.flatMap(edge => [y[from[edge]], y[to[edge]]]).sort((a, b) => a - b);
    const level = (rows[0] + rows[rows.length - 1]) / 2 + 0.25;
    const crossings = edges
      .filter(edge => y[from[edge]] > level !== y[to[edge]] > level)
      .map(edge => {
        const [a, b] = [from[edge], to[edge]];
        return x[a] + ((level - y[a]) / (y[b] - y[a])) * (x[b] - x[a]);
      })
      .sort((a, b) => a - b);
    const middle = crossings.length > 1 ? (crossings[0] + crossings[1]) / 2 : x[from[edges[0]]];
    return [latOf(lattice.gridY(level)), lngOf(lattice.gridX(middle))];
  }

  /** Zones from faces: lines between faces of one zone are rubbed out. @param zoneOf zone of each face, or OUTSIDE */
  dissolve(zoneOf: ArrayLike<number>, zones: number): Topology {
    const { woven, faces } = this;
    const segments: Segments = { from: [], to: [], left: [], right: [] };
    for (let edge = 0; edge < woven.from.length; edge++) {
      const [left, right] = [zoneOf[faces.left[edge]], zoneOf[faces.right[edge]]];
      if (left === right) continue;
      segments.from.push(woven.from[edge]);
      segments.to.push(woven.to[edge]);
      segments.left.push(left);
      segments.right.push(right);
    }
    const grid = this.#grid();
    const [x, y] = [Array.from(grid.x), Array.from(grid.y)];
    joinAcrossSeam(segments, x, y);
    return joinArcs(segments, x, y, zones);
  }
}
