/**
 * A release writes each compiled theatre twice: `data/idlib.json`, which the next release replaces, and
 * `data/idlib@2026-11-23-dccb061e.json`, which stays, so that a map can be pinned to a record.
 */

const PINNED = /@[^/@]*?(?=(\.json)?$)/;

/** Whether an address is that of one record. */
export function isPinned(src: string): boolean {
  return PINNED.test(src);
}

/** Address of a theatre as a record has it. */
export function pinned(src: string, record: string): string {
  return current(src).replace(/(\.json)?$/, `@${record}$1`);
}

/** Address of the newest record of a theatre, beside a pinned one. */
export function current(src: string): string {
  return src.replace(PINNED, '');
}

/**
 * Reads a part of a theatre. Where a release has come since the theatre was loaded, its part is of another record: then
 * that of the theatre's own, which stands beside it.
 */
export async function readWithPinnedFallback<Part>(
  src: string,
  record: string,
  read: (src: string) => Promise<Part>,
): Promise<Part> {
  try {
    return await read(src);
  } catch (cause) {
    if (isPinned(src)) throw cause;
    return read(pinned(src, record));
  }
}
