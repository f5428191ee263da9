import { expect, test } from 'vitest';
import { attributeOf, defaultOf, messageParams, viewParams } from '../../src/draw/view-params.ts';

// Other people's pages and links rely on these names.
test('the public names stay', () => {
  expect(viewParams.map(([name]) => attributeOf(name)).join(' ')).toBe(
    'date compare according-to town select view layers lang theme controls panel kinds time',
  );
  expect(messageParams.join(' ')).toBe('date compare accordingTo town select view layers lang theme');
  expect(viewParams.flatMap(([, { event }]) => event ?? []).join(' ')).toBe(
    'date-change compare-change according-change select-change view-change layers-change language-change theme-change panel-change kinds-change time-change',
  );
});

test('a view is all defaults until something is asked for', () => {
  const named = viewParams.map(([name]) => [name, defaultOf(name)]).filter(([, text]) => text !== '');
  expect(Object.fromEntries(named)).toEqual({ theme: 'auto', controls: 'full', time: 'active' });
});
