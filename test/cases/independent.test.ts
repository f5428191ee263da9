import { area } from '@turf/area';
import type { LineString, MultiLineString, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { areaInDegrees, lengthInDegrees } from './degrees.ts';

const FOLDERS = [
  'data/idlib',
  'data/kharkiv',
  'test/pacific',
  'test/cases/02-export-long-edges',
  'test/cases/04-zones-long-edge',
  'test/cases/05-antimeridian',
  'test/cases/22-hand-drawn-edge-200km',
];

/** Another library, that takes edges as straight in degrees, measures what is exported. */
describe.each(FOLDERS)('%s', folder => {
  it('has the areas and fronts that turf finds in its export', async () => {
    const { output } = await compile(folder);
    const { theatre, facts } = output!;
    const subject = facts.subject.coordinates;
    for (const day of new Set([theatre.first, theatre.open, theatre.last])) {
      const snapshot = snapshotAt(theatre, day);
      let [whole, front] = [0, 0];
      for (const { geometry, properties } of toGeoJSON(snapshot, null).features) {
        if (properties?.layer === 'area') {
          const km2 = areaInDegrees((geometry as MultiPolygon).coordinates);
          whole += km2;
          expect(km2 / properties.area_km2).toBeCloseTo(1, 4);
          expect(area(geometry) / 1e6 / properties.area_km2).toBeCloseTo(1, 4);
        } else if (properties?.layer === 'front') {
          const { type, coordinates } = geometry as LineString | MultiLineString;
          const parts = type === 'LineString' ? [coordinates] : coordinates;
          const km = parts.reduce((sum, part) => sum + lengthInDegrees(part), 0);
          front += km;
          expect(Math.abs(km / properties.length_km - 1)).toBeLessThan(0.005);
        }
      }
      expect(Math.abs(front - snapshot.front.km)).toBeLessThanOrEqual(0.001 * snapshot.front.km);
      if (subject.length > 0) expect(Math.abs(whole / areaInDegrees(subject) - 1)).toBeLessThan(0.001);
    }
  });
});
