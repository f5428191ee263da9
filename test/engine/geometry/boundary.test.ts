import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoundaryFinder } from '../../../src/engine/geometry/boundary.ts';
import { tessellate } from '../../../src/engine/geometry/tessellate.ts';

const ZONES = 60;

/** Sixty zones on a square, scattered but the same every time. */
function ground() {
  const spot = (i: number, step: number) => 40 + ((i * step) % 911);
  const [x, y] = [397, 631].map(step => Float64Array.from({ length: ZONES }, (_, i) => spot(i + 1, step)));
  return tessellate(x, y, [[Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000)]]);
}

const labels = fc.array(fc.nat(3), { minLength: ZONES, maxLength: ZONES });
/** Zones that pass to another label: few or many of them. */
const passages = fc.array(fc.tuple(fc.nat(ZONES - 1), fc.nat(3)), { maxLength: ZONES });

test('a boundary is the same whatever the finder was asked before', () => {
  const topology = ground();
  fc.assert(
    fc.property(labels, fc.array(passages, { minLength: 1, maxLength: 6 }), (start, days) => {
      const finder = new BoundaryFinder(topology);
      const now = Uint16Array.from(start);
      finder.find(now);
      for (const day of days) {
        for (const [zone, label] of day) now[zone] = label;
        expect(finder.find(now)).toEqual(new BoundaryFinder(topology).find(now));
      }
    }),
    { numRuns: 60 },
  );
});
