import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pack,
  packDeltas,
  packLine,
  packRuns,
  unpack,
  unpackDeltas,
  unpackLine,
  unpackRuns,
} from '../../../src/engine/format/pack.ts';

const whole = fc.integer({ min: -(2 ** 28), max: 2 ** 28 });

describe('packed lists', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(whole), numbers => {
        expect(unpack(pack(numbers))).toEqual(numbers);
        expect(unpackDeltas(packDeltas(numbers))).toEqual(numbers);
        const sizes = numbers.map(Math.abs);
        expect(unpackRuns(packRuns(sizes), 2 ** 28)).toEqual(sizes);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, whole)), points => {
        expect([...unpackLine(packLine(points.flat()))]).toEqual(points.flat());
      }),
    );
  });

  it('of runs hold nothing that a typed array has no room for', () => {
    expect(unpackRuns(packRuns([0, 65_535]))).toEqual([0, 65_535]);
    expect(() => unpackRuns(packRuns([65_536]))).toThrow('broken');
    expect(() => unpackRuns(packRuns([256]), 255)).toThrow('broken');
    expect(() => unpackRuns(packRuns([-1]))).toThrow('broken');
  });

  it('take one character for a small number', () => {
    expect(pack([0, 15, -15])).toHaveLength(3);
    expect(packRuns(Array(1000).fill(7))).toHaveLength(4);
  });

  it('are refused when they are cut short within a number', () => {
    const text = pack([1, 100_000]);
    for (let length = 2; length < text.length; length++) {
      expect(() => unpack(text.slice(0, length))).toThrow('a packed list is cut short');
    }
  });

  it('are refused when they hold what was never packed', () => {
    expect(() => unpack('A B')).toThrow();
    expect(() => unpackRuns(pack([1, -1]))).toThrow('a packed list is broken');
    expect(() => unpackRuns(pack([1, 2 ** 29]))).toThrow('a packed list is broken');
    expect(() => unpackRuns(pack([1]))).toThrow('a packed list is broken');
  });
});
