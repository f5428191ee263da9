import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area } from '@turf/area';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/read/problem.ts';
import { toGeoJSON } from '../../../src/engine/export/geojson.ts';
import { decode } from '../../../src/engine/format/decode.ts';
import { zoneAt } from '../../../src/engine/geometry/point-location.ts';
import { dayOf } from '../../../src/engine/model/day.ts';
import { gridX, gridY } from '../../../src/engine/model/grid.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';

let scratch = '';
let made = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'frames-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

type Frame = Feature<Geometry | null>[] | FeatureCollection;

/** A theatre of frames, and what became of it. */
async function compileFrames(frames: Readonly<Record<string, Frame>>, more: Readonly<Record<string, string>> = {}) {
  const folder = join(scratch, `theatre-${made++}`);
  await mkdir(join(folder, 'frames'), { recursive: true });
  const files: Record<string, string> = {
    'theatre.json': '{ "id": "mywar", "title": { "en": "My war" }, "first": "2020-01-01", "last": "2020-01-31" }',
    'actors.csv': 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\nnavy,blue,Navy,#00508C\n',
    ...more,
  };
  for (const [date, frame] of Object.entries(frames)) {
    const collection = Array.isArray(frame) ? { type: 'FeatureCollection', features: frame } : frame;
    files[`frames/${date}.geojson`] = JSON.stringify(collection);
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { problems, output } = await compile(folder, 'mywar');
  return { report: problems.map(formatProblem), theatre: output?.theatre ?? null, output };
}

const shape = (actor: string | null, ...rings: Position[][]): Feature<Polygon> => ({
  type: 'Feature',
  properties: { actor },
  geometry: { type: 'Polygon', coordinates: rings },
});
const box = (w: number, s: number, e: number, n: number): Position[] => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];

/** Km2 by state on a day, as `red`, `contested red+blue`, `none`. */
function areasOn(theatre: Theatre, date: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { state, km2 } of snapshotAt(theatre, dayOf(date)!).areas) found[nameOf(theatre, state)] = km2;
  return found;
}

function nameOf({ states, actors }: Theatre, index: number): string {
  const { kind, actor, between } = states[index];
  if (kind === 'held') return actors[actor].id;
  return between.length > 0 ? `${kind} ${between.map(one => actors[one].id).join('+')}` : kind;
}

function stateAt(theatre: Theatre, date: string, lon: number, lat: number): string | null {
  const zone = zoneAt(theatre.topology, gridX(lon), gridY(lat));
  return zone < 0 ? null : nameOf(theatre, snapshotAt(theatre, dayOf(date)!).states[zone]);
}

const km2 = (ring: Position[]) => area({ type: 'Polygon', coordinates: [ring] }) / 1e6;

describe('frames', () => {
  it('hold from their day to the next, whoever was there before', async () => {
    const { theatre, report } = await compileFrames({
      '2020-01-01': [shape('red', box(10, 50, 10.5, 50.5)), shape('blue', box(10.5, 50, 11, 50.5))],
      '2020-01-10': [shape('red', box(10, 50, 10.7, 50.5)), shape('blue', box(10.7, 50, 11, 50.5))],
      '2020-01-20': [shape('red', box(10, 50, 10.7, 50.5))],
    });
    expect(report).toEqual([]);
    expect(theatre!.topology.zones).toBe(3);
    expect(theatre!.documented).toBe(0);
    expect(stateAt(theatre!, '2020-01-09', 10.6, 50.2)).toBe('blue');
    expect(stateAt(theatre!, '2020-01-10', 10.6, 50.2)).toBe('red');
    expect(stateAt(theatre!, '2020-01-19', 10.8, 50.2)).toBe('blue');
    expect(stateAt(theatre!, '2020-01-20', 10.8, 50.2)).toBe('none');
    expect([...theatre!.history.changedDays]).toEqual([dayOf('2020-01-10'), dayOf('2020-01-20')]);
    expect(areasOn(theatre!, '2020-01-05').red).toBeCloseTo(km2(box(10, 50, 10.5, 50.5)), 0);
  });

  it('take ground of two actors, or of none by name, as contested', async () => {
    const { theatre } = await compileFrames({
      '2020-01-01': [
        shape('red', box(10, 50, 10.6, 50.5)),
        shape('blue', box(10.5, 50, 11, 50.5)),
        shape(null, box(11, 50, 11.2, 50.5)),
      ],
    });
    expect(stateAt(theatre!, '2020-01-01', 10.55, 50.2)).toBe('contested red+blue');
    expect(stateAt(theatre!, '2020-01-01', 11.1, 50.2)).toBe('contested');
    expect(stateAt(theatre!, '2020-01-01', 11.3, 50.2)).toBeNull();
  });

  it('go through the compiled file unharmed', async () => {
    const { theatre, output } = await compileFrames({
      '2020-01-01': [shape('red', box(10, 50, 10.5, 50.5)), shape('blue', box(10.5, 50, 11, 50.5), [])],
    });
    expect(decode(JSON.parse(output!.main))).toEqual(theatre);
    const collection = toGeoJSON(snapshotAt(theatre!, dayOf('2020-01-01')!), null);
    expect(collection.features.map(({ properties }) => properties?.layer)).toEqual(['area', 'area', 'front']);
  });

  it('are cut off at an outline that theatre.json names, and blank where none reaches', async () => {
    const { theatre } = await compileFrames(
      { '2020-01-01': [shape('red', box(10, 50, 10.5, 50.5))] },
      {
        'theatre.json':
          '{ "id": "mywar", "title": { "en": "My war" }, "first": "2020-01-01", "last": "2020-01-31", "subject": "ground.geojson" }',
        'ground.geojson': JSON.stringify(shape(null, box(10.1, 50.1, 11, 50.4)).geometry),
      },
    );
    expect(areasOn(theatre!, '2020-01-01')).toEqual({
      red: expect.closeTo(km2(box(10.1, 50.1, 10.5, 50.4)), 0),
      none: expect.closeTo(km2(box(10.5, 50.1, 11, 50.4)), 0),
    });
    expect(stateAt(theatre!, '2020-01-01', 10.05, 50.2)).toBeNull();
  });

  it('are repaired, and say so', async () => {
    const bow: Position[] = [
      [10, 50],
      [10.4, 50.4],
      [10.4, 50],
      [10, 50.4],
      [10, 50],
    ];
    const dirty: Feature<Geometry | null>[] = [
      shape('red', bow),
      { ...shape('red', bow), geometry: null },
      { type: 'Feature', properties: { actor: 'red' }, geometry: { type: 'Point', coordinates: [10, 50] } },
      // Not closed, wound the wrong way, with heights and a point twice.
      shape('blue', [
        [11, 50, 7],
        [11, 50.4, 7],
        [11, 50.4, 7],
        [11.4, 50.4, 7],
        [11.4, 50, 7],
      ]),
      shape('blue', box(11.2, 50, 11.6, 50.4)),
      // A strip of 4 m is left between this and the last.
      shape('navy', box(11.60006, 50, 12, 50.4)),
      shape('navy', [
        [12, 50],
        [12.1, 50],
        [12, 50],
      ]),
    ];
    const { theatre, report } = await compileFrames({ '2020-01-01': dirty });
    expect(report).toEqual([
      expect.stringMatching(
        /^mywar\/frames\/2020-01-01\.geojson:1: warning: invalid shapes, repaired: 1 x shape without geometry; 1 x shape that is no area; 1 x ring that was not closed; 1 x ring that crosses itself \(\d+\.\d\d km2\); 1 x overlap within one actor \(\d+\.\d\d km2\); 1 x ring that encloses nothing$/,
      ),
    ]);
    const areas = areasOn(theatre!, '2020-01-01');
    expect(areas.red / (km2(box(10, 50, 10.4, 50.4)) / 2)).toBeCloseTo(1, 2);
    expect(areas.blue / km2(box(11, 50, 11.6, 50.4))).toBeCloseTo(1, 3);
    expect(areas.navy / km2(box(11.6, 50, 12, 50.4))).toBeCloseTo(1, 3);
    expect(Object.keys(areas).sort()).toEqual(['blue', 'navy', 'red']);
  });

  it('close narrow gaps and settle narrow overlaps, and say so', async () => {
    const { theatre, report } = await compileFrames({
      '2020-01-01': [
        shape('navy', box(10, 50, 11, 50.5), box(10.2, 50.1, 10.8, 50.4).reverse()),
        // 9 m, more than lines are drawn as one over: a gap in the south, an overlap in the north.
        shape('red', box(10.2, 50.1, 10.5, 50.4)),
        shape('blue', box(10.500126, 50.1, 10.8, 50.25)),
        shape('blue', box(10.499874, 50.25, 10.8, 50.4)),
      ],
    });
    expect(report).toEqual([
      'mywar/frames/2020-01-01.geojson:1: warning: invalid shapes, repaired: 1 x narrow gap (0.15 km2); 1 x narrow overlap (0.15 km2)',
    ]);
    expect(Object.keys(areasOn(theatre!, '2020-01-01')).sort()).toEqual(['blue', 'navy', 'red']);
  });

  it('name what keeps them from being read', async () => {
    const outside = shape('red', [
      [10, 95],
      [11, 95],
      [11, 94],
      [10, 95],
    ]);
    const { report, theatre } = await compileFrames({
      '2020-01-05': [shape('rod', box(10, 50, 11, 51)), outside],
      '2020-02-30': [shape('red', box(10, 50, 11, 51))],
      '2020-02-01': [],
      later: [],
    });
    expect(theatre).toBeNull();
    expect(report).toEqual([
      'mywar/frames/2020-01-05.geojson:1 geometry.coordinates: error: invalid feature 2 (actor red): coordinates [10, 95]; longitude comes first',
      'mywar/frames/2020-01-05.geojson:1 properties.actor: error: unknown feature 1 (actor rod): actor "rod"; did you mean "red"?',
      'mywar/frames/2020-02-01.geojson:1: warning: missing areas; on this day the map is blank',
      'mywar/frames/2020-02-01.geojson:1: warning: outside the theatre: it ends on 2020-01-31, so this frame is never shown',
      'mywar/frames/2020-02-30.geojson:1: error: invalid name: "2020-02-30" is no day; name the file YYYY-MM-DD.geojson',
      'mywar/frames/later.geojson:1: error: invalid name: "later" is no day; name the file YYYY-MM-DD.geojson',
      'mywar/theatre.json:1 first: warning: missing start: the first frame is of 2020-01-05, so the map begins blank; draw 2020-01-01, or begin later',
    ]);
  });

  it('may be cited, and then sources.csv has to know the source', async () => {
    const cited = { ...shape('red', box(10, 50, 11, 51)), properties: { actor: 'red', sources: ['atlas'] } };
    const missing = await compileFrames({ '2020-01-01': [cited] });
    expect(missing.report).toEqual(['mywar/sources.csv:1: error: missing file sources.csv; 1 cell names its ids']);
    const { output } = await compileFrames(
      { '2020-01-01': [cited] },
      { 'sources.csv': 'id,publisher,title,date\natlas,Atlas,Atlas of the war,2021-01-01\n' },
    );
    expect(JSON.parse(output!.texts.get('en')!).evidence.counts).toBe('C');
  });
});

describe('frames in KML and KMZ', () => {
  const ring = (positions: Position[]) => positions.map(([lng, lat]) => `${lng},${lat},0`).join(' ');
  const placemark = (head: string, positions: Position[]) =>
    `<Placemark>${head}<styleUrl>#x</styleUrl><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring(positions)}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  const kml = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
${placemark('<name>Red</name>', box(10, 50, 10.5, 50.5))}
${placemark('<name>South</name><ExtendedData><Data name="actor"><value>blue</value></Data></ExtendedData>', box(10.5, 50, 11, 50.5))}
</Folder></Document></kml>`;

  const compileFiles = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const folder = join(scratch, `kml-${made++}`);
    await mkdir(join(folder, 'frames'), { recursive: true });
    const theatre = { id: 'mywar', title: { en: 'My war' }, first: '2020-01-01', last: '2020-01-31' };
    await writeFile(join(folder, 'theatre.json'), JSON.stringify(theatre));
    await writeFile(
      join(folder, 'actors.csv'),
      'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\n',
    );
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'frames', name), text);
    const { problems, output } = await compile(folder, 'mywar');
    return { report: problems.map(formatProblem), theatre: output?.theatre ?? null };
  };

  it('are read, their actors by name or by extended data', async () => {
    const { theatre, report } = await compileFiles({
      '2020-01-01.kml': kml,
      '2020-01-02.kmz': zipSync({ 'doc.kml': strToU8(kml.replace('<name>Red</name>', '<name>Blue</name>')) }),
    });
    expect(report).toEqual([]);
    expect(stateAt(theatre!, '2020-01-01', 10.2, 50.2)).toBe('red');
    expect(stateAt(theatre!, '2020-01-01', 10.7, 50.2)).toBe('blue');
    expect(stateAt(theatre!, '2020-01-02', 10.2, 50.2)).toBe('blue');
  });

  it('say what is wrong with them', async () => {
    const { report } = await compileFiles({
      '2020-01-01.kml': kml.replace('</Document>', ''),
      '2020-01-02.kmz': 'no archive',
      '2020-01-03.kml': kml.replace('<name>Red</name>', '<name>Somebody</name>'),
      '2020-01-03.kmz': 'the same day',
    });
    expect(report).toEqual([
      'mywar/frames/2020-01-01.kml:4: error: invalid KML: XML: Opening and ending tag mismatch: "Document" != "kml"; save the frame anew',
      'mywar/frames/2020-01-02.kmz:1: error: invalid KMZ: the archive is damaged; pack it anew',
      'mywar/frames/2020-01-03.kml:1 properties.actor: error: missing placemark 1: property "actor"; add it',
      'mywar/frames/2020-01-03.kmz:1: error: duplicate frame: mywar/frames/2020-01-03.kml is of the same day; take one of them away',
      expect.stringContaining('mywar/theatre.json:1 first: warning: missing start'),
    ]);
  });
});

describe('whatever is drawn', () => {
  const ring = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
      minLength: 3,
      maxLength: 12,
    })
    .map(points => points.map(([x, y]): Position => [10 + x / 1000, 50 + y / 1000]));
  const frame = fc.array(fc.record({ actor: fc.constantFrom('red', 'blue', 'navy'), ring }), { maxLength: 4 });

  it('keeps its holder at every point in every frame', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(frame, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), { maxLength: 15 }),
        async (drawn, points) => {
          const date = (i: number) => `2020-01-0${i + 1}`;
          const files = drawn.map(
            (shapes, i) => [date(i), shapes.map(({ actor, ring }) => shape(actor, ring))] as const,
          );
          fc.pre(drawn.some(shapes => shapes.length > 0));
          const { theatre, report } = await compileFrames(Object.fromEntries(files));
          expect(report.filter(line => line.includes(': error:'))).toEqual([]);
          fc.pre(theatre !== null);
          drawn.forEach((shapes, i) => {
            for (const [x, y] of points) {
              const [lon, lat] = [10 + (x + 0.5) / 1000, 50 + (y + 0.5) / 1000];
              const rings = shapes.map(one => one.ring);
              if (rings.some(one => distanceTo(one, lon, lat) < 0.0003)) continue;
              const covering = new Set(shapes.filter(one => isInside(one.ring, lon, lat)).map(one => one.actor));
              const names = (['red', 'blue', 'navy'] as const).filter(actor => covering.has(actor));
              const expected = names.length > 1 ? `contested ${names.join('+')}` : (names[0] ?? 'none');
              expect(stateAt(theatre!, date(i), lon, lat) ?? 'none').toBe(expected);
            }
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the area of every actor in every frame within 0.5 %', async () => {
    // A front that wanders, drawn by two hands that are up to 6 m apart.
    const heights = fc.array(fc.integer({ min: 1000, max: 3000 }), { minLength: 9, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(heights, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat(5)),
        async (days, hand) => {
          const slip = () => Number(hand.next().value) * 1e-5;
          const drawn = days.map(one => {
            const [below, above] = [0, 1].map(() => one.map((y, i): Position => [10 + i / 20, 50 + y / 1e4 + slip()]));
            return {
              red: [[10, 50], [10.4, 50], ...below.reverse(), [10, 50]],
              blue: [...above, [10.4, 50.4], [10, 50.4], above[0]],
            };
          });
          const date = (i: number) => `2020-01-0${i + 1}`;
          const { theatre } = await compileFrames(
            Object.fromEntries(drawn.map(({ red, blue }, i) => [date(i), [shape('red', red), shape('blue', blue)]])),
          );
          drawn.forEach(({ red, blue }, i) => {
            const areas = areasOn(theatre!, date(i));
            expect(Math.abs(areas.red / km2(red) - 1)).toBeLessThan(0.005);
            expect(Math.abs(areas.blue / km2(blue) - 1)).toBeLessThan(0.005);
            // What two hands made of one line is neither contested nor nobody's.
            expect(areas['contested red+blue'] ?? 0).toBeLessThan(0.05);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  function isInside(ring: Position[], x: number, y: number): boolean {
    let inside = false;
    ring.forEach(([x0, y0], i) => {
      const [x1, y1] = ring[(i + 1) % ring.length];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    });
    return inside;
  }

  function distanceTo(ring: Position[], x: number, y: number): number {
    return Math.min(
      ...ring.map(([x0, y0], i) => {
        const [x1, y1] = ring[(i + 1) % ring.length];
        const [dx, dy] = [x1 - x0, y1 - y0];
        const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
        return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
      }),
    );
  }
});

describe('an export of one day', () => {
  it('can be read back as a frame, with every area within 0.5 %', async () => {
    const { output } = await compile('data/idlib');
    const date = '2020-03-02';
    const exported = toGeoJSON(snapshotAt(output!.theatre, dayOf(date)!), null);
    const folder = join(scratch, 'again');
    await mkdir(join(folder, 'frames'), { recursive: true });
    await cp('data/idlib/actors.csv', join(folder, 'actors.csv'));
    await writeFile(
      join(folder, 'theatre.json'),
      JSON.stringify({ id: 'again', title: { en: 'Again' }, languages: ['en', 'ar', 'tr'], first: date, last: date }),
    );
    await writeFile(join(folder, 'frames', `${date}.geojson`), JSON.stringify(exported));
    const { problems, output: again } = await compile(folder, 'again');
    expect(problems.filter(problem => problem.severity === 'error')).toEqual([]);
    const [before, after] = [output!, again!].map(({ theatre }) => areasOn(theatre, date));
    const named = Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'none'));
    expect(Object.keys(after).sort()).toEqual(Object.keys(named).sort());
    for (const [name, km2] of Object.entries(named)) expect(after[name] / km2).toBeCloseTo(1, 2.3);
  });
});
