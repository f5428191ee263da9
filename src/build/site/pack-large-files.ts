import { gzipSync } from 'node:zlib';

/** What the studio alone asks for: the world's base map, and the page that it publishes maps with. */
const LARGE = /^(assets\/countries-[^/]*\.json|base\/[^/]*\.json|studio\/[^/]*\.txt)$/;

/** The files of a site with the studio's largest ones packed: a few megabytes that most hosts would not pack themselves. */
export function packLargeFiles(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map(
    [...files].map(([path, content]) =>
      LARGE.test(path) ? [`${path}.gz`, gzipSync(content, { level: 9 })] : [path, content],
    ),
  );
}
