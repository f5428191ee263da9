import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';
import { compiled, errorsOf, filesOf, importFiles } from './import-folder.ts';
import { makeShapefile, utf16 } from './make-files.ts';
import { situationOn } from './situation.ts';

const CASES = join(import.meta.dirname, 'cases');
const caseFiles = (name: string) => filesOf(join(CASES, name));

const square = (west: number, south: number, size = 1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const area = (properties: object, west: number, south = 35) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [square(west, south)] },
});
const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const frameDays = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].flatMap(file => (file.startsWith('frames/') ? [file.slice(7, -8)] : [])).sort();
const actorsOn = (files: ReadonlyMap<string, string>, day: string) =>
  JSON.parse(files.get(`frames/${day}.geojson`) ?? '{"features":[]}').features.map(
    (feature: { properties: { actor: string } }) => feature.properties.actor,
  );

test('KML time spans: each area from its begin to its end', async () => {
  const made = await importFiles({ 'war.kml': (await caseFiles('07-kml-timespan'))['frames/2014-06-01.kml'] });
  expect(frameDays(made.files)).toEqual(['2014-06-01', '2014-09-01']);
  expect(actorsOn(made.files, '2014-06-01')).toEqual(['red-army']);
  expect(actorsOn(made.files, '2014-09-01')).toEqual(['blue-army']);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test.each([
  ['start', 'end'],
  ['start_date', 'end_date'],
  ['from', 'to'],
  ['Début', 'Fin'],
  ['von', 'bis'],
  ['başlangıç', 'bitiş'],
  ['من', 'إلى'],
])('one GeoJSON with %s and %s', async (start, end) => {
  const made = await importFiles({
    'war.geojson': geojson(
      area({ actor: 'red', [start]: '2014-06-01', [end]: '2014-08-31' }, 36),
      area({ actor: 'blue', [start]: '2014-09-01' }, 36.5),
    ),
  });
  expect(actorsOn(made.files, '2014-06-01')).toEqual(['red']);
  expect(actorsOn(made.files, '2014-09-01')).toEqual(['blue']);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('ends that are the starts of what follows are no days of the area itself', async () => {
  const made = await importFiles({
    'war.geojson': geojson(
      area({ side: 'red', start: '1.3.2014', end: '15.3.2014' }, 36),
      area({ side: 'blue', start: '15.3.2014', end: '1.4.2014' }, 36),
      area({ side: 'red', start: '1.4.2014' }, 36),
    ),
  });
  expect(frameDays(made.files)).toEqual(['2014-03-01', '2014-03-15', '2014-04-01']);
  expect(actorsOn(made.files, '2014-03-15')).toEqual(['blue']);
});

test('GeoJSON-T keeps the time beside the properties', async () => {
  const dated = (feature: object, start: string, end: string) => ({
    ...feature,
    when: { timespans: [{ start: { in: start }, end: { in: end } }] },
  });
  const made = await importFiles({
    'empires.geojson': geojson(
      dated(area({ title: 'Rome' }, 12), '-0499', '0100'),
      dated(area({ title: 'Carthage' }, 10), '-0650', '-0146'),
    ),
  });
  expect(frameDays(made.files)).toContain('-0650-01-01');
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('daily files of one side, the day in their names, the rest named', async () => {
  const files: Record<string, string> = {};
  for (let day = parseDay('2024-07-01'); day < parseDay('2024-07-08'); day++) {
    files[`maps/deepstate_${formatDay(day).replaceAll('-', '')}.geojson`] = geojson(area({}, 36 + (day % 3) / 10));
  }
  const made = await importFiles(
    files,
    { actor: 'Russia', rest: 'Ukraine' },
    {
      'country.geojson': geojson({ ...area({}, 35), geometry: { type: 'Polygon', coordinates: [square(35, 34, 4)] } }),
    },
  );
  expect(frameDays(made.files)).toHaveLength(7);
  expect(made.rows('actors.csv').map(({ id }) => id)).toEqual(['russia', 'ukraine']);
  expect(made.theatre.rest).toBe('ukraine');
  expect(made.theatre.subject).toBe('subject.geojson');
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('one side without a holder for the rest is told first', async () => {
  const made = await importFiles({ 'map_20240708.geojson': geojson(area({}, 36)) });
  expect(made.account.find(line => line.startsWith('look first'))).toMatch(/--rest/);
  expect(made.said).toMatch(/give --actor NAME/);
});

test.each([
  'deepstatemap_data_20240708.geojson',
  'Control_24_07_08.GeoJSON',
  'x/2024-07-08.json',
  'map 8 July 2024.geojson',
  'ISW_08Jul2024.geojson',
])('the day is read from %s', async name => {
  const made = await importFiles({ [name]: geojson(area({ actor: 'red' }, 36)) });
  expect(frameDays(made.files)).toEqual(['2024-07-08']);
});

test('the names of a series as people write them', async () => {
  const files = Object.fromEntries(
    Object.entries(await caseFiles('47-frame-file-names')).filter(([path]) => path.startsWith('frames/')),
  );
  const made = await importFiles(files);
  expect(frameDays(made.files)).toEqual([
    '1300-01-01',
    '2014-06-01',
    '2014-07-01',
    '2014-08-01',
    '2014-09-01',
    '2014-10-01',
    '2014-11-01',
  ]);
});

test('a file a year, a hundred holders, years before Christ', async () => {
  const files: Record<string, string> = {};
  for (const [name, from] of [
    ['world_bc500', 0],
    ['world_bc1', 0],
    ['world_100', 60],
    ['world_1300', 0],
  ] as const) {
    files[`${name}.geojson`] = geojson(
      ...Array.from({ length: 60 }, (_, i) =>
        area({ NAME: `Realm ${i + from}`, SUBJECTO: `Realm ${i + from}` }, (i % 12) * 2, Math.floor(i / 12) * 2),
      ),
    );
  }
  const made = await importFiles(files);
  expect(frameDays(made.files)).toEqual(['-0499-01-01', '0000-01-01', '0100-01-01', '1300-01-01']);
  expect(made.rows('actors.csv')).toHaveLength(120);
  const { problems, output } = await compiled(made);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(output?.theatre.first).toBe(parseDay('-0499-01-01'));
});

test('KML whose actors stand in styles alone, in UTF-16', async () => {
  const placemark = (style: string, west: number) =>
    `<Placemark><name></name><styleUrl>#${style}</styleUrl><Polygon><outerBoundaryIs><LinearRing><coordinates>${square(
      west,
      48,
    )
      .map(([x, y]) => `${x},${y},0`)
      .join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  const kml = `<?xml version="1.0" encoding="UTF-16"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemark('ru', 36)}${placemark('ua', 37)}</Document></kml>`;
  const made = await importFiles({ 'Control_23_09_03.kml': utf16(kml) });
  expect(actorsOn(made.files, '2023-09-03')).toEqual(['ru', 'ua']);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('KMZ with folders as holders, and a network link refused by name', async () => {
  const polygon = (west: number) =>
    `<Placemark><name>Area ${west}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${square(west, 48)
      .map(([x, y]) => `${x},${y}`)
      .join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>War on 3 September 2023</name><NetworkLink><name>live</name><Link><href>https://example.org/live.kml</href></Link></NetworkLink><Folder><name>Red</name>${polygon(36)}${polygon(37)}</Folder><Folder><name>Blue</name>${polygon(38)}${polygon(39)}</Folder></Document></kml>`;
  const made = await importFiles({
    'war.kmz': zipSync({ 'doc.kml': strToU8(kml), 'files/icon.png': new Uint8Array(3) }),
  });
  expect(actorsOn(made.files, '2023-09-03').sort()).toEqual(['blue', 'blue', 'red', 'red']);
  expect(made.said).toContain('https://example.org/live.kml');
});

test('colours tell holders apart where nothing else does', async () => {
  const made = await importFiles({
    'map_20230101.geojson': geojson(area({ fill: '#d22828' }, 36), area({ fill: '#2a5ad2' }, 37)),
  });
  expect(made.rows('actors.csv').map(({ name_en, colour }) => [name_en, colour])).toEqual([
    ['Red', '#d22828'],
    ['Blue', '#2a5ad2'],
  ]);
});

test('TopoJSON', async () => {
  const topology = {
    type: 'Topology',
    objects: {
      zones: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[0]], properties: { holder: 'red', date: '2020-02-01' } }],
      },
    },
    arcs: [square(36, 35)],
  };
  const made = await importFiles({ 'war.json': JSON.stringify(topology) });
  expect(actorsOn(made.files, '2020-02-01')).toEqual(['red']);
});

test('a zipped shapefile in metres is read in degrees', async () => {
  const utm =
    'PROJCS["WGS_1984_UTM_Zone_37N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",39.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
  const box = (x: number): [number, number][] => [
    [x, 3900000],
    [x, 3950000],
    [x + 50000, 3950000],
    [x + 50000, 3900000],
    [x, 3900000],
  ];
  const { shp, dbf, prj } = makeShapefile(
    [
      { ring: box(400000), properties: { Control: 'Regime', Datum: '03.02.2020' } },
      { ring: box(450000), properties: { Control: 'Rebels', Datum: '03.02.2020' } },
    ],
    utm,
  );
  const made = await importFiles({
    'syria.zip': zipSync({ 'syria/Control.shp': shp, 'syria/Control.dbf': dbf, 'syria/Control.prj': prj }),
  });
  expect(actorsOn(made.files, '2020-02-03')).toEqual(['regime', 'rebels']);
  const [west, south, east, north] = made.theatre.bounds as number[];
  expect([west > 37 && east < 40, south > 34 && north < 37]).toEqual([true, true]);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('a projection that nobody knows is refused, not drawn wrong', async () => {
  const { shp, dbf } = makeShapefile(
    [
      {
        ring: [
          [400000, 3900000],
          [400000, 3950000],
          [450000, 3950000],
          [400000, 3900000],
        ],
        properties: { side: 'a' },
      },
    ],
    '',
  );
  const made = await importFiles({ 'a.shp': shp, 'a.dbf': dbf });
  expect(made.written).toBe(false);
  expect(made.said).toMatch(/degrees/);
});

test('districts with a table of holders are zones', async () => {
  const made = await importFiles({
    'districts.geojson': geojson(
      area({ ADM2_EN: 'Aster', ADM2_PCODE: 'SY01' }, 36),
      area({ ADM2_EN: 'Briar', ADM2_PCODE: 'SY02' }, 37),
    ),
    'control.csv':
      'District;Control;Date\nAster;Red army;01.02.2020\nBriar;Blue army;01.02.2020\nAster;Blue army;14.03.2020\n',
  });
  expect(made.rows('control.csv').map(({ place, from, actor }) => `${place} ${from} ${actor}`)).toEqual([
    'aster 2020-02-01 red-army',
    'aster 2020-03-14 blue-army',
    'briar 2020-02-01 blue-army',
  ]);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('districts that carry a status column a period', async () => {
  const made = await importFiles({
    'districts.geojson': geojson(
      area({ name: 'Aster', control_2020_01: 'red', control_2020_06: 'blue' }, 36),
      area({ name: 'Briar', control_2020_01: 'blue', control_2020_06: 'blue' }, 37),
    ),
  });
  expect(made.rows('control.csv').map(({ place, from, actor }) => `${place} ${from} ${actor}`)).toEqual([
    'aster 2020-01-01 red',
    'aster 2020-06-01 blue',
    'briar 2020-01-01 blue',
  ]);
});

test('a broken ring names its feature, and the others are read', async () => {
  const broken = {
    type: 'Feature',
    properties: { name: 'East', actor: 'blue' },
    geometry: { type: 'Polygon', coordinates: [[[36, 48]]] },
  };
  const made = await importFiles({ 'map_20200101.geojson': geojson(area({ name: 'West', actor: 'red' }, 36), broken) });
  expect(actorsOn(made.files, '2020-01-01')).toEqual(['red']);
  expect(made.said).toContain('map_20200101.geojson:2 an area of "East"');
});

test('files that cannot be read are named, with what to do', async () => {
  const made = await importFiles({
    'old.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
    'notes.json': '{"a": 1',
    'map_20200101.geojson': geojson(area({ actor: 'red' }, 36)),
  });
  expect(made.written).toBe(true);
  expect(made.said).toMatch(/old\.xls:1 .*save it as \.xlsx/);
  expect(made.said).toMatch(/notes\.json:1 JSON/);
});

test('the facts of a made theatre say who holds what', async () => {
  const made = await importFiles({
    'war.geojson': geojson(
      area({ actor: 'red', start: '2014-06-01', end: '2014-08-31' }, 36),
      area({ actor: 'blue', start: '2014-09-01' }, 36),
    ),
  });
  const { output } = await compiled(made);
  expect(situationOn(output, '2014-06-01')).toEqual({ red: 10_066 });
  expect(situationOn(output, '2014-09-01')).toEqual({ blue: 10_066 });
});

test.each<[string, number[], number[]]>([
  ['on both sides of the date line', [178, 180], [-180, -179]],
  ['counted on beyond 180', [178, 180], [180, 181]],
  ['a ring across the date line', [177.5, 178], [178, -179]],
])('bounds %s are narrow', async (_, ...areas) => {
  const features = areas.map(([west, east], i) => {
    const ring = [
      [west, -18],
      [east, -18],
      [east, -17],
      [west, -17],
      [west, -18],
    ];
    return { type: 'Feature', properties: { actor: `A${i}` }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  const made = await importFiles({ '2021-01-01.geojson': JSON.stringify({ type: 'FeatureCollection', features }) });
  const [west, , east] = made.theatre.bounds as number[];
  expect(west).toBeGreaterThan(176);
  expect(east).toBeLessThan(183);
  expect(east).toBeGreaterThan(180.9);
});
