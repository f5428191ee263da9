import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage.ts';

/** Files of a theatre's folder, and of its frames: what a result must not be written over. */
const FACTS = /(?:^theatre|^words\.[\w-]+|^\d{4}.*)\.json$|\.(?:csv|tsv|txt|xlsx|ods|geojson|kml|kmz|md)$/i;

/**
 * A result that is written over what it was made from destroys the record, or the compiled theatre.
 * @param path a folder of facts or a compiled theatre
 * @throws UsageError when `out` is one of the files that are read for it, by whatever name or link
 */
export async function refuseInput(out: string | undefined, path: string): Promise<void> {
  const there = out === undefined ? null : await stat(out).catch(() => null);
  if (!there) return;
  for (const input of await inputsOf(path)) {
    const one = await stat(input).catch(() => null);
    if (one?.dev !== there.dev || one.ino !== there.ino) continue;
    throw new UsageError(`cannot write ${out}: the result is made from ${input}; name another file`);
  }
}

async function inputsOf(path: string): Promise<string[]> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) {
    const folders = [path, join(path, 'frames')];
    const names = await Promise.all(folders.map(folder => readdir(folder).catch(() => [])));
    return names.flatMap((list, i) => list.filter(name => FACTS.test(name)).map(name => join(folders[i], name)));
  }
  // With its names and texts.
  const stem = basename(path).replace(/\.json$/, '');
  const beside = await readdir(dirname(path)).catch(() => []);
  const parts = beside.filter(name => name.startsWith(`${stem}.`) && /\.(?:names|text\.[\w-]+)\.json$/.test(name));
  return [path, ...parts.map(name => join(dirname(path), name))];
}
