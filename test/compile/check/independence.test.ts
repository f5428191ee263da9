import { describe, expect, it } from 'vitest';
import { Independence } from '../../../src/compile/check/independence.ts';
import type { SourceFact } from '../../../src/compile/read/facts.ts';

function source(id: string, publisher: string, derivedFrom = ''): SourceFact {
  const at = { file: 'sources.csv', line: 1 };
  return { at, id, publisher, title: '', date: '', url: '', lang: '', lean: '', derivedFrom };
}

describe('Independence', () => {
  const sources = [
    source('a', 'Agency'),
    source('a2', 'agency '),
    source('b', 'Herald'),
    source('from-a', 'Tribune', 'a'),
    source('also-from-a', 'Post', 'from-a'),
    source('x', 'X', 'y'),
    source('y', 'Y', 'x'),
  ];
  const independence = new Independence(sources);

  it.each([
    ['two publishers', ['a', 'b'], true],
    ['one publisher twice', ['a', 'a2'], false],
    ['one derived from the other', ['a', 'from-a'], false],
    ['both resting on a third', ['from-a', 'also-from-a'], false],
    ['a third that stands alone', ['a', 'from-a', 'b'], true],
    ['one source', ['a'], false],
    ['none', [], false],
    ['an unknown one', ['a', 'nobody'], false],
  ])('%s', (_name, ids, two) => {
    expect(independence.hasTwo(ids)).toBe(two);
  });

  it('follows what a source rests on to its end, and notices a circle', () => {
    expect(independence.origin('also-from-a')).toBe('a');
    expect(independence.origin('x')).toBeNull();
  });
});
