import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Point, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { fitBounds } from '../../src/draw/fit-bounds.ts';
import { inSight, toPixel } from '../../src/draw/viewport.ts';
import { cutAtDateLine } from '../../src/engine/export/date-line.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import { type Snapshot, snapshotAt } from '../../src/engine/query/snapshot.ts';
import { compiledCase, km2ByHolder } from './compiled-case.ts';
import { areaInDegrees } from './degrees.ts';

let scratch = '';
let made = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'date-line-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** The eight islands of test/pacific with some files written anew; null leaves one out. */
async function pacific(files: Readonly<Record<string, string | null>> = {}) {
  const folder = join(scratch, `theatre-${made++}`);
  await cp('test/pacific', folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    if (text === null) await rm(join(folder, name));
    else {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  }
  const { problems, output } = await compile(folder, 'pacific');
  return { report: problems.map(formatProblem), snapshot: output && snapshotAt(output.theatre, output.theatre.open) };
}

const theatreFile = async (change: object) =>
  JSON.stringify({ ...JSON.parse(await readFile('test/pacific/theatre.json', 'utf8')), ...change });
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const shape = (properties: object, type: 'Polygon' | 'MultiPolygon', coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const figures = (snapshot: Snapshot) => ({
  ...km2ByHolder(snapshot),
  front: snapshot.front.km,
  posts: snapshot.posts.map(({ post, state }) => [post.id, state]),
  share: snapshot.agreements[0]?.share,
  lines: snapshot.lines[0]?.km,
});

/** The outline of the eight islands, counted on beyond 180. */
const OUTLINE: Position[] = [
  [171, -22],
  [191.5, -21],
  [189.5, -8.5],
  [172, -9],
  [171, -22],
];

function exported(snapshot: Snapshot): Feature[] {
  return toGeoJSON(snapshot, null).features;
}

function longitudes(features: readonly Feature[]): number[] {
  const found: number[] = [];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number') found.push(value[0]);
    else value.forEach(walk);
  };
  for (const { geometry } of features) walk((geometry as MultiPolygon).coordinates);
  return found;
}

describe('eight islands on both sides of the date line', () => {
  it('are one theatre, as large as its outline', async () => {
    const { report, snapshot } = await pacific();
    expect(report).toEqual([]);
    const { theatre } = snapshot!;
    expect(theatre.bounds).toEqual([171, -22, 192, -8]);
    const sum = theatre.zoneKm2.reduce((total, km2) => total + km2, 0);
    expect(sum / areaInDegrees([[OUTLINE]])).toBeCloseTo(1, 6);
    expect(theatre.places.map(({ lon }) => lon).every(lon => Math.abs(lon) <= 180)).toBe(true);
  });

  it('leave as GeoJSON cut at 180, each place in the ground of its holder', async () => {
    const { snapshot } = await pacific();
    const features = exported(snapshot!);
    expect(Math.max(...longitudes(features).map(Math.abs))).toBe(180);
    const areas = features.filter(({ properties }) => properties?.layer === 'area') as Feature<MultiPolygon>[];
    for (const { geometry, properties } of areas) {
      expect(areaInDegrees(geometry.coordinates) / properties?.area_km2).toBeCloseTo(1, 4);
      expect(area(geometry) / 1e6 / properties?.area_km2).toBeCloseTo(1, 4);
      // No edge runs around the world.
      const steps = geometry.coordinates
        .flat()
        .flatMap(ring => ring.slice(1).map(([lng], i) => Math.abs(lng - ring[i][0])));
      expect(Math.max(...steps)).toBeLessThan(1);
    }
    const towns = features.filter(({ properties }) => properties?.layer === 'town') as Feature<Point>[];
    expect(towns).toHaveLength(8);
    for (const { geometry, properties } of towns) {
      const around = areas.filter(ground => booleanPointInPolygon(geometry, ground));
      expect(around.map(ground => ground.properties?.actor)).toEqual([properties?.actor]);
    }
  });

  it('all show in a picture of their bounds', async () => {
    const { snapshot } = await pacific();
    const { bounds, places, posts, base } = snapshot!.theatre;
    const view = fitBounds(bounds, 800, 600);
    for (const { x, y } of [...places, ...posts]) expect(inSight(view, ...toPixel(view, x, y))).toBe(true);
    expect(view.zoom).toBeGreaterThan(4);
    // Eight pieces of land, one of them drawn in two.
    expect(base.flatMap(({ lines }) => lines)).toHaveLength(8);
  });

  it.each<[string, () => Promise<Record<string, string | null>>]>([
    ['bounds beyond 180', async () => ({ 'theatre.json': await theatreFile({ bounds: [171, -22, 192, -8] }) })],
    ['bounds beyond -180', async () => ({ 'theatre.json': await theatreFile({ bounds: [-189, -22, -168, -8] }) })],
    ['a ring that counts on', async () => ({ 'subject.geojson': collection(shape({}, 'Polygon', [OUTLINE])) })],
    [
      'a ring that counts down',
      async () => ({
        'subject.geojson': collection(shape({}, 'Polygon', [OUTLINE.map(([lng, lat]) => [lng - 360, lat])])),
      }),
    ],
    [
      'an outline cut at 180',
      async () => {
        const { coordinates } = cutAtDateLine({ type: 'MultiPolygon', coordinates: [[OUTLINE]] }) as MultiPolygon;
        return { 'subject.geojson': collection(...coordinates.map(rings => shape({}, 'Polygon', rings))) };
      },
    ],
    [
      'places that count on',
      async () => ({
        'places.csv': (await readFile('test/pacific/places.csv', 'utf8')).replace(/-1(\d\d\.?\d*)/g, (all, lng) =>
          String(Number((260 - Number(lng)).toFixed(2))) === 'NaN'
            ? all
            : String(Number((260 - Number(lng)).toFixed(2))),
        ),
      }),
    ],
  ])('are the same with %s', async (_, files) => {
    const plain = figures((await pacific()).snapshot!);
    const { report, snapshot } = await pacific(await files());
    expect(report).toEqual([]);
    const found = figures(snapshot!);
    expect(found.posts).toEqual(plain.posts);
    for (const key of ['east', 'west', 'front'] as const)
      expect((found as never)[key] / (plain as never)[key]).toBeCloseTo(1, 5);
    expect(found.lines![1]).toBeCloseTo(plain.lines![1], 1);
  });
});

/** Two holders on both sides of 180, and their border along 16 S. */
const NORTH: Position[] = [
  [176, -16],
  [-174, -16],
  [-174, -12],
  [176, -12],
  [176, -16],
];
const SOUTH: Position[] = [
  [176, -20],
  [-174, -20],
  [-174, -16],
  [176, -16],
  [176, -20],
];
const beyond = (ring: Position[]) => ring.map(([lng, lat]) => [lng < 0 ? lng + 360 : lng, lat]);
const split = (ring: Position[]) =>
  (cutAtDateLine({ type: 'MultiPolygon', coordinates: [[beyond(ring)]] }) as MultiPolygon).coordinates;
const WIDE = areaInDegrees([[beyond(NORTH)]]);
const HIGH = areaInDegrees([[beyond(SOUTH)]]);

describe.each<[string, (ring: Position[]) => [type: 'Polygon' | 'MultiPolygon', coordinates: unknown]]>([
  ['that jump from 180 to -180', ring => ['Polygon', [ring]]],
  ['that count on', ring => ['Polygon', [beyond(ring)]]],
  ['cut at 180', ring => ['MultiPolygon', split(ring)]],
])('rings %s', (_, spelling) => {
  const theatre = JSON.stringify({ id: 'p', title: { en: 'P' }, first: '1900-01-01', last: '1900-12-31' });
  const none = Object.fromEntries(
    [
      'subject.geojson',
      'places.csv',
      'control.csv',
      'events.csv',
      'posts.csv',
      'lines.geojson',
      'agreements.geojson',
    ].map(name => [name, null]),
  );
  const expectHalves = (snapshot: Snapshot) => {
    const held = km2ByHolder(snapshot);
    expect(Object.keys(held).sort()).toEqual(['east', 'west']);
    expect(held.east / WIDE).toBeCloseTo(1, 4);
    expect(held.west / HIGH).toBeCloseTo(1, 4);
    expect(snapshot.front.km).toBeCloseTo(1068.9, 0);
    expect(snapshot.theatre.bounds[0]).toBeGreaterThan(170);
    expect(snapshot.theatre.bounds[2]).toBeLessThan(190);
    for (const { geometry, properties } of exported(snapshot)) {
      if (properties?.layer !== 'area') continue;
      expect((geometry as MultiPolygon).coordinates).toHaveLength(2);
      expect(area(geometry) / 1e6 / properties.area_km2).toBeCloseTo(1, 4);
    }
  };

  it('are frames on both sides', async () => {
    const { report, snapshot } = await pacific({
      ...none,
      'theatre.json': theatre,
      'sources.csv': null,
      'frames/1900-01-01.geojson': collection(
        shape({ actor: 'east' }, ...spelling(NORTH)),
        shape({ actor: 'west' }, ...spelling(SOUTH)),
      ),
    });
    expect(report).toEqual([]);
    expectHalves(snapshot!);
  });

  it('are zones on both sides, without bounds', async () => {
    const { report, snapshot } = await pacific({
      ...none,
      'theatre.json': theatre,
      'zones.geojson': collection(
        shape({ place: 'n', name_en: 'N' }, ...spelling(NORTH)),
        shape({ place: 's', name_en: 'S' }, ...spelling(SOUTH)),
      ),
      'control.csv': 'place,from,actor,sources\nn,1900-01-01,east,log\ns,1900-01-01,west,log\n',
    });
    expect(report).toEqual([]);
    expectHalves(snapshot!);
  });
});

describe('what is written west of the line in a theatre east of it', () => {
  const wraps = (ring: readonly Position[]) => ring.map(([lng, lat]) => [lng > 180 ? lng - 360 : lng, lat]);
  const areas = ({ areas }: Snapshot) => areas.map(({ km2 }) => Math.round(km2));

  it('cuts the subject along a front line across 180', async () => {
    const none = Object.fromEntries(
      ['places', 'control', 'events', 'posts', 'sources'].map(name => [`${name}.csv`, null]),
    );
    const front = (line: Position[]) => ({
      ...none,
      'lines.geojson': null,
      'agreements.geojson': null,
      'frames/1900-01-01.geojson': collection({
        type: 'Feature',
        properties: { left: 'east', right: 'west' },
        geometry: { type: 'LineString', coordinates: line },
      }),
    });
    const line: Position[] = [
      [170, -15],
      [179, -14],
      [186, -16],
      [193, -15],
    ];
    const whole = await pacific(front(line));
    const jumps = await pacific(front(wraps(line)));
    expect([whole.report, jumps.report]).toEqual([[], []]);
    expect(areas(whole.snapshot!)).toHaveLength(2);
    expect(areas(jumps.snapshot!)).toEqual(areas(whole.snapshot!));
  });

  it('keeps the footprint of a place that counts on', async () => {
    const corners: Position[] = [
      [183, -20.5],
      [186.5, -20.5],
      [186.5, -14.5],
      [183, -14.5],
      [183, -20.5],
    ];
    const footprint = (ring: Position[]) => ({
      'footprints.geojson': collection(shape({ place: 'flounder' }, 'Polygon', [ring])),
    });
    const sizes = ({ theatre }: Snapshot) => Array.from(theatre.zoneKm2, Math.round);
    const plain = await pacific();
    const whole = await pacific(footprint(corners));
    const west = await pacific(footprint(wraps(corners)));
    expect([whole.report, west.report]).toEqual([[], []]);
    expect(sizes(west.snapshot!)).toEqual(sizes(whole.snapshot!));
    expect(sizes(west.snapshot!)).not.toEqual(sizes(plain.snapshot!));
  });
});

describe('the case of four islands', () => {
  it('is a map across the date line', async () => {
    const { report, snapshot } = await compiledCase('05-antimeridian');
    expect(report).toEqual([]);
    const { bounds, zoneKm2 } = snapshot!.theatre;
    expect([bounds[0], bounds[2]]).toEqual([expect.closeTo(170.8, 0), expect.closeTo(195.6, 0)]);
    expect(zoneKm2.reduce((sum, km2) => sum + km2, 0)).toBeLessThan(1.2e6);
  });
});

describe('ground beyond where the projection ends', () => {
  it('is told in clear words', async () => {
    const { report } = await compiledCase('21-polar');
    expect(report).toHaveLength(3);
    for (const line of report)
      expect(line).toMatch(/error: outside the map: latitude -?8\d; the map ends at 85 degrees/);
  });

  it('is cut there, with a warning, where an area runs over it', async () => {
    const ring: Position[] = [
      [0, 80],
      [20, 80],
      [20, 89],
      [0, 89],
      [0, 80],
    ];
    const { report, snapshot } = await pacific({
      'theatre.json': JSON.stringify({ id: 'p', title: { en: 'P' }, first: '1900-01-01', last: '1900-12-31' }),
      ...Object.fromEntries(
        [
          'subject.geojson',
          'places.csv',
          'control.csv',
          'events.csv',
          'posts.csv',
          'lines.geojson',
          'agreements.geojson',
          'land.geojson',
          'sources.csv',
        ].map(name => [name, null]),
      ),
      'frames/1900-01-01.geojson': collection(shape({ actor: 'east' }, 'Polygon', [ring])),
    });
    expect(report).toEqual([expect.stringMatching(/warning: outside the map: it ends at 85\.05 degrees .* up to 89/)]);
    const left: Position[] = [
      [0, 80],
      [20, 80],
      [20, 85.0511],
      [0, 85.0511],
      [0, 80],
    ];
    expect(km2ByHolder(snapshot!).east / areaInDegrees([[left]])).toBeCloseTo(1, 4);
  });
});

describe('cutting at the date line', () => {
  it('keeps the ground of any star-shaped area with a hole in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 2, max: 8, noNaN: true }), { minLength: 3, maxLength: 24 }),
        fc.double({ min: 172, max: 188, noNaN: true }),
        (radii, middle) => {
          const ringOf = (share: number): Position[] => {
            const ring = radii.map((radius, i): Position => {
              const angle = (2 * Math.PI * i) / radii.length;
              return [middle + share * radius * Math.cos(angle), share * radius * Math.sin(angle)];
            });
            return [...ring, ring[0]];
          };
          const rings = [ringOf(1), ringOf(0.4).reverse()];
          const cut = cutAtDateLine({ type: 'MultiPolygon', coordinates: [rings] }) as MultiPolygon;
          const whole = [rings.map(ring => ring.map(([lng, lat]) => [lng - 180, lat]))];
          expect(areaInDegrees(cut.coordinates) / areaInDegrees(whole)).toBeCloseTo(1, 4);
          for (const ring of cut.coordinates.flat()) {
            expect(ring[0].map(value => value + 0)).toEqual(ring[ring.length - 1].map(value => value + 0));
            for (const [lng] of ring) expect(Math.abs(lng)).toBeLessThanOrEqual(180);
          }
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
