import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { parse as parseJson } from 'jsonc-parser';
import { theatrePackage } from '../../compile/docs/theatre-package.ts';

const PACKAGE = 'datapackage.json';

/**
 * A theatre's folder as one archive, for the studio and for anybody who wants to read the facts: with a Data Package that
 * says what the columns of its tables are. The same files give the same bytes.
 */
export async function factsArchive(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.'));
  const files: Record<string, Uint8Array> = {};
  for (const path of paths.map(entry => join(entry.parentPath, entry.name)).sort()) {
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  files[PACKAGE] ??= strToU8(`${JSON.stringify(packageOf(files), null, 1)}\n`);
  // Archives know no time zone: a day in the local one gives the same bytes in every zone.
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1) }));
}

/** Its path in a site. */
export function factsPath(id: string): string {
  return `data/${id}.facts.zip`;
}

function packageOf(files: Readonly<Record<string, Uint8Array>>): object {
  const headers = new Map<string, readonly string[]>();
  for (const [path, content] of Object.entries(files)) {
    if (!path.endsWith('.csv')) continue;
    const [header]: string[][] = parse(strFromU8(content), { bom: true, trim: true, to: 1, relax_quotes: true });
    if (header) headers.set(path, header);
  }
  const { title, languages } = parseJson(strFromU8(files['theatre.json'])) ?? {};
  return theatrePackage(typeof title === 'string' ? title : (title?.en ?? ''), languages ?? ['en'], headers);
}
