import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decodeText } from '../../import/formats/text.ts';
import { ImportError } from '../../import/model.ts';
import { Memo } from '../memo.ts';
import type { Report } from './problem.ts';

/** A facts file above this is a mistake, and would fill the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Where the files of a theatre's folder lie: on a disk (`disk/disk-files.ts`), or in the memory of a browser. */
export interface FolderFiles {
  /** Names of the files in the folder itself. */
  readonly files: ReadonlySet<string>;
  /** Names of the folders in it. */
  readonly folders: ReadonlySet<string>;
  /** Names of the files in a folder of this one, without it. May throw why not, in a few words. */
  list(folder: string): Promise<readonly string[]>;
  /** How many bytes a file has. May throw why it cannot be told, in a few words. */
  size(file: string): Promise<number>;
  /** May throw why not, in a few words. */
  bytes(file: string): Promise<Uint8Array>;
  /** The text whose UTF-8 the bytes are, where it is at hand; else null. */
  text?(file: string): string | null;
}

/** The files of a theatre's folder, as they were found. */
export class Folder {
  readonly #source: FolderFiles;
  /** What goes into the hash for each file that was read: its text, or of a file in a folder the hash of its text. */
  readonly #texts = new Map<string, string>();

  constructor(
    source: FolderFiles,
    /** How the folder was given, without a slash at the end. */
    readonly name: string,
  ) {
    this.#source = source;
  }

  get files(): ReadonlySet<string> {
    return this.#source.files;
  }

  get folders(): ReadonlySet<string> {
    return this.#source.folders;
  }

  has(file: string): boolean {
    return this.files.has(file);
  }

  /** Names of the files in a folder of this one, `folder/file`, sorted. */
  async list(folder: string): Promise<string[]> {
    const names = await this.#source.list(folder).catch((cause: Error) => {
      throw new Error(`cannot read the folder ${this.nameOf(folder)}: ${cause.message}`);
    });
    return names.map(name => `${folder}/${name}`).sort();
  }

  /** The name of a file in problems. */
  nameOf(file: string): string {
    return `${this.name}/${file}`;
  }

  /**
   * The text of a file, without byte order mark and with plain line ends; null, with a problem, where it is none.
   * @param unpack makes the text's bytes, or the text, from the bytes of the file; null where it reported why it cannot.
   * Without it the bytes are those of a text.
   * @throws Error when a file that is there cannot be read.
   */
  async read(
    file: string,
    report: Report,
    unpack?: (bytes: Uint8Array) => Uint8Array | string | null | Promise<string | null>,
  ): Promise<string | null> {
    const written = unpack ? null : (this.#source.text?.(file) ?? null);
    const text =
      written !== null && isPlain(written)
        ? plainText(written, this.nameOf(file), report)
        : await this.#readBytes(file, report, unpack);
    // A series of frames may be hundreds of megabytes: its texts are not kept.
    if (text !== null) this.#texts.set(file, file.includes('/') ? bytesToHex(sha256(utf8ToBytes(text))) : text);
    return text;
  }

  async #readBytes(
    file: string,
    report: Report,
    unpack: (bytes: Uint8Array) => Uint8Array | string | null | Promise<string | null> = bytes => bytes,
  ): Promise<string | null> {
    const failed = (cause: Error) => {
      throw new Error(`cannot read ${this.nameOf(file)}: ${cause.message}`);
    };
    if ((await this.#source.size(file).catch(failed)) > MAX_BYTES) {
      const limit = MAX_BYTES / 1024 / 1024;
      report.error(
        { file: this.nameOf(file), line: 1 },
        '',
        'invalid',
        `file: larger than ${limit} MB; split or simplify it`,
      );
      return null;
    }
    const content = await unpack(await this.#source.bytes(file).catch(failed));
    return content === null || typeof content === 'string' ? content : decode(content, this.nameOf(file), report);
  }

  /**
   * SHA-256 of all texts read, hex: the same whatever the line ends and the order of reading.
   * @param memo the bytes of texts that were hashed before
   */
  async hash(memo = new Memo()): Promise<string> {
    const parts = [...this.#texts.keys()].sort().map(file => {
      const text = this.#texts.get(file) ?? '';
      return memo.of(`bytes of ${file}`, [text], () => new TextEncoder().encode(`${file}\n${text.length}\n${text}\n`));
    });
    const bytes = concatBytes(...parts);
    // Pages that did not come over a safe connection have no digest of the platform's own.
    const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
    return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
  }
}

/** Texts without a fault by the bytes that they were read from: an author who edits one file leaves the others as they are. */
const sound = new WeakMap<Uint8Array, string>();

function decode(bytes: Uint8Array, file: string, report: Report): string | null {
  const known = sound.get(bytes);
  if (known !== undefined) return known;
  const before = report.problems.length;
  const text = decodeAnew(bytes, file, report);
  if (text !== null && report.problems.length === before) sound.set(bytes, text);
  return text;
}

/** Whatever the bytes are written in; an encoding that had to be guessed is told. */
function decodeAnew(bytes: Uint8Array, file: string, report: Report): string | null {
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

/** Whether the UTF-8 of a text is surely read as what it says: it is no other kind of file, and not too long. */
function isPlain(text: string): boolean {
  // No unit of a text takes more than three bytes.
  if (text.length > MAX_BYTES / 3) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes of value 0 make a file one of another kind
  return !/[\u0000\ud800-\udfff]/u.test(text) && !/^\s*<\?xml/i.test(text);
}

/** What decoding its UTF-8 gives. */
function plainText(written: string, file: string, report: Report): string {
  const unmarked = written.startsWith('\ufeff') ? written.slice(1) : written;
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  warnOfOddCharacters(text, file, report);
  return text;
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
