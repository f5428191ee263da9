import { expect, test } from 'vitest';
import { fuzz, TARGETS } from './fuzz.ts';

// `npm run fuzz` makes ten thousand inputs; a few of them here, so that the targets themselves stay whole.
test.each(Object.keys(TARGETS))('what strangers send is refused in words or sound: %s', async name => {
  const { refused, taken, faults } = await fuzz(name, 60, 7);
  expect(faults).toEqual([]);
  expect(refused).toBeGreaterThan(0);
  expect(taken).toBeGreaterThan(0);
});
