import { expect, test } from 'vitest';
import { formatSelection, parseSelection, SELECTION_KINDS } from '../../../src/engine/model/selection.ts';

test.each(SELECTION_KINDS)('a %s is read as it is written', kind => {
  const selection = { kind, id: 'a:b' };
  expect(parseSelection(formatSelection(selection))).toEqual(selection);
});

test.each(['', 'town', 'town:', ':saraqib', 'towns:saraqib', 'Town:saraqib', '__proto__:x'])('%j is none', text => {
  expect(parseSelection(text)).toBeNull();
});

test('none is written as nothing', () => expect(formatSelection(null)).toBe(''));
