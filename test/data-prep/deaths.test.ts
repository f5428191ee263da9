import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { deathsTable, readGed } from '../../src/data-prep/deaths.ts';

const HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,' +
  'dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,' +
  'source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,' +
  'priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,' +
  'deaths_unknown,best,high,low,gwnoa,gwnob';

/** A made-up event in the shape of a release, with an article quoted over two lines. */
function event(given: Readonly<Record<string, string | number>>): string {
  const row: Record<string, string | number> = {
    source_article: 'Made up, "Two killed\nin Alder"',
    where_prec: 1,
    latitude: 35.5,
    longitude: 36.5,
    country_id: 652,
    best: 1,
    ...given,
  };
  const cell = (value: string | number) => {
    const text = String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return HEADER.split(',')
    .map(column => cell(row[column] ?? ''))
    .join(',');
}
const on = (from: string, to = from) => ({ date_start: `${from} 00:00:00.000`, date_end: `${to} 00:00:00.000` });
const box = { first: '2017-10-01', last: '2024-12-08', bounds: [35.7, 35.05, 37.62, 36.88] } as const;
const table = (rows: readonly string[], country = '652') =>
  deathsTable(readGed(Readable.from([`\ufeff${[HEADER, ...rows].join('\n')}\n`])), box, 'ucdp-ged', country);

test('adds up a published release by day and span, within the box and its days', async () => {
  const rows = [
    event({ ...on('2019-12-02'), best: 3 }),
    event({ ...on('2019-12-02'), best: 2, where_prec: 3 }),
    event({ ...on('2020-01-05', '2020-01-08'), best: 8 }),
    event({ ...on('2019-12-03'), best: 0 }),
    // Only a governorate, outside the box, another country, before the theatre and after it.
    event({ ...on('2019-12-04'), where_prec: 4 }),
    event({ ...on('2019-12-04'), latitude: 33.5 }),
    event({ ...on('2019-12-04'), country_id: 640 }),
    event(on('2017-09-30')),
    event(on('2024-12-20')),
  ];
  expect(await table(rows)).toBe(
    'date,until,killed,sources\n2019-12-02,,5,ucdp-ged\n2020-01-05,2020-01-09,8,ucdp-ged\n',
  );
});

test('counts an event that goes on past the data up to their end, and all countries where none is named', async () => {
  const rows = [event({ ...on('2024-11-30', '2025-02-01'), best: 6 }), event({ ...on('2024-12-02'), country_id: 640 })];
  expect(await table(rows, '')).toBe(
    'date,until,killed,sources\n2024-11-30,2024-12-03,6,ucdp-ged\n2024-12-02,,1,ucdp-ged\n',
  );
});

test('says what it misses in a file of another kind', async () => {
  const other = readGed(Readable.from(['date_start,best\n2019-12-02,3\n']));
  await expect(deathsTable(other, box, 'ucdp-ged')).rejects.toThrow('column date_end, latitude');
});
