import { mkdir, readdir } from 'node:fs/promises';
import { idInScript } from '../engine/text/new-ids.ts';
import { reason } from './output.ts';
import { UsageError } from './usage.ts';

/** Hidden files do not count: a fresh repository is empty enough. */
export async function refuseFull(folder: string): Promise<void> {
  const there = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new UsageError(`cannot write to ${folder}: ${reason(cause)}`, { cause });
  });
  const file = there.find(entry => !entry.startsWith('.'));
  if (file !== undefined)
    throw new UsageError(`${folder} is not empty, it holds ${file}; name a folder that is not there`);
}

/** @returns the outermost folder that had to be made */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new UsageError(`cannot write to ${folder}: ${reason(cause)}`, { cause });
  }
}

/** What a theatre is called by the name of its folder. */
export function theatreId(name: string): string {
  return idInScript(name) || 'theatre';
}

/** As it can be pasted behind a prompt. */
export function quoted(folder: string): string {
  return /^[\p{L}\p{N}_./\\:~-]+$/u.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`;
}
