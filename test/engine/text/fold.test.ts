import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldHeader } from '../../../src/engine/text/fold.ts';
import { ID, slug } from '../../../src/engine/text/ids.ts';
import { freeId, idInScript } from '../../../src/engine/text/new-ids.ts';

describe('a text is folded', () => {
  test.each([
    ['  Saraqib ', 'saraqib'],
    ['Maʿarrat al-Nuʿmān', 'maarrat al numan'],
    ["Ma'arrat al-Nu'man", 'maarrat al numan'],
    ['Kırıkhan', 'kirikhan'],
    ['Großstadt', 'grossstadt'],
    ['معرّة النعمان', 'معره النعمان'],
    ['٢٠٢٠', '2020'],
    ['--', ''],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  test('once is as good as twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text)));
  });

  test('capitals inside a header begin words', () => {
    expect(['Event_Date', 'eventDate', 'EVENT DATE', 'event-date'].map(foldHeader)).toEqual(
      Array(4).fill('event date'),
    );
  });
});

describe('ids', () => {
  test('are what an id may be, or nothing', () => {
    const isOne = (id: string) => id === '' || ID.test(id);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => isOne(slug(name)) && isOne(idInScript(name))));
  });

  test('in Latin letters, or in the script of the name', () => {
    expect([slug("Ma'arrat al-Nu'man"), slug('Харків')]).toEqual(['maarrat-al-numan', '']);
    expect([idInScript('My War (2020)'), idInScript('Харків 2022'), idInScript('!')]).toEqual([
      'my-war-2020',
      'харків-2022',
      '',
    ]);
  });

  test('are numbered where they are taken', () => {
    const taken = new Set(['town', 'town-2']);
    expect(freeId('town', id => taken.has(id))).toBe('town-3');
    expect(freeId('hill', id => taken.has(id))).toBe('hill');
  });
});
