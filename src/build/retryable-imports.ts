import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, type Rolldown } from 'vite';

/** Vite's function around every import that waits; its style sheets and links are not needed here. */
const HELPER = '\0vite/preload-helper.js';
const OURS = normalizePath(fileURLToPath(new URL('../site/import-part.ts', import.meta.url)));
/**
 * What Vite makes of an import that waits: its helper is handed a function, and the files that go with the part, of which it
 * is told none. The function may take some of the part's exports out, lest the bundler keeps the others.
 */
const LATER =
  /\((?:\(\)=>|async\(\)=>\{let\{[^{}]*\}=await )import\(([`"'])\.\/([^`"']+)\1\)(\.then\(\w+=>[^`;]*?\))?(?:;return\{[^{}]*\}\})?,\[\],import\.meta\.url\)/g;
const IMPORTS = /\bimport\(([`"'])\.\/[^`"'$]+\1\)/g;

/**
 * Has the parts of a site that load later asked for before they are imported, so that one that fails can be tried again.
 * @param first names of the parts that every page has
 */
export function retryableImports(first: readonly string[]): Plugin {
  return {
    name: 'territory-map:retryable-imports',
    apply: 'build',
    enforce: 'pre',
    load: id => (id === HELPER ? `export { importPart as __vitePreload } from '${OURS}';` : undefined),

    // After Vite has handed its helper the files.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
        const parts = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
        const there = chunks.filter(({ name }) => first.includes(name)).map(({ fileName }) => fileName);
        for (const part of chunks) part.code = withPreloadFiles(part, parts, there);
      },
    },
  };
}

/** As much of a part as is looked at. */
type Part = Pick<Rolldown.OutputChunk, 'fileName' | 'code' | 'imports'>;

/**
 * The code of a part, whose imports that wait are told the files that go with each: it and all that it imports at once,
 * without what the part has imported itself.
 * @param first files that every page has
 * @throws Error where an import was not understood: it could not be tried again, and only a reader would notice
 */
export function withPreloadFiles(
  { fileName, code, imports }: Part,
  parts: ReadonlyMap<string, Part>,
  first: readonly string[],
): string {
  const folder = fileName.slice(0, fileName.lastIndexOf('/') + 1);
  const there = importedAtOnce([fileName, ...imports, ...first], parts);
  let rewritten = 0;
  const asked = code.replace(LATER, (_, quote: string, name: string, taken = '') => {
    rewritten++;
    const asked = folder + name;
    // The part itself is named even where it has come already: it is what is imported.
    const files = [...importedAtOnce([asked], parts)].filter(file => file === asked || !there.has(file));
    return `(${files.map(file => `${quote}./${file.slice(folder.length)}${quote}`)})${taken}`;
  });
  const all = code.match(IMPORTS)?.length ?? 0;
  if (rewritten !== all) throw new Error(`${fileName}: ${all - rewritten} of ${all} imports were not rewritten`);
  return asked;
}

function importedAtOnce(files: readonly string[], parts: ReadonlyMap<string, Part>): Set<string> {
  const found = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...(parts.get(file)?.imports ?? []));
  }
  return found;
}
