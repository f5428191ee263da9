import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { type ConfigEnv, normalizePath, type Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { firstMapGroup } from './src/build/chunk-groups.ts';
import { datePagesPlugin } from './src/build/date-pages-plugin.ts';
import { factsPlugin } from './src/build/facts-plugin.ts';
import { framePlugin } from './src/build/frame-plugin.ts';
import { gazetteerPlugin } from './src/build/gazetteer-plugin.ts';
import { indexPlugin } from './src/build/index-plugin.ts';
import { placeholderPlugin } from './src/build/placeholder-plugin.ts';
import { retryableImports } from './src/build/retryable-imports.ts';
import { shellPlugin } from './src/build/shell-plugin.ts';
import { singleFilePlugin, studioSingleFilePlugin } from './src/build/single-file-plugin.ts';
import {
  patchArrayFrom,
  patchLeafletExplorer,
  patchLeafletLoops,
  patchLeafletTrustedTypes,
  patchLeafletUnused,
  patchPredicates,
} from './src/build/source-patches.ts';
import { theatresPlugin } from './src/build/theatres-plugin.ts';
import { trimStyles } from './src/build/trim-output.ts';

// Days are days everywhere: tests run in a time zone whose midnight is far from that of UTC.
process.env.TZ = 'Pacific/Apia';

// Folders of facts that come before those in data/, as `npm start -- FOLDER` names them.
const named = (process.env.THEATRES ?? '').split(delimiter).filter(folder => folder !== '');

/** What loads together before the first map: what decodes the data, then the rest. */
const PARTS = {
  decode: [normalizePath(resolve(import.meta.dirname, 'src/site/entries/index-early.ts'))],
  map: [
    normalizePath(resolve(import.meta.dirname, 'src/site/entries/embed-element.ts')),
    normalizePath(resolve(import.meta.dirname, 'src/site/entries/index-page.ts')),
  ],
};

/** What an address that is not plain is read with, before the first map. */
const READER = {
  'read-requested': [normalizePath(resolve(import.meta.dirname, 'src/elements/map/read-requested.ts'))],
};

/** What loads together after it, and may not take what the first map needs, nor what the reader does. */
const LATER = {
  ...READER,
  'deferred-elements': [normalizePath(resolve(import.meta.dirname, 'src/site/deferred-elements.ts'))],
};
const GROUPS = [
  { name: firstMapGroup(PARTS), priority: 2 },
  { name: firstMapGroup(PARTS, READER), priority: 1 },
  { name: firstMapGroup(PARTS, LATER) },
];

export default defineConfig(async ({ mode, command }: ConfigEnv) => ({
  // Relative addresses: the site works under any sub-path of any static host.
  base: './',
  appType: 'mpa' as const,
  // Tests of code and elements bring their own theatres.
  plugins:
    mode === 'test'
      ? []
      : [
          patchLeafletTrustedTypes(),
          patchLeafletExplorer(),
          patchLeafletUnused(),
          patchArrayFrom(),
          patchLeafletLoops(),
          trimStyles(),
          retryableImports(Object.keys(PARTS)),
          patchPredicates(),
          theatresPlugin('data', named, { later: mode !== 'single' }),
          ...outputs(mode),
        ],
  // The compiler reads tables in the studio's worker with the same library, in its edition for browsers.
  resolve: mode === 'test' ? {} : IN_PAGE,
  // A site gets these files when its theatres are put into it (src/build/site/write-site.ts).
  publicDir: command === 'build' ? (false as const) : 'public',
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What a page needs is in its head; what comes later has all but itself already there.
      resolveDependencies: (_: string, parts: string[], { hostType }: { hostType: string }) =>
        hostType === 'html' ? parts : [],
    },
    rolldownOptions: {
      input: {
        page: 'index.html',
        ...(mode === 'single'
          ? {}
          : {
              frame: 'embed.html',
              studio: 'studio.html',
              embed: 'src/site/entries/embed-element.ts',
              'page-start': 'src/site/entries/index-page.ts',
            }),
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        ...(mode === 'single' ? {} : { codeSplitting: { groups: GROUPS } }),
      },
    },
  },
  // A machine of two cores has both at work: Vitest alone would leave one free.
  test: mode === 'test' ? { projects: await tests(), maxWorkers: Math.max(2, availableParallelism() - 1) } : undefined,
}));

/** The shell of a site, or with `--single` one file. */
function outputs(mode: string): Plugin[] {
  return mode === 'single'
    ? [singleFilePlugin()]
    : [
        factsPlugin(),
        framePlugin(),
        indexPlugin(),
        placeholderPlugin(),
        studioSingleFilePlugin(),
        gazetteerPlugin(),
        shellPlugin(),
        datePagesPlugin(),
      ];
}

/** The reader of CSV has a build of its own for pages, which have no Buffer. */
const IN_PAGE = { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } };

/**
 * How long a test may wait, in ms. Generous, because whole theatres are compiled and machines are shared: what is waited
 * for is a state, and no test measures time.
 */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 30_000 } } };

/** Rooms of `src/` whose tests need no process, no server and no browser: `npm run test:unit`. */
const UNIT = 'test/{engine,compile,draw,i18n,import}/**/*.test.ts';
/** Rooms whose tests run in a page: `npm run test:browser`. */
const BROWSER = 'test/{elements,map,import/browser}/**/*.test.ts';
/** The built site, driven from outside: `npm run test:e2e`. */
const E2E = 'test/e2e/**/*.test.ts';

/** Four kinds of tests; test/README.md describes them. */
async function tests(): Promise<TestProjectInlineConfiguration[]> {
  const { playwright } = await import('@vitest/browser-playwright');
  const { findBrowser } = await import('./test/browser.ts');
  const browser = await findBrowser();
  return [
    {
      extends: true as const,
      test: {
        ...PATIENCE,
        name: 'unit',
        include: [UNIT],
        exclude: [BROWSER],
        // Pure code leaves nothing behind: the files of one process share what they import, which halves the work.
        isolate: false,
      },
    },
    {
      extends: true as const,
      test: { ...PATIENCE, name: 'node', include: ['test/**/*.test.ts'], exclude: [UNIT, BROWSER, E2E] },
    },
    {
      extends: true as const,
      resolve: IN_PAGE,
      // What is imported late would be found late, and the page of a test loaded anew.
      optimizeDeps: {
        include: [
          ...['gifenc', 'mediabunny', 'pdfkit', 'bidi-js', 'lit/decorators.js', 'lit/directives/keyed.js'],
          ...['read-excel-file/universal', 'shpjs', 'topojson-client', '@tmcw/togeojson', '@xmldom/xmldom'],
        ],
      },
      test: {
        ...PATIENCE,
        name: 'browser',
        include: [BROWSER],
        setupFiles: ['test/elements/wait-longer.ts'],
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: browser }),
          instances: [{ browser: 'chromium' as const }],
        },
      },
    },
    {
      extends: true as const,
      // What they share is a browser's driver, which takes seconds to load; each file has a browser of its own.
      test: { ...PATIENCE, name: 'e2e', include: [E2E], globalSetup: ['test/e2e/site.ts'], isolate: false },
    },
  ];
}
