import { expect, test } from 'vitest';
import { SvgPath } from '../../src/draw/svg-path.ts';

/** A path in a picture of 100 x 100 px. */
function path(trace: (path: SvgPath) => void): string {
  const made = new SvgPath(100, 100);
  made.begin();
  trace(made);
  return made.data;
}

test('coordinates are whole tenths of a pixel, relative, without a letter that repeats', () => {
  expect(
    path(p => {
      p.moveTo(1, 2);
      p.lineTo(11.04, 2);
      p.lineTo(11, 12);
      p.quadraticCurveTo(5, 20, 1, 12);
      p.closePath();
    }),
  ).toBe('M10 20l100 0 0 100q-60 80-100 0z');
});

test('steps too short to see are left out, and the next step starts where the last one ended', () => {
  expect(
    path(p => {
      p.moveTo(0, 0);
      p.lineTo(0.3, 0.3);
      p.lineTo(0.6, 0.6);
      p.lineTo(5, 5);
    }),
  ).toBe('M0 0l50 50');
});

test('what runs beyond one edge of the picture is cut short', () => {
  expect(
    path(p => {
      p.moveTo(50, 50);
      p.lineTo(200, 50);
      p.lineTo(300, 55);
      p.lineTo(250, 60);
      p.lineTo(200, 60);
      p.lineTo(50, 60);
    }),
  ).toBe('M500 500l1500 0 0 100-1500 0');
});

test('a path that goes round a corner outside does not cut across the picture', () => {
  const data = path(p => {
    p.moveTo(-50, 90);
    p.lineTo(-50, 50);
    p.lineTo(-50, -50);
    p.lineTo(50, -50);
    p.lineTo(90, -50);
    p.closePath();
  });
  // The corner (-50, -50) is kept: a straight line from (-50, 90) to (90, -50) would cross the picture.
  expect(data).toBe('M-500 900l0-1400 1400 0z');
});

test('a circle closes and leaves the next subpath alone', () => {
  expect(path(p => p.circle(10, 10, 2))).toBe('M80 100a20 20 0 1 0 40 0a20 20 0 1 0-40 0z');
});
