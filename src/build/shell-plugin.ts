import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundleScript } from './classic-bundle.ts';
import { ABOUT, RELEASE } from './site/shell.ts';

const MODULE = 'virtual:release';
const PAGE = 'index.html';

/**
 * Makes what is built the shell of a site (shell.ts): writes `sw.js`, the service worker, which is told of the release
 * when the theatres are, and says which parts the page needs.
 */
export function shellPlugin(): Plugin {
  let root = '';
  return {
    name: 'territory-map:shell',
    apply: 'build',
    enforce: 'post',

    configResolved(config) {
      root = config.root;
    },

    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle[PAGE];
        if (page?.type !== 'asset') return;
        const core = [PAGE, ...partsOf(String(page.source), bundle)];
        this.emitFile({ type: 'asset', fileName: ABOUT, source: `${JSON.stringify({ core })}\n` });
        const source = await bundleScript(root, 'src/site/entries/service-worker.ts', [releaseModule()]);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

/** What the page asks for, at once or later: scripts with all that they import, and style sheets. */
function partsOf(page: string, bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const parts = new Set<string>();
  const add = (name: string): void => {
    const part = bundle[name];
    if (!part || parts.has(name)) return;
    parts.add(name);
    if (part.type !== 'chunk') return;
    for (const other of [...part.imports, ...part.dynamicImports]) add(other);
    // A worker is no module of the page: its script is known by its address alone.
    for (const other of Object.keys(bundle)) {
      if (other.startsWith('assets/') && part.code.includes(basename(other))) add(other);
    }
  };
  for (const [, name] of page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) add(name);
  return parts;
}

function releaseModule(): Plugin {
  const resolved = `\0${MODULE}`;
  return {
    name: 'territory-map:release',
    resolveId: id => (id === MODULE ? resolved : undefined),
    load: id => (id === resolved ? `export const release = JSON.parse('"${RELEASE}"');` : undefined),
  };
}
