import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { trustedLeaflet } from '../../src/build/source-patches.ts';

const leaflet = readFileSync(createRequire(import.meta.url).resolve('leaflet/src/core/Browser.js'), 'utf8');

/** What the plugin makes of a text; throws what it would end the build with. */
function transform(code: string): string {
  const { transform } = trustedLeaflet();
  if (typeof transform !== 'object') throw new Error('no transform');
  const context = {
    error(message: string) {
      throw new Error(message);
    },
  };
  const result = Reflect.apply(transform.handler, context, [code, 'leaflet/src/core/Browser.js']) as { code: string };
  return result.code;
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
