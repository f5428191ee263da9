import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { area } from '@turf/area';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { compile, compileFacts, textsName } from '../../src/compile/compile.ts';
import { measureAgreements } from '../../src/compile/ground/agreement-zones.ts';
import { clipConvex, isConvex } from '../../src/compile/ground/clip-convex.ts';
import type { AgreementFact, Facts } from '../../src/compile/read/facts.ts';
import { readTheatre } from '../../src/compile/read-theatre.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import type { Compiled } from '../../src/engine/format/compiled.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import { pack, unpack, unpackDeltas } from '../../src/engine/format/pack.ts';
import { zoneAt } from '../../src/engine/geometry/point-location.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { gridX, gridY } from '../../src/engine/model/grid.ts';
import { OUTSIDE } from '../../src/engine/model/topology.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { makeFacts } from './make-facts.ts';

const GOOD = 'test/facts/good';

async function good(): Promise<Facts> {
  const { facts } = await readTheatre(GOOD);
  if (!facts) throw new Error('the good facts have an error');
  return facts;
}

function compiled(facts: Facts) {
  const { output, problems } = compileFacts(facts);
  if (!output) throw new Error(problems.map(problem => problem.text).join('\n'));
  return { ...output, json: JSON.parse(output.main) as Compiled };
}

describe('compile', () => {
  it('gives the same bytes for the same facts, in whatever order they were written', async () => {
    const facts = await good();
    const turned = { ...facts, places: [...facts.places].reverse(), control: [...facts.control].reverse() };
    const [first, second] = [compiled(facts), compiled(turned)];
    expect(second.main).toBe(first.main);
    expect([...second.texts]).toEqual([...first.texts]);
  });

  it('gives the same bytes wherever the folder lies, and says nowhere where', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    try {
      await cp(GOOD, join(folder, 'good'), { recursive: true });
      const { facts } = await readTheatre(join(folder, 'good'));
      const [here, there] = [compiled(await good()), compiled(facts!)];
      expect(there.main).toBe(here.main);
      for (const text of [there.main, ...there.texts.values()]) expect(text).not.toContain('elsewhere-');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('stamps every file with the release date and the hash of the facts', async () => {
    const facts = await good();
    const { theatre, texts } = compiled(facts);
    expect(theatre.record).toBe(`2021-01-15-${facts.hash.slice(0, 8)}`);
    for (const text of texts.values()) expect(JSON.parse(text).record).toBe(theatre.record);
    const unreleased = { ...facts, theatre: { ...facts.theatre, released: '' } };
    expect(compiled(unreleased).theatre.record).toBe(`2020-03-06-${facts.hash.slice(0, 8)}`);
  });

  it('keeps counts of deaths, by day', async () => {
    const { theatre, texts } = compiled(await good());
    const json = JSON.parse(texts.get('en') ?? '');
    const { deaths, sources } = decodeTexts(json, theatre);
    const herald = sources.findIndex(({ id }) => id === 'herald');
    expect(deaths).toEqual([
      { day: parseDay('2020-02-01'), until: parseDay('2020-02-11'), killed: 30, sources: [herald] },
      { day: parseDay('2020-03-01'), until: parseDay('2020-03-02'), killed: 7, sources: [herald] },
    ]);
    // Files of earlier releases, which may be pinned, have none.
    const { deaths: _, ...older } = json;
    expect(decodeTexts(older, theatre).deaths).toEqual([]);
  });

  it('writes what is said of several rows once, and reads it back for each; earlier releases wrote it every time', async () => {
    const facts = await good();
    const note = { en: 'Said in one report.', fr: 'Dit une fois.' };
    const { theatre, texts } = compiled({ ...facts, control: facts.control.map(row => ({ ...row, note })) });
    for (const [lang, text] of Object.entries(note)) {
      const written = texts.get(lang) ?? '';
      expect(written.split(text).length - 1).toBe(1);
      const json = JSON.parse(written);
      const notes = Object.keys(json.evidence.notes);
      expect(notes.length).toBeGreaterThan(2);
      const earlier = {
        ...json,
        evidence: { ...json.evidence, notes: Object.fromEntries(notes.map(row => [row, text])) },
      };
      for (const file of [json, earlier]) {
        expect(decodeTexts(file, theatre).evidence.map(told => told.note)).toEqual(notes.map(() => text));
      }
      const broken = { ...json, evidence: { ...json.evidence, notes: { 0: 1, 1: 0 } } };
      expect(() => decodeTexts(broken, theatre)).toThrow('broken texts: evidence.notes.0 is not what it has to be');
    }
  });

  it('gives no theatre when the facts have an error', async () => {
    const { output, problems } = await compile('test/facts/coincident-places');
    expect(output).toBeNull();
    expect(problems.some(problem => problem.severity === 'error')).toBe(true);
  });

  it('names texts after the compiled file', () => {
    expect(textsName('out/idlib.json', 'ar')).toBe('out/idlib.text.ar.json');
    expect(textsName('idlib', 'ar')).toBe('idlib.text.ar.json');
  });

  it('tells an error of the tiling at the line of the place', async () => {
    const facts = await good();
    // Two places on one spot have no line between them: one zone has no area.
    const places = facts.places.map(place => (place.id === 'cedar' ? { ...place, lat: 50.2, lon: 10.6 } : place));
    const { problems, output } = compileFacts({ ...facts, places });
    expect(output).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({ file: `${GOOD}/places.csv`, line: 4, severity: 'error', code: 'gap' }),
    );
  });
});

describe('the compiled file', () => {
  it('needs at most 17 KB for the zones and changes of 2,000 places and 2,000 changes', () => {
    // Villages strewn at random, campaigns that take a neighbourhood a day: harder than villages, which lie in rows.
    let seed = 1;
    const random = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed / 2 ** 32;
    };
    const places = Array.from({ length: 2000 }, (_, i) => {
      return { id: `p${i}`, lat: 36 + random() * 0.6, lon: 36 + random() * 0.6 };
    });
    const rows = new Map<string, Facts['control'][number]>();
    const add = (place: string, from: number, actor: string) => {
      const at = { file: 'control.csv', line: rows.size + 2 };
      const row = {
        at,
        place,
        from,
        actor,
        between: [],
        earliest: null,
        basis: 'named' as const,
        sources: [],
        note: {},
      };
      rows.set(`${place} ${from}`, { ...row, status: random() < 0.2 ? 'claimed' : 'confirmed' });
    };
    for (const place of places) add(place.id, 18_262, place.lon < 36.3 ? 'red' : 'blue');
    for (let day = 18_263; rows.size < 4000; day += 1 + Math.floor(random() * 3)) {
      const [lat, lon, actor] = [36 + random() * 0.6, 36 + random() * 0.6, random() < 0.5 ? 'red' : 'blue'];
      for (const place of places) {
        if (Math.abs(place.lat - lat) < 0.015 && Math.abs(place.lon - lon) < 0.015) add(place.id, day, actor);
      }
    }
    const { json } = compiled(makeFacts({ places, control: [...rows.values()] }));
    const bytes = gzipSync(JSON.stringify([json.zones, json.places.spots, json.control]), { level: 9 }).length;
    expect(bytes).toBeLessThan(17_000);
  });

  it('carries the base map as far as a reader can see, and no further', () => {
    const ring = (west: number, east: number): Polygon => ({
      type: 'Polygon',
      coordinates: [
        [
          [west, 30],
          [east, 30],
          [east, 40],
          [west, 40],
          [west, 30],
        ],
      ],
    });
    const base = [
      { kind: 'land', level: 0, name: { en: 'World' }, geometry: ring(-180, 180) },
      { kind: 'land', level: 0, name: { en: 'Elsewhere' }, geometry: ring(-60, -50) },
    ];
    const { theatre } = compiled(
      makeFacts({
        places: [{ id: 'a', lat: 36.2, lon: 36.2 }],
        control: [{ place: 'a', from: 18_262, actor: 'red' }],
        base,
      }),
    );
    expect(theatre.base.map(shape => shape.name.en)).toEqual(['World']);
    const [line] = theatre.base[0].lines;
    const xs = [...line].filter((_, i) => i % 2 === 0);
    const span = gridX(36.6) - gridX(36);
    expect(Math.min(...xs)).toBeCloseTo(gridX(36) - 2.5 * span, -1);
    expect(Math.max(...xs)).toBeCloseTo(gridX(36.6) + 2.5 * span, -1);
  });
});

describe('lines', () => {
  //  36.0         36.3        36.6
  //   | west       |      east |    The line begins west of the subject, runs through both zones
  //  -+------------+-----------+-   and ends east of it.
  const facts = (coordinates: Position[]) =>
    makeFacts({
      places: [
        { id: 'west', lat: 36.3, lon: 36.15 },
        { id: 'east', lat: 36.3, lon: 36.45 },
      ],
      control: ['west', 'east'].map(place => ({ place, from: 18_262, actor: 'red' })),
      lines: [{ id: 'r', kind: 'road', ref: '', name: {}, sources: [], geometry: { type: 'LineString', coordinates } }],
    });
  const names = (coordinates: Position[]) => {
    const { theatre } = compiled(facts(coordinates));
    const [{ x, zones }] = theatre.lines[0].parts;
    return [...zones].map((zone, i) => ({
      zone: zone === OUTSIDE ? 'outside' : theatre.places[zone].id,
      from: x[i],
      to: x[i + 1],
    }));
  };

  it('are cut where they pass from zone to zone and out of the subject', () => {
    const [outside, west, east, beyond] = names([
      [35.9, 36.3],
      [36.7, 36.3],
    ]);
    expect([outside, west, east, beyond].map(piece => piece.zone)).toEqual(['outside', 'west', 'east', 'outside']);
    expect([west.from, west.to]).toEqual([Math.round(gridX(35.99)), Math.round(gridX(36.3))]);
    expect([east.from, east.to]).toEqual([west.to, Math.round(gridX(36.61))]);
  });

  it('keep their own vertices, and lie in one zone along the edge between two', () => {
    expect(
      names([
        [36.1, 36.1],
        [36.1, 36.2],
        [36.1, 36.3],
      ]).map(piece => piece.zone),
    ).toEqual(['west', 'west']);
    const along = names([
      [36.3, 36.1],
      [36.3, 36.5],
    ]);
    expect(along).toHaveLength(1);
    expect(['west', 'east']).toContain(along[0].zone);
  });
});

describe('agreements', () => {
  it('have in each zone the ground that turf finds there', async () => {
    const facts = await good();
    const agreement = facts.agreements[0];
    const lShaped: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [10.2, 50.1],
          [10.8, 50.1],
          [10.8, 50.2],
          [10.3, 50.2],
          [10.3, 50.5],
          [10.2, 50.5],
          [10.2, 50.1],
        ],
        [
          [10.22, 50.12],
          [10.22, 50.18],
          [10.28, 50.18],
          [10.28, 50.12],
          [10.22, 50.12],
        ],
      ],
    };
    for (const geometry of [agreement.geometry, lShaped]) {
      const { theatre } = compiled({ ...facts, agreements: [{ ...agreement, geometry } satisfies AgreementFact] });
      const [{ zones, km2 }] = theatre.agreements;
      const day = snapshotAt(theatre, theatre.first);
      // On the first day each state's ground is told apart by turf on the export.
      const ground = multiPolygon(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
      for (const feature of toGeoJSON(day, null).features.filter(one => one.properties?.layer === 'area')) {
        const common = intersect(
          featureCollection([ground, multiPolygon((feature.geometry as MultiPolygon).coordinates)]),
        );
        const expected = common ? area(common) / 1e6 : 0;
        const actors = theatre.actors.map(actor => actor.id);
        const held = [...zones].reduce((sum, zone, i) => {
          const { actor } = theatre.states[day.states[zone]];
          return actors[actor] === feature.properties?.actor ? sum + km2[i] : sum;
        }, 0);
        // Kept in whole hectares a zone.
        expect(Math.abs(held - expected)).toBeLessThan(0.01 * (zones.length + 1) + 1e-5 * expected);
      }
    }
  });

  it('are measured as they are numbered', async () => {
    const facts = await good();
    const { theatre } = compiled(facts);
    const [{ zones, hectares }] = measureAgreements(facts.agreements, theatre.topology);
    expect(unpackDeltas(zones)).toEqual([...theatre.agreements[0].zones]);
    expect(pack(unpack(hectares))).toBe(hectares);
    expect(zoneAt(theatre.topology, gridX(10.3001), gridY(50.2999))).toBe(
      theatre.places.findIndex(place => place.id === 'cedar'),
    );
  });
});

describe('clipping by a convex ring', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));

  it('leaves the area that turf leaves', () => {
    const triangle: Position[] = [
      [20, 10],
      [90, 30],
      [40, 80],
      [20, 10],
    ];
    expect(isConvex(triangle)).toBe(true);
    // A star about the middle never crosses itself, and is seldom convex.
    const star = fc.array(fc.integer({ min: 5, max: 50 }), { minLength: 5, maxLength: 12 }).map(radii => {
      const ring = radii.map((radius, i): Position => {
        const angle = (i / radii.length) * 2 * Math.PI;
        return [(50 + radius * Math.cos(angle)) / 100, (50 + radius * Math.sin(angle)) / 100];
      });
      return [...ring, ring[0]];
    });
    const window = triangle.map(([x, y]): Position => [x / 100, y / 100]);
    fc.assert(
      fc.property(star, ring => {
        const common = intersect(featureCollection([polygon([ring]), polygon([window])]));
        const expected = common ? area(common) : 0;
        const clipped = clipConvex(ring, window);
        const found = clipped.length ? area({ type: 'Polygon', coordinates: [clipped] }) : 0;
        expect(Math.abs(found - expected)).toBeLessThan(1e-6 * expected + 1);
      }),
    );
  });

  it('knows a ring that turns back', () => {
    expect(
      isConvex([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 1],
        [0, 0],
      ]),
    ).toBe(false);
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        fc.pre(twice !== 0);
        expect(isConvex([a, b, c, a])).toBe(twice > 0);
      }),
    );
  });
});
