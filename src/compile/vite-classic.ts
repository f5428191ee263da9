import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { trustedLeaflet } from './vite-leaflet.ts';
import { listModule, type SiteData } from './vite-plugin.ts';
import { plainPredicates } from './vite-predicates.ts';
import { plainStyles } from './vite-styles.ts';

/** An import that waits, as the bundler writes it in CommonJS. */
const LATER = /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*require\((["'`])\.\/([^"'`]+)\1\)\)/g;
const NOW = /\brequire\((["'`])\.\/([^"'`]+)\1\)/g;

/** A script in parts, each of them a classic script. */
export interface Parts {
  /** With all that is wanted at once. */
  readonly first: string;
  /** What is loaded when it is asked for, by file name. */
  readonly later: ReadonlyMap<string, string>;
  /** Starts the first. */
  readonly start: string;
}

/** Bundles an entry that loads some of its parts later, for pages in which modules do not run (see src/parts.ts). */
export async function bundleParts(root: string, input: string, data: SiteData, plugins: Plugin[] = []): Promise<Parts> {
  const chunks = await bundle(root, {
    plugins: [trustedLeaflet(), plainStyles(), plainPredicates(), listModule(() => data), ...plugins],
    build: {
      rolldownOptions: {
        input: { entry: input },
        output: { format: 'cjs', entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
        checks: { emptyImportMeta: false },
      },
    },
  });
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const entry = chunks.find(chunk => chunk.isEntry);
  if (!entry) throw new Error(`${input} has no script`);
  const together = withImports(entry, byName);
  /** A part that is loaded later, and what it imports that is not there yet. */
  const asked = (name: string): string[] => {
    const chunk = byName.get(name);
    const imported = chunk ? withImports(chunk, byName).filter(one => one !== chunk && !together.includes(one)) : [];
    return [name, ...imported.map(one => one.fileName)];
  };
  const parts = (await bundleScript(root, 'src/parts.ts')).trimEnd();
  const first = [parts, ...together.map(chunk => asPart(chunk, asked))].join('\n');
  const later = chunks.filter(chunk => !together.includes(chunk));
  const start = `territoryMapStart(${JSON.stringify(entry.fileName)});\n`;
  return { first, later: new Map(later.map(chunk => [chunk.fileName, asPart(chunk, asked)])), start };
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
function asPart({ fileName, code, dynamicImports }: Rolldown.OutputChunk, asked: (name: string) => string[]): string {
  let waits = 0;
  const body = code
    .replace(LATER, (_, _quote, name) => {
      waits++;
      const names = asked(name).map(one => JSON.stringify(one));
      return `require.later(${names.join()})`;
    })
    .replace(NOW, (_, _quote, name) => `require(${JSON.stringify(name)})`);
  // An import that was not found would be missed by a reader only, and only in a frame.
  if (waits < dynamicImports.length) throw new Error(`${fileName}: ${waits} of ${dynamicImports.length} imports found`);
  return `territoryMapPart(${JSON.stringify(fileName)},function(require,exports,module){${body.trimEnd()}\n});`;
}

/** A script without parts. */
export async function bundleScript(root: string, input: string, plugins: Plugin[] = []): Promise<string> {
  const [chunk] = await bundle(root, {
    plugins,
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
