import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/engine/format/decode.ts';
import { zoneAt } from '../../../src/engine/geometry/point-location.ts';
import { gridX, gridY } from '../../../src/engine/model/grid.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { box, compileTheatre, features } from '../write-theatre.ts';

// A city among villages: burg in the middle, four around it, kirk in its outskirts.
const PLACES = {
  burg: [36.2, 37.2],
  north: [36.3, 37.2],
  south: [36.14, 37.21],
  east: [36.2, 37.26],
  west: [36.21, 37.05],
  kirk: [36.22, 37.22],
} as const;

async function theatreOf(more: Readonly<Record<string, string>> = {}, radius: Readonly<Record<string, number>> = {}) {
  const rows = Object.entries(PLACES);
  return compileTheatre({
    'theatre.json': JSON.stringify({
      id: 'w',
      title: { en: 'W' },
      first: '2020-01-01',
      last: '2020-01-31',
      islands: ['burg', 'kirk'],
      bounds: [36.9, 36, 37.4, 36.4],
    }),
    'actors.csv': 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\n',
    'places.csv': `id,name_en,lat,lon,radius_km\n${rows.map(([id, [lat, lon]]) => `${id},${id},${lat},${lon},${radius[id] ?? ''}\n`).join('')}`,
    'control.csv': `place,from,actor,status,note_en,sources\n${rows.map(([id]) => `${id},2020-01-01,${id === 'burg' ? 'red' : 'blue'},inferred,seen,\n`).join('')}`,
    ...more,
  });
}

/** The zones met on a fine lattice over a box, and how often. */
function zonesIn(theatre: Theatre, [west, south, east, north]: readonly [number, number, number, number]) {
  const found = new Map<string, number>();
  for (let i = 0; i <= 60; i++) {
    for (let j = 0; j <= 60; j++) {
      const [lon, lat] = [west + ((east - west) * i) / 60, south + ((north - south) * j) / 60];
      const id = theatre.places[zoneAt(theatre.topology, gridX(lon), gridY(lat))]?.id ?? '';
      found.set(id, (found.get(id) ?? 0) + 1);
    }
  }
  return found;
}

describe('a footprint', () => {
  const TOWN = [37.16, 36.16, 37.245, 36.27] as const;

  it('is covered by the zone of its place, but for the ground around a place in it', async () => {
    const plain = await theatreOf();
    expect(plain.report).toEqual([]);
    expect([...zonesIn(plain.theatre!, TOWN).keys()].sort()).toEqual(['burg', 'east', 'kirk', 'north', 'south']);
    const drawn = await theatreOf({ 'footprints.geojson': features([box(...TOWN), { place: 'burg' }]) });
    expect(drawn.report).toEqual([]);
    expect([...zonesIn(drawn.theatre!, TOWN).keys()].sort()).toEqual(['burg', 'kirk']);
    for (const [zone, { id, x, y }] of drawn.theatre!.places.entries()) {
      expect(zoneAt(drawn.theatre!.topology, x, y), id).toBe(zone);
    }
    const total = (theatre: Theatre) => theatre.zoneKm2.reduce((sum, km2) => sum + km2, 0);
    expect(total(drawn.theatre!)).toBeCloseTo(total(plain.theatre!), 6);
    // The browser cuts the same zones from the compiled file.
    expect(decode(JSON.parse(drawn.output!.main)).topology).toEqual(drawn.theatre!.topology);
  });

  it('may be a radius', async () => {
    const { report, theatre } = await theatreOf({}, { west: 8 });
    expect(report).toEqual([]);
    const west = theatre!.places.findIndex(({ id }) => id === 'west');
    expect(theatre!.zoneKm2[west]).toBeGreaterThan(Math.PI * 64 * 0.98);
    const d = (km: number) => km / 111.2;
    for (let angle = 0; angle < 6.28; angle += 0.1) {
      const lon = 37.05 + (d(7.9) * Math.cos(angle)) / Math.cos((36.21 * Math.PI) / 180);
      expect(zoneAt(theatre!.topology, gridX(lon), gridY(36.21 + d(7.9) * Math.sin(angle)))).toBe(west);
    }
  });

  it('leaves two neighbours their ground, or says that it cannot', async () => {
    const beside = features(
      [box(37.17, 36.17, 37.229, 36.23), { place: 'burg' }],
      [box(37.231, 36.17, 37.27, 36.23), { place: 'east' }],
    );
    const { report, theatre } = await theatreOf({ 'footprints.geojson': beside });
    expect(report).toEqual([]);
    expect([...zonesIn(theatre!, [37.231, 36.17, 37.27, 36.23]).keys()]).toEqual(['east']);
    expect([...zonesIn(theatre!, [37.17, 36.17, 37.229, 36.2]).keys()].sort()).toEqual(['burg']);
    const over = features(
      [box(37.17, 36.17, 37.24, 36.23), { place: 'burg' }],
      [box(37.231, 36.17, 37.27, 36.23), { place: 'east' }],
    );
    expect((await theatreOf({ 'footprints.geojson': over })).report.join('\n')).toMatch(
      /error: overlaps: the footprint of "(burg|east)" leaves no room between it and "(burg|east)"; draw it smaller/,
    );
  });

  it('is of a place with a zone that is cut', async () => {
    const stray = features([box(37.17, 36.17, 37.24, 36.23), { place: 'bourg' }]);
    expect((await theatreOf({ 'footprints.geojson': stray })).report).toEqual([
      'mywar/footprints.geojson:1: warning: unused footprint of "bourg"; without a row in control.csv it has no zone',
      'mywar/footprints.geojson:1 properties.place: error: unknown place "bourg"; did you mean "burg"?',
    ]);
  });
});
