import type { Feature, FeatureCollection, GeoJsonProperties } from 'geojson';
import { compile } from '../../src/compile/compile.ts';
import { gridX, gridY, latOf, lngOf, WORLD } from '../../src/engine/model/grid.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import type { Topology } from '../../src/engine/model/topology.ts';
import type { Setting, Stay } from './pages/peer.ts';

export const SIZE = { width: 800, height: 660 };

/** One record in every form that a page of the benchmark asks for, by file name, and what to compare pictures by. */
export interface Ground {
  readonly theatre: Theatre;
  readonly setting: Setting;
  readonly files: ReadonlyMap<string, string>;
  readonly changes: number;
  /** How long compiling took, s. */
  readonly seconds: number;
}

/**
 * Compiles facts, and tells the peers the same zones, changes and dates that our element works out from them.
 * @param peers whether any takes part that is told all that
 */
export async function groundOf(folder: string, peers = true): Promise<Ground> {
  const begun = performance.now();
  const { output, problems } = await compile(folder);
  if (!output) throw new Error(problems[0]?.text ?? `no theatre in ${folder}`);
  const seconds = (performance.now() - begun) / 1000;
  const { theatre, main, texts } = output;
  const stays = staysOf(theatre);
  const setting: Setting = {
    day: theatre.open,
    days: [theatre.first, ...theatre.history.changedDays],
    ...wholeView(theatre),
    colours: theatre.sides.map(side => side.colour),
  };
  const rings = zoneRings(theatre.topology);
  const shape = (zone: number, properties: GeoJsonProperties): Feature => ({
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: rings[zone] },
  });
  const collection = (features: FeatureCollection['features']): string =>
    JSON.stringify({ type: 'FeatureCollection', features } satisfies FeatureCollection);
  return {
    theatre,
    setting,
    seconds,
    changes: theatre.history.zone.length - theatre.topology.zones,
    files: new Map([
      ['theatre.json', main],
      ['theatre.text.en.json', texts.get('en') ?? ''],
      ...(peers
        ? ([
            ['stays.json', collection(stays.map(stay => shape(stay.zone, { ...stay })))],
            ['zones.json', collection(rings.map((_, zone) => shape(zone, { zone })))],
            ['changes.json', JSON.stringify(stays)],
          ] as const)
        : []),
    ]),
  };
}

function staysOf({ history, states, topology, first, last }: Theatre): Stay[] {
  const stays: Stay[] = [];
  for (let zone = 0; zone < topology.zones; zone++) {
    const rows = history.byZone.subarray(history.zoneStart[zone], history.zoneStart[zone + 1]);
    rows.forEach((row, i) => {
      const { side } = states[history.state[row]];
      const end = i + 1 < rows.length ? history.day[rows[i + 1]] : last + 1;
      // Contested ground is drawn by none of them: none has a hatch.
      if (side >= 0 && end > first) stays.push({ zone, start: history.day[row], end, side });
    });
  }
  return stays;
}

/** Rings of each zone in degrees, each a polygon of its own: zones have no holes but where another lies inside. */
function zoneRings({ zones, left, right, start, points, x, y }: Topology): number[][][][][] {
  const around = Array.from({ length: zones }, (): number[][] => []);
  for (let arc = 0; arc < left.length; arc++) {
    const line = Array.from(points.subarray(start[arc], start[arc + 1]));
    if (left[arc] >= 0) around[left[arc]].push(line);
    if (right[arc] >= 0) around[right[arc]].push([...line].reverse());
  }
  const degrees = (point: number) => [Number(lngOf(x[point]).toFixed(5)), Number(latOf(y[point]).toFixed(5))];
  return around.map(lines => {
    const polygons: number[][][][] = [];
    const byStart = new Map<number, number[][]>();
    for (const line of lines) byStart.set(line[0], [...(byStart.get(line[0]) ?? []), line]);
    const open = new Set(lines);
    for (const line of lines) {
      if (!open.delete(line)) continue;
      const ring = [...line];
      while (ring[0] !== ring[ring.length - 1]) {
        const next = byStart.get(ring[ring.length - 1])?.find(one => open.has(one));
        if (!next) throw new Error('a zone whose edge is open');
        open.delete(next);
        ring.push(...next.slice(1));
      }
      polygons.push([ring.map(degrees)]);
    }
    return polygons;
  });
}

/** The middle and zoom at which the theatre fills the map. */
function wholeView({ bounds: [west, south, east, north] }: Theatre): Pick<Setting, 'lat' | 'lng' | 'zoom'> {
  const [x0, y0, x1, y1] = [gridX(west), gridY(north), gridX(east), gridY(south)];
  const scale = Math.min(SIZE.width / (x1 - x0), SIZE.height / (y1 - y0)) * 0.96;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return { lat: latOf(y), lng: lngOf(x), zoom: Number(Math.log2((scale * WORLD) / 256).toFixed(3)) };
}
