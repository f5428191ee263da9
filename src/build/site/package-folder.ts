import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The project, or the package where that is installed. */
export const ROOT = join(import.meta.dirname, '../../..');
/** Where the shell of a site lies that was built with the package, or by the last build of a checkout. */
export const SHELL = join(ROOT, 'lib/site');
/** A checkout has what only its own build needs. */
export const isCheckout = existsSync(join(ROOT, 'vite.config.ts'));

/** Files that every site has as they are: path and content. */
export async function publicFiles(): Promise<Map<string, Buffer>> {
  const folder = join(ROOT, 'public');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter(one => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files.set(relative(folder, file).split(sep).join('/'), await readFile(file));
  }
  return files;
}
