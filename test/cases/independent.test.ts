import { area } from '@turf/area';
import { featureCollection, polygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { LineString, MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Facts } from '../../src/compile/read/facts.ts';
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
  'test/cases/15-outlier-zero-zero',
  'test/cases/22-hand-drawn-edge-200km',
  'test/cases/23-monthly-frames-gained-on-this-day',
  'test/cases/25-legend-overflows',
  'test/cases/28-occupied-area-only',
  ...[
    '07-kml-timespan',
    '10-geojson-actor-name',
    '11-geojson-start-end',
    '14-kml-utf16',
    '26-districts-simplified-apart',
    '28-occupied-area-only',
    '29-year-last-dates',
    '30-serial-dates',
    '31-excel-sep-line',
    '33-arabic-indic-digits',
    '34-months-only',
    '37-utf16',
    '41-header-capitals',
    '44-title-row-above-header',
    '47-frame-file-names',
  ].map(name => `test/import/cases/${name}`),
];

/** What the shapes of a frame cover, by actor, km2; null where shapes overlap and so say nothing of that. */
function drawnKm2({ frames }: Facts, day: number): Map<string, number> | null {
  const frame = frames.filter(one => one.day <= day).at(-1);
  if (!frame) return null;
  const shapes = frame.shapes.map(({ actor, polygons }) => ({
    actor,
    coordinates: polygons.map(rings => rings.map(ring => closed(ring))),
  }));
  const parts = shapes.flatMap(({ coordinates }) => coordinates.map(rings => polygon(rings)));
  if (parts.length > 1) {
    const sum = parts.reduce((km2, part) => km2 + area(part), 0);
    const whole = union(featureCollection(parts));
    if (!whole || Math.abs(area(whole) / sum - 1) > 1e-4) return null;
  }
  const found = new Map<string, number>();
  for (const { actor, coordinates } of shapes) found.set(actor, (found.get(actor) ?? 0) + areaInDegrees(coordinates));
  return found;
}

function closed(ring: Float64Array): Position[] {
  const positions = Array.from({ length: ring.length / 2 }, (_, i): Position => [ring[2 * i], ring[2 * i + 1]]);
  const [first, last] = [positions[0], positions[positions.length - 1]];
  return first[0] === last[0] && first[1] === last[1] ? positions : [...positions, first];
}

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
      const drawn = drawnKm2(facts, day);
      for (const { state, km2 } of drawn && !facts.theatre.rest ? snapshot.areas : []) {
        const { kind, actor } = theatre.states[state];
        if (kind === 'held') expect(Math.abs(km2 / drawn!.get(theatre.actors[actor].id)! - 1)).toBeLessThan(0.001);
      }
      expect(Math.abs(front - snapshot.front.km)).toBeLessThanOrEqual(0.001 * snapshot.front.km);
      if (subject.length > 0) expect(Math.abs(whole / areaInDegrees(subject) - 1)).toBeLessThan(0.001);
    }
  });
});
