import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compileFolder } from '../../../src/compile/compile-files.ts';
import { Folder } from '../../../src/compile/read/folder.ts';
import { formatProblem } from '../../../src/compile/read/problem.ts';
import { importData } from '../../../src/import/import-data.ts';
import { MemoryFiles } from '../../../src/studio/compile/memory-files.ts';
import { makeOds, makeShapefile, makeXlsx, utf16 } from '../make-files.ts';
import { situationOn } from '../situation.ts';

/** Import as the studio runs it: in a page, from bytes to a theatre that compiles, without Node. */

const RING: [number, number][] = [
  [36, 35],
  [37, 35],
  [37, 36],
  [36, 36],
  [36, 35],
];
const ROWS = [
  ['place', 'lat', 'lon', 'date', 'holder'],
  ['Aster', 10.42, -30.31, new Date(Date.UTC(2021, 3, 1)), 'North'],
  ['Elder', 10.28, -30.06, new Date(Date.UTC(2021, 3, 1)), 'South'],
];
const TABLE =
  'place\tlat\tlon\tdate\tholder\nAster\t10,42\t-30,31\t01.04.2021\tNorth\nElder\t10,28\t-30,06\t01.04.2021\tSouth\n';
const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { holder: 'red' }, geometry: { type: 'Polygon', coordinates: [RING] } }],
});
const topojson = JSON.stringify({
  type: 'Topology',
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', properties: { holder: 'red' }, arcs: [[0]] }],
    },
  },
  arcs: [RING],
});
const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Red</name><Placemark><TimeSpan><begin>2021-04-01</begin></TimeSpan><Polygon><outerBoundaryIs><LinearRing><coordinates>${RING.map(([x, y]) => `${x},${y},0`).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>`;
const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const shapefile = () => {
  const { shp, dbf, prj } = makeShapefile([{ ring: [...RING].reverse(), properties: { holder: 'red' } }], WGS84);
  return zipSync({ 'Control_20210401.shp': shp, 'Control_20210401.dbf': dbf, 'Control_20210401.prj': prj });
};

const FILES: Record<string, () => Uint8Array> = {
  'places.xlsx': () => makeXlsx({ Control: ROWS }),
  'places.ods': () => makeOds(ROWS),
  'places.txt': () => utf16(TABLE),
  'control_20210401.geojson': () => strToU8(geojson),
  'control_20210401.topojson': () => strToU8(topojson),
  'control.kml': () => strToU8(kml),
  'control.kmz': () => zipSync({ 'doc.kml': strToU8(kml) }),
  'control.zip': shapefile,
};

test.each(Object.keys(FILES))('%s becomes a theatre that compiles, in a page', async name => {
  const files = new Map<string, Uint8Array>();
  const result = await importData([{ path: name, bytes: FILES[name]() }], [], { id: 'mywar' }, (path, text) => {
    files.set(path, strToU8(text));
  });
  expect(result.notes.filter(note => note.severity === 'error')).toEqual([]);
  expect(result.written).toBe(true);
  const { output, problems } = await compileFolder(new Folder(new MemoryFiles(files), 'mywar'));
  expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
  const held = situationOn(output, '2021-04-01');
  if (name.startsWith('places')) expect(Object.keys(held).sort()).toEqual(['north', 'south']);
  // A box of one degree by one.
  else expect(held).toEqual({ red: expect.closeTo(10_100, -2) });
});

test('what cannot be read is refused in words, in a page', async () => {
  const bytes = strToU8('SQLite format 3\0and more');
  const result = await importData([{ path: 'areas.gpkg', bytes }], [], { id: 'mywar' }, () => {});
  expect(result.written).toBe(false);
  expect(result.notes.map(({ text }) => text).join()).toMatch(/GeoPackage.*Save Features As, format GeoJSON/);
});
