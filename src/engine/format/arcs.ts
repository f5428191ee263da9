import { OUTSIDE, type Topology } from '../model/topology.ts';
import type { ArcZones } from './compiled.ts';
import { pack, packDeltas, packLine, unpack, unpackDeltas, unpackLine } from './pack.ts';

/**
 * A topology as text: its arcs one after another.
 * @param scale steps to a grid unit in which all its coordinates are whole numbers
 */
export function packArcs({ zones, x, y, start, points, left, right }: Topology, scale: number): ArcZones {
  const line = new Float64Array(2 * points.length);
  points.forEach((point, i) => {
    line[2 * i] = Math.round(x[point] * scale);
    line[2 * i + 1] = Math.round(y[point] * scale);
  });
  return {
    kind: 'arcs',
    zones,
    scale,
    counts: pack(Array.from(left, (_, arc) => start[arc + 1] - start[arc])),
    line: packLine(line),
    left: packDeltas(left),
    right: packDeltas(right),
  };
}

/**
 * The same topology again: vertices are numbered in the order in which arcs first pass them, and arcs meet in the
 * vertices that have the same place.
 * @throws Error that says what does not hold together
 */
export function unpackArcs({ zones, scale, counts, line, left, right }: ArcZones): Topology {
  if (!(Number.isInteger(zones) && zones > 0 && scale >= 1)) throw new Error('number of zones');
  const lengths = unpack(counts);
  const coordinates = unpackLine(line);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.some(length => length < 2) || 2 * total !== coordinates.length) throw new Error('vertices of arcs');
  const sides = [left, right].map(side => Int32Array.from(unpackDeltas(side)));
  for (const side of sides) {
    if (side.length !== lengths.length || side.some(zone => zone < OUTSIDE || zone >= zones))
      throw new Error('sides of arcs');
  }
  const vertices = new Map<number, number>();
  const x: number[] = [];
  const y: number[] = [];
  const points = new Uint32Array(total);
  for (let i = 0; i < total; i++) {
    const key = (coordinates[2 * i] - coordinates[0]) * 2 ** 26 + (coordinates[2 * i + 1] - coordinates[1]);
    let vertex = vertices.get(key);
    if (vertex === undefined) {
      vertex = x.length;
      vertices.set(key, vertex);
      x.push(coordinates[2 * i] / scale);
      y.push(coordinates[2 * i + 1] / scale);
    }
    points[i] = vertex;
  }
  const start = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, arc) => {
    start[arc + 1] = start[arc] + length;
  });
  return {
    zones,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    start,
    points,
    left: sides[0],
    right: sides[1],
  };
}
