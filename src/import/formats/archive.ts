import { strFromU8 } from 'fflate';
import { ImportError, type InputFile } from '../model.ts';
import type { Notes } from '../notes.ts';
import { unzip } from './unzip.ts';

/** What all files of all archives may measure when unpacked, and how deep archives may lie in archives. */
const MAX_BYTES = 1024 ** 3;
const MAX_DEPTH = 4;

/**
 * Files with every archive among them opened, sorted by path. Workbooks, which are archives too, stay as they are; of a
 * KMZ its documents are taken.
 * @param most bytes that all files may measure together when unpacked
 */
export function unpackAll(given: readonly InputFile[], notes: Notes, most = MAX_BYTES): InputFile[] {
  const budget = { bytes: most };
  const files = given.flatMap(file => unpack(file, 0, notes, budget));
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function unpack(file: InputFile, depth: number, notes: Notes, budget: { bytes: number }): InputFile[] {
  const { path, bytes } = file;
  const at = { file: path, line: 1 };
  const archive =
    /\.(zip|kmz)$/i.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b && !/\.(xlsx|xlsm|ods)$/i.test(path));
  if (!archive || /\.(xlsx|xlsm|ods)$/i.test(path)) return [file];
  if (depth >= MAX_DEPTH) {
    notes.error(at, 'an archive in an archive in an archive is not opened; unpack it');
    return [];
  }
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzip(bytes, budget.bytes, name => !name.endsWith('/') && !name.startsWith('__MACOSX/'));
  } catch (cause) {
    if (!(cause instanceof ImportError)) throw cause;
    notes.error(at, cause.message);
    return [];
  }
  budget.bytes -= Object.values(entries).reduce((sum, { length }) => sum + length, 0);
  const names = Object.keys(entries);
  if (names.includes('[Content_Types].xml')) return [file];
  if (names.includes('content.xml') && names.includes('mimetype')) return [{ ...file, path: `${path}.ods` }];
  const kmz = /\.kmz$/i.test(path) || (names.includes('doc.kml') && !/\.zip$/i.test(path));
  const wanted = kmz ? documentsOf(entries) : names;
  if (wanted.length === 0) notes.error(at, kmz ? 'no KML document is in the archive' : 'the archive is empty');
  return wanted.flatMap(name => {
    const inner = { ...file, path: kmz && wanted.length === 1 ? path : `${path}/${name}`, bytes: entries[name] };
    return kmz ? [inner] : unpack(inner, depth + 1, notes, budget);
  });
}

/** The first document at the top is the one that shows, with those that it links to, and they in turn. */
function documentsOf(entries: Readonly<Record<string, Uint8Array>>): string[] {
  const documents = Object.keys(entries).filter(name => /\.kml$/i.test(name));
  const first = documents.find(name => !name.includes('/')) ?? documents[0];
  const found = new Set(first === undefined ? [] : [first]);
  for (const name of found) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [, link] of strFromU8(entries[name]).matchAll(/<href>\s*(?:\.\/)*([^<:]+?\.kml)\s*<\/href>/gi))
      if (documents.includes(folder + link)) found.add(folder + link);
  }
  return [...found];
}
