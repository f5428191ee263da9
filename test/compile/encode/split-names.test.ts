import { describe, expect, it } from 'vitest';
import { compileFacts, namesName } from '../../../src/compile/compile.ts';
import { decode } from '../../../src/engine/format/decode.ts';
import { decodeNames } from '../../../src/engine/format/decode-names.ts';
import { makeFacts } from '../make-facts.ts';

const COUNT = 500;
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** Five hundred places in a grid, the first ten of them large. Place 99 has an id that is not made of its name. */
function compiled(count = COUNT) {
  const places = Array.from({ length: count }, (_, i) => ({
    id: i === 99 ? 'another' : `p-${i}-${ROMAN[i % 5].toLowerCase()}`,
    name: { en: `P ${i} ${ROMAN[i % 5]}` },
    lat: 36 + Math.floor(i / 25) * 0.02,
    lon: 36 + (i % 25) * 0.02,
    rank: i < 10 ? 3 : 6,
  }));
  const control = places.map(({ id }) => ({ place: id, from: 18_262, actor: 'red' }));
  const posts = [
    {
      ...{ id: 'post-1', number: '1', name: { en: 'Hill', tr: 'Tepe' }, lat: 36.1, lon: 36.1, precisionKm: 1 },
      ...{ actor: 'red', kind: 'observation' as const, from: 18_262, until: null, note: {}, sources: [] },
    },
  ];
  const { output, problems } = compileFacts(makeFacts({ places, control, posts }));
  if (!output) throw new Error(problems.map(problem => problem.text).join('\n'));
  return output;
}

describe('a theatre as a site serves it', () => {
  it('has first the names that the first map shows, and the others apart', () => {
    const { theatre, first, names } = compiled();
    const shown = decode(JSON.parse(first));
    expect(shown.namesLater).toBe(true);
    const named = shown.places.filter(place => place.id !== '');
    expect(named.length).toBeLessThan(COUNT / 2);
    expect(named).toEqual(expect.arrayContaining(theatre.places.filter(place => place.rank <= 3)));
    expect(shown.posts[0].name).toEqual({});
    expect(decodeNames(JSON.parse(names!), shown)).toEqual(theatre);
    expect(theatre.posts[0].name).toEqual({ en: 'Hill', tr: 'Tepe' });
  });

  it('is whole where apart would save nothing', () => {
    const { main, first, names } = compiled(40);
    expect(names).toBeNull();
    expect(first).toBe(main);
  });

  it('shares what does not depend on names with the theatre before', () => {
    const { first, names } = compiled();
    const before = decode(JSON.parse(first));
    const after = decodeNames(JSON.parse(names!), before);
    expect(after.topology).toBe(before.topology);
    expect(after.history).toBe(before.history);
    expect(before.namesLater).toBe(true);
  });

  it.each([
    ['something else', { format: 'territory-map' }, 'not the names'],
    ['another version', { version: 9 }, 'unknown version: 9'],
    ['another record', { record: '2019-01-01-00000000' }, 'names of another record'],
    ['too few names', { names: ['P 0'] }, 'broken names'],
  ])('refuses %s', (_, spoilt, text) => {
    const { first, names } = compiled();
    expect(() => decodeNames({ ...JSON.parse(names!), ...spoilt }, decode(JSON.parse(first)))).toThrow(text);
  });

  it('is beside its names', () => {
    expect(namesName('data/idlib.json')).toBe('data/idlib.names.json');
    expect(namesName('data/idlib@2026-01-01-abcdef12.json')).toBe('data/idlib@2026-01-01-abcdef12.names.json');
  });
});
