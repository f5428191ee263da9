import { expect, test } from 'vitest';
import { current, isPinned, pinned } from '../src/pinned.ts';

test.each([
  ['https://user@example.org/data/idlib.json', 'https://user@example.org/data/idlib@2026-11-23-dccb061e.json'],
  ['data/idlib', 'data/idlib@2026-11-23-dccb061e'],
])('%s and its pinned copy', (now, then) => {
  expect([isPinned(now), isPinned(then)]).toEqual([false, true]);
  expect(pinned(now, '2026-11-23-dccb061e')).toBe(then);
  expect(pinned(then, 'dccb061e')).toBe(now.replace('idlib', 'idlib@dccb061e'));
  expect([current(now), current(then)]).toEqual([now, now]);
});
