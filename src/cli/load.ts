import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Compilation, compileFacts, namesName, textsName } from '../compile/compile.ts';
import { Progress } from '../compile/read/progress.ts';
import { readTheatre } from '../compile/read-theatre.ts';
import { decode } from '../engine/format/decode.ts';
import { decodeNames } from '../engine/format/decode-names.ts';
import { decodeTexts } from '../engine/format/decode-texts.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { finishIn, type Output, printProblems, reason } from './output.ts';
import { UsageError } from './usage.ts';

/** A theatre from a folder of facts or from a compiled file, with the texts of one language if they are there. */
export interface Loaded {
  readonly theatre: Theatre;
  texts(lang: string): Promise<TheatreTexts | null>;
}

/** Compile a folder. Problems are told under the name by which the folder was given, long work as it goes on. */
export async function compileFolder(path: string, output: Output): Promise<Compilation> {
  const name = path.replace(/(?<=.)\/+$/, '');
  await finishIn(path, output);
  const progress = new Progress(line => output.progress?.(line));
  const { facts, problems } = await readTheatre(path, name, progress).catch((cause: Error) => {
    throw new UsageError(cause.message, { cause });
  });
  return facts ? compileFacts(facts, problems, progress) : { problems, output: null };
}

/** Null when the facts have errors; they have then been told. */
export async function load(path: string, output: Output): Promise<Loaded | null> {
  if (await isFolder(path)) {
    const { problems, output: files } = await compileFolder(path, output);
    if (problems.length > 0) printProblems(problems, output);
    if (!files) return null;
    const { theatre, texts } = files;
    return {
      theatre,
      texts: async lang => {
        const text = texts.get(lang);
        return text === undefined ? null : decodeTexts(JSON.parse(text), theatre);
      },
    };
  }
  await finishIn(dirname(path), output);
  const first = await readCompiled(path, decode);
  const theatre = first.namesLater ? await readCompiled(namesName(path), json => decodeNames(json, first)) : first;
  return { theatre, texts: lang => readTexts(path, lang, theatre) };
}

/** The texts beside a compiled file, or null when they were not kept there. */
async function readTexts(path: string, lang: string, theatre: Theatre): Promise<TheatreTexts | null> {
  const file = textsName(path, lang);
  const there = await stat(file).catch(() => null);
  return there ? await readCompiled(file, json => decodeTexts(json, theatre)) : null;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new UsageError(`cannot read ${path}: ${reason(cause)}`, { cause });
  }
}

async function readCompiled<T>(path: string, read: (json: unknown) => T): Promise<T> {
  try {
    return read(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const text = cause instanceof SyntaxError ? 'not a compiled theatre' : reason(cause);
    throw new UsageError(`cannot read ${path}: ${text}`, { cause });
  }
}
