import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { sochiZone } from '../../src/data-prep/sochi.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { drift } from '../data-prep/drift.ts';

test('the estimate of the 2018 zone is still the one that the record of that day gives', async () => {
  const { output } = await compile('data/idlib');
  const day = toGeoJSON(snapshotAt(output!.theatre, parseDay('2018-09-17')), null);
  const agreements = JSON.parse(readFileSync('data/idlib/agreements.geojson', 'utf8')) as FeatureCollection;
  const file = agreements.features.find(feature => feature.properties?.id === 'sochi-2018') as Feature<
    Polygon | MultiPolygon
  >;
  expect(file.properties?.estimate).toBe(true);
  const fresh = sochiZone(day);
  expect(
    drift(fresh.geometry, file.geometry),
    'make it again: export 2018-09-17 as GeoJSON, then npx tsx src/data-prep/agreements.ts FILE',
  ).toBeLessThan(0.005);
});
