import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { orient2d } from 'robust-predicates';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import {
  PLAIN,
  patchLeafletExplorer,
  patchLeafletTrustedTypes,
  patchLeafletUnused,
} from '../../src/build/source-patches.ts';
import { WORLD } from '../../src/engine/model/grid.ts';

const read = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`leaflet/src/${file}`), 'utf8');
const leaflet = read('core/Browser.js');

/** What a plugin makes of a text; throws what it would end the build with. */
function transform(code: string, { transform } = patchLeafletTrustedTypes(), file = 'core/Browser.js'): string {
  if (typeof transform !== 'object') throw new Error('no transform');
  const context = {
    error(message: string) {
      throw new Error(message);
    },
  };
  const id = `leaflet/src/${file}`;
  return (Reflect.apply(transform.handler, context, [code, id]) as { code: string }).code;
}

test('Leaflet sets no HTML while it loads', () => {
  const changed = transform(leaflet);
  expect(changed).not.toContain("div.innerHTML = '<svg/>'");
  // The one place left in its browser checks is for a browser without SVG.
  const loading = changed.slice(0, changed.indexOf('var Browser = {'));
  expect(loading.match(/\.innerHTML\s*=/g)).toHaveLength(1);
  expect(loading).toContain(`div.innerHTML = '<v:shape adj="1"/>'`);
});

test('the build fails when that line of Leaflet has changed', () => {
  expect(() => transform(leaflet.replace("'<svg/>'", "'<svg></svg>'"))).toThrow(/Leaflet has changed/);
});

test('what Leaflet does for Internet Explorer is left out, and the rest stays', () => {
  const [util, event] = ['dom/DomUtil.js', 'dom/DomEvent.js'].map(file =>
    transform(read(file), patchLeafletExplorer(), file),
  );
  expect(() => [util, event].map(code => parseAst(code))).not.toThrow();
  expect(util).not.toMatch(/\b(?:setClass|getClass)\((?!el: |el, name\) \{|el\) \{)|'filter' in/);
  expect(util).toMatch(/function addClass\(el, name\) \{\s*\{\s*var classes = [^}]*classList\.add/);
  expect(util).toMatch(/function hasClass\(el, name\) \{\s*\{\s*return el\.classList\.contains\(name\);\s*\}\s*\}/);
  expect(util).toMatch(/'opacity' in el\.style\) \{\s*el\.style\.opacity = value;\s*\}\s*\}/);
  expect(event).not.toMatch(/attachEvent|detachEvent/);
  expect(() => transform('', patchLeafletExplorer(), 'dom/DomUtil.js')).toThrow(/Leaflet has changed/);
});

test('what no map of ours calls is left out of Leaflet, and nothing that it calls itself', () => {
  const files = ['map/Map', 'map/handler/Map.Drag', 'layer/Layer', 'geo/LatLng', 'geo/LatLngBounds', 'geometry/Bounds'];
  const plain = [...files, 'core/Events', 'core/Browser'].map(file => {
    const code = transform(read(`${file}.js`), patchLeafletUnused(), `${file}.js`);
    expect(() => parseAst(code)).not.toThrow();
    return code;
  });
  expect(plain[0]).not.toMatch(/^\s*(?:flyTo|locate|panInside|getPanes):/m);
  expect(plain[0]).toMatch(/^\s*panInsideBounds:/m);
  expect(plain.at(-1)).not.toMatch(/innerHTML|inlineSvg/);
  expect(() => transform('export var Map = {};', patchLeafletUnused(), 'map/Map.js')).toThrow(/Leaflet has changed/);
});

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
