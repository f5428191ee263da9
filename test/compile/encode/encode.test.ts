import { distance } from '@turf/distance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFacts } from '../../../src/compile/compile.ts';
import type { ControlFact, Facts, PlaceFact } from '../../../src/compile/read/facts.ts';
import { decode } from '../../../src/engine/format/decode.ts';
import { decodeTexts } from '../../../src/engine/format/decode-texts.ts';
import { zoneAt } from '../../../src/engine/geometry/point-location.ts';
import { latOf, lngOf } from '../../../src/engine/model/grid.ts';
import { BASES, STATUSES } from '../../../src/engine/model/history.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { makeFacts } from '../make-facts.ts';

const FIRST = 18_262;
const ACTORS = ['red', 'blue', 'navy'];

const day = fc.integer({ min: FIRST - 300, max: FIRST + 300 });
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('Tell Rif‘at', 'سراقب', 'Şeyh', '"; ,'),
);
/** From 36 to 36.6 degrees. */
const degree = fc.integer({ min: 0, max: 60_000 }).map(value => (3_600_000 + value) / 1e5);

const place: fc.Arbitrary<Pick<PlaceFact, 'id' | 'name' | 'aliases' | 'lat' | 'lon' | 'rank' | 'population'>> =
  fc.record({
    id,
    name: fc.record({ en: name, ar: name }, { requiredKeys: ['en'] }),
    aliases: fc.uniqueArray(name, { maxLength: 2 }),
    lat: degree,
    lon: degree,
    rank: fc.integer({ min: 1, max: 6 }),
    population: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000_000 })),
  });

const facts: fc.Arbitrary<Facts> = fc
  .uniqueArray(place, {
    minLength: 1,
    maxLength: 25,
    // Two degrees' hundred-thousandths may be one spot on the grid.
    comparator: (a, b) => a.id === b.id || (Math.abs(a.lat - b.lat) < 1e-4 && Math.abs(a.lon - b.lon) < 1e-4),
  })
  .chain(places =>
    fc.record({
      places: fc.constant(places),
      control: fc.uniqueArray(
        fc.record({
          place: fc.constantFrom(...places.map(one => one.id)),
          from: day,
          actor: fc.constantFrom('', ...ACTORS),
          between: fc.uniqueArray(fc.constantFrom(...ACTORS)),
          // Before 1970, too, where days are counted backwards.
          earliest: fc.option(
            fc.oneof(
              day,
              day.map(later => later - 40_000),
            ),
          ),
          status: fc.constantFrom(...STATUSES),
          basis: fc.constantFrom(...BASES),
          sources: fc.uniqueArray(fc.constantFrom('s1', 's2', 's3')),
          note: fc.record({ en: name }, { requiredKeys: [] }),
        }),
        { minLength: 1, maxLength: 60, selector: row => `${row.place} ${row.from}` },
      ),
      posts: fc.array(fc.record({ lat: degree, lon: degree, until: fc.option(day) }), { maxLength: 5 }),
      line: fc.array(fc.tuple(degree, degree), { minLength: 2, maxLength: 8 }),
    }),
  )
  .map(({ places, control, posts, line }) =>
    makeFacts({
      places: places.map(one => ({ ...one, source: '' })),
      control: control.map(row => ({ ...row, between: row.actor ? [] : row.between })),
      posts: posts.map(({ lat, lon, until }, i) => ({
        id: `post-${i}`,
        number: String(i),
        name: { en: `Post ${i}` },
        lat,
        lon,
        precisionKm: i / 2,
        actor: ACTORS[i % 3],
        kind: 'base' as const,
        from: FIRST,
        until: until === null ? null : FIRST + 1 + Math.abs(until - FIRST),
        note: {},
        sources: ['s1'],
      })),
      lines: [
        {
          id: 'road',
          kind: 'road',
          ref: 'R1',
          name: { en: 'Road' },
          sources: [],
          geometry: { type: 'LineString', coordinates: line },
        },
      ],
    }),
  );

/** What the theatre says, row by row, in the words of the facts. */
function rowsOf(theatre: Theatre): Record<string, unknown>[] {
  return [...theatre.history.day].map((from, row) => {
    const state = theatre.states[theatre.history.state[row]];
    return {
      place: theatre.places[theatre.history.zone[row]].id,
      from,
      actor: state.actor < 0 ? '' : theatre.actors[state.actor].id,
      between: state.between.map(actor => theatre.actors[actor].id).sort(),
      status: STATUSES[theatre.history.status[row]],
      basis: BASES[theatre.history.basis[row]],
    };
  });
}

const byPlaceAndDay = (a: { place?: unknown; from?: unknown }, b: { place?: unknown; from?: unknown }) =>
  String(a.place).localeCompare(String(b.place)) || Number(a.from) - Number(b.from);

function compiled(facts: Facts) {
  const { output, problems } = compileFacts(facts);
  if (!output) throw new Error(problems.map(problem => problem.text).join('\n'));
  return output;
}

describe('what is encoded comes back', () => {
  it('places and control rows', () => {
    fc.assert(
      fc.property(facts, facts => {
        const { main, theatre } = compiled(facts);
        expect(decode(JSON.parse(main))).toEqual(theatre);
        const documented = new Set(facts.control.map(row => row.place));
        expect(theatre.topology.zones).toBe(documented.size);
        expect(new Set(theatre.places.slice(0, documented.size).map(one => one.id))).toEqual(documented);
        for (const fact of facts.places) {
          const found = theatre.places.find(one => one.id === fact.id)!;
          expect(found).toMatchObject({ lat: fact.lat, lon: fact.lon, rank: fact.rank });
          expect(found.name.en).toBe(fact.name.en);
          if (fact.rank <= 3 && fact.name.ar) expect(found.name.ar ?? found.name.en).toBe(fact.name.ar);
        }
        const expected = facts.control.map(({ place, from, actor, between, status, basis }: ControlFact) => {
          return { place, from, actor, between: [...between].sort(), status, basis };
        });
        expect(rowsOf(theatre).sort(byPlaceAndDay)).toEqual(expected.sort(byPlaceAndDay));
      }),
      { numRuns: 60 },
    );
  });

  it('texts, and what each row rests on', () => {
    fc.assert(
      fc.property(facts, facts => {
        const { texts, theatre } = compiled(facts);
        const told = decodeTexts(JSON.parse(texts.get('ar')!), theatre);
        rowsOf(theatre).forEach((row, i) => {
          const fact = facts.control.find(one => one.place === row.place && one.from === row.from)!;
          const { sources, earliest, note } = told.evidence[i];
          expect(sources.map(source => told.sources[source].id)).toEqual(fact.sources);
          expect(earliest).toBe(fact.earliest);
          expect(note).toBe(fact.note.en ?? '');
        });
        theatre.places.forEach((found, i) => {
          const fact = facts.places.find(one => one.id === found.id)!;
          expect(told.placeNames[i] || found.name.en).toBe(fact.name.ar ?? fact.name.en);
          expect(told.populations[i]).toBe(fact.population);
          const spellings = [...told.aliases[i], told.placeNames[i], found.name.en];
          for (const spelling of [...fact.aliases, ...Object.values(fact.name)]) expect(spellings).toContain(spelling);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('posts and lines, each piece in its zone', () => {
    fc.assert(
      fc.property(facts, facts => {
        const { theatre } = compiled(facts);
        const { topology } = theatre;
        theatre.posts.forEach((post, i) => {
          const fact = facts.posts[i];
          expect(post).toMatchObject({ id: fact.id, until: fact.until ?? Infinity, precisionKm: fact.precisionKm });
          expect(post.zone).toBe(zoneAt(topology, post.x, post.y));
        });
        for (const { x, y, zones, km } of theatre.lines[0].parts) {
          expect(zones.length).toBe(x.length - 1);
          zones.forEach((zone, i) => {
            const ends = [i, i + 1].map(at => [lngOf(x[at]), latOf(y[at])]);
            expect(km[i]).toBeCloseTo(distance(ends[0], ends[1]), 6);
            // Crossings are put on whole grid units, so a short piece may lie a little astray.
            const length = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
            if (length > 8) expect(zoneAt(topology, (x[i] + x[i + 1]) / 2, (y[i] + y[i + 1]) / 2)).toBe(zone);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
