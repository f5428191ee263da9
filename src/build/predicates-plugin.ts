import type { Plugin } from 'vite';

/** On which side of the line from a to b a point c lies, written as robust-predicates writes its first try. */
export const PLAIN =
  'export const orient2d = (ax, ay, bx, by, cx, cy) => (ay - cy) * (bx - cx) - (ax - cx) * (by - cy);';

/**
 * Spares readers the exact arithmetic that Delaunator falls back on where numbers are rounded: the map cuts its zones
 * around whole numbers below 2^24 (src/engine/model/grid.ts), products of which are below 2^53 and never rounded. A build fails
 * when Delaunator asks for more than this.
 */
export function plainPredicates(): Plugin {
  return {
    name: 'territory-map:plain-predicates',
    apply: 'build',
    transform: {
      filter: { id: /robust-predicates\/index\.js$/ },
      handler: () => ({ code: PLAIN, map: null }),
    },
  };
}
