import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area } from '@turf/area';
import type { Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { provesTiling } from '../../../src/compile/ground/prove-tiling.ts';
import { formatProblem } from '../../../src/compile/read/problem.ts';
import { toGeoJSON } from '../../../src/engine/export/geojson.ts';
import { decode } from '../../../src/engine/format/decode.ts';
import { dayOf } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';

let scratch = '';
let made = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'zones-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const THEATRE = { id: 'mywar', title: { en: 'My war' }, first: '2020-01-01', last: '2020-01-31' };
const box = (w: number, s: number, e: number, n: number): Position[] => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];

/** A theatre of zones a, b, c .. in the order given, one line each from line 3 on; a is red, the others are blue. */
async function compileZones(
  zones: Readonly<Record<string, Position[][]>>,
  more: Readonly<Record<string, string | null>> = {},
) {
  const folder = join(scratch, `theatre-${made++}`);
  await mkdir(folder);
  const features = Object.entries(zones).map(([place, coordinates]) =>
    JSON.stringify({
      type: 'Feature',
      properties: { place: place.replace(/\d/, ''), name_en: `Place ${place}` },
      geometry: { type: 'Polygon', coordinates },
    }),
  );
  const ids = [...new Set(Object.keys(zones).map(id => id.replace(/\d/, '')))];
  const files: Readonly<Record<string, string | null>> = {
    'theatre.json': JSON.stringify(THEATRE),
    'actors.csv': 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\n',
    'zones.geojson': `{ "type": "FeatureCollection",\n"features": [\n${features.join(',\n')}\n] }\n`,
    'control.csv': `place,from,actor,status,sources,note_en\n${ids.map(id => `${id},2020-01-01,${id === 'a' ? 'red' : 'blue'},inferred,,drawn\n`).join('')}`,
    ...more,
  };
  for (const [name, text] of Object.entries(files)) if (text !== null) await writeFile(join(folder, name), text);
  const { problems, output } = await compile(folder, 'mywar');
  return { report: problems.map(formatProblem), theatre: output?.theatre ?? null, output };
}

const zoneKm2 = ({ places, zoneKm2 }: { places: readonly { id: string }[]; zoneKm2: Float64Array }) =>
  Object.fromEntries(places.map((place, zone) => [place.id, zoneKm2[zone]]));
const km2 = (ring: Position[]) => area({ type: 'Polygon', coordinates: [ring] }) / 1e6;

describe('zones drawn by hand', () => {
  it('stand in place of those around places, with the areas that were drawn', async () => {
    const { theatre, report, output } = await compileZones({
      a: [box(10, 50, 10.5, 50.5)],
      b: [box(10.5, 50, 11, 50.2)],
      // Its corner lies on the straight edge of a.
      c: [box(10.5, 50.2, 11, 50.5)],
    });
    expect(report).toEqual([]);
    expect(zoneKm2(theatre!)).toEqual({
      a: expect.closeTo(km2(box(10, 50, 10.5, 50.5)), 1),
      b: expect.closeTo(km2(box(10.5, 50, 11, 50.2)), 1),
      c: expect.closeTo(km2(box(10.5, 50.2, 11, 50.5)), 1),
    });
    expect(theatre!.places.map(place => place.name.en).sort()).toEqual(['Place a', 'Place b', 'Place c']);
    expect(provesTiling(theatre!.topology, { outline: null, seedX: [], seedY: [] })).toEqual([]);
    expect(decode(JSON.parse(output!.main))).toEqual(theatre);
    const { features } = toGeoJSON(snapshotAt(theatre!, dayOf('2020-01-01')!), null);
    const front = features.find(({ properties }) => properties?.layer === 'front');
    expect(front?.properties?.length_km).toBeCloseTo(55.6, 0);
    expect(features.filter(({ properties }) => properties?.layer === 'town')).toHaveLength(3);
  });

  it('close strips of gap and overlap that no hand can see, and say so', async () => {
    const { theatre, report } = await compileZones({
      a: [box(10, 50, 10.5, 50.5)],
      // 6 m to the east of a at one end, 6 m within it at the other.
      b: [
        [
          [10.50008, 50],
          [11, 50],
          [11, 50.5],
          [10.49992, 50.5],
          [10.50008, 50],
        ],
      ],
      c: [box(10, 50.50005, 11, 50.8)],
    });
    expect(theatre).not.toBeNull();
    for (const line of report) expect(line).toMatch(/^mywar\/zones\.geojson:1 geometry: warning: (gap|overlaps): /);
    const total = theatre!.zoneKm2.reduce((sum, one) => sum + one, 0);
    expect(total / km2(box(10, 50, 11, 50.8))).toBeCloseTo(1, 4);
  });

  it('are warned of a strip between them that is open at an end', async () => {
    const { report } = await compileZones({ a: [box(10, 50, 10.5, 50.5)], b: [box(10.501, 50, 11, 50.5)] });
    expect(report).toEqual([
      expect.stringMatching(
        /^mywar\/zones\.geojson:4 geometry: warning: gap between "a" and "b": a strip 7\d m wide near 50\.\d{4}, 10\.50\d\d, open at an end, across which no front is drawn; let the zones meet$/,
      ),
    ]);
  });

  it('that were simplified one by one are fitted together, with one warning for gaps and one for overlaps', async () => {
    const bent = (x: number): Position[] => [
      [x, 50],
      [11, 50],
      [11, 50.5],
      [x, 50.5],
      [x + 0.01, 50.4],
      [x - 0.01, 50.2],
      [x, 50],
    ];
    const { theatre, report } = await compileZones({ a: [box(10, 50, 10.5, 50.5)], b: [bent(10.5)] });
    expect(report).toEqual([
      expect.stringMatching(
        /^mywar\/zones\.geojson:4 geometry: warning: gap: 1 narrow gap of zones, 7\.\d km2 in all, went to the neighbour with the longest edge along them; the largest at "a" and "b": 7\.\d km2 near 50\.\d{4}, 10\.50\d\d; redraw them where that is wrong$/,
      ),
      expect.stringMatching(
        /^mywar\/zones\.geojson:4 geometry: warning: overlaps: 1 narrow overlap of zones, 11\.\d km2 in all, went to the zone that comes first; the largest at "a" and "b"/,
      ),
    ]);
    const total = theatre!.zoneKm2.reduce((sum, one) => sum + one, 0);
    expect(total / km2(box(10, 50, 11, 50.5))).toBeCloseTo(1, 4);
  });

  it('must not overlap', async () => {
    const { report } = await compileZones({ a: [box(10, 50, 10.5, 50.5)], b: [box(10.45, 50, 11, 50.5)] });
    expect(report).toEqual([
      expect.stringMatching(
        /^mywar\/zones\.geojson:4 geometry: error: overlaps: "a" and "b" both cover 19\d\.\d km2 near 50\.25\d\d, 10\.4750; redraw one of them$/,
      ),
    ]);
  });

  it('must not leave ground out between them', async () => {
    const zones = {
      a: [box(10, 50, 10.5, 50.5)],
      b: [box(10.6, 50, 11, 50.5)],
      c: [box(10, 50.5, 11, 50.8)],
      d: [box(10, 49.8, 11, 50)],
    };
    const { report } = await compileZones(zones);
    expect(report).toEqual([
      expect.stringMatching(
        /^mywar\/zones\.geojson:6 geometry: error: gap between "a" and "b" and "c" and "d": 39\d\.\d km2 near 50\.25\d\d, 10\.5500; draw it into a zone, or name a subject in theatre\.json that leaves it out$/,
      ),
    ]);
    const subject = {
      type: 'Polygon',
      coordinates: [box(10, 49.8, 11, 50.8), [...box(10.5, 50, 10.6, 50.5)].reverse()],
    };
    const named = await compileZones(zones, {
      'theatre.json': JSON.stringify({ ...THEATRE, subject: 'ground.geojson' }),
      'ground.geojson': JSON.stringify(subject),
    });
    expect(named.report).toEqual([]);
    const lake = {
      type: 'Feature',
      properties: { kind: 'lake' },
      geometry: { type: 'Polygon', coordinates: [box(10.5, 50, 10.6, 50.5)] },
    };
    const wet = await compileZones(zones, { 'water.geojson': JSON.stringify(lake) });
    expect(wet.report).toEqual([]);
  });

  it('have to fill a subject that theatre.json names, and end at its outline', async () => {
    const named = (coordinates: Position[][]) => ({
      'theatre.json': JSON.stringify({ ...THEATRE, subject: 'ground.geojson' }),
      'ground.geojson': JSON.stringify({ type: 'Polygon', coordinates }),
    });
    const zones = { a: [box(10, 50, 10.5, 50.5)], b: [box(10.5, 50, 11, 50.5)] };
    const { theatre } = await compileZones(zones, named([box(10.25, 50, 10.75, 50.25)]));
    expect(zoneKm2(theatre!).a).toBeCloseTo(km2(box(10.25, 50, 10.5, 50.25)), 0);
    const { report } = await compileZones(zones, named([box(10, 50, 11, 50.6)]));
    expect(report[0]).toMatch(/zones\.geojson:4 geometry: error: gap between "a" and "b": 7\d\d\.\d km2 near /);
    const far = await compileZones({ ...zones, c: [box(12, 50, 13, 50.5)] }, named([box(10, 50, 11, 50.5)]));
    expect(far.report).toEqual([
      'mywar/zones.geojson:5 geometry: error: outside the subject: nothing of the zone of "c" lies in it; redraw it',
    ]);
  });

  it('belong to one place each, which stands in it', async () => {
    const good = { a: [box(10, 50, 10.5, 50.5)], b: [box(10.5, 50, 11, 50.5)] };
    const twice = await compileZones({ ...good, a2: [box(10, 50.5, 11, 51)] });
    expect(twice.report).toEqual([
      'mywar/zones.geojson:5 properties.place: error: duplicate zone: "a" has one on line 3; draw both as one MultiPolygon',
    ]);
    const places = 'id,name_en,lat,lon\na,Alder,50.2,10.2\nb,Birch,50.2,10.3\n';
    const astray = await compileZones(good, { 'places.csv': places });
    expect(astray.report).toEqual([
      'mywar/places.csv:3 lat: error: outside its zone: "b" lies in the zone of "a"; correct lat and lon, or redraw the zone',
    ]);
    const control =
      'place,from,actor,status,sources,note_en\na,2020-01-01,red,inferred,,x\nc,2020-01-01,red,inferred,,x\n';
    const missing = await compileZones(good, {
      'control.csv': control,
      'places.csv': 'id,name_en,lat,lon\nc,Cedar,50.2,10.3\n',
    });
    expect(missing.report).toEqual(['mywar/control.csv:3 place: error: missing zone of "c"; draw it in zones.geojson']);
    const unknown = await compileZones(good, { 'control.csv': control });
    expect(unknown.report).toEqual(['mywar/control.csv:3 place: error: unknown place "c"; add it to places.csv']);
  });
});
