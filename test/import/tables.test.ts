import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/engine/model/day.ts';
import { compiled, errorsOf, filesOf, type Imported, importFiles } from './import-folder.ts';
import { makeOds, makeXlsx, utf16 } from './make-files.ts';

const CASES = join(import.meta.dirname, 'cases');
const changes = (made: Imported) =>
  made.rows('control.csv').map(({ place, from, actor }) => `${place} ${from} ${actor}`);
const CHANGES = ['aster 2021-04-01 north', 'elder 2021-04-01 south', 'elder 2021-05-14 north'];

/** The same three facts as people write them. */
const DIALECTS: Record<string, string | Uint8Array> = {
  'ISO, commas':
    'place,lat,lon,date,holder\nAster,10.42,-30.31,2021-04-01,North\nElder,10.28,-30.06,2021-04-01,South\nElder,10.28,-30.06,2021-05-14,North\n',
  'German Excel':
    'sep=;\r\nOrt;Breite;Länge;Datum;Kontrolle\r\nAster;10,42;-30,31;01.04.2021;North\r\nElder;10,28;-30,06;01.04.2021;South\r\nElder;10,28;-30,06;14.05.2021;North\r\n',
  'French with titles':
    'Situation des villes;;;;\n;;;;\nVille;Latitude;Longitude;Depuis le;Contrôlé par\nAster;10,42;-30,31;01/04/2021;North\nElder;10,28;-30,06;01/04/2021;South\nElder;10,28;-30,06;14/05/2021;North\n',
  'Turkish, windows-1254': latin(
    'Yerleşim;Enlem;Boylam;Tarih;Kontrol\nAster;10,42;-30,31;1 Nisan 2021;North\nElder;10,28;-30,06;1 Nisan 2021;South\nElder;10,28;-30,06;14 Mayıs 2021;North\n',
    'windows-1254',
  ),
  'Arabic digits and words':
    'المكان,خط العرض,خط الطول,التاريخ,السيطرة\nAster,١٠٫٤٢,-٣٠٫٣١,٢٠٢١-٠٤-٠١,North\nElder,١٠٫٢٨,-٣٠٫٠٦,٢٠٢١-٠٤-٠١,South\nElder,١٠٫٢٨,-٣٠٫٠٦,٢٠٢١-٠٥-١٤,North\n',
  'Unicode text of Excel': utf16(
    'NAME\tLAT\tLONG\tFROM\tOWNER\r\nAster\t10,42\t-30,31\t44287\tNorth\r\nElder\t10,28\t-30,06\t44287\tSouth\r\nElder\t10,28\t-30,06\t44330\tNorth\r\n',
  ),
  'American dates':
    'Town,Latitude,Longitude,Event date,Controlled by\nAster,10.42,-30.31,4/1/2021,North\nElder,10.28,-30.06,4/1/2021,South\nElder,10.28,-30.06,5/14/2021,North\n',
  'with times':
    'town,y,x,since,side\nAster,10.42,-30.31,2021-04-01T00:00:00Z,North\nElder,10.28,-30.06,2021-04-01 06:30,South\nElder,10.28,-30.06,2021-05-14 23:59:59+03:00,North\n',
  'eight digits, bars, Mac line ends':
    'name|lat|lng|day|held by\rAster|10.42|-30.31|20210401|North\rElder|10.28|-30.06|20210401|South\rElder|10.28|-30.06|20210514|North\r',
  'degrees and minutes':
    'place,coordinates,date,control\nAster,"10°25\'12""N 30°18\'36""W",2021-04-01,North\nElder,"10°16\'48""N 30°03\'36""W",2021-04-01,South\nElder,"10°16\'48""N 30°03\'36""W",2021-05-14,North\n',
  'one row a day': `place,lat,lon,date,actor\n${Array.from({ length: 60 }, (_, i) =>
    new Date(Date.UTC(2021, 3, 1 + i)).toISOString().slice(0, 10),
  )
    .map(
      day => `Aster,10.42,-30.31,${day},North\nElder,10.28,-30.06,${day},${day < '2021-05-14' ? 'South' : 'North'}\n`,
    )
    .join('')}`,
};

/** A text in a code page of one byte a letter. */
function latin(text: string, encoding: string): Uint8Array {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, letter => letters.get(letter) ?? 63);
}

describe('the same places and changes', () => {
  test.each(Object.entries(DIALECTS))('%s', async (_, content) => {
    const made = await importFiles({ 'war.csv': content });
    expect(changes(made)).toEqual(CHANGES);
    expect(made.rows('places.csv').map(({ id, lat, lon }) => [id, Number(lat), Number(lon)])).toEqual([
      ['aster', 10.42, -30.31],
      ['elder', 10.28, -30.06],
    ]);
    expect(errorsOf(await compiled(made))).toEqual([]);
  });

  test('xlsx with titles, a row of tags and real dates', async () => {
    const day = (text: string) => new Date(parseDay(text) * 86_400_000);
    const file = makeXlsx({
      Cover: [['Towns of the war'], ['Compiled by nobody']],
      Data: [
        ['Towns', null, null, null, null],
        ['Community', 'Latitude', 'Longitude', 'Date', 'Controlling party'],
        ['#adm4+name', '#geo+lat', '#geo+lon', '#date', '#org'],
        ['Aster', 10.42, -30.31, day('2021-04-01'), 'North'],
        ['Elder', 10.28, -30.06, day('2021-04-01'), 'South'],
        ['Elder', 10.28, -30.06, day('2021-05-14'), 'North'],
      ],
    });
    expect(changes(await importFiles({ 'towns.xlsx': file }))).toEqual(CHANGES);
  });

  test('ods, and a zip of tables', async () => {
    const file = makeOds([
      ['Place', 'Lat', 'Lon', 'From', 'Actor'],
      ['Aster', 10.42, -30.31, new Date(Date.UTC(2021, 3, 1)), 'North'],
      ['Elder', 10.28, -30.06, new Date(Date.UTC(2021, 3, 1)), 'South'],
      ['Elder', 10.28, -30.06, '14.05.2021', 'North'],
    ]);
    expect(changes(await importFiles({ 'towns.ods': file }))).toEqual(CHANGES);
    const zip = zipSync({
      'x/places.csv': strToU8('id;Name;Latitude;Longitude\naster;Aster;10,42;-30,31\nelder;Elder;10,28;-30,06\n'),
      'x/control.csv': strToU8(
        'Place,From,Actor\naster,2021-04-01,north\nElder,2021-04-01,south\nelder,2021-05-14,north\n',
      ),
      'x/README.md': strToU8('# about'),
    });
    expect(changes(await importFiles({ 'towns.zip': zip }))).toEqual(CHANGES);
  });
});

test('one column a date', async () => {
  const made = await importFiles(await filesOf(join(CASES, '32-one-column-a-date')));
  expect(changes(made)).toEqual(['aster 2021-04-01 north', 'briar 2021-04-01 north', 'briar 2021-06-01 south']);
  // Seen on 14 May still north, on 1 June south: it can have happened from the 15th on.
  expect(made.rows('control.csv')[2].earliest).toBe('2021-05-15');
});

test('months are spans: the change happened by the last day', async () => {
  const made = await importFiles({
    'war.csv':
      'place,lat,lon,month,actor\nAster,10.42,-30.31,2021-04,north\nElder,10.28,-30.06,2021-04,south\nElder,10.28,-30.06,2021-05,north\n',
  });
  expect(made.rows('control.csv')[2]).toMatchObject({ place: 'elder', from: '2021-05-31', earliest: '2021-05-01' });
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('dates that may be either are told, and --date-order decides', async () => {
  const file = {
    'war.csv': 'place,lat,lon,date,actor\nAster,10.42,-30.31,4/1/2021,north\nElder,10.28,-30.06,5/3/2021,south\n',
  };
  const guessed = await importFiles(file);
  expect(changes(guessed)).toEqual(['aster 2021-01-04 north', 'elder 2021-03-05 south']);
  expect(guessed.said).toMatch(/--date-order/);
  expect(changes(await importFiles(file, { dateOrder: 'mdy' }))).toEqual([
    'aster 2021-04-01 north',
    'elder 2021-05-03 south',
  ]);
});

test('encyclopaedia marks are one dated situation', async () => {
  const made = await importFiles(await filesOf(join(CASES, '48-wikipedia-marks')), { date: '2021-05-01' });
  expect(changes(made)).toEqual(['alpha 2021-05-01 red', 'beta 2021-05-01 red', 'gamma 2021-05-01 ']);
  expect(made.rows('control.csv')[2].between).toBe('red;lime');
  expect(errorsOf(await compiled(made))).toEqual([]);
  const wiki =
    '{{Location map many|x}}\n{{Location map~|Sudan|lat=15.6|long=32.5|mark=Location dot red.svg|marksize=8|label=[[Omdurman|Omd.]]}}\n{{Location map~|Sudan|lat=13.4|long=22.4|mark=Location dot green.svg|label=[[Geneina]]}}';
  expect(changes(await importFiles({ 'page.txt': wiki }, { date: '2021-05-01' }))).toEqual([
    'omdurman 2021-05-01 red',
    'geneina 2021-05-01 green',
  ]);
});

test('events of ACLED and UCDP by their kinds, each once', async () => {
  const acled = [
    'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,source,notes,fatalities',
    'SYR1,14 May 2021,Battles,Armed clash,Red army,Blue army,Alder,35.1,36.2,Agency,text,3',
    'SYR2,15 May 2021,Explosions/Remote violence,Air/drone strike,Red army,,Birch,35.2,36.3,Agency,text,12',
    'SYR3,15 May 2021,Protests,Peaceful protest,People,,Birch,35.2,36.3,Agency,text,0',
    'SYR4,16 May 2021,Strategic developments,Government regains territory,Red army,,Cedar,35.3,36.4,Agency,text,0',
    'SYR4,16 May 2021,Strategic developments,Government regains territory,Red army,,Cedar,35.3,36.4,Agency,text,0',
  ].join('\n');
  const ucdp = [
    'id,year,type_of_violence,conflict_name,side_a,side_b,where_coordinates,latitude,longitude,date_start,date_end,best,source_headline',
    '1,2021,3,War,Red army,Civilians,Dover,35.4,36.5,2021-05-20 00:00:00.000,2021-05-22 00:00:00.000,7,Report of three days',
  ].join('\n');
  const map = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { actor: 'red' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [36, 35],
              [37, 35],
              [37, 36],
              [36, 36],
              [36, 35],
            ],
          ],
        },
      },
    ],
  });
  const made = await importFiles({ 'acled.csv': acled, 'ged.csv': ucdp, 'map_20210501.geojson': map });
  expect(made.rows('events.csv').map(({ date, until, kind, killed }) => `${date} ${until} ${kind} ${killed}`)).toEqual([
    '2021-05-14  battle 3',
    '2021-05-15  strike 12',
    '2021-05-16  control 0',
    '2021-05-20 2021-05-23 casualties 7',
  ]);
  expect(made.said).toMatch(/Peaceful protest \(1\)/);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('rows at 0, 0, on one spot or without a position are told and left out', async () => {
  const made = await importFiles({
    'war.csv':
      'town,lat,lon,date,holder\nAster,10.42,-30.31,2021-04-01,North\nElder,10.28,-30.06,2021-04-01,South\nNowhere,0,0,2021-04-01,North\nTwin,10.28,-30.06,2021-04-01,North\nLost,,,2021-04-01,North\nBroken,n/a,?,2021-04-01,North\n',
  });
  expect(changes(made)).toEqual(['aster 2021-04-01 north', 'elder 2021-04-01 south']);
  for (const text of ['at 0, 0', 'on one spot', '"Lost" has no position', 'cannot be read'])
    expect(made.said).toContain(text);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('a table that says nothing of places is refused, with its columns', async () => {
  const made = await importFiles({ 'prices.csv': 'product,price,unit\nBread,3,kg\nMilk,1,l\n' });
  expect(made.written).toBe(false);
  expect(made.said).toMatch(/prices\.csv/);
});

test('points of GeoJSON and KML are places', async () => {
  const point = (name: string, lon: number, holder: string) => ({
    type: 'Feature',
    properties: { name, holder, date: '2021-04-01' },
    geometry: { type: 'Point', coordinates: [lon, 10] },
  });
  const made = await importFiles({
    'towns.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [point('Aster', -30.3, 'north'), point('Elder', -30, 'south')],
    }),
  });
  expect(changes(made)).toEqual(['aster 2021-04-01 north', 'elder 2021-04-01 south']);
});

const HEADER = ['Town', 'Lat', 'Lon', 'Date', 'Control'];

test('cells joined downwards: a row without a place is of the place above it, and said', async () => {
  const rows = [
    HEADER,
    ['Alder', 36.5, 37.2, '2021-03-04', 'Red'],
    [null, null, null, '2021-04-14', 'Blue'],
    ['Birch', 36.6, 37.3, '2021-03-05', 'Blue'],
  ];
  const made = await importFiles({ 'a.xlsx': makeXlsx({ S: rows }) });
  expect(made.rows('control.csv').map(({ place, from, actor }) => `${place} ${from} ${actor}`)).toEqual([
    'alder 2021-03-04 red',
    'alder 2021-04-14 blue',
    'birch 2021-03-05 blue',
  ]);
  expect(made.said).toContain('of the place above it');
});

test('a header of two rows', async () => {
  const rows = [
    ['Place', 'Position', null, 'Control', null],
    [null, 'Lat', 'Lon', 'Date', 'Holder'],
    ['Alder', 36.5, 37.2, '2021-03-04', 'Red'],
  ];
  const made = await importFiles({ 'a.xlsx': makeXlsx({ S: rows }) });
  expect(made.rows('places.csv')[0].name_en).toBe('Alder');
});

test('a sheet a date: what stays is no change, and a change happened since the sheet before', async () => {
  const sheet = (alder: string) => [
    ['Town', 'Lat', 'Lon', 'Control'],
    ['Alder', 36.5, 37.2, alder],
    ['Birch', 36.6, 37.3, 'Blue'],
  ];
  const made = await importFiles({
    'a.xlsx': makeXlsx({ '01.03.2021': sheet('Red'), '01.04.2021': sheet('Red'), 'May 2021': sheet('Blue') }),
  });
  expect(made.rows('control.csv').map(({ place, from, earliest }) => `${place} ${from} ${earliest}`)).toEqual([
    'alder 2021-03-01 ',
    'alder 2021-05-01 2021-04-02',
    'birch 2021-03-01 ',
  ]);
  expect((await compiled(made)).problems.filter(({ text }) => text.includes('duplicate'))).toEqual([]);
});

test('Turkish in windows-1254 is not taken for Cyrillic', async () => {
  const letters: Record<string, number> = { ğ: 0xf0, ı: 0xfd, ş: 0xfe, İ: 0xdd, Ç: 0xc7, ü: 0xfc };
  const text =
    'Yer;Enlem;Boylam;Tarih;Kontrol\nİdlib;35,9;36,6;14 Mayıs 2021;Muhalif\nÇğış;35,8;36,7;3 Ağustos 2020;Hükümet\n';
  const bytes = Uint8Array.from(text, letter => letters[letter] ?? letter.charCodeAt(0));
  const made = await importFiles({ 'a.csv': bytes });
  expect(made.rows('places.csv').map(({ name_en }) => name_en)).toEqual(['İdlib', 'Çğış']);
  expect(made.rows('control.csv').map(({ from }) => from)).toEqual(['2021-05-14', '2020-08-03']);
});

test('an end that the next row continues is no gap, whatever its dates are known to', async () => {
  const text = 'City,Lat,Lon,From,Until,Ruler\nRome,41.9,12.5,-753,-509,Kings\nRome,41.9,12.5,-509,,Republic\n';
  expect((await importFiles({ 'a.csv': text })).said).not.toContain('after the end of a row');
});
