import type { Plugin } from 'vite';

/** The line in which Leaflet 1.9.4 sets HTML while it loads, to find out whether SVG can stand inside HTML. */
const LINE = "div.innerHTML = '<svg/>';";
/** Finds out the same by the means that Trusted Types leave. */
const SAFE = "div.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));";

/**
 * Lets the map start under `require-trusted-types-for 'script'`. Leaflet's other uses of HTML are in controls, popups and
 * icons, none of which this map uses. The build fails when the line is no longer there: then look at Leaflet anew.
 */
export function trustedLeaflet(): Plugin {
  return {
    name: 'territory-map:trusted-leaflet',
    apply: 'build',
    transform: {
      filter: { id: /leaflet\/src\/core\/Browser\.js$/ },
      handler(code) {
        if (code.split(LINE).length !== 2) this.error(`Leaflet has changed: "${LINE}" is not there once`);
        return { code: code.replace(LINE, SAFE), map: null };
      },
    },
  };
}

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
