import { unzipSync } from 'fflate';
import { ImportError } from '../model.ts';

/** An entry of an archive, as its table at the end has it. */
interface Entry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Where in the archive it begins, and where its packed bytes end at the earliest. */
  readonly start: number;
  readonly end: number;
}

/** More entries than any archive of maps has. */
const MOST_ENTRIES = 100_000;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const TABLE_ENTRY = 0x0201_4b50;
const LOCAL_ENTRY = 0x0403_4b50;
const END_OF_TABLE = 0x0605_4b50;
const IN_ZIP64 = 0xffff_ffff;

/**
 * The files of an archive that are wanted, unpacked, by name. Nothing is unpacked before it is known how much that will be:
 * a few kilobytes may unpack to gigabytes, the more so where entries share the same bytes.
 * @param most bytes that all wanted files may measure together
 * @throws ImportError in words for the author, when they measure more, or overlap, or the archive is damaged
 */
export function unzip(
  bytes: Uint8Array,
  most: number,
  wanted: (name: string) => boolean = () => true,
): Record<string, Uint8Array> {
  const entries = entriesOf(bytes);
  const sum = entries.reduce((total, { name, size }) => (wanted(name) ? total + size : total), 0);
  if (sum > most)
    throw new ImportError(`the archive unpacks to more than ${inWords(most)}; unpack it and give the files`);
  try {
    return unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  } catch {
    throw damaged();
  }
}

/** Names of the files in an archive, in its order. @throws as `unzip` */
export function namesIn(bytes: Uint8Array): string[] {
  return entriesOf(bytes).map(({ name }) => name);
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = tableOf(bytes, view);
    const sorted = [...entries].sort((a, b) => a.start - b.start);
    for (let i = 1; i < sorted.length; i++) {
      if (sorted[i].start < sorted[i - 1].end) {
        throw new ImportError('entries of the archive overlap, which no program packs; pack it anew');
      }
    }
    return entries;
  } catch (cause) {
    // Whatever points beyond its end.
    throw cause instanceof ImportError ? cause : damaged();
  }
}

function tableOf(bytes: Uint8Array, view: DataView): Entry[] {
  let end = bytes.length - END_BYTES;
  while (view.getUint32(end, true) !== END_OF_TABLE) {
    if (--end < bytes.length - END_BYTES - LONGEST_COMMENT) throw damaged();
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // What does not fit the old fields stands in a second table that no map needs.
  if (at === IN_ZIP64 || count === 0xffff)
    throw new ImportError('the archive is larger than 4 GB; unpack it and give the files');
  const entries: Entry[] = [];
  const text = new TextDecoder();
  for (let i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
    if (view.getUint32(at, true) !== TABLE_ENTRY) throw damaged();
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const [nameBytes, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true));
    const start = view.getUint32(at + 42, true);
    if (view.getUint32(start, true) !== LOCAL_ENTRY) throw damaged();
    const end = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true) + packed;
    const name = text.decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    entries.push({ name, size, start, end });
    at += 46 + nameBytes + extra + comment;
  }
  return entries;
}

function damaged(): ImportError {
  return new ImportError('the archive is damaged; pack it anew');
}

function inWords(bytes: number): string {
  const mega = bytes / 1024 ** 2;
  return mega < 1024 ? `${Math.round(mega)} MB` : `${Math.round(mega / 1024)} GB`;
}
