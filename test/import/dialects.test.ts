import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFiles } from './import-folder.ts';
import { makeShapefile } from './make-files.ts';

type Ring = [number, number][];

function square(x: number, y: number, size = 0.5): Ring {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

function area(properties: Record<string, unknown>, x: number, more: object = {}) {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [square(x, 50)] }, ...more };
}

function collection(features: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features });
}

/** Who holds ground on each day of a situation: `2021-01-01 army,rebels`. */
function heldOn({ files }: { readonly files: ReadonlyMap<string, string> }): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.startsWith('frames/')) return [];
    const { features } = JSON.parse(text) as { features: { properties: { actor: string } }[] };
    const names = [...new Set(features.map(({ properties }) => properties.actor))].sort();
    return [`${path.slice('frames/'.length, -'.geojson'.length)} ${names.join()}`];
  });
}

/** The south-western corner of what was drawn first. */
function cornerOf({ files }: { readonly files: ReadonlyMap<string, string> }): [number, number] {
  const [, text] = [...files].find(([path]) => path.startsWith('frames/')) ?? ['', '{"features":[]}'];
  const corners = (JSON.parse(text).features[0].geometry.coordinates as number[][][]).flat(1) as unknown as Ring;
  return [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
}

describe('GeoJSON and its like', () => {
  test('a feature that holds in two spans of time holds in both', async () => {
    const spans = [
      { start: { in: '2014-05-01' }, end: { in: '2014-06-30' } },
      { start: { in: '2015-01-01' }, end: { in: '2015-01-31' } },
    ];
    const made = await importFiles({
      'war.geojson': collection([
        area({ actor: 'Reds' }, 10, { when: { timespans: spans } }),
        area({ actor: 'Blues' }, 11, { when: { timespans: [{ start: { in: '2014-05-01' } }] } }),
      ]),
    });
    expect(heldOn(made)).toEqual([
      '2014-05-01 blues,reds',
      '2014-07-01 blues',
      '2015-01-01 blues,reds',
      '2015-02-01 blues',
    ]);
  });

  test.each([
    ['2020-01-01/2020-02-01', '2020-02-01/2020-03-01'],
    ['2020-01-01 to 2020-01-31', '2020-02-01 to 2020-02-29'],
    ['1–31 January 2020', '1 February 2020 – 29 February 2020'],
  ])('one property with both ends: %s', async (first, second) => {
    const made = await importFiles({
      'war.geojson': collection([area({ holder: 'A', period: first }, 10), area({ holder: 'B', period: second }, 10)]),
    });
    expect(heldOn(made)).toEqual(['2020-01-01 a', '2020-02-01 b']);
    expect(made.theatre.last).toBe('2020-02-29');
  });

  test('what ends before all else begins is not lost', async () => {
    const made = await importFiles({
      'war.geojson': collection([
        area({ actor: 'Old', end: '2020-01-09' }, 10),
        area({ actor: 'New', start: '2020-01-10' }, 10),
      ]),
    });
    expect(heldOn(made)).toEqual(['2020-01-09 old', '2020-01-10 new']);
  });

  test('CONTROL and control are one property', async () => {
    const made = await importFiles({
      '2020-01-01.geojson': collection([area({ CONTROL: 'A' }, 10)]),
      '2020-02-01.geojson': collection([area({ control: 'B' }, 10)]),
    });
    expect(heldOn(made)).toEqual(['2020-01-01 a', '2020-02-01 b']);
  });

  test('a text sequence, an answer of ArcGIS and a table of objects', async () => {
    const feature = (holder: string) => JSON.stringify(area({ holder, date: '2021-01-02' }, 10));
    expect(heldOn(await importFiles({ 'a.geojsons': `\x1e${feature('A')}\n\x1e${feature('B')}\n` }))).toEqual([
      '2021-01-02 a,b',
    ]);
    const rings = [square(1_113_194.9, 6_446_275.8, 50_000).reverse()];
    const attributes = { control: 'A', date: Date.UTC(2021, 0, 2) };
    const esri = {
      spatialReference: { wkid: 102100, latestWkid: 3857 },
      features: [{ attributes, geometry: { rings } }],
    };
    const made = await importFiles({ 'layer.json': JSON.stringify(esri) });
    expect(heldOn(made)).toEqual(['2021-01-02 a']);
    const [lon, lat] = cornerOf(made);
    expect([lon, lat]).toEqual([expect.closeTo(10, 4), expect.closeTo(50, 4)]);
    const rows = [
      { place: 'Alder', lat: 50.1, lon: 30.2, date: '2021-02-03', control: 'Red' },
      { place: 'Birch', lat: '50.3', lon: '30.2', date: '2021-02-04', control: null },
    ];
    const table = await importFiles({ 'answer.json': JSON.stringify({ count: 2, data: rows }) });
    expect(table.rows('control.csv').map(({ place, from }) => [place, from])).toEqual([
      ['alder', '2021-02-03'],
      ['birch', '2021-02-04'],
    ]);
  });

  test('UTM named by an old crs is turned into degrees, an unknown one refused', async () => {
    const crs = (code: number) => ({ crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code}` } } });
    const metres = {
      type: 'Feature',
      properties: { actor: 'A' },
      geometry: { type: 'Polygon', coordinates: [square(500_000, 5_538_630.7, 9000)] },
    };
    const made = await importFiles({ '2020-01-01.geojson': collection([metres], crs(32632)) });
    expect(cornerOf(made)).toEqual([expect.closeTo(9, 4), expect.closeTo(50, 3)]);
    const refused = await importFiles({ '2020-01-01.geojson': collection([metres], crs(31467)) });
    expect(refused.said).toContain('EPSG:4326');
    expect(refused.written).toBe(false);
  });

  test('areas in a table, as well-known text', async () => {
    const text =
      'WKT,actor,date\n"POLYGON ((10 50,11 50,11 51,10 50))",A,2021-03-04\n"MULTIPOLYGON Z (((12 50 1,13 50 1,13 51 1,12 50 1)))",B,2021-03-04\n';
    expect(heldOn(await importFiles({ 'areas.csv': text }))).toEqual(['2021-03-04 a,b']);
  });
});

const polygon = (x: number) =>
  `<Polygon><outerBoundaryIs><LinearRing><coordinates>${square(x, 50).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
const placemark = (inner: string, x: number) => `<Placemark>${inner}${polygon(x)}</Placemark>`;
const kml = (body: string) =>
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Map</name>${body}</Document></kml>`;

describe('KML', () => {
  const days = ['1 January 2021', '1 February 2021'];

  test.each<[string, string]>([
    [
      'folders of a day each, styles for holders',
      days
        .map(
          day =>
            `<Folder><name>${day}</name>${placemark('<styleUrl>#army</styleUrl>', 10)}${placemark('<styleUrl>#rebels</styleUrl>', 11)}</Folder>`,
        )
        .join(''),
    ],
    [
      'holders in folders of a month',
      ['January 2021', 'Feb 2021']
        .map(
          month =>
            `<Folder><name>${month}</name><Folder><name>Army</name>${placemark('', 10)}</Folder><Folder><name>Rebels</name>${placemark('', 11)}</Folder></Folder>`,
        )
        .join(''),
    ],
    [
      'days in folders of holders',
      ['Army', 'Rebels']
        .map(
          (who, i) =>
            `<Folder><name>${who}</name>${days.map(day => `<Folder><name>${day}</name>${placemark('', 10 + i)}</Folder>`).join('')}</Folder>`,
        )
        .join(''),
    ],
    [
      'names that hold the date and the holder',
      days.map(day => placemark(`<name>Army ${day}</name>`, 10) + placemark(`<name>Rebels ${day}</name>`, 11)).join(''),
    ],
    [
      'a time span on the folder',
      ['2021-01-01', '2021-02-01']
        .map(
          (day, i) =>
            `<Folder><name>Phase ${i + 1}</name><TimeSpan><begin>${day}</begin></TimeSpan>${placemark('<name>Army</name>', 10)}${placemark('<name>Rebels</name>', 11)}</Folder>`,
        )
        .join('')
        .replace('</begin></TimeSpan>', '</begin><end>2021-02-01</end></TimeSpan>'),
    ],
  ])('%s', async (_, body) => {
    expect(heldOn(await importFiles({ 'war.kml': kml(body) }))).toEqual([
      '2021-01-01 army,rebels',
      '2021-02-01 army,rebels',
    ]);
  });

  test('properties in the table of a balloon', async () => {
    const html = '<table><tr><td>CONTROL</td><td>Army</td></tr><tr><td>FROM</td><td>01.02.2021</td></tr></table>';
    const made = await importFiles({
      'war.kml': kml(placemark(`<name>1</name><description><![CDATA[${html}]]></description>`, 10)),
    });
    expect(heldOn(made)).toEqual(['2021-02-01 army']);
  });

  test('what map programs forgive: prefixes that nothing declares, entities of HTML', async () => {
    const text = kml(
      placemark('<name>North&nbsp;&amp; South&eacute;</name><gx:balloonVisibility>1</gx:balloonVisibility>', 10),
    );
    const made = await importFiles({ '2021-01-01.kml': text });
    expect(made.rows('actors.csv')[0].name_en).toBe('North & South&eacute;');
  });

  test('a KMZ whose document links to another one in it', async () => {
    const link = kml('<NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink>');
    const kmz = zipSync({ 'doc.kml': strToU8(link), 'layers/a.kml': strToU8(kml(placemark('<name>Army</name>', 10))) });
    const made = await importFiles({ '2021-01-01.kmz': kmz });
    expect(heldOn(made)).toEqual(['2021-01-01 army']);
    expect(made.said).not.toContain('network link');
  });

  test('XML of another kind is named', async () => {
    expect((await importFiles({ 'a.gpx': '<gpx version="1.1"/>' })).said).toContain('this is GPX');
  });
});

describe('shapefiles', () => {
  const system = (datum: string, spheroid: string, projection: string, ...parameters: string[]) =>
    `PROJCS["x",GEOGCS["x",DATUM["${datum}",SPHEROID[${spheroid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["${projection}"],${parameters.map(one => `PARAMETER[${one}],`).join('')}UNIT["Meter",1.0]]`;
  const wgs = ['D_WGS_1984', '"WGS_1984",6378137.0,298.257223563'] as const;
  const read = (ring: Ring, prj: string) => {
    const parts = makeShapefile([{ ring: [...ring].reverse(), properties: { ACTOR: 'A' } }], prj);
    return importFiles({ '2021-03-04.shp': parts.shp, '2021-03-04.dbf': parts.dbf, '2021-03-04.prj': parts.prj });
  };

  // Metres by PROJ (gdaltransform) for 10 E 50 N and 37 E 36 N.
  test.each<[string, Ring, string, [number, number]]>([
    [
      'Gauss-Krueger on its own datum',
      square(3_571_769.9, 5_540_887.02, 20),
      system(
        'D_Deutsches_Hauptdreiecksnetz',
        '"Bessel_1841",6377397.155,299.1528128',
        'Gauss_Kruger',
        '"False_Easting",3500000.0',
        '"False_Northing",0.0',
        '"Central_Meridian",9.0',
        '"Scale_Factor",1.0',
        '"Latitude_Of_Origin",0.0',
      ),
      [10, 50],
    ],
    [
      'polar stereographic',
      square(6_246_052.74, -877_825.47, 20),
      system(
        ...wgs,
        'Stereographic_North_Pole',
        '"False_Easting",0.0',
        '"False_Northing",0.0',
        '"Central_Meridian",-45.0',
        '"Standard_Parallel_1",70.0',
      ),
      [37, 36],
    ],
  ])('%s', async (_, ring, prj, [lon, lat]) => {
    const corners = cornerOf(await read(ring, prj));
    expect(corners).toEqual([expect.closeTo(lon, 3), expect.closeTo(lat, 3)]);
  });

  test.each(['Miller_Cylindrical', 'Winkel_Tripel'])('%s is refused by name, not drawn kilometres off', async name => {
    const made = await read(
      square(4_000_000, 4_000_000, 9000),
      system(...wgs, name, '"False_Easting",0.0', '"False_Northing",0.0', '"Central_Meridian",0.0'),
    );
    expect(made.written).toBe(false);
    expect(made.said).toContain(name);
  });

  test('a datum whose shift nothing tells is said', async () => {
    const made = await read(
      square(500_000, 4_000_000, 9000),
      system(
        'D_Anywhere_1900',
        '"Clarke_1880_RGS",6378249.145,293.465',
        'Transverse_Mercator',
        '"False_Easting",500000.0',
        '"False_Northing",0.0',
        '"Central_Meridian",39.0',
        '"Scale_Factor",0.9996',
        '"Latitude_Of_Origin",0.0',
      ),
    );
    expect(made.said).toContain('D_Anywhere_1900');
  });

  test('letters of the rows without a .cpg', async () => {
    const parts = makeShapefile([{ ring: square(36, 36).reverse(), properties: { ACTOR: '@'.repeat(6) } }], '');
    const [at] = [...parts.dbf.entries()].find(([, byte]) => byte === 64) ?? [0];
    // The word for "north" in windows-1251.
    parts.dbf.set([0xd1, 0xe5, 0xe2, 0xe5, 0xf0, 32], at);
    const made = await importFiles({ '2021-03-04.shp': parts.shp, '2021-03-04.dbf': parts.dbf });
    expect(made.rows('actors.csv')[0].name_en).toBe('Север');
  });
});

describe('GeoPackage', () => {
  // Made by Python's sqlite3 in pages of 512 bytes, so that every shape goes on in other pages; metres by gdaltransform.
  const file = () => readFile(join(import.meta.dirname, 'cases/geopackage/control.gpkg'));

  test('layers of a day each, one in degrees and one in Gauss-Krueger, and a table without shapes', async () => {
    const made = await importFiles({ 'control.gpkg': await file() });
    expect(heldOn(made)).toEqual(['2021-03-04 nor-r,suden', '2021-04-04 nor-r,suden']);
    expect(made.said).toContain('12 features');
    const centres = [...made.files].flatMap(([path, text]) => {
      if (!path.startsWith('frames/')) return [];
      const { features } = JSON.parse(text) as { features: { geometry: { coordinates: Ring[] | Ring[][] } }[] };
      const corners = features.flatMap(({ geometry }) => geometry.coordinates.flat(Infinity) as number[]);
      const [lon, lat] = [0, 1].map(axis => corners.filter((_, i) => i % 2 === axis));
      return [[(Math.min(...lon) + Math.max(...lon)) / 2, (Math.min(...lat) + Math.max(...lat)) / 2]];
    });
    // From 10 to 11 degrees east, both days, to some fifty metres (areas that meet are fitted to each other).
    for (const [lon, lat] of centres) expect([lon, lat]).toEqual([expect.closeTo(10.5, 3), expect.closeTo(50, 3)]);
    expect(centres).toHaveLength(2);
  });

  test('a damaged file is refused in one sentence, wherever it is cut or changed', async () => {
    const whole = await file();
    for (let length = 16; length < whole.length; length += 2999) {
      const made = await importFiles({ 'control.gpkg': whole.subarray(0, length) });
      expect(made.said).toMatch(/damaged|cut short|no GeoPackage|holds no layer|text|nothing/);
    }
    for (let seed = 1; seed < 25; seed++) {
      const broken = Uint8Array.from(whole, (byte, i) =>
        (i * 7919 + seed * 104_729) % 997 === 0 && i > 100 ? (byte + seed) & 255 : byte,
      );
      await expect(importFiles({ 'control.gpkg': broken })).resolves.toBeDefined();
    }
  });

  test('another database is named', async () => {
    const bytes = new Uint8Array(await file());
    const at = Buffer.from(bytes).indexOf('gpkg_contents');
    for (let i = at; i >= 0; i = Buffer.from(bytes).indexOf('gpkg_contents')) bytes[i] = 'x'.charCodeAt(0);
    expect((await importFiles({ 'a.gpkg': bytes })).said).toContain('no GeoPackage');
  });
});
