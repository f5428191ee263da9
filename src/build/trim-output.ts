import type { Plugin } from 'vite';

/** A style sheet of an element: what stands in `${}` in it is kept as it is. */
const SHEETS = /\bcss`[^`]*`/g;
const COMMENTS = /\s*\/\*[^*]*\*\//g;
const INDENTS = /\n\s+/g;

/** Takes comments and indents out of the elements' style sheets: to a bundler they are text, which it ships as it stands. */
export function plainStyles(): Plugin {
  return {
    name: 'territory-map:plain-styles',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/elements\/.*\.ts$/ },
      handler(code) {
        const plain = code.replace(SHEETS, sheet => sheet.replace(COMMENTS, '').replace(INDENTS, '\n'));
        return plain === code ? null : { code: plain, map: null };
      },
    },
  };
}

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
