import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { bundleScript } from './classic-bundle.ts';
import { FIRST, LANGUAGES } from './site/shell.ts';

/**
 * Puts a script of a few lines before all others of index.html. It takes the picture that stands there until the map does
 * (placeholder.ts) away where the address asks for something else, or the reader for another language; it also asks for
 * the data of the first map.
 */
export function placeholderPlugin(): Plugin {
  let root = '';
  return {
    name: 'territory-map:still',
    apply: 'build',
    enforce: 'post',

    configResolved(config) {
      root = config.root;
    },

    async generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const source = await bundleScript(root, 'src/site/entries/before-paint.ts');
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `assets/still-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source });
      page.source = String(page.source).replace(
        '<script type="module"',
        `<script src="./${fileName}" data-href="./data/${FIRST}.json" data-as="fetch" data-languages="${LANGUAGES}"></script>\n    <script type="module"`,
      );
    },
  };
}
