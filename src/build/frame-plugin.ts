import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { bundleParts, bundleScript } from './classic-bundle.ts';
import { dataScript } from './site/data-scripts.ts';
import { FIRST } from './site/shell.ts';
import type { SiteData } from './theatres-plugin.ts';

const PAINTER = 'virtual:painter';
const MODULE_SCRIPT = /\s*<script type="module"[^>]*><\/script>/g;
/**
 * Builds what stands in other people's pages without modules: the scripts of embed.html, which runs in opaque origins on
 * hosts without CORS, where only classic scripts load; the same data as scripts; embed.js and host.js. While serving, embed.html is
 * a page like any other, and only the data become scripts.
 */
export function framePlugin(): Plugin {
  let data: SiteData;
  let root = '';
  return {
    ...painterModule(''),
    name: 'territory-map:frame',
    enforce: 'post',

    configResolved(config) {
      root = config.root;
      data = config.plugins.find(plugin => plugin.name === 'territory-map')?.api as SiteData;
    },

    // The classic scripts take its place below.
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path, server }) =>
        server || !path.endsWith('/embed.html') ? html : html.replace(MODULE_SCRIPT, ''),
    },

    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const folder = `${config.base}data/`;
        const name = pathname.startsWith(folder) ? pathname.slice(folder.length).replace(/\.js$/, '') : '';
        const text = data.files.get(`${name}.json`);
        if (text === undefined || !pathname.endsWith('.js')) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/javascript');
        response.setHeader('Cache-Control', 'no-store');
        response.end(dataScript(name, text));
      });
    },

    async generateBundle(_options, bundle) {
      const page = bundle['embed.html'];
      if (page?.type !== 'asset') return;
      const painter = Object.values(bundle).find(
        part => part.type === 'asset' && /^assets\/paint-worker-[^/]*\.js$/.test(part.fileName),
      );
      if (!painter) throw new Error('the build has no worker "paint-worker"');
      const { first, files } = await frameScripts(root, data, painter.fileName);
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: embedScript(bundle) });
      this.emitFile({
        type: 'asset',
        fileName: 'host.js',
        source: await bundleScript(root, 'src/site/entries/host.ts'),
      });
      const early = await bundleScript(root, 'src/site/entries/preload-data.ts');
      const fileName = nameOf('early', early);
      this.emitFile({ type: 'asset', fileName, source: early });
      // A style sheet asked for with CORS does not load in an opaque origin.
      page.source = String(page.source)
        .replaceAll(' crossorigin', '')
        // Before the style sheet: it hears when that does not come.
        .replace(
          '<link rel="stylesheet"',
          `<script src="./${fileName}" data-href="./data/${FIRST}.js" data-as="script"></script>
    $&`,
        )
        .replace(
          '</head>',
          `  ${first.map(name => `<script defer src="./${name}"></script>`).join('\n    ')}\n  </head>`,
        );
    },
  };
}

/** The one name that never changes leads to parts whose names do: caches never mix two releases. All are asked for at once. */
function embedScript(bundle: Rolldown.OutputBundle): string {
  return ['decode', 'map', 'embed'].map(name => `import './${partOf(bundle, name)}';\n`).join('');
}

/** The file of a part of the site's code. */
export function partOf(bundle: Rolldown.OutputBundle, name: string): string {
  const chunk = Object.values(bundle).find(file => file.type === 'chunk' && file.name === name);
  if (!chunk) throw new Error(`the build has no part "${name}"`);
  return chunk.fileName;
}

/** The scripts of the frame under names that change with what is in them; the first two are all that the first map needs. */
async function frameScripts(
  root: string,
  data: SiteData,
  painter: string,
): Promise<{ first: readonly string[]; files: Map<string, string> }> {
  const entries = ['src/site/entries/frame-early.ts', 'src/site/entries/frame-page.ts'];
  const { first, later, start } = await bundleParts(root, entries, data, [painterModule(painter)]);
  const scripts = ['frame-ahead', 'frame'].map((name, i): [string, string] => {
    const code = `${first[i]}\n${start[i]}`;
    return [nameOf(name, code), code];
  });
  const files = [...later].map(([name, text]) => [`assets/${name}`, `${text}\n`] as const);
  return { first: scripts.map(([name]) => name), files: new Map([...scripts, ...files]) };
}

/** Tells scripts where the worker that paints lies; while serving there is none, and frames draw by themselves. */
function painterModule(address: string): Plugin {
  return {
    name: 'territory-map:painter',
    resolveId: id => (id === PAINTER ? `\0${PAINTER}` : undefined),
    load: id => (id === `\0${PAINTER}` ? `export const painter = ${JSON.stringify(address)};` : undefined),
  };
}

/** A name that changes with what is in the file. */
function nameOf(name: string, code: string): string {
  return `assets/${name}-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
}
