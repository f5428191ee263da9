import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../site/package-folder.ts';
import {
  patchLeafletExplorer,
  patchLeafletTrustedTypes,
  patchLeafletUnused,
  patchPredicates,
} from '../source-patches.ts';
import { trimImports, trimStyles } from '../trim-output.ts';
import { Declarations } from './declarations.ts';
import { elementManifest } from './manifest.ts';
import { elementTypes } from './types.ts';

const OUT = join(ROOT, 'lib/element');
export const MANIFEST = join(ROOT, 'custom-elements.json');

/** What `custom-elements.json` holds, and the element's types by file name. */
export async function elementTexts(): Promise<{ manifest: string; types: ReadonlyMap<string, string> }> {
  const declarations = new Declarations(ROOT);
  const manifest = await elementManifest(ROOT, declarations);
  return { manifest: `${JSON.stringify(manifest, null, 2)}\n`, types: elementTypes(manifest, declarations) };
}

/**
 * Builds the element as a package for other people's bundlers: everything that it needs is in it, so that it adds no
 * dependency to theirs, and what can wait is in parts of its own.
 */
export async function buildElement(): Promise<void> {
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      patchLeafletTrustedTypes(),
      patchLeafletExplorer(),
      patchLeafletUnused(),
      trimStyles(),
      trimImports(),
      patchPredicates(),
      noTheatres(),
    ],
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: {
          element: join(ROOT, 'src/site/entries/library-element.ts'),
          index: join(ROOT, 'src/site/entries/library-index.ts'),
        },
        formats: ['es'],
      },
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  const { manifest, types } = await elementTexts();
  await mkdir(OUT, { recursive: true });
  for (const [name, text] of types) await writeFile(join(OUT, name), text);
  await writeFile(MANIFEST, manifest);
}

/** The package lies on no site: there are no theatres but those that its user names. */
function noTheatres() {
  const id = '\0virtual:theatres';
  return {
    name: 'territory-map:no-theatres',
    resolveId: (name: string) => (name === 'virtual:theatres' ? id : undefined),
    load: (name: string) => (name === id ? 'export const theatres = [];' : undefined),
  };
}
