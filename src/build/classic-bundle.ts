import { resolve } from 'node:path';
import { build, normalizePath, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { firstMapGroup } from './chunk-groups.ts';
import {
  patchArrayFrom,
  patchLeafletExplorer,
  patchLeafletLoops,
  patchLeafletTrustedTypes,
  patchLeafletUnused,
  patchPredicates,
} from './source-patches.ts';
import { listModule, type SiteData } from './theatres-plugin.ts';
import { trimStyles } from './trim-output.ts';

/** An import that waits, as the bundler writes it in CommonJS. */
const LATER = /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*require\((["'`])\.\/([^"'`]+)\1\)\)/g;
/** What a part exports, names or plain numbers and texts, one value after the other, at such length that it is told more shortly here. */
const GIVEN =
  /Object\.defineProperty\(exports,["'`]([\w$]+)["'`],\{enumerable:!0,get:function\(\)\{return ?([\w$.+-]+|`[^`$\\]*`)\}\}\)/;
const ALL_GIVEN = new RegExp(`${GIVEN.source}(?:,${GIVEN.source})*`, 'g');
const NOW = /\brequire\((["'`])\.\/([^"'`]+)\1\)/g;

/** What of a bundled chunk is needed to make a classic script of it. */
export type ClassicChunk = Pick<Rolldown.OutputChunk, 'fileName' | 'code' | 'imports' | 'dynamicImports' | 'exports'>;

/** Scripts in parts, each of them a classic script. */
export interface Parts {
  /** Of each entry all that it wants at once and no entry before it has. */
  readonly first: readonly string[];
  /** What is loaded when it is asked for, by file name. */
  readonly later: ReadonlyMap<string, string>;
  /** Starts each entry. */
  readonly start: readonly string[];
}

/** Bundles entries that load some of their parts later, for pages in which modules do not run (see src/site/classic/module-runtime.ts). */
export async function bundleParts(
  root: string,
  entries: readonly string[],
  data: Pick<SiteData, 'list'>,
  plugins: Plugin[] = [],
): Promise<Parts> {
  const groups = entries.map((entry, i): [string, string[]] => [`first${i}`, [normalizePath(resolve(root, entry))]]);
  const chunks = await bundle(root, {
    plugins: [
      patchLeafletTrustedTypes(),
      patchLeafletExplorer(),
      patchLeafletUnused(),
      patchArrayFrom(),
      patchLeafletLoops(),
      trimStyles(),
      patchPredicates(),
      listModule(() => data),
      sharedScripts(),
      ...plugins,
    ],
    build: {
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry, i) => [`entry${i}`, entry])),
        output: {
          format: 'cjs',
          // Only what is loaded by its name needs one that changes with what is in it.
          entryFileNames: '[name].js',
          chunkFileNames: ({ name }) => (groups.some(([group]) => group === name) ? '[name].js' : '[name]-[hash].js'),
          ...(entries.length > 1
            ? { codeSplitting: { groups: [{ name: firstMapGroup(Object.fromEntries(groups)) }] } }
            : {}),
        },
        checks: { emptyImportMeta: false },
      },
    },
  });
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const found = entries.map((entry, i) => {
    const chunk = chunks.find(one => one.isEntry && one.name === `entry${i}`);
    if (!chunk) throw new Error(`${entry} has no script`);
    return chunk;
  });
  const together: Rolldown.OutputChunk[] = [];
  const own = found.map(entry => {
    const more = withImports(entry, byName).filter(chunk => !together.includes(chunk));
    together.push(...more);
    return more;
  });
  /** A part that is loaded later, and what it imports that is not there yet. */
  const asked = (name: string): string[] => {
    const chunk = byName.get(name);
    const imported = chunk ? withImports(chunk, byName).filter(one => one !== chunk && !together.includes(one)) : [];
    return [name, ...imported.map(one => one.fileName)];
  };
  const runtime = (await bundleScript(root, 'src/site/classic/module-runtime.ts')).trimEnd();
  const later = chunks.filter(chunk => !together.includes(chunk));
  return {
    first: own.map((parts, i) => [...(i === 0 ? [runtime] : []), ...parts.map(one => asPart(one, asked))].join('\n')),
    later: new Map(later.map(chunk => [chunk.fileName, asPart(chunk, asked)])),
    start: found.map(entry => `territoryMapStart(${JSON.stringify(entry.fileName)});\n`),
  };
}

/** What the runtime of parts has put on the page already, its parts need not bring again. */
function sharedScripts(): Plugin {
  return {
    name: 'territory-map:shared-scripts',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/site\/classic\/script-loader\.ts$/ },
      handler: () => 'export const { address: scriptAddress, load: loadScript } = globalThis.territoryMapScripts;',
    },
  };
}

/** A chunk and all that it imports at once, what is imported first. */
function withImports(chunk: Rolldown.OutputChunk, byName: Map<string, Rolldown.OutputChunk>): Rolldown.OutputChunk[] {
  const imported = chunk.imports.flatMap(name => {
    const found = byName.get(name);
    return found ? withImports(found, byName) : [];
  });
  return [...new Set([...imported, chunk])];
}

/**
 * A CommonJS chunk as a function that is handed what it needs.
 * @throws Error unless every import and export that the bundler tells of was found in the code, and none is left over: what
 * was missed would be missed by a reader only, and only in a frame
 */
export function asPart(
  { fileName, code, imports, dynamicImports, exports }: ClassicChunk,
  asked: (name: string) => string[],
): string {
  const found = { imports: new Set<string>(), dynamicImports: new Set<string>(), exports: new Set<string>() };
  const body = code
    .replace(LATER, (_, _quote, name) => {
      found.dynamicImports.add(name);
      const names = asked(name).map(one => JSON.stringify(one));
      return `require.later(${names.join()})`;
    })
    .replace(ALL_GIVEN, all => {
      const values = [...all.matchAll(new RegExp(GIVEN, 'g'))].map(([, name, value]) => {
        found.exports.add(name);
        return `${name}:()=>${value}`;
      });
      return `require.give(exports,{${values.join()}})`;
    })
    .replace(NOW, (_, _quote, name) => {
      found.imports.add(name);
      return `require(${JSON.stringify(name)})`;
    });
  // What is given one value at a time may stay as the bundler writes it.
  for (const [, name] of body.matchAll(/\bexports\.([\w$]+)\s*=/g)) found.exports.add(name);
  for (const [kind, wanted] of Object.entries({ imports, dynamicImports, exports })) {
    const missed = wanted.filter(name => !found[kind as keyof typeof found].has(name));
    if (missed.length > 0) throw new Error(`${fileName}: ${kind} not found in the code: ${missed.join(', ')}`);
  }
  const left = body.match(/\brequire\((["'`])\.\/|\bimport\(/);
  if (left) throw new Error(`${fileName}: an import was not rewritten: ${left[0]}`);
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
