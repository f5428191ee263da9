import type { CompiledLine } from '../../engine/format/compiled.ts';
import { packDeltas, packLine } from '../../engine/format/pack.ts';
import { zoneAt } from '../../engine/geometry/point-location.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { gridLine } from '../encode/encode.ts';
import { Memo } from '../memo.ts';
import type { LineFact } from '../read/facts.ts';
import { SegmentGrid } from './segment-grid.ts';

/** Lines cut where they pass from one zone into another, so that each segment lies in one. */
export function cutLines(lines: readonly LineFact[], topology: Topology, memo = new Memo()): CompiledLine[] {
  const shapes = lines.map(({ geometry }) => geometry);
  const cut = memo.of('lines', [topology, shapes], () => {
    if (shapes.length === 0) return [];
    const grid = new SegmentGrid(topology);
    return shapes.map(({ type, coordinates }) =>
      (type === 'LineString' ? [coordinates] : coordinates).map(part => cutPart(gridLine(part), topology, grid)),
    );
  });
  return lines.map(({ id, kind, ref, name }, line) => ({ id, kind, ref, name, parts: cut[line] }));
}

function cutPart(line: Float64Array, topology: Topology, grid: SegmentGrid): CompiledLine['parts'][number] {
  const vertices = [line[0], line[1]];
  const zones: number[] = [];
  for (let i = 2; i < line.length; i += 2) {
    const [x0, y0, x1, y1] = [line[i - 2], line[i - 1], line[i], line[i + 1]];
    const cuts = [0, ...crossings(x0, y0, x1, y1, topology, grid), 1];
    let first = true;
    for (let k = 1; k < cuts.length; k++) {
      const middle = (cuts[k - 1] + cuts[k]) / 2;
      const zone = zoneAt(topology, x0 + middle * (x1 - x0), y0 + middle * (y1 - y0));
      const [x, y] =
        k === cuts.length - 1 ? [x1, y1] : [x0 + cuts[k] * (x1 - x0), y0 + cuts[k] * (y1 - y0)].map(Math.round);
      if (!first && zones[zones.length - 1] === zone) {
        // Nothing is crossed here but a corner that the line touches: go on with the segment begun.
        vertices.splice(-2, 2, x, y);
      } else if (x !== vertices[vertices.length - 2] || y !== vertices[vertices.length - 1]) {
        vertices.push(x, y);
        zones.push(zone);
        first = false;
      }
    }
  }
  return { line: packLine(vertices), zones: packDeltas(zones) };
}

/** Where a segment crosses arcs, as shares of its length between 0 and 1, ascending. */
function crossings(x0: number, y0: number, x1: number, y1: number, topology: Topology, grid: SegmentGrid): number[] {
  const found: number[] = [];
  const side = (x: number, y: number) => (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
  for (const index of grid.near(x0, y0, x1, y1)) {
    const { from, to } = grid.pieces[index];
    const [ax, ay, bx, by] = [topology.x[from], topology.y[from], topology.x[to], topology.y[to]];
    const [a, b] = [side(ax, ay), side(bx, by)];
    if (a > 0 === b > 0) continue;
    const [x, y] = [ax + (a / (a - b)) * (bx - ax), ay + (a / (a - b)) * (by - ay)];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const at = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
    if (at > 0 && at < 1) found.push(at);
  }
  return found.sort((a, b) => a - b);
}
