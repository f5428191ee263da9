import { unzipSync, zipSync } from 'fflate';

/** What the files of an archive may measure together, unpacked. */
const MAX_BYTES = 1024 ** 3;
/** ZIP knows no time zone, and the same files give the same bytes. */
const date = () => new Date(1980, 0, 1);

export type Files = readonly (readonly [path: string, bytes: Uint8Array])[];

/** @throws Error with one line of text */
export function unzip(bytes: Uint8Array): [string, Uint8Array][] {
  let sum = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      sum += originalSize;
      if (sum > MAX_BYTES) throw new Error('the archive holds more than 1 GB');
      return !name.endsWith('/') && !/(^|\/)(\.|__MACOSX\/)/.test(name);
    },
  });
  return Object.entries(files);
}

export function zip(files: Files): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files), { mtime: date() }) as Uint8Array<ArrayBuffer>;
}

/**
 * The theatre's folder among some files: the one highest up with a theatre.json, its paths from there; null where there
 * is none.
 */
export function theatreAmong(files: Files): { readonly name: string; readonly files: [string, Uint8Array][] } | null {
  const found = files
    .map(([path]) => path)
    .filter(path => /(^|\/)theatre\.json$/i.test(path))
    .sort((a, b) => a.split('/').length - b.split('/').length || a.localeCompare(b))[0];
  if (found === undefined) return null;
  const folder = found.slice(0, found.lastIndexOf('/') + 1);
  const own = files
    .filter(([path]) => path.startsWith(folder))
    .map(([path, bytes]) => [path.slice(folder.length), bytes] as [string, Uint8Array]);
  return { name: folder.split('/').at(-2) ?? '', files: own };
}
