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
