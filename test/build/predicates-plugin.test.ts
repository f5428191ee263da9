import fc from 'fast-check';
import { orient2d } from 'robust-predicates';
import { expect, test } from 'vitest';
import { PLAIN } from '../../src/build/predicates-plugin.ts';
import { WORLD } from '../../src/engine/model/grid.ts';

test('on the grid the plain predicate says what the robust one says, to the last bit', async () => {
  const plain = (await import(`data:text/javascript,${encodeURIComponent(PLAIN)}`)) as { orient2d: typeof orient2d };
  const at = fc.integer({ min: 0, max: WORLD });
  // Three points in line, or nearly, are where rounding would show.
  const points = fc.record({ ax: at, ay: at, dx: at, dy: at, times: fc.integer({ min: 0, max: 9 }), off: fc.nat(1) });
  fc.assert(
    fc.property(points, ({ ax, ay, dx, dy, times, off }) => {
      const [bx, by] = [dx, dy];
      const [cx, cy] = [ax + Math.round(((bx - ax) * times) / 9) + off, ay + Math.round(((by - ay) * times) / 9)];
      // Zero has no sign that anybody asks for.
      expect(plain.orient2d(ax, ay, bx, by, cx, cy) === orient2d(ax, ay, bx, by, cx, cy)).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});
