import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundleScript } from './classic-bundle.ts';
import type { SiteData } from './theatres-plugin.ts';

const MODULE = 'virtual:release';
const PAGE = 'index.html';

/**
 * Writes `sw.js`, the service worker, with a list of what this build has written: so it knows a release that has come
 * whole from one that is still being copied, and changes whenever anything that it keeps does.
 */
export function offline(): Plugin {
  let data: SiteData;
  let [root, publicDir] = ['', ''];
  return {
    name: 'territory-map:offline',
    apply: 'build',
    enforce: 'post',

    configResolved(config) {
      ({ root, publicDir } = config);
      data = config.plugins.find(plugin => plugin.name === 'territory-map')?.api as SiteData;
    },

    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle[PAGE];
        if (page?.type !== 'asset') return;
        const core = new Map([['', integrity(page.source)]]);
        for (const name of partsOf(String(page.source), bundle)) {
          const part = bundle[name];
          core.set(name, integrity(part.type === 'chunk' ? part.code : part.source));
        }
        const copied = publicDir ? await readdir(publicDir, { withFileTypes: true }) : [];
        const files = copied.filter(entry => entry.isFile()).map(entry => entry.name);
        if (files.includes('icon.svg')) core.set('icon.svg', integrity(await readFile(join(publicDir, 'icon.svg'))));
        const theatres = [...data.files].filter(([name]) => !name.includes('@'));
        const kept = {
          core: Object.fromEntries(core),
          data: Object.fromEntries(theatres.map(([name, text]) => [`data/${name}`, integrity(text)])),
          others: [...Object.keys(bundle), ...files].filter(name => !name.includes('/') && !core.has(name)).sort(),
        };
        const id = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 12);
        const source = await bundleScript(root, 'src/site/entries/service-worker.ts', [releaseModule({ id, ...kept })]);
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

function integrity(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function releaseModule(release: unknown): Plugin {
  const resolved = `\0${MODULE}`;
  return {
    name: 'territory-map:release',
    resolveId: id => (id === MODULE ? resolved : undefined),
    load: id => (id === resolved ? `export const release = ${JSON.stringify(release)};` : undefined),
  };
}
