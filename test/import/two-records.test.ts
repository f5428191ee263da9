import { expect, test } from 'vitest';
import { type ImportResult, importData } from '../../src/import/import-data.ts';
import type { ImportOptions } from '../../src/import/options.ts';

const table = `Town,Latitude,Longitude,Controlled by,Since
West,33.5,44.0,Government,2024-01-02
Mid,33.6,44.1,Government,2024-01-03
East,33.5,44.5,River Front,2024-01-04
`;
const front = (name: string) =>
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>${name}</name><LineString><coordinates>44.25,33.3 44.25,33.9</coordinates></LineString></Placemark></kml>`;

/** A table of places and a drawn front, which was saved on a day that says nothing. */
async function imported(name: string, options: Partial<ImportOptions> = {}) {
  const files: Record<string, string> = {};
  const bytes = (text: string) => new TextEncoder().encode(text);
  const result: ImportResult = await importData(
    [
      { path: 'towns.csv', bytes: bytes(table) },
      { path: 'front.kml', bytes: bytes(front(name)), modified: 20_000 },
    ],
    [],
    { id: 'war', ...options },
    (path, text) => {
      files[path] = text;
    },
  );
  return { files, notes: result.notes.map(({ text }) => text) };
}

test('a front that is left out is told of once, without what it lacks', async () => {
  const { notes } = await imported('Front');
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/^a drawn front was left out/);
});

test('a front has the day in its name, and the sides of the places around it', async () => {
  const { files, notes } = await imported('Front line 1 May 2024', { record: 'drawn' });
  expect(Object.keys(files)).toContain('frames/2024-05-01.geojson');
  expect(files['frames/2024-05-01.geojson']).toContain('"left":"government","right":"river-front"');
  expect(notes).toEqual([]);
});

test('a front without a day has the one that its author gives', async () => {
  expect(Object.keys((await imported('Front 2', { record: 'drawn', drawnOn: '2024-05-03' })).files)).toContain(
    'frames/2024-05-03.geojson',
  );
  const { notes } = await imported('Front 2', { record: 'drawn' });
  expect(notes[0]).toMatch(/^no date stands in the data/);
});
