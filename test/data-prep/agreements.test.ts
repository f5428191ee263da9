import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/data-prep/chain.ts';
import { m4Corridor } from '../../src/data-prep/corridor.ts';
import { readFeatures } from '../../src/data-prep/geojson.ts';
import { sochiZone } from '../../src/data-prep/sochi.ts';
import { drift } from './drift.ts';

const data = new URL('../../data/idlib/', import.meta.url);

describe('the corridor of 2020', () => {
  const subject = readFeatures(new URL('subject.geojson', data)).features[0].geometry as MultiPolygon;
  const m4 = readFeatures(new URL('lines.geojson', data)).features.find(
    f => f.properties?.id === 'm4',
  ) as Feature<LineString>;
  const filed = readFeatures(new URL('agreements.geojson', data)).features.find(
    f => f.properties?.id === 'm4-corridor-2020',
  );
  const corridor = m4Corridor(m4.geometry.coordinates as Chain, subject);

  it('stands in the file as it follows from the M4', () => {
    expect(filed).toEqual(JSON.parse(JSON.stringify(corridor)));
  });

  it('is six kilometres deep on each side and ends with the patrols', () => {
    expect(area(corridor) / 1e6).toBeGreaterThan(600);
    expect(area(corridor) / 1e6).toBeLessThan(900);
    const holds = (p: Position) => booleanPointInPolygon(p, corridor);
    expect([holds([36.6102, 35.814]), holds([36.315, 35.8142])]).toEqual([true, true]);
    expect([holds([36.8061, 35.8611]), holds([36.6353, 35.929])]).toEqual([false, false]);
  });
});

// A made-up front along 36.8 E from 35.2 to 36 N, the opposition west of it, and one in the Ghab along 36.3 E.
//
//   35.9        36.3          36.8        37.3
//     |  gov.    |  opposition  |   gov.    |
describe('the zone of 2018', () => {
  const day = situation([
    { side: 'government', west: 35.9, east: 36.3 },
    { side: 'opposition', west: 36.3, east: 36.8 },
    { side: 'government', west: 36.8, east: 37.3 },
  ]);
  const zone = sochiZone(day);
  const holds = (lng: number, lat: number) => booleanPointInPolygon([lng, lat], zone);
  const km = (n: number) => n / 90.07;

  it('reaches 15 km into the opposition side', () => {
    expect(holds(36.8 - km(14.5), 35.8)).toBe(true);
    expect(holds(36.8 - km(15.7), 35.8)).toBe(false);
  });

  it('reaches 20 km in the Ghab plain only', () => {
    expect(holds(36.3 + km(19.5), 35.48)).toBe(true);
    expect(holds(36.3 + km(14.5), 35.9)).toBe(true);
    expect(holds(36.3 + km(15.7), 35.9)).toBe(false);
  });

  it('takes nothing from the government', () => {
    expect(holds(36.81, 35.6)).toBe(false);
    expect(holds(36.29, 35.6)).toBe(false);
  });

  it('says that it is an estimate, from when, and on whose word', () => {
    expect(zone.properties).toMatchObject({
      id: 'sochi-2018',
      kind: 'demilitarized',
      estimate: true,
      from: '2018-09-17',
    });
    expect(zone.properties).not.toHaveProperty('until');
  });

  it('does not follow a front with anyone else', () => {
    const other = situation([
      { side: 'turkey', west: 35.9, east: 36.3 },
      { side: 'opposition', west: 36.3, east: 36.8 },
    ]);
    expect(() => sochiZone(other)).toThrow('no front between government and opposition');
  });
});

describe('drift', () => {
  const square = (west: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  });

  it('is 0 for the same shape, 1 for one moved by half, 2 for one elsewhere', () => {
    expect(drift(square(0), square(0))).toBeCloseTo(0, 9);
    expect(drift(square(0), square(0.5))).toBeCloseTo(1, 6);
    expect(drift(square(0), square(5))).toBeCloseTo(2, 9);
  });
});

/** Strips side by side as the map exports a day: areas, and a front where two meet. */
function situation(strips: readonly { side: string; west: number; east: number }[]): FeatureCollection {
  const [south, north] = [35.2, 36];
  const areas = strips.map(({ side, west, east }): Feature<Polygon> => {
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: 'Feature', properties: { layer: 'area', side }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  const fronts = strips.slice(1).map(
    ({ side, west }, i): Feature<LineString> => ({
      type: 'Feature',
      properties: { layer: 'front', sides: `${strips[i].side};${side}` },
      geometry: {
        type: 'LineString',
        coordinates: [
          [west, north],
          [west, south],
        ],
      },
    }),
  );
  return { type: 'FeatureCollection', features: [...areas, ...fronts] };
}
