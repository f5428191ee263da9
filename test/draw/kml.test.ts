import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { toKml } from '../../src/draw/kml.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import { toHistoryGeoJSON } from '../../src/engine/export/history.ts';
import { formatDay } from '../../src/engine/model/day.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { makeTheatre } from '../elements/fixture.ts';

const theatre = makeTheatre();
const read = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
const texts = (
  node: { getElementsByTagName: (name: string) => Iterable<{ textContent: string | null }> },
  tag: string,
) => [...node.getElementsByTagName(tag)].map(({ textContent }) => textContent ?? '');

test('every feature of the history has its span, its last day included, and its properties', () => {
  const history = toHistoryGeoJSON(theatre, null);
  const kml = read(toKml(history, theatre, 'en'));
  const placemarks = [...kml.getElementsByTagName('Placemark')];
  expect(placemarks).toHaveLength(history.features.length);
  const ended = history.features.filter(({ properties }) => properties?.until);
  expect(ended.length).toBeGreaterThan(0);
  expect(texts(kml, 'begin').sort()).toEqual(
    history.features.map(({ properties }) => `${properties?.from}T00:00:00Z`).sort(),
  );
  const before = (date: string) => new Date(Date.parse(date) - 1000).toISOString().replace('.000', '');
  expect(texts(kml, 'end').sort()).toEqual(ended.map(({ properties }) => before(properties?.until)).sort());
  const styles = new Set([...kml.getElementsByTagName('Style')].map(one => `#${one.getAttribute('id')}`));
  for (const address of texts(kml, 'styleUrl')) expect(styles).toContain(address);
});

test('a day has one folder a layer, and text from the facts stays text', () => {
  const day = toGeoJSON(snapshotAt(theatre, theatre.last), null);
  const hostile = '</name><script>&';
  day.features.push({
    type: 'Feature',
    properties: { layer: 'annotation', text: hostile, date: day.date },
    geometry: { type: 'Point', coordinates: [36, 35] },
  });
  const kml = read(toKml(day, theatre, 'en'));
  const folders = [...kml.getElementsByTagName('Folder')].map(folder => texts(folder, 'name')[0]);
  expect(folders).toEqual([...new Set(day.features.map(({ properties }) => properties?.layer))]);
  expect(texts(kml, 'name')).toContain(hostile);
  expect(new Set(texts(kml, 'begin'))).toEqual(new Set([`${formatDay(theatre.last)}T00:00:00Z`]));
});
