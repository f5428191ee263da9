import { expect, test } from 'vitest';
import type { Source } from '../../../src/engine/model/texts.ts';
import { byStrength } from '../../../src/engine/query/source-order.ts';

const source = (publisher: string, more: Partial<Source> = {}): Source => ({
  ...{
    id: publisher,
    publisher,
    title: '',
    date: '',
    url: 'https://example.org',
    lang: 'en',
    lean: -1,
    derivedFrom: -1,
  },
  ...more,
});

test('first-hand and independent sources come first, those close to a side later, encyclopaedias last', () => {
  const sources = [
    source('Wikipedia'),
    source('Army press', { lean: 0 }),
    source('Blog', { derivedFrom: 4 }),
    source('Odd host'),
    source('Agency'),
    source('Agency'),
    source('Monitor', { url: '' }),
  ];
  const order = byStrength({ sources }, [0, 1, 2, 3, 4, 6, 4]).map(index => sources[index].publisher);
  expect(order).toEqual(['Agency', 'Odd host', 'Monitor', 'Blog', 'Army press', 'Wikipedia']);
});
