import type { Plugin } from 'vite';

/** Vite's function around every import that waits, which adds links for scripts and style sheets that go with it. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Lets imports that wait be imports and nothing else: no part of this site brings a style sheet of its own or waits for
 * other parts, and a reader need not load half a kilobyte for that.
 */
export function plainImports(): Plugin {
  return {
    name: 'territory-map:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: id => (id === HELPER ? 'export const __vitePreload = load => load();' : undefined),
  };
}
