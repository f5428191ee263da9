import { area } from '@turf/area';
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { toGeoJSON } from '../../../../src/engine/export/geojson.ts';
import { snapshotAt } from '../../../../src/engine/query/snapshot.ts';
import { areaInDegrees, lengthInDegrees } from '../../../cases/degrees.ts';
import { box, compileTheatre, features } from '../../write-theatre.ts';

const ACTORS = 'id,side,name_en,colour\nred,red,Red,#d55e00\nblue,blue,Blue,#0072b2\ngreen,green,Green,#009e73\n';
const WORLD = {
  id: 'world',
  title: { en: 'World' },
  first: '2020-01-01',
  last: '2020-01-31',
  bounds: [-180, -60, 180, 75],
};

async function snapshot(more: object, ...shapes: readonly (readonly [Polygon, string])[]) {
  const { report, theatre } = await compileTheatre({
    'theatre.json': JSON.stringify({ ...WORLD, ...more }),
    'actors.csv': ACTORS,
    'frames/2020-01-01.geojson': features(...shapes.map(([geometry, actor]) => [geometry, { actor }] as const)),
  });
  expect(report).toEqual([]);
  return snapshotAt(theatre!, theatre!.first);
}

const meridian = (south: number, north: number) =>
  lengthInDegrees([
    [180, south],
    [180, north],
  ]);

describe('holders who meet at 180 degrees on a map of the whole world', () => {
  const WEST: Polygon = box(-180, -60, 0, 75);
  const EAST: Polygon = box(0, -60, 180, 75);

  it('have a front there, as where they meet elsewhere', async () => {
    const { front, areas } = await snapshot({}, [WEST, 'red'], [EAST, 'blue']);
    expect(front.km / (2 * meridian(-60, 75))).toBeCloseTo(1, 5);
    for (const { km2 } of areas) expect(km2 / (area(EAST) / 1e6)).toBeCloseTo(1, 5);
  });

  it('have as much of it as they share, with whom they share it', async () => {
    const north = [box(-180, 10, -40, 70), 'red'] as const;
    const south = [box(-180, -50, -40, 10), 'green'] as const;
    const day = await snapshot({}, north, south, [box(20, -20, 180, 40), 'blue']);
    const inland = lengthInDegrees([
      [-180, 10],
      [-40, 10],
    ]);
    expect(day.front.km / (meridian(-20, 40) + inland)).toBeCloseTo(1, 4);
    const ends = new Set<number>();
    for (const { geometry, properties } of toGeoJSON(day, null).features) {
      if (properties?.layer === 'area') {
        const { coordinates } = geometry as MultiPolygon;
        expect(areaInDegrees(coordinates) / properties.area_km2).toBeCloseTo(1, 4);
        for (const [lng] of coordinates.flat(2)) expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      }
      if (properties?.layer !== 'front') continue;
      const { type, coordinates } = geometry as LineString | MultiLineString;
      for (const [lng, lat] of type === 'LineString' ? coordinates : coordinates.flat())
        if (lng > 179) ends.add(Math.round(lat));
    }
    expect([Math.min(...ends), Math.max(...ends)]).toEqual([-20, 40]);
  });

  it('that are allies have their boundary there', async () => {
    const day = await snapshot({ allies: [['red', 'blue']] }, [WEST, 'red'], [EAST, 'blue']);
    expect(day.front.km).toBe(0);
    const lines = toGeoJSON(day, null).features.filter(one => one.properties?.layer === 'allied-boundary');
    const km = lines.reduce((sum, { properties }) => sum + properties!.length_km, 0);
    expect(km / (2 * meridian(-60, 75))).toBeCloseTo(1, 4);
  });

  it('have none where one holder stands on both sides', async () => {
    const day = await snapshot(
      {},
      [box(-180, -60, -90, 75), 'red'],
      [box(-90, -60, 90, 75), 'blue'],
      [box(90, -60, 180, 75), 'red'],
    );
    expect(day.front.km / (2 * meridian(-60, 75))).toBeCloseTo(1, 5);
  });
});

it('is told where zones are cut around places, and where they do not meet it is not', async () => {
  const report = async (bounds: number[], ...holders: string[]) =>
    (
      await compileTheatre({
        'theatre.json': JSON.stringify({ ...WORLD, bounds }),
        'actors.csv': ACTORS,
        'places.csv': 'id,lat,lon,name_en\na,0,-90,A\nb,0,90,B\n',
        'control.csv': `place,from,actor,sources\na,2020-01-01,${holders[0]},s\nb,2020-01-01,${holders[1]},s\n`,
        'sources.csv': 'id,publisher,title\ns,A,B\n',
      })
    ).report;
  expect(await report(WORLD.bounds, 'red', 'blue')).toEqual([
    expect.stringMatching(
      /theatre\.json:1: warning: gap: the ground of "b" and "a" meets at 180 degrees near latitude/,
    ),
  ]);
  expect(await report(WORLD.bounds, 'red', 'red')).toEqual([]);
  expect(await report([-170, -60, 170, 75], 'red', 'blue')).toEqual([]);
});
