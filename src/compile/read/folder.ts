import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../import/formats/text.ts';
import { ImportError } from '../../import/model.ts';
import type { Report } from './problem.ts';

/** A facts file above this is a mistake, and would fill the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The files of a theatre's folder, as they were found. */
export class Folder {
  /** What goes into the hash for each file that was read: its text, or of a file in a folder the hash of its text. */
  readonly #texts = new Map<string, string>();

  private constructor(
    readonly path: string,
    /** How the folder was given, without a slash at the end. */
    readonly name: string,
    readonly files: ReadonlySet<string>,
    readonly folders: ReadonlySet<string>,
  ) {}

  /** @throws Error when the folder is not there or cannot be listed. */
  static async open(path: string, name: string): Promise<Folder> {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      throw new Error(`cannot read the folder ${name}: ${reason(error)}`);
    });
    const names = (directory: boolean) =>
      new Set(entries.filter(entry => entry.isDirectory() === directory).map(entry => entry.name));
    return new Folder(path, name.replace(/(?<=.)\/+$/, ''), names(false), names(true));
  }

  has(file: string): boolean {
    return this.files.has(file);
  }

  /** Names of the files in a folder of this one, `folder/file`, sorted. */
  async list(folder: string): Promise<string[]> {
    const entries = await readdir(join(this.path, folder), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        throw new Error(`cannot read the folder ${this.nameOf(folder)}: ${reason(error)}`);
      },
    );
    return entries
      .filter(entry => !entry.isDirectory())
      .map(entry => `${folder}/${entry.name}`)
      .sort();
  }

  /** The name of a file in problems. */
  nameOf(file: string): string {
    return `${this.name}/${file}`;
  }

  /**
   * The text of a file, without byte order mark and with plain line ends; null, with a problem, where it is none.
   * @param unpack makes the text's bytes, or the text, from the bytes of the file; null where it reported why it cannot
   * @throws Error when a file that is there cannot be read.
   */
  async read(
    file: string,
    report: Report,
    unpack: (bytes: Buffer) => Uint8Array | string | null | Promise<string | null> = bytes => bytes,
  ): Promise<string | null> {
    const path = join(this.path, file);
    const failed = (error: NodeJS.ErrnoException) => {
      throw new Error(`cannot read ${this.nameOf(file)}: ${reason(error)}`);
    };
    const found = await stat(path).catch(failed);
    // A pipe or a device would be waited for without end.
    if (!found.isFile()) throw new Error(`cannot read ${this.nameOf(file)}: it is not a plain file`);
    if (found.size > MAX_BYTES) {
      const limit = MAX_BYTES / 1024 / 1024;
      report.error(
        { file: this.nameOf(file), line: 1 },
        '',
        'invalid',
        `file: larger than ${limit} MB; split or simplify it`,
      );
      return null;
    }
    const content = await unpack(await readFile(path).catch(failed));
    const text = content === null || typeof content === 'string' ? content : decode(content, this.nameOf(file), report);
    // A series of frames may be hundreds of megabytes: its texts are not kept.
    if (text !== null)
      this.#texts.set(file, file.includes('/') ? createHash('sha256').update(text).digest('hex') : text);
    return text;
  }

  /** SHA-256 of all texts read, hex: the same whatever the line ends and the order of reading. */
  hash(): string {
    const hash = createHash('sha256');
    for (const file of [...this.#texts.keys()].sort()) {
      const text = this.#texts.get(file) ?? '';
      hash.update(`${file}\n${text.length}\n${text}\n`);
    }
    return hash.digest('hex');
  }
}

function reason(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'ENOTDIR':
      return 'it is not a folder';
    case 'EACCES':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error.message;
  }
}

/** Whatever the bytes are written in; an encoding that had to be guessed is told. */
function decode(bytes: Uint8Array, file: string, report: Report): string | null {
  try {
    const { text, encoding } = decodeText(bytes);
    if (encoding !== 'utf-8' && !encoding.startsWith('utf-16')) {
      const line = firstBrokenLine(bytes);
      report.warning(
        { file, line },
        '',
        'invalid',
        `encoding: not UTF-8, read as ${encoding}; save the file as CSV UTF-8`,
      );
    }
    warnOfOddCharacters(text, file, report);
    return text;
  } catch (cause) {
    if (!(cause instanceof ImportError)) throw cause;
    report.error({ file, line: 1 }, '', 'invalid', `file: ${cause.message}`);
    return null;
  }
}

function firstBrokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return 1;
}

/** Letters that a wrong conversion left behind, and characters that no text holds. */
function warnOfOddCharacters(text: string, file: string, report: Report): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const match = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/.exec(text);
  if (!match) return;
  const line = text.slice(0, match.index).split('\n').length;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report.warning({ file, line }, '', 'invalid', `character U+${code}: the text was damaged; write it anew`);
}
