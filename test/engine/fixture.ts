import { tessellate } from '../../src/engine/geometry/tessellate.ts';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';
import { latOf, lngOf } from '../../src/engine/model/grid.ts';
import { buildHistory } from '../../src/engine/model/history.ts';
import type { State, Theatre } from '../../src/engine/model/theatre.ts';

export const FIRST = parseDay('2020-01-01');
export const RED = 1;
export const BLUE = 2;
export const NAVY = 3;
export const CONTESTED = 4;

/** Actors red, blue and navy; blue and navy are one side. States: none, red, blue, navy, contested between red and blue. */
const STATES: State[] = [
  { kind: 'none', actor: -1, side: -1, between: [] },
  { kind: 'held', actor: 0, side: 0, between: [] },
  { kind: 'held', actor: 1, side: 1, between: [] },
  { kind: 'held', actor: 2, side: 1, between: [] },
  { kind: 'contested', actor: -1, side: -1, between: [0, 1] },
];

/** A control row: zone, days after FIRST, state. */
export type Row = readonly [zone: number, after: number, state: number];

/** A theatre on a square of `size` grid units, planar areas and lengths in squared and plain grid units. */
export function makeTheatre(seeds: readonly (readonly [number, number])[], rows: readonly Row[], size = 1000): Theatre {
  const square = [[Float64Array.of(0, 0, size, 0, size, size, 0, size)]];
  const topology = tessellate(
    Float64Array.from(seeds, seed => seed[0]),
    Float64Array.from(seeds, seed => seed[1]),
    square,
  );
  const sorted = [...rows].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const zoneKm2 = new Float64Array(seeds.length);
  const arcKm = new Float64Array(topology.left.length);
  const { x, y, start, points } = topology;
  arcKm.forEach((_, arc) => {
    for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
      const [p, q] = [points[i], points[i + 1]];
      arcKm[arc] += Math.hypot(x[q] - x[p], y[q] - y[p]);
      const sum = (x[q] * y[p] - x[p] * y[q]) / 2;
      zoneKm2[topology.left[arc]] += sum;
      if (topology.right[arc] >= 0) zoneKm2[topology.right[arc]] -= sum;
    }
  });
  return {
    id: 'fixture',
    title: { en: 'Fixture' },
    summary: { en: '' },
    first: FIRST,
    last: FIRST + 1000,
    open: FIRST,
    headline: null,
    languages: ['en'],
    record: formatDay(FIRST),
    bounds: [-180, 85, -179, 85.05],
    view: [-180, 85, -179, 85.05],
    credits: [],
    sides: [
      { id: 'red', name: { en: 'Red' }, colour: '#d55e00' },
      { id: 'blue', name: { en: 'Blue' }, colour: '#0072b2' },
    ],
    actors: ['red', 'blue', 'navy'].map((id, actor) => ({
      id,
      side: Math.min(actor, 1),
      name: { en: id },
      colour: '#000000',
      pattern: 'solid' as const,
    })),
    allies: [],
    states: STATES,
    unreported: [],
    frames: [],
    documented: seeds.length,
    namesLater: false,
    places: seeds.map(([px, py], i) => ({
      id: `place-${i}`,
      name: { en: `Place ${i}` },
      x: px,
      y: py,
      lat: latOf(py),
      lon: lngOf(px),
      rank: 4,
    })),
    topology,
    zoneKm2,
    arcKm,
    history: buildHistory({
      zones: seeds.length,
      first: FIRST,
      last: FIRST + 1000,
      day: Int32Array.from(sorted, row => FIRST + row[1]),
      zone: Uint32Array.from(sorted, row => row[0]),
      state: Uint16Array.from(sorted, row => row[2]),
      status: new Uint8Array(sorted.length),
      basis: new Uint8Array(sorted.length),
    }),
    lines: [],
    posts: [],
    agreements: [],
    phases: [],
    base: [],
  };
}
