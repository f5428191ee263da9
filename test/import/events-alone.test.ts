import { expect, test } from 'vitest';
import { compiled, errorsOf, importFiles } from './import-folder.ts';
import { situationOn } from './situation.ts';

const EVENTS =
  'event_date,event_type,actor1,actor2,location,latitude,longitude,fatalities\n02 March 2020,Battles,Red army,Blue army,Saraqib,35.86,36.80,4\n05 March 2020,Explosions/Remote violence,Red army,,Ariha,35.81,36.61,2\n';
const TOWNS = 'town,lat,lon,date,holder\nAster,35.1,36.2,2020-01-01,Red\nBriar,35.4,36.6,2020-01-01,Blue\n';
const outline = (...ring: [number, number][]) => ({
  'country.geojson': JSON.stringify({ type: 'Polygon', coordinates: [[...ring, ring[0]]] }),
});
const boxSaid = ({ account }: { account: readonly string[] }) => account.filter(line => line.includes('bare box'));

test('a record of events alone passes check, and nobody is said to hold ground', async () => {
  const made = await importFiles({ 'acled.csv': EVENTS });
  expect(made.account.join('\n')).toMatch(/look first: events alone were found: nobody is said to hold ground/);
  expect(boxSaid(made)).toEqual([expect.stringContaining('around the events: give --subject FILE')]);
  const result = await compiled(made);
  expect(result.problems).toEqual([]);
  expect(situationOn(result.output, '2020-03-05')).toEqual({});
  expect(made.rows('events.csv').map(({ actors, killed }) => [actors, killed])).toEqual([
    ['red-army;blue-army', '4'],
    ['red-army', '2'],
  ]);
});

test('events without parties pass check as well', async () => {
  const made = await importFiles({
    'strikes.csv': 'date,event_type,lat,lon,killed\n2020-03-02,air strike,35.8,36.8,4\n',
  });
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test('a subject that is a bare box is said, whatever was imported', async () => {
  expect(boxSaid(await importFiles({ 'towns.csv': TOWNS }))).toEqual([expect.stringContaining('around the places')]);
  const box = outline([36, 35], [37, 35], [37, 36], [36, 36]);
  expect(boxSaid(await importFiles({ 'towns.csv': TOWNS }, {}, box))).toEqual([
    expect.stringContaining('the subject is a bare box:'),
  ]);
  const country = outline([36, 35], [37, 35], [37.2, 35.5], [37, 36], [36, 36]);
  expect(boxSaid(await importFiles({ 'towns.csv': TOWNS }, {}, country))).toEqual([]);
});
