import { createHash } from 'node:crypto';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { trustedLeaflet } from './vite-leaflet.ts';
import { listModule, type SiteData } from './vite-plugin.ts';

const MODULE_SCRIPT = /\s*<script type="module"[^>]*><\/script>/g;
/** An import that waits, as the bundler writes it in CommonJS. */
const LATER = /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*require\((["'`])\.\/([^"'`]+)\1\)\)/g;
const NOW = /\brequire\((["'`])\.\/([^"'`]+)\1\)/g;

/**
 * Builds what stands in other people's pages without modules: the scripts of embed.html, which runs in opaque origins on
 * hosts without CORS, where only classic scripts load; the same data as scripts; and host.js. While serving, embed.html is
 * a page like any other, and only the data become scripts.
 */
export function frame(): Plugin {
  let data: SiteData;
  let root = '';
  return {
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
        const script = pathname.startsWith(folder) ? dataScripts(data).get(pathname.slice(folder.length)) : undefined;
        if (script === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/javascript');
        response.setHeader('Cache-Control', 'no-store');
        response.end(script);
      });
    },

    async generateBundle(_options, bundle) {
      const page = bundle['embed.html'];
      if (page?.type !== 'asset') return;
      const { first, files } = await frameScripts(root, data);
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      for (const [name, source] of dataScripts(data)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      }
      this.emitFile({ type: 'asset', fileName: 'host.js', source: await script(root, 'src/host.ts') });
      // A style sheet asked for with CORS does not load in an opaque origin.
      page.source = String(page.source)
        .replaceAll(' crossorigin', '')
        .replace('</head>', `  <script defer src="./${first}"></script>\n  </head>`);
    },
  };
}

/** Every data file as a script that hands over its text; the name ends in `.js` in place of `.json`. */
function dataScripts({ files }: SiteData): Map<string, string> {
  const scripts = new Map<string, string>();
  for (const [file, text] of files) {
    const name = file.replace(/\.json$/, '');
    if (name === file) continue;
    // In single quotes, for JSON is full of double ones.
    const quoted = text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    scripts.set(`${name}.js`, `(globalThis.territoryMapData??={})[${JSON.stringify(name)}]='${quoted}';\n`);
  }
  return scripts;
}

/** The parts of the frame's script as classic scripts, the first of them with all that the first map needs. */
async function frameScripts(root: string, data: SiteData): Promise<{ first: string; files: Map<string, string> }> {
  const chunks = await bundle(root, {
    plugins: [trustedLeaflet(), listModule(() => data)],
    build: {
      rolldownOptions: {
        input: { frame: 'src/frame.ts' },
        output: { format: 'cjs', entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
        checks: { emptyImportMeta: false },
      },
    },
  });
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const entry = chunks.find(chunk => chunk.isEntry);
  if (!entry) throw new Error('the frame has no script');
  const together = withImports(entry, byName);
  const code = [
    (await script(root, 'src/parts.ts')).trimEnd(),
    ...together.map(chunk => asPart(chunk)),
    `territoryMapStart(${JSON.stringify(entry.fileName)});\n`,
  ].join('\n');
  const first = `assets/frame-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
  const later = chunks.filter(chunk => !together.includes(chunk));
  const files = later.map(chunk => [`assets/${chunk.fileName}`, `${asPart(chunk)}\n`] as const);
  return { first, files: new Map([[first, code], ...files]) };
}

/** A chunk and all that it imports at once, what is imported first. */
function withImports(chunk: Rolldown.OutputChunk, byName: Map<string, Rolldown.OutputChunk>): Rolldown.OutputChunk[] {
  const imported = chunk.imports.flatMap(name => {
    const found = byName.get(name);
    return found ? withImports(found, byName) : [];
  });
  return [...new Set([...imported, chunk])];
}

/** A CommonJS chunk as a function that is handed what it needs. */
function asPart({ fileName, code, dynamicImports }: Rolldown.OutputChunk): string {
  let waits = 0;
  const body = code
    .replace(LATER, (_, _quote, name) => {
      waits++;
      return `require.later(${JSON.stringify(name)})`;
    })
    .replace(NOW, (_, _quote, name) => `require(${JSON.stringify(name)})`);
  // An import that was not found would be missed by a reader only, and only in a frame.
  if (waits < dynamicImports.length) throw new Error(`${fileName}: ${waits} of ${dynamicImports.length} imports found`);
  return `territoryMapPart(${JSON.stringify(fileName)},function(require,exports,module){${body.trimEnd()}\n});`;
}

/** A script without parts. */
async function script(root: string, input: string): Promise<string> {
  const [chunk] = await bundle(root, {
    build: { rolldownOptions: { input, output: { format: 'iife', entryFileNames: 'script.js' } } },
  });
  return chunk.code;
}

async function bundle(root: string, { plugins, build: options }: UserConfig): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    root,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: { ...options, write: false, target: 'es2022', modulePreload: false, minify: true },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output).filter(file => file.type === 'chunk');
}
