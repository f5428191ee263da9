import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/**
 * A theatre's folder as one archive, for the studio and for anybody who wants to read the facts. The same files give the
 * same bytes.
 */
export async function factsArchive(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.'));
  const files: Record<string, Uint8Array> = {};
  for (const path of paths.map(entry => join(entry.parentPath, entry.name)).sort()) {
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  // Archives know no time zone: a day in the local one gives the same bytes in every zone.
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1) }));
}

/** Its path in a site. */
export function factsPath(id: string): string {
  return `data/${id}.facts.zip`;
}
