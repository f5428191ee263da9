import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SvgPath } from '../../../src/draw/picture/svg-path.ts';

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

test('what runs beyond one edge of the picture is cut short at the margin', () => {
  expect(
    path(p => {
      p.moveTo(50, 50);
      p.lineTo(200, 50);
      p.lineTo(300, 55);
      p.lineTo(250, 60);
      p.lineTo(200, 60);
      p.lineTo(50, 60);
    }),
  ).toBe('M500 500l740 0 0 100-740 0');
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
  // The corner (-24, -24) is kept; the way back does cross the picture, from (64, -24) to (-24, 64).
  expect(data).toBe('M-240 900l0-1140 1140 0-260 0-880 880 0 260z');
});

test('a circle closes and leaves the next subpath alone', () => {
  expect(path(p => p.circle(10, 10, 2))).toBe('M80 100a20 20 0 1 0 40 0a20 20 0 1 0-40 0z');
});

/** Whether a point lies inside rings by the even-odd rule. */
function isInside(rings: readonly (readonly (readonly [number, number])[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}

/** The rings of a path of straight lines, px. */
function ringsOf(data: string): [number, number][][] {
  return data
    .split('M')
    .slice(1)
    .map(text => {
      const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => {
        x += numbers[2 * i];
        y += numbers[2 * i + 1];
        return [x / 10, y / 10];
      });
    });
}

/** Distance of a point from a line from a to b. */
function distance(x: number, y: number, [ax, ay]: readonly number[], [bx, by]: readonly number[]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}

test('a shape of any size covers the same ground in the picture, and nothing reaches beyond the margin', () => {
  const near = fc.integer({ min: -40, max: 140 });
  const far = fc.integer({ min: -9000, max: 9000 });
  const at = fc.oneof(near, far);
  const points = Array.from({ length: 8 }, (_, i) =>
    Array.from({ length: 8 }, (_, j) => [i * 14 + 1, j * 14 + 1]),
  ).flat();
  fc.assert(
    fc.property(fc.array(fc.tuple(at, at), { minLength: 3, maxLength: 12 }), ring => {
      const data = path(p => {
        ring.forEach(([x, y], i) => {
          if (i === 0) p.moveTo(x, y);
          else p.lineTo(x, y);
        });
        p.closePath();
      });
      const drawn = ringsOf(data);
      for (const [x, y] of drawn.flat()) expect(Math.max(-24 - x, x - 124, -24 - y, y - 124)).toBeLessThanOrEqual(0);
      for (const [x, y] of points) {
        // Steps of less than a pixel are left out: what lies at the very edge may be on either side.
        if (ring.some((a, i) => distance(x, y, a, ring[(i + 1) % ring.length]) < 2)) continue;
        expect(isInside(drawn, x, y), `${x}, ${y}`).toBe(isInside([ring], x, y));
      }
    }),
    { numRuns: 500 },
  );
});
