import { readFile, rm } from 'node:fs/promises';
import { expectThat, type Place, type Row } from './client.ts';

/** What programs for maps and tables make of our data. */

interface Collection {
  readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
}

async function history(place: Place, format: 'geojson' | 'kml'): Promise<string> {
  const file = `history.${format}`;
  await place.map('export', place.facts('idlib'), '--all', '--format', format, '--out', file);
  return file;
}

async function featuresIn(place: Place, file: string): Promise<Collection['features']> {
  return (JSON.parse(await readFile(place.path(file), 'utf8')) as Collection).features;
}

/** Features that GDAL finds in all layers of a file. */
async function counted(place: Place, file: string): Promise<number> {
  const told = await place.run('ogrinfo', '-so', '-al', file);
  return [...told.matchAll(/Feature Count: (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

async function converted(place: Place, format: string, ending: string, source: string): Promise<string> {
  const count = (await featuresIn(place, source)).length;
  const file = `converted.${ending}`;
  await rm(place.path(file), { force: true });
  const told = await place.run('ogr2ogr', '-f', format, file, source, '-nlt', 'GEOMETRY');
  const found = await counted(place, file);
  expectThat(found === count, `${found} of ${count} features: ${told.slice(0, 200)}`);
  return `all ${count} features`;
}

export const gisRows: readonly Row[] = [
  {
    client: 'GDAL, GeoJSON of the whole history to GeoPackage',
    attempt: async place => converted(place, 'GPKG', 'gpkg', await history(place, 'geojson')),
  },
  {
    client: 'GDAL, GeoJSON of the whole history to FlatGeobuf',
    attempt: async place => converted(place, 'FlatGeobuf', 'fgb', await history(place, 'geojson')),
  },
  {
    client: 'GDAL, KML of the whole history',
    async attempt(place) {
      const count = (await featuresIn(place, await history(place, 'geojson'))).length;
      const found = await counted(place, await history(place, 'kml'));
      expectThat(found === count, `${found} of ${count} features`);
      const area = await place.run('ogrinfo', '-q', '-al', 'history.kml', 'area', '-fid', '1');
      expectThat(/begin \(DateTime\) = \d{4}/.test(area), `no span: ${area.slice(0, 200)}`);
      return `all ${count} features, with begin and end`;
    },
  },
  {
    client: 'Programs with a time slider (from, until on every feature)',
    async attempt(place) {
      const features = await featuresIn(place, await history(place, 'geojson'));
      const date = /^\d{4}-\d\d-\d\d$/;
      for (const { properties } of features) {
        const { from, until } = properties;
        expectThat(date.test(String(from)) && (until === null || date.test(String(until))), 'a feature without a span');
        for (const [name, value] of Object.entries(properties))
          expectThat(value === null || typeof value !== 'object', `${name} is a list`);
      }
      return `${features.length} features, all with a span and flat`;
    },
  },
  {
    client: 'SQLite, the record joined with the towns of the history',
    async attempt(place) {
      await place.map('record', place.facts('idlib'), '--out', 'record.csv');
      const towns = (await featuresIn(place, await history(place, 'geojson'))).filter(
        ({ properties }) => properties.layer === 'town',
      );
      const ids = new Set(towns.map(({ properties }) => String(properties.id)));
      const told = await place.run(
        'sqlite3',
        ':memory:',
        '-cmd',
        '.import --csv record.csv record',
        ['select count(distinct place) from record'].join(),
      );
      const joined = await place.run(
        'sqlite3',
        ':memory:',
        '-cmd',
        '.import --csv record.csv record',
        [`select count(distinct place) from record where place in (${[...ids].map(id => `'${id}'`).join()})`].join(),
      );
      expectThat(told === joined && Number(told) === ids.size, `${joined.trim()} of ${ids.size} places join`);
      return `all ${ids.size} places join by id`;
    },
  },
];
