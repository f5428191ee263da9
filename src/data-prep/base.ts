/**
 * Makes the base map of the Idlib theatre: `data/idlib/` subject, land, water and boundaries .geojson.
 * Run: `apt-get install gmt gmt-gshhg-full`, unpack what `npm pack @geo-maps/earth-waterbodies-100m` brings, then
 * `npx tsx src/data-prep/base.ts package/map.geo.json`. The same packages give the same bytes.
 */
import { writeFeatures } from './geojson.ts';
import { readGshhg } from './gshhg.ts';
import { boundaries, land, subject } from './land.ts';
import { readOsmWater } from './osm-water.ts';
import { FRAME, outline } from './outline.ts';
import { water } from './water.ts';

const [osmWater] = process.argv.slice(2);
if (!osmWater) throw new Error('give the path of map.geo.json of @geo-maps/earth-waterbodies-100m');

const folder = new URL('../../data/idlib/', import.meta.url);
const gshhg = readGshhg(FRAME);
const lines = outline(gshhg);

writeFeatures(new URL('subject.geojson', folder), [subject(lines)]);
writeFeatures(new URL('land.geojson', folder), land(lines));
writeFeatures(new URL('water.geojson', folder), water(lines, gshhg, readOsmWater(osmWater)));
writeFeatures(new URL('boundaries.geojson', folder), boundaries(lines));
