import type { Plugin } from 'vite';
import { partOf } from './frame-plugin.ts';

/** The second script of index.html, which the bundler leaves alone: it would make one of both. */
const SECOND = /\s*<script type="module"\s+src="[^"]*\/src\/site\/entries\/index-page\.ts"><\/script>/;

/**
 * Has index.html load two scripts: one that decodes the data, which runs as soon as it has come, and the map's code. Both
 * stand in the page, so that whoever waits for the page to be loaded finds the map registered.
 */
export function indexPlugin(): Plugin {
  return {
    name: 'territory-map:two-scripts',
    apply: 'build',
    enforce: 'post',

    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const text = String(page.source);
      if (!SECOND.test(text)) this.error('index.html has no second script');
      const [start, map] = ['page-start', 'map'].map(name => partOf(bundle, name));
      // After the first, which the bundler has put at the end.
      page.source = text.replace(SECOND, '').replace(
        '</head>',
        `  <script type="module" crossorigin src="./${start}"></script>
    <link rel="modulepreload" crossorigin href="./${map}">
  </head>`,
      );
    },
  };
}
