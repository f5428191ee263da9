import { randomUUID } from 'node:crypto';
import { copyFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file that is written whole beside its place is called so; what comes before the number is the name of its place. */
const BESIDE = /^\.(.+)\.(\d+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A list of such files, all of them whole, that are on their way into their places. */
const LIST = /^\.territory-map\.(\d+)\.[0-9a-f-]{36}\.pending$/;

/** The name under which this process writes a file before it comes into its place. */
export function besideOf(place: string): string {
  return join(dirname(place), `.${basename(place)}.${process.pid}.${randomUUID()}`);
}

/** The file that a name beside its place stands for, and the process that wrote it; null where it is no such name. */
export function placeOf(beside: string): { readonly place: string; readonly pid: number } | null {
  const [, name, pid] = BESIDE.exec(basename(beside)) ?? [];
  return name === undefined ? null : { place: join(dirname(beside), name), pid: Number(pid) };
}

/**
 * Brings whole files into their places, all of them: what a killed process left undone stands in a list that the next
 * command works off (`finishPending`), so that nobody is left with files of two builds. Without a pause: no signal is heard in between.
 */
export function putInPlaces(besides: readonly string[]): void {
  const list = listFile(besides);
  writeFileSync(list, JSON.stringify(besides.map(beside => resolve(beside))), { flag: 'wx' });
  for (const beside of besides) putInPlace(beside);
  rmSync(list, { force: true });
}

function listFile(besides: readonly string[]): string {
  return join(dirname(besides[besides.length - 1]), `.territory-map.${process.pid}.${randomUUID()}.pending`);
}

function putInPlace(beside: string): void {
  const found = placeOf(beside);
  if (!found) return;
  // A file with other names (hard links) stays the same file under all of them.
  if ((statSync(found.place, { throwIfNoEntry: false })?.nlink ?? 0) > 1) {
    copyFileSync(beside, found.place);
    rmSync(beside, { force: true });
  } else renameSync(beside, found.place);
}

/** Ends what killed processes had begun in a folder. @returns the files that came into their places */
export async function finishPending(folder: string): Promise<string[]> {
  const finished: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = LIST.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const list = join(folder, name);
    for (const beside of await readList(list)) {
      await removeDeadLock(placeOf(beside)?.place ?? beside);
      if (!statSync(beside, { throwIfNoEntry: false })?.isFile()) continue;
      putInPlace(beside);
      finished.push(placeOf(beside)?.place ?? beside);
    }
    rmSync(list, { force: true });
  }
  return finished;
}

/** The file that holds off other builds of a file; it holds the number of the process that has it. */
export function lockOf(place: string): string {
  return join(dirname(place), `.${basename(place)}.lock`);
}

async function removeDeadLock(place: string): Promise<void> {
  const holder = Number(await readFile(lockOf(place), 'utf8').catch(() => ''));
  if (holder > 0 && !isRunning(holder)) rmSync(lockOf(place), { force: true });
}

/** What a list names, and nothing but files of such names. One that was not written to its end names none: nothing had been moved yet. */
async function readList(list: string): Promise<string[]> {
  try {
    const named: unknown = JSON.parse(await readFile(list, 'utf8'));
    if (!Array.isArray(named)) return [];
    return named.filter((entry): entry is string => typeof entry === 'string' && placeOf(entry) !== null);
  } catch {
    return [];
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // There, but somebody else's.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
