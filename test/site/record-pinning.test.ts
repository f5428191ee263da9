import { expect, test } from 'vitest';
import { current, isPinned, pinned, readWithPinnedFallback } from '../../src/site/record-pinning.ts';

test.each([
  ['https://user@example.org/data/idlib.json', 'https://user@example.org/data/idlib@2026-11-23-dccb061e.json'],
  ['data/idlib', 'data/idlib@2026-11-23-dccb061e'],
])('%s and its pinned copy', (now, then) => {
  expect([isPinned(now), isPinned(then)]).toEqual([false, true]);
  expect(pinned(now, '2026-11-23-dccb061e')).toBe(then);
  expect(pinned(then, 'dccb061e')).toBe(now.replace('idlib', 'idlib@dccb061e'));
  expect([current(now), current(then)]).toEqual([now, now]);
});

test('a part of another record gives way to that of the theatre’s own', async () => {
  const files: Record<string, string> = { 'idlib.json': 'new', 'idlib@old.json': 'old' };
  const asked: string[] = [];
  const read = async (src: string) => {
    asked.push(src);
    if (files[src] !== 'old') throw new Error('texts of another record');
    return files[src];
  };
  expect(await readWithPinnedFallback('idlib.json', 'old', read)).toBe('old');
  expect(asked).toEqual(['idlib.json', 'idlib@old.json']);
  await expect(readWithPinnedFallback('idlib@gone.json', 'gone', read)).rejects.toThrow('another record');
  expect(asked).toHaveLength(3);
});
