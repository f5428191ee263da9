import { readFile, rm, writeFile } from 'node:fs/promises';
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

const QGIS_DAY = '2020-03-02';

/** Counts what the temporal filter of QGIS shows on a day, without a window. */
const TEMPORAL = `
import os, sys
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
try:
    from qgis.core import *
except ImportError:
    sys.exit('QGIS is not installed')
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, Qt
app = QgsApplication([], False)
app.initQgis()
day = QDate.fromString(sys.argv[2], 'yyyy-MM-dd')
at = QDateTime(day, QTime(0, 0), Qt.UTC)
shown = 0
layer = QgsVectorLayer(sys.argv[1], 'history', 'ogr')
temporal = layer.temporalProperties()
temporal.setIsActive(True)
temporal.setMode(QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromFields)
temporal.setStartField('from')
temporal.setEndField('until')
context = QgsVectorLayerTemporalContext()
context.setLayer(layer)
asked = QgsFeatureRequest().setFilterExpression(temporal.createFilterString(context, QgsDateTimeRange(at, at)))
print('shown', sum(1 for feature in layer.getFeatures(asked)))
`;

const READ = `
import sys
try:
    import fiona
except ImportError:
    sys.exit('fiona is not installed')
with fiona.open(sys.argv[1]) as source:
    print('read', sum(1 for feature in source), 'features with fiona', fiona.__version__)
`;

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
    client: 'QGIS, GeoPackage of the whole history in its temporal filter',
    async attempt(place) {
      // As GeoJSON GDAL 3.6 loses what has no end: its filters fail with "Failed to parse date ''" where a date is null.
      const source = await history(place, 'geojson');
      await converted(place, 'GPKG', 'gpkg', source);
      const shown = (await featuresIn(place, source)).filter(({ properties: { from, until } }) => {
        return String(from) <= QGIS_DAY && (until === null || String(until) > QGIS_DAY);
      });
      await writeFile(place.path('temporal.py'), TEMPORAL);
      const told = await place.run('/usr/bin/python3', 'temporal.py', 'converted.gpkg', QGIS_DAY);
      const found = Number(/shown (\d+)/.exec(told)?.[1]);
      expectThat(found === shown.length, `${found} of ${shown.length} features: ${told.slice(-300)}`);
      return `${found} features on ${QGIS_DAY}`;
    },
  },
  {
    client: 'fiona, GeoJSON of the whole history',
    async attempt(place) {
      const source = await history(place, 'geojson');
      await writeFile(place.path('read.py'), READ);
      const told = await place.run('/usr/bin/python3', 'read.py', source);
      expectThat(
        told.includes(`read ${(await featuresIn(place, source)).length}`),
        `features are lost: ${told.slice(-300)}`,
      );
      return told.trim();
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
