import { unzipSync } from 'fflate';
import type { InputFile } from '../model.ts';
import type { Notes } from '../notes.ts';

/** What all files of an archive may measure when unpacked, and how deep archives may lie in archives. */
const MAX_BYTES = 1024 ** 3;
const MAX_DEPTH = 4;

/**
 * Files with every archive among them opened, sorted by path. Workbooks, which are archives too, stay as they are; of a
 * KMZ its documents are taken.
 */
export function unpackAll(given: readonly InputFile[], notes: Notes): InputFile[] {
  const files = given.flatMap(file => unpack(file, 0, notes));
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function unpack(file: InputFile, depth: number, notes: Notes): InputFile[] {
  const { path, bytes } = file;
  const at = { file: path, line: 1 };
  const archive =
    /\.(zip|kmz)$/i.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b && !/\.(xlsx|xlsm|ods)$/i.test(path));
  if (!archive || /\.(xlsx|xlsm|ods)$/i.test(path)) return [file];
  if (depth >= MAX_DEPTH) {
    notes.error(at, 'an archive in an archive in an archive is not opened; unpack it');
    return [];
  }
  let total = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || name.startsWith('__MACOSX/')) return false;
        total += originalSize;
        if (total <= MAX_BYTES) return true;
        throw new RangeError(name);
      },
    });
  } catch (cause) {
    const text =
      cause instanceof RangeError
        ? 'the archive unpacks to more than 1 GB; unpack it and give the files'
        : 'the archive is damaged; pack it anew';
    notes.error(at, text);
    return [];
  }
  const names = Object.keys(entries);
  if (names.includes('[Content_Types].xml')) return [file];
  if (names.includes('content.xml') && names.includes('mimetype')) return [{ ...file, path: `${path}.ods` }];
  const kmz = /\.kmz$/i.test(path) || (names.includes('doc.kml') && !/\.zip$/i.test(path));
  const wanted = kmz ? documentsOf(names) : names;
  if (wanted.length === 0) notes.error(at, 'no KML document is in the archive');
  return wanted.flatMap(name => {
    const inner = { ...file, path: kmz && wanted.length === 1 ? path : `${path}/${name}`, bytes: entries[name] };
    return kmz ? [inner] : unpack(inner, depth + 1, notes);
  });
}

/** The first document at the top is the one that shows; others are what it links to. */
function documentsOf(names: readonly string[]): string[] {
  const documents = names.filter(name => /\.kml$/i.test(name));
  const top = documents.filter(name => !name.includes('/'));
  return top.length > 0 ? top.slice(0, 1) : documents.slice(0, 1);
}
