import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, parseAst } from 'vite';

/** The line in which Leaflet 1.9.4 sets HTML while it loads, to find out whether SVG can stand inside HTML. */
const LINE = "div.innerHTML = '<svg/>';";
/** Finds out the same by the means that Trusted Types leave. */
const SAFE = "div.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));";

/**
 * Lets the map start under `require-trusted-types-for 'script'`. Leaflet's other uses of HTML are in controls, popups and
 * icons, none of which this map uses. The build fails when the line is no longer there: then look at Leaflet anew.
 */
export function patchLeafletTrustedTypes(): Plugin {
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

/** A loop over what an object has and inherits, but for those over an event or a position, whose fields are inherited. */
const LOOP = /for \((?:var )?(\w+) in (?!event\b|pos\.coords)([\w.[\]]+)\) \{/g;

/** Keeps Leaflet from taking what a page has added to every object's prototype for a layer, a pane or a listener. */
export function patchLeafletLoops(): Plugin {
  return {
    name: 'territory-map:own-loops',
    apply: 'build',
    transform: {
      filter: { id: /leaflet\/src\/.*\.js$/ },
      handler(code) {
        const own = code.replace(
          LOOP,
          (loop, key, object) => `${loop} if (!Object.hasOwn(${object}, ${key})) continue;`,
        );
        return own === code ? null : { code: own, map: null };
      },
    },
  };
}

/** What Leaflet 1.9.4 does for Internet Explorer and the first Edge, by file: where it begins, and how often. */
const FOR_EXPLORER: readonly (readonly [file: string, code: RegExp, times: number])[] = [
  ['DomUtil', /if \(el\.classList !== undefined\) (?=\{)/g, 3],
  ['DomUtil', / else (?:if \(!hasClass\(el, name\)\) )?\{\s+(?:var className\b.*\s+)?setClass\(.*\s+\}/g, 2],
  ['DomUtil', /var className = getClass\(el\);\s+return className\.length > 0.*/g, 1],
  ['DomUtil', / else if \('filter' in el\.style\) \{\s+.*\s+\}/g, 1],
  // Every browser that has touch and can run this site tells of it by events of touch.
  ['DomEvent', /import \{addPointerListener.*/g, 1],
  ['DomEvent', /if \(!Browser\.touchNative && Browser\.pointer && [^{]*\{[^}]*\} else (?=if \(Browser\.touch\b)/g, 2],
  ['DomEvent', / else \{\s+obj\.(?:attach|detach)Event\(.*\s+\}/g, 2],
];

/** Spares readers what Leaflet does for Internet Explorer, which cannot run this site. The build fails when it has changed. */
export function patchLeafletExplorer(): Plugin {
  return {
    name: 'territory-map:without-explorer',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /leaflet\/src\/dom\/Dom(?:Util|Event)\.js$/ },
      handler(code, id) {
        const patches = FOR_EXPLORER.filter(([file]) => id.endsWith(`/${file}.js`));
        const plain = patches.reduce((text, [, pattern, times]) => {
          const found = text.match(pattern)?.length ?? 0;
          if (found !== times) this.error(`Leaflet has changed: ${pattern} is there ${found} times, not ${times}`);
          return text.replace(pattern, '');
        }, code);
        return { code: plain, map: null };
      },
    },
  };
}

/**
 * What of Leaflet 1.9.4 nothing here has a use for, nor anything of Leaflet that is here, by file: methods, and what it finds
 * out of a browser.
 */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  'map/Map': [
    ...['flyTo', 'flyToBounds', 'fitWorld', 'panInside', 'setMinZoom', 'setMaxZoom', 'getPanes', 'mouseEventToLatLng'],
    ...['locate', 'stopLocate', '_handleGeolocationError', '_handleGeolocationResponse'],
    ...['mouseEventToLayerPoint', '_latLngToNewLayerPoint', '_latLngBoundsToNewLayerBounds'],
  ],
  // No map of ours jumps from one copy of the world to another.
  'map/handler/Map.Drag': ['_onPreDragWrap', '_onZoomEnd'],
  'layer/Layer': ['addInteractiveTarget', 'removeInteractiveTarget', 'getAttribution', 'eachLayer'],
  'geo/LatLng': ['toBounds', 'wrap'],
  'geo/LatLngBounds': ['toBBoxString', 'intersects'],
  'geometry/Bounds': ['intersects'],
  'core/Events': ['addEventParent', 'removeEventParent'],
  'core/Browser': [
    ...['canvas', 'svg', 'inlineSvg', 'vml', 'webkitVer', 'androidStock', 'win'],
    ...['mobileWebkit', 'mobileWebkit3d', 'mobileGecko', 'gecko'],
  ],
};

/** As much of a syntax tree as is looked at here. */
interface Node {
  readonly type?: string;
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string };
  readonly declarations?: readonly { readonly id: { readonly name?: string } }[];
}

/** Spares readers these parts, which a bundler cannot tell from the others. The build fails when one of them is no longer there. */
export function patchLeafletUnused(): Plugin {
  return {
    name: 'territory-map:without-unused',
    apply: 'build',
    transform: {
      filter: {
        id: /leaflet\/src\/(?:map\/(?:handler\/Map\.Drag|Map)|layer\/Layer|geo\/LatLng(?:Bounds)?|geometry\/Bounds|core\/(?:Events|Browser))\.js$/,
      },
      handler(code, id) {
        const names = Object.entries(UNUSED).find(([file]) => id.endsWith(`/${file}.js`))?.[1] ?? [];
        const found = partsIn(parseAst(code), names);
        const missing = names.filter(name => !found.some(part => nameOf(part) === name));
        if (missing.length > 0) this.error(`Leaflet has changed: ${id} has no ${missing.join(', ')}`);
        const plain = found
          .sort((a, b) => b.start - a.start)
          .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code);
        return { code: plain, map: null };
      },
    },
  };
}

/** What a property of an object or a variable is called. */
function nameOf({ type, key, declarations }: Node): string | undefined {
  return type === 'Property' ? key?.name : type === 'VariableDeclaration' ? declarations?.[0].id.name : undefined;
}

/** The properties and variables in a tree that go by some names. */
function partsIn(tree: unknown, names: readonly string[]): Node[] {
  const found: Node[] = [];
  const open: unknown[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (names.includes(nameOf(node as Node) ?? '')) found.push(node as Node);
    else open.push(...Object.values(node));
  }
  return found;
}

const ARRAY_FROM = normalizePath(fileURLToPath(new URL('../engine/model/array-from.ts', import.meta.url)));

/**
 * Old frameworks that a page may bring (Prototype, MooTools) replace `Array.from` by one that knows neither iterables nor a
 * second argument: our code uses its own.
 */
export function patchArrayFrom(): Plugin {
  return {
    name: 'territory-map:own-array-from',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/(?:engine|draw|map|elements|site|i18n)\/.*\.ts$/, code: /\bArray\.from\b/ },
      handler: code => ({
        code: `import { arrayFrom } from '${ARRAY_FROM}';\n${code.replace(/\bArray\.from\b/g, 'arrayFrom')}`,
        map: null,
      }),
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
export function patchPredicates(): Plugin {
  return {
    name: 'territory-map:plain-predicates',
    apply: 'build',
    transform: {
      filter: { id: /robust-predicates\/index\.js$/ },
      handler: () => ({ code: PLAIN, map: null }),
    },
  };
}
