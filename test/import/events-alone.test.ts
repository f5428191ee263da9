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

/** The columns of ACLED's codebook, as its export has them. */
const ACLED =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

test('an export of ACLED: what happened is the headline, never its number, and the notes are the text', async () => {
  const made = await importFiles({
    'acled.csv': [
      ACLED,
      'ALP100001,2020-02-01,2020,1,Political violence,Battles,Armed clash,Red army,,State forces,Blue militia,,Rebel group,State forces-Rebel group,,760,Middle East,Alpha,North,North,,Alder,35.86,36.81,1,Agency,National,"On 1 February, the two clashed in Alder. Two killed.",2,,1612547038',
      'ALP100002,2020-02-02,2020,2,Strategic developments,Strategic developments,Non-violent transfer of territory,Red army,,State forces,,,,State forces-None,,760,Middle East,Alpha,North,North,,Birch,35.81,36.60,1,Agency,National,Red army entered Birch.,0,,1612547039',
      'ALP100003,2020-02-03,2020,3,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,Red army,,State forces,,,,State forces-None,,760,Middle East,Alpha,North,North,,Cedar,35.71,36.50,1,Agency,National,Shells fell.,0,,1612547040',
    ].join('\n'),
  });
  expect(made.rows('events.csv').map(one => [one.kind, one.title_en, one.text_en, one.precision, one.killed])).toEqual([
    [
      'battle',
      'Armed clash at Alder: Red army, Blue militia',
      'On 1 February, the two clashed in Alder. Two killed.',
      '',
      '2',
    ],
    ['control', 'Non-violent transfer of territory at Birch: Red army', 'Red army entered Birch.', 'about', '0'],
    ['strike', 'Shelling/artillery/missile attack at Cedar: Red army', 'Shells fell.', 'month', '0'],
  ]);
  expect(errorsOf(await compiled(made))).toEqual([]);
});

test.each([
  ['event_no', 'headline', 'E-1', 'Bridge taken'],
  ['incident id', 'title', '2020/17', 'Bridge taken'],
  ['event code', 'summary', 'K7', 'Bridge taken'],
  ['event', 'headline', 'INC0001', 'Bridge taken'],
  ['title', 'comments', 'A-17', ''],
])('a number or code under "%s" is no headline', async (code, title, number, told) => {
  const made = await importFiles({
    'events.csv': `${code},date,kind,${title},town,lat,lon\n${number},2020-03-02,battle,Bridge taken,Alder,35.8,36.8\n${number}b,2020-03-03,battle,Bridge taken,Birch,35.7,36.7\n`,
  });
  const titles = made.rows('events.csv').map(({ title_en }) => title_en);
  expect(titles[0]).toBe(told || 'Battle at Alder');
});
