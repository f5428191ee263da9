import { expect, test } from 'vitest';
import { bars, hatch, stepBand, stepLine, sums } from '../../../src/elements/plot/plot.ts';

const steps = (days: number[], values: number[]) => ({ days, at: (i: number) => values[i] });

test('a line stands at each value until the next day', () => {
  expect(stepLine(steps([0, 4, 6], [0, 1, 0.5]), { from: 0, until: 10 })).toBe('M0 1L4 1L4 0L6 0L6 0.5L10 0.5');
});

test('a box in the midst of the record begins with what stands on its first day', () => {
  expect(stepLine(steps([0, 4, 6, 20], [0, 1, 0.5, 0]), { from: 5, until: 10 })).toBe('M0 0L1 0L1 0.5L5 0.5');
});

test('a band lies between two lines', () => {
  const [low, high] = [steps([0, 4], [0, 0.5]), steps([0, 4], [0.5, 1])];
  expect(stepBand(low, high, { from: 0, until: 8 })).toBe('M0 0.5L4 0.5L4 0L8 0L8 0.5L4 0.5L4 1L0 1Z');
});

test('a record of very many days makes no longer a path than can be seen', () => {
  const days = Array.from({ length: 50_000 }, (_, i) => i);
  const path = stepLine(
    steps(
      days,
      days.map(i => i % 2),
    ),
    { from: 0, until: 50_000 },
  );
  expect(path.split('L').length).toBeLessThan(3500);
});

test('numbers of days are added up over weeks', () => {
  const values = [1, 0, 0, 2, 0, 0, 0, 5, 1];
  expect([...sums(values, 100, { from: 100, until: 109 }, 7)]).toEqual([3, 6]);
  expect([...sums(values, 100, { from: 103, until: 106 }, 1)]).toEqual([2, 0, 0]);
  expect([...sums(values, 100, { from: 98, until: 104 }, 3)]).toEqual([1, 2]);
});

test('bars stand on the floor, the last one cut at the end', () => {
  expect(bars([2, 0, 4], { from: 0, until: 20 }, 7, i => [0.5, 9, 1][i])).toBe('M0 1V0.5H7V1ZM14 1V0H20V1Z');
});

test('hatching stays within the days that it is about, and within the box', () => {
  const points = (path: string) =>
    [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const some = points(hatch({ from: 130, until: 190 }, { from: 100, until: 220 }));
  expect(some.length).toBeGreaterThan(20);
  expect(Math.min(...some.map(([x]) => x))).toBe(30);
  expect(Math.max(...some.map(([x]) => x))).toBe(90);
  for (const [, y] of some) expect(y).toBeGreaterThanOrEqual(0);
  for (const [, y] of some) expect(y).toBeLessThanOrEqual(1);
  const open = points(hatch({ from: 190, until: Infinity }, { from: 100, until: 220 }));
  expect(Math.max(...open.map(([x]) => x))).toBe(120);
  expect(hatch({ from: 10, until: 20 }, { from: 100, until: 220 })).toBe('');
});
