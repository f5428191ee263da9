/**
 * Writes `data/idlib/agreements.geojson`. The corridor follows from the M4; the zone of 2018 from the map's own front,
 * which is given as an export of that day:
 *
 *   npm run -s map -- export data/idlib --date 2018-09-17 --format geojson --out day.geojson
 *   npx tsx src/data-prep/agreements.ts day.geojson
 *
 * Without the export, the zone of 2018 stays as it is in the file.
 */
import { existsSync } from 'node:fs';
import type { LineString, MultiPolygon } from 'geojson';
import type { Chain } from './chain.ts';
import { m4Corridor } from './corridor.ts';
import { readFeatures, writeFeatures } from './geojson.ts';
import { sochiZone } from './sochi.ts';

const folder = new URL('../../data/idlib/', import.meta.url);
const file = new URL('agreements.geojson', folder);
const [day] = process.argv.slice(2);

const subject = readFeatures(new URL('subject.geojson', folder)).features[0].geometry as MultiPolygon;
const m4 = readFeatures(new URL('lines.geojson', folder)).features.find(f => f.properties?.id === 'm4');
if (!m4) throw new Error('lines.geojson has no m4');
const old = existsSync(file) ? readFeatures(file).features.filter(f => f.properties?.id === 'sochi-2018') : [];

writeFeatures(file, [
  ...(day === undefined ? old : [sochiZone(readFeatures(day))]),
  m4Corridor((m4.geometry as LineString).coordinates as Chain, subject),
]);
