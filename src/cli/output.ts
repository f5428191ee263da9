import { rmSync } from 'node:fs';
import { access, chmod, constants, lstat, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { countProblems, formatProblem, type Problem, printable, sortProblems } from '../compile/read/problem.ts';
import { messageOf } from '../engine/text/message-of.ts';
import { refuseInput } from './inputs.ts';
import { besideOf, finishPending, isRunning, lockOf, placeOf, putInPlaces } from './pending.ts';
import { UsageError } from './usage.ts';

/** Where a verb writes: standard output and standard error, or a test's ears. */
export interface Output {
  out(result: string | Uint8Array): void;
  err(text: string): void;
  /** How far long work has come, for somebody who sits and waits; whoever reads `err` as a list of problems has none. */
  progress?(line: string): void;
}

/** Problems one a line, sorted, then their number. */
export function printProblems(problems: readonly Problem[], output: Output): void {
  for (const problem of alike(sortProblems(problems))) output.err(`${formatProblem(problem)}\n`);
  output.err(`${countProblems(problems)}\n`);
}

/** So many problems that differ in names and numbers alone are each told; of more, the first and how many there are. */
const EACH = 5;

/** Near-identical problems of one column as one, at the place of the first. */
function alike(sorted: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of sorted) {
    const { file, column, severity, text } = problem;
    const shape = text.replace(/"[^"]*"/g, '""').replace(/\d+(?:[.,]\d+)*/g, '0');
    const key = JSON.stringify([file, column.replace(/\d+/g, '0'), severity, shape]);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const grouped = [...groups.values()].flatMap(group => {
    const [first] = group;
    if (group.length <= EACH) return group;
    const last = group[group.length - 1].line;
    const to = last === first.line ? '' : `, the last on line ${last}`;
    return [{ ...first, text: `${first.text} (and ${group.length - 1} more like it${to})` }];
  });
  return sortProblems(grouped);
}

/**
 * A result, to the file that `--out` names or to standard output.
 * @param inputs folders of facts or compiled theatres that it was made from
 * @throws UsageError when the file is one that was read for it, or cannot be written
 */
export async function give(
  result: string | Uint8Array,
  file: string | undefined,
  output: Output,
  inputs: readonly string[],
): Promise<void> {
  if (file === undefined) {
    output.out(result);
    return;
  }
  for (const input of inputs) await refuseInput(file, input);
  await writeFiles(new Map([[file, result]]), output);
}

/**
 * Ends what a killed command had begun to replace in a folder, and says so.
 * @throws UsageError where that cannot be done
 */
export async function finishIn(folder: string, output?: Pick<Output, 'err'>): Promise<void> {
  try {
    const finished = await finishPending(folder);
    if (finished.length === 0) return;
    const names = finished.map(file => printable(file, 200)).join(', ');
    output?.err(`territory-map: an earlier command was killed; what it had begun to write is in place now: ${names}\n`);
  } catch (cause) {
    throw new UsageError(`cannot finish what a killed command began in ${folder}: ${reason(cause)}`, { cause });
  }
}

/**
 * Write files whole or not at all: each beside its place under another name, renamed when all are there, so that
 * nobody ever reads half a file, nor files of two builds together. A link is written through, a file keeps its mode and its other names.
 * @throws UsageError when a file cannot be written, or what stands there is no regular file
 */
export async function writeFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  output?: Pick<Output, 'err'>,
): Promise<void> {
  const written: string[] = [];
  const removeAll = () => {
    for (const beside of written) rmSync(beside, { force: true });
  };
  const forget = whenStopped(removeAll);
  let current = '';
  try {
    const places = new Map<string, Target>();
    // Found out now, not when the other files already stand in their places.
    for (const file of files.keys()) {
      current = file;
      places.set(file, await targetOf(file));
    }
    const all = [...places.values()].map(({ place }) => place);
    for (const folder of new Set(all.map(dirname))) await finishIn(folder, output);
    await removeLeftBehind(all);
    for (const [file, content] of files) {
      current = file;
      const { place, mode } = places.get(file) as Target;
      const beside = besideOf(place);
      written.push(beside);
      await writeFile(beside, content, { flag: 'wx' });
      if (mode !== null) await chmod(beside, mode);
    }
    // Without a pause in between: no signal is heard before all stand in their places, and no other build comes between.
    const unlock = await lock(written.length === 0 ? '' : placeOf(written[0])?.place);
    try {
      if (written.length > 0) putInPlaces(written);
    } finally {
      unlock();
    }
  } catch (cause) {
    removeAll();
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`cannot write ${current}: ${reason(cause)}`, { cause });
  } finally {
    forget();
  }
}

/** The files of builds that were killed, which no program can clean up after itself: those of processes that are gone. */
async function removeLeftBehind(places: readonly string[]): Promise<void> {
  const names = new Set(places.map(place => basename(place)));
  for (const folder of new Set(places.map(dirname))) {
    for (const name of await readdir(folder).catch(() => [])) {
      const found = placeOf(name);
      if (found && names.has(found.place) && !isRunning(found.pid)) await rm(join(folder, name), { force: true });
    }
  }
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
/** What is to be cleaned up when the program is stopped. */
const cleanUps = new Set<() => void>();

/** A build that is stopped leaves nothing lying about. Returns what ends the wait. */
function whenStopped(cleanUp: () => void): () => void {
  if (cleanUps.size === 0) for (const signal of Object.keys(SIGNALS)) process.on(signal, stop);
  cleanUps.add(cleanUp);
  return () => {
    cleanUps.delete(cleanUp);
    if (cleanUps.size === 0) for (const signal of Object.keys(SIGNALS)) process.removeListener(signal, stop);
  };
}

function stop(signal: keyof typeof SIGNALS): void {
  for (const cleanUp of cleanUps) cleanUp();
  process.exit(128 + SIGNALS[signal]);
}

/** Where a file is to stand, and the mode of the one that stands there; null where there is none. */
interface Target {
  readonly place: string;
  readonly mode: number | null;
}

/** Follows links, a dangling one too. @throws UsageError when something else than a regular file is there */
async function targetOf(file: string): Promise<Target> {
  let place = file;
  for (let links = 0; ; links++) {
    const there = await lstat(place).catch(() => null);
    // What a name of /proc leads to, a pipe most often, is nowhere in a folder.
    if (!there && place !== file && /:\[\d+\]$/.test(place)) {
      throw new UsageError(`cannot write ${file}: it is no regular file`);
    }
    if (!there) return { place, mode: null };
    if (!there.isSymbolicLink()) {
      if (there.isDirectory()) throw new UsageError(`cannot write ${file}: it is a folder`);
      if (!there.isFile()) throw new UsageError(`cannot write ${file}: it is no regular file`);
      // A rename would replace what somebody protected.
      await access(place, constants.W_OK);
      return { place, mode: there.mode & 0o7777 };
    }
    if (links === MOST_LINKS) throw new UsageError(`cannot write ${file}: its links lead in a circle`);
    place = resolve(dirname(place), await readlink(place));
  }
}

const MOST_LINKS = 40;
/** How often, and after how many milliseconds, a build looks whether another one has its files in place. */
const TRIES = 500;
const PAUSE_MS = 20;

/** Holds off other builds of the same file for the moment in which all files of one come into their places. */
async function lock(place = ''): Promise<() => void> {
  const file = lockOf(place);
  for (let tries = 0; place !== '' && tries < TRIES; tries++) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
      // One that was killed while it held the lock holds it no longer; one elsewhere, on a shared disk, for a while.
      const age = await stat(file).catch(() => null);
      const holder = Number(await readFile(file, 'utf8').catch(() => '')) || null;
      const isOver = age !== null && Date.now() - age.mtimeMs > TRIES * PAUSE_MS;
      if (isOver || (holder !== null && !isRunning(holder))) await rm(file, { force: true });
      else await new Promise(done => setTimeout(done, PAUSE_MS));
    }
  }
  return () => {};
}

/** Why the system refused, in a few words. */
export function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOSPC':
      return 'the disk is full';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'not a folder';
    default:
      return messageOf(cause).split('\n')[0];
  }
}
