import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, TheatreTexts } from '../../../src/engine/model/texts.ts';
import { accordingTo, claimEnd, voicesOf } from '../../../src/engine/query/claims.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, CONTESTED, FIRST, makeTheatre, NAVY, RED, type Row } from '../fixture.ts';

const PLACES: [number, number][] = [
  [250, 250],
  [750, 250],
  [250, 750],
  [750, 750],
];
const ACTORS = 3;
const LAST = 40;

function textsOf(claims: readonly Claim[]): TheatreTexts {
  const none = {
    placeNames: [],
    aliases: [],
    words: {},
    actorNotes: [],
    formerIds: new Map(),
    populations: [],
    sources: [],
    evidence: [],
    events: [],
    deaths: [],
    correctTo: '',
    gaps: [],
    unlocated: [],
    corrections: [],
    doubled: 0,
  };
  return { lang: 'en', record: '', ...none, claims, posts: {}, lines: {}, agreements: {}, phases: {}, annotations: [] };
}

const days = fc.integer({ min: 0, max: LAST });
const claim: fc.Arbitrary<Claim> = fc
  .record({
    place: fc.integer({ min: 0, max: PLACES.length - 1 }),
    day: days,
    by: fc.integer({ min: 0, max: ACTORS - 1 }),
    says: fc.integer({ min: -1, max: ACTORS - 1 }),
    extent: fc.constantFrom('all' as const, 'part' as const),
    lasts: fc.option(fc.integer({ min: 1, max: 20 })),
  })
  .map(({ day, lasts, ...rest }) => {
    const until = lasts === null ? Infinity : FIRST + day + lasts;
    return { ...rest, day: FIRST + day, until, sources: [], note: '' };
  });
/** One claim a claimant, place and day, as the checker asks for. */
const claims = fc.uniqueArray(claim, { maxLength: 14, selector: one => `${one.place} ${one.by} ${one.day}` });
const rows: fc.Arbitrary<Row[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: PLACES.length - 1 }), days, fc.integer({ min: 0, max: CONTESTED })), {
    maxLength: 16,
  })
  .map(list => [...new Map(list.map(row => [`${row[0]}@${row[1]}`, row])).values()]);

/** What a claim would have its place show. */
const shownBy = ({ says, extent }: Claim) => (says < 0 || extent === 'part' ? CONTESTED : says + 1);

/** The rule of the contract, told day by day: a claim dies on the first day on which anything ends it, and stays dead. */
function isInForce(one: Claim, all: readonly Claim[], record: readonly Row[], after: number): boolean {
  const made = one.day - FIRST;
  if (after < made) return false;
  for (let day = made; day <= after; day++) {
    if (FIRST + day >= one.until) return false;
    const spokeAgain = all.some(
      other => other.place === one.place && other.by === one.by && other.day === FIRST + day && day > made,
    );
    const agreed = record.some(([zone, on, state]) => zone === one.place && on === day && state === shownBy(one));
    if (spokeAgain || agreed) return false;
  }
  return true;
}

describe('according to', () => {
  test.each(['red', 'blue', 'navy'])('%s, every day shows what the rule says, told day by day', id => {
    fc.assert(
      fc.property(claims, rows, (said, record) => {
        const theatre = makeTheatre(PLACES, record);
        const texts = textsOf(said);
        const voices = voicesOf(theatre, id);
        for (let after = 0; after <= LAST; after++) {
          const onRecord = snapshotAt(theatre, FIRST + after);
          const { snapshot, differing } = accordingTo(onRecord, texts, voices);
          PLACES.forEach((_, place) => {
            const inForce = said
              .filter(one => one.place === place && voices.has(one.by) && isInForce(one, said, record, after))
              .sort((a, b) => a.day - b.day);
            const latest = inForce.filter(one => one.day === inForce.at(-1)?.day);
            const allowed = latest.length > 0 ? latest.map(shownBy) : [onRecord.states[place]];
            expect(allowed).toContain(snapshot.states[place]);
            expect(differing.has(place)).toBe(snapshot.states[place] !== onRecord.states[place]);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the end of a claim is the first day on which it is not in force', () => {
    fc.assert(
      fc.property(claims, rows, (said, record) => {
        const theatre = makeTheatre(PLACES, record);
        for (const one of said) {
          const end = claimEnd(theatre, said, one) - FIRST;
          for (let after = one.day - FIRST; after <= LAST; after++) {
            expect(after < end).toBe(isInForce(one, said, record, after));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a side speaks with all its actors; an unknown one with none', () => {
    const theatre = makeTheatre(PLACES, []);
    expect([...voicesOf(theatre, 'blue')]).toEqual([1, 2]);
    expect([...voicesOf(theatre, 'navy')]).toEqual([2]);
    expect([...voicesOf(theatre, 'green')]).toEqual([]);
  });

  test('areas and front are those of the claim, the record itself stays as it is', () => {
    const theatre = makeTheatre(
      PLACES,
      PLACES.map((_, zone): Row => [zone, 0, zone < 2 ? RED : BLUE]),
    );
    const record = snapshotAt(theatre, FIRST + 5);
    const until = Infinity;
    const says = { place: 2, day: FIRST + 3, by: 0, says: 0, extent: 'all', until, sources: [], note: '' } as const;
    const { snapshot, differing } = accordingTo(record, textsOf([says]), voicesOf(theatre, 'red'));
    expect(snapshot.areas.map(area => [area.state, Math.round(area.km2), area.places])).toEqual([
      [RED, 750_000, 3],
      [BLUE, 250_000, 1],
    ]);
    expect(record.areas.map(area => area.places)).toEqual([2, 2]);
    expect([...differing]).toEqual([[2, says]]);
    expect(accordingTo(record, textsOf([says]), voicesOf(theatre, 'blue')).differing.size).toBe(0);
    expect(snapshot.states).not.toContain(NAVY);
  });
});
