import { delimiter, resolve } from 'node:path';
import { type ConfigEnv, normalizePath, type Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { firstMap } from './src/build/chunk-groups.ts';
import { datePages } from './src/build/date-pages-plugin.ts';
import { frame } from './src/build/frame-plugin.ts';
import { twoScripts } from './src/build/index-plugin.ts';
import { still } from './src/build/placeholder-plugin.ts';
import { offline } from './src/build/service-worker-plugin.ts';
import { single } from './src/build/single-file-plugin.ts';
import { plainPredicates, trustedLeaflet } from './src/build/source-patches.ts';
import { territory } from './src/build/theatres-plugin.ts';
import { plainImports, plainStyles } from './src/build/trim-output.ts';

// Days are days everywhere: tests run in a time zone whose midnight is far from that of UTC.
process.env.TZ = 'Pacific/Apia';

// Folders of facts that come before those in data/, as `npm start -- FOLDER` names them.
const named = (process.env.THEATRES ?? '').split(delimiter).filter(folder => folder !== '');

/** What loads together before the first map: what decodes the data, then the rest. */
const PARTS = {
  decode: [normalizePath(resolve('src/site/entries/index-early.ts'))],
  map: [
    normalizePath(resolve('src/site/entries/embed-element.ts')),
    normalizePath(resolve('src/site/entries/index-page.ts')),
  ],
};

export default defineConfig(async ({ mode }: ConfigEnv) => ({
  // Relative addresses: the site works under any sub-path of any static host.
  base: './',
  appType: 'mpa' as const,
  // Tests of code and elements bring their own theatres.
  plugins:
    mode === 'test'
      ? []
      : [
          trustedLeaflet(),
          plainStyles(),
          plainImports(),
          plainPredicates(),
          territory('data', named),
          ...outputs(mode),
        ],
  publicDir: mode === 'single' ? (false as const) : 'public',
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
              embed: 'src/site/entries/embed-element.ts',
              'page-start': 'src/site/entries/index-page.ts',
            }),
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        ...(mode === 'single' ? {} : { codeSplitting: { groups: [{ name: firstMap(PARTS) }] } }),
      },
    },
  },
  test: mode === 'test' ? { projects: await tests() } : undefined,
}));

/** A site, or with `--single` one file. */
function outputs(mode: string): Plugin[] {
  return mode === 'single' ? [single()] : [frame(), twoScripts(), still(), offline(), datePages()];
}

/** Three kinds of tests: pure code in Node, elements in a real browser, and the built site driven from outside. */
async function tests(): Promise<TestProjectInlineConfiguration[]> {
  const { playwright } = await import('@vitest/browser-playwright');
  const { findBrowser } = await import('./test/browser.ts');
  const browser = await findBrowser();
  return [
    {
      extends: true as const,
      test: {
        name: 'node',
        // Generous, because whole theatres are compiled and machines are shared; no test measures time.
        testTimeout: 60_000,
        hookTimeout: 60_000,
        include: ['test/**/*.test.ts'],
        exclude: ['test/{elements,map,e2e}/**'],
      },
    },
    {
      extends: true as const,
      // What is imported late would be found late, and the page of a test loaded anew.
      optimizeDeps: { include: ['gifenc', 'mediabunny', 'lit/directives/keyed.js'] },
      test: {
        name: 'browser',
        testTimeout: 30_000,
        hookTimeout: 60_000,
        include: ['test/{elements,map}/**/*.test.ts'],
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
      test: {
        name: 'e2e',
        include: ['test/e2e/**/*.test.ts'],
        globalSetup: ['test/e2e/site.ts'],
        testTimeout: 60_000,
        hookTimeout: 120_000,
        // What is waited for comes by itself; a busy machine is no reason to fail.
        expect: { poll: { timeout: 8000 } },
      },
    },
  ];
}
