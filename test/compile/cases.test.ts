import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { gainedSince } from '../../src/engine/query/headline.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { en } from '../../src/i18n/en/first.ts';
import { headlineInWords } from '../../src/i18n/headline-in-words.ts';
import { Names } from '../../src/i18n/names.ts';
import { writeTheatre } from './write-theatre.ts';

// Folders that people had, cut down to what went wrong with them; each has a README that says what should be.
const CASES = join(import.meta.dirname, '../cases');
const report = async (name: string) => (await compile(join(CASES, name), 'mywar')).problems.map(formatProblem);

describe('a place far from all others', () => {
  it('is told, with what it probably meant', async () => {
    expect(await report('15-outlier-zero-zero')).toEqual([
      'mywar/places.csv:5 lat: warning: outside the other places, 5429 km from the nearest: 0, 0; a tool may have filled in blanks; correct it, or list "daisy" under outliers in theatre.json',
    ]);
  });

  it('is not told where it is confirmed', async () => {
    const places = ['35.42,36.31', '35.35,36.18', '35.24,36.36', '12,36.2'];
    const theatre = (outliers: readonly string[]) => ({
      'theatre.json': JSON.stringify({
        id: 'c',
        title: { en: 'C' },
        first: '2021-01-01',
        last: '2021-02-01',
        outliers,
      }),
      'actors.csv': 'id,side,name_en,colour\nred,red,Red,#D55E00\n',
      'places.csv': `id,name_en,lat,lon\n${places.map((at, i) => `p${i},P,${at}\n`).join('')}`,
      'control.csv': `place,from,actor,status,note_en,sources\n${places.map((_, i) => `p${i},2021-01-01,red,inferred,seen,\n`).join('')}`,
    });
    const told = async (outliers: readonly string[]) =>
      (await compile(await writeTheatre(theatre(outliers)))).problems.map(({ text }) => text);
    expect(await told([])).toEqual([expect.stringContaining('12, 36.2; it lies far from all others')]);
    expect(await told(['p3'])).toEqual([]);
    expect(await told(['p9'])).toContainEqual(expect.stringContaining('unknown place "p9"'));
  });
});

it('names the feature at fault where one line holds them all, and tells of it once', async () => {
  expect(await report('27-one-line-geojson-error')).toEqual([
    'mywar/zones.geojson:1 geometry.coordinates: error: invalid feature 2 (place east): coordinates: too few; draw at least two points',
  ]);
});

it('says since when ground was gained where frames lie apart', async () => {
  const { output } = await compile(join(CASES, '23-monthly-frames-gained-on-this-day'));
  const since = gainedSince(snapshotAt(output!.theatre, parseDay('2014-10-01')), en);
  expect(since).toBe('1 Jun 2014');
  expect(en.changes.gained('Red army', since)).toBe('Red army gains since 1 Jun 2014');
  expect(gainedSince(snapshotAt(output!.theatre, parseDay('2014-06-01')), en)).toBeNull();
  const { theatre, texts } = output!;
  const names = new Names(theatre, decodeTexts(JSON.parse(texts.get('en')!), theatre), en);
  expect(headlineInWords(snapshotAt(theatre, parseDay('2014-10-01')), names)?.text).toMatch(
    /^Red army gained [\d,.]+ km² \(1 Jun 2014 – 1 Oct 2014\)$/,
  );
});

it('takes a frame of more holders than a number has bits', async () => {
  const ids = Array.from({ length: 70 }, (_, i) => `actor-${i}`);
  const cell = (i: number) => {
    const [west, south] = [30 + (i % 10), 40 + Math.floor(i / 10)];
    const ring = [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ];
    return { type: 'Feature', properties: { actor: ids[i] }, geometry: { type: 'Polygon', coordinates: [ring] } };
  };
  const { problems, output } = await compile(
    await writeTheatre({
      'theatre.json': JSON.stringify({ id: 'c', title: { en: 'C' }, first: '2021-01-01', last: '2021-02-01' }),
      'actors.csv': `id,side,name_en,colour\n${ids.map(id => `${id},${id},${id},#D55E00\n`).join('')}`,
      'frames/2021-01-01.geojson': JSON.stringify({ type: 'FeatureCollection', features: ids.map((_, i) => cell(i)) }),
    }),
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(snapshotAt(output!.theatre, output!.theatre.last).areas).toHaveLength(70);
});
