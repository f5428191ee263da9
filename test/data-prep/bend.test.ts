import { expect, it } from 'vitest';
import { bend, margin, type Witness } from '../../src/data-prep/bend.ts';
import type { Chain } from '../../src/data-prep/chain.ts';

// A border running east along 36 N, with a (left, north) and b, c (right, south) as witnesses.
//
//        a
//   ----------------->
//        b       c
const border: Chain = [
  [36, 36],
  [36.5, 36],
];
const options = { clear: 300, reach: 2000 };
const left = (lng: number, lat: number): Witness => ({ name: 'left', at: [lng, lat], side: 'left' });
const right = (lng: number, lat: number): Witness => ({ name: 'right', at: [lng, lat], side: 'right' });

it('bends round a witness that the border left on the wrong side', () => {
  const a = left(36.2, 35.99);
  expect(margin(border, a)).toBeCloseTo(-1112, -1);
  expect(margin(bend(border, [a], options), a)).toBeGreaterThanOrEqual(299);
});

it('keeps clear of a witness that it passes too near', () => {
  const b = right(36.2, 35.999);
  const c = right(36.4, 35.999);
  const bent = bend(border, [b, c], options);
  for (const witness of [b, c]) expect(margin(bent, witness)).toBeGreaterThanOrEqual(299);
});

it('passes between two witnesses that leave less room', () => {
  const a = left(36.2, 35.998);
  const b = right(36.2, 35.995);
  const bent = bend(border, [a, b], options);
  for (const witness of [a, b]) expect(margin(bent, witness)).toBeGreaterThan(100);
});

it('keeps its course and its ends where no witness speaks against it', () => {
  const bent = bend(border, [left(36.2, 35.99), right(36.4, 35.9)], options);
  expect(bent[0]).toEqual([36, 36]);
  expect(bent[bent.length - 1][0]).toBeCloseTo(36.5, 9);
  for (const [lng, lat] of bent) if (Math.abs(lng - 36.2) > 0.05) expect(lat).toBeCloseTo(36, 9);
});
