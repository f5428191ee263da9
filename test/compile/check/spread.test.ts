import { describe, expect, it } from 'vitest';
import { isFar, slipOf, spreadOf } from '../../../src/compile/check/spread.ts';
import { box, compileTheatre, features } from '../write-theatre.ts';

const THEATRE = { id: 'mywar', title: { en: 'My war' }, first: '2020-01-01', last: '2020-01-31' };
const ACTORS = 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\n';
const TOWNS = [
  [48.1, 37.2],
  [48.3, 37.9],
  [47.9, 38.2],
  [48.6, 37.5],
  [48.2, 38.6],
  [48.45, 38.1],
  [47.8, 37.6],
] as const;
const AROUND = [37.2, 47.8, 38.6, 48.6] as const;

const spot = ([lat, lon]: readonly [number, number]) => [lon, lat, lon, lat] as const;

/** What is said of where things lie. @param theatre keys of theatre.json besides the usual ones */
async function outside(files: Readonly<Record<string, string>>, theatre: object = {}): Promise<string[]> {
  const { report } = await compileTheatre({
    'theatre.json': JSON.stringify({ ...THEATRE, ...theatre }),
    'actors.csv': ACTORS,
    ...files,
  });
  return report.filter(line => / outside /.test(line));
}

const towns = (...more: readonly (readonly [number, number])[]) => {
  const all = [...TOWNS, ...more];
  return {
    'places.csv': `id,name_en,lat,lon\n${all.map(([lat, lon], i) => `p${i},P,${lat},${lon}\n`).join('')}`,
    'control.csv': `place,from,actor,status,note_en,sources\n${all.map((_, i) => `p${i},2020-01-01,${i % 2 ? 'red' : 'blue'},inferred,seen,\n`).join('')}`,
  };
};
const red = (...boxes: readonly [number, number, number, number][]) => ({
  'frames/2020-01-01.geojson': features(...boxes.map(corners => [box(...corners), { actor: 'red' }] as const)),
});
const GROUND = [
  [37, 48, 37.5, 48.5],
  [37.5, 48, 38, 48.5],
  [37, 48.5, 37.5, 49],
] as [number, number, number, number][];

describe('things that lie apart', () => {
  it('are found however many of them there are, as long as they are fewer', () => {
    expect(spreadOf(TOWNS.map(spot))).toEqual({ box: AROUND, away: [] });
    for (const count of [1, 2, 6]) {
      const blanks = Array.from({ length: count }, (_, i) => [i / 1000, -i / 1000] as const);
      const { box: kept, away } = spreadOf([...blanks, ...TOWNS].map(spot));
      expect(kept).toEqual(AROUND);
      expect(away).toEqual(blanks.map((_, i) => i));
    }
  });

  it('are far off by the width of the rest, not by degrees of longitude near a pole', () => {
    expect(isFar(AROUND, spot([53.2, 37.5]))).toBe(true);
    expect(isFar(AROUND, spot([50, 38]))).toBe(false);
    expect(isFar([10, 78, 20, 80], spot([79, 32]))).toBe(false);
    expect(isFar([10, -1, 12, 1], spot([0, 24]))).toBe(true);
  });

  it.each([
    [0, 0, /filled in blanks/],
    [37.5, 48.2, /look swapped$/],
    [48.2, -37.5, /lon seems to have the wrong sign/],
    [-48.2, 37.5, /lat seems to have the wrong sign/],
    [-48.2, -37.5, /lat and lon seem to have the wrong sign/],
    [-37.5, 48.2, /swapped, and lat has/],
    [37.5, -48.2, /swapped, and lon has/],
    [-37.5, -48.2, /swapped, and both/],
    [4.82, 37.5, /decimal point of lat/],
    [48.2, 3.75, /decimal point of lon/],
    [0, 37.5, /lat is 0/],
    [48.2, 0, /lon is 0/],
    [10, 100, /^$/],
    [48.2, 37.5, /^$/],
  ])('say what %d, %d was meant to be', (lat, lon, said) => {
    expect(slipOf(lat, lon, AROUND)).toMatch(said);
  });
});

describe('places', () => {
  it('are told of where a tool filled in several blanks, where half of them are swapped, and where there are few', async () => {
    expect(await outside(towns([0, 0.001], [0.001, 0], [0, -0.001]))).toHaveLength(3);
    expect(await outside(towns([38.6, 48.2], [38.1, 48.45]))).toEqual(Array(2).fill(expect.stringMatching(/swapped/)));
    const pair = {
      'places.csv': 'id,name_en,lat,lon\na,A,48.1,37.2\nb,B,0,0\n',
      'control.csv':
        'place,from,actor,status,note_en,sources\na,2020-01-01,red,inferred,seen,\nb,2020-01-01,blue,inferred,seen,\n',
    };
    expect(await outside(pair)).toEqual([
      expect.stringContaining('places.csv:3 lat: warning: outside the other places'),
    ]);
    expect(await outside(pair, { outliers: ['b'] })).toEqual([]);
  });

  it('are told of within bounds that hold half the world, too', async () => {
    expect(await outside(towns([0, 0]), { bounds: [-10, -10, 60, 60] })).toHaveLength(1);
    expect(await outside(towns([0, 0]), { bounds: [-10, -10, 60, 60], outliers: ['p7'] })).toEqual([]);
  });
});

describe('areas', () => {
  it('are told of far from all others, with what they meant, unless bounds hold them', async () => {
    expect(await outside(red(...GROUND))).toEqual([]);
    expect(await outside(red(...GROUND, [48.1, 37.2, 48.6, 37.7]))).toEqual([
      expect.stringMatching(
        /2020-01-01\.geojson:1 .*warning: outside feature 4 .*: it lies around 37\.45, 48\.35; .*swapped/,
      ),
    ]);
    expect(await outside(red(...GROUND, [0, 0, 0.5, 0.5]))).toEqual([expect.stringContaining('blanks')]);
    expect(await outside(red(...GROUND, [60, 40, 61, 41]), { bounds: [30, 30, 70, 60] })).toEqual([]);
  });

  it('are told of outside the bounds and the subject, and where nothing lies in the bounds it is an error', async () => {
    const bounds = [36, 47, 39, 50];
    expect(await outside(red(...GROUND, [48.1, 37.2, 48.6, 37.7]), { bounds })).toEqual([
      expect.stringMatching(/warning: outside feature 4 .*the bounds: .*swapped/),
    ]);
    expect(await outside(red([48.1, 37.2, 48.6, 37.7]), { bounds })).toEqual([
      expect.stringMatching(/theatre\.json:1 bounds: error: outside the bounds.*swapped/),
    ]);
    const subject = { 'subject.geojson': JSON.stringify(box(37, 48, 38, 49)) };
    expect(
      await outside({ ...red(...GROUND, [39, 48, 39.5, 48.5]), ...subject }, { subject: 'subject.geojson' }),
    ).toEqual([expect.stringMatching(/warning: outside feature 4 .*the subject: nothing of it/)]);
    expect(await outside({ ...red([30, 40, 45, 55]), ...subject }, { subject: 'subject.geojson' })).toEqual([]);
  });

  it('are told of for a corner that a tool filled in', async () => {
    const ring = [
      [37, 48.5],
      [37.5, 48.5],
      [0, 0],
      [37, 49],
      [37, 48.5],
    ];
    const frame = features(...GROUND.slice(0, 2).map(corners => [box(...corners), { actor: 'red' }] as const), [
      { type: 'Polygon', coordinates: [ring] },
      { actor: 'blue' },
    ]);
    expect(await outside({ 'frames/2020-01-01.geojson': frame })).toEqual([
      expect.stringMatching(/feature 3 .*a corner lies at 0, 0/),
    ]);
  });

  it('are told of for a corner that was swapped or lost its sign, and not for a long arm', async () => {
    const area = (...corners: [number, number][]) => ({
      'frames/2020-01-01.geojson': features([
        { type: 'Polygon', coordinates: [[[37, 48.5], ...corners, [37, 49], [37, 48.5]]] },
        { actor: 'blue' },
      ]),
    });
    expect(await outside(area([37.5, 48.5], [49, 37.6]))).toEqual([
      expect.stringMatching(/warning: outside .*the area: a corner lies at 37\.6, 49; lat and lon look swapped/),
    ]);
    expect(await outside(area([37.5, 48.5], [-37.5, 48.7]))).toEqual([
      expect.stringMatching(/lon seems to have the wrong sign/),
    ]);
    expect(await outside(area([37.5, 48.5], [47.5, 48.7]))).toEqual([]);
    expect(await outside(area([-37.5, 48.5], [-37.5, 48.7]))).toEqual([]);
  });

  it('of the subject are told of far from all places, unless a place in them is confirmed or bounds hold them', async () => {
    const subject = (...far: [number, number, number, number]) => ({
      'subject.geojson': features([
        { type: 'MultiPolygon', coordinates: [box(37, 47, 39, 49).coordinates, box(...far).coordinates] },
        {},
      ]),
    });
    const named = { subject: 'subject.geojson' };
    expect(await outside({ ...towns(), ...subject(0, 0, 1, 1) }, named)).toEqual([
      expect.stringMatching(
        /subject\.geojson:1 .*the other areas: it lies around 0\.50, 0\.50; a tool may have filled/,
      ),
    ]);
    expect(await outside({ ...towns(), ...subject(47, 37, 48, 38) }, named)).toEqual([
      expect.stringMatching(/swapped/),
    ]);
    expect(await outside({ ...towns(), ...subject(39.5, 47, 40, 48) }, named)).toEqual([]);
    expect(await outside({ ...towns(), ...subject(0, 0, 1, 1) }, { ...named, bounds: [-5, -5, 60, 60] })).toEqual([]);
    const confirmed = { ...named, outliers: ['p7'] };
    expect(await outside({ ...towns([20.5, 80.5]), ...subject(80, 20, 81, 21) }, confirmed)).toEqual([]);
  });

  it('around a pole are an error, and drawn from side to side they are not', async () => {
    const frame = (...ring: [number, number][]) => ({
      'frames/2020-01-01.geojson': features([{ type: 'Polygon', coordinates: [ring] }, { actor: 'red' }]),
    });
    const { report } = await compileTheatre({
      'theatre.json': JSON.stringify(THEATRE),
      'actors.csv': ACTORS,
      ...frame([0, 70], [90, 75], [180, 70], [-90, 70], [0, 70]),
    });
    expect(report).toContainEqual(expect.stringMatching(/error: invalid ring: it runs around a pole/));
    const across = await compileTheatre({
      'theatre.json': JSON.stringify(THEATRE),
      'actors.csv': ACTORS,
      ...frame([-180, 70], [0, 70], [180, 70], [180, 85], [-180, 85], [-180, 70]),
    });
    expect(across.report).toEqual([]);
  });

  it('of roads and agreements are told of, too', async () => {
    const told = await outside({
      ...red(...GROUND),
      'lines.geojson': features([
        {
          type: 'LineString',
          coordinates: [
            [48, 37],
            [48.5, 37.5],
          ],
        },
        { id: 'r', kind: 'road' },
      ]),
      'agreements.geojson': features([box(48, 37, 48.5, 37.5), { id: 'a', kind: 'truce', name_en: 'A' }]),
    });
    expect(told).toEqual([
      expect.stringMatching(/agreements\.geojson:1 .*swapped/),
      expect.stringMatching(/lines\.geojson:1 .*swapped/),
    ]);
  });

  it('that are the footprint of a place have to lie at it', async () => {
    const footprint = (...corners: [number, number, number, number]) =>
      outside({ ...towns(), 'footprints.geojson': features([box(...corners), { place: 'p0' }]) });
    expect(await footprint(37.15, 48.05, 37.25, 48.15)).toEqual([]);
    expect(await footprint(37.205, 48.05, 37.25, 48.15)).toEqual([]);
    expect(await footprint(48.05, 37.15, 48.15, 37.25)).toEqual([
      expect.stringMatching(/footprints\.geojson:1 .*error: outside its place: .* from it/),
    ]);
    expect(await footprint(38.35, 48.55, 38.4, 48.58)).toHaveLength(1);
  });
});
