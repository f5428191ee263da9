/** A stretch of a file's text that becomes another one. Undone, it is the same the other way round. */
export interface Splice {
  readonly file: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  /** The file comes into being with it, or is taken away. */
  readonly whole?: 'added' | 'removed';
}

/** The least splice that makes one text of another; null where they are the same. */
export function spliceBetween(file: string, before: string, after: string): Splice | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  return {
    file,
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** @throws Error where the text is not the one that the splice was made for */
export function spliced(text: string, { file, at, removed, inserted }: Splice): string {
  if (text.slice(at, at + removed.length) !== removed) throw new Error(`${file} is not what the edit was made for`);
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

export function inverse({ file, at, removed, inserted, whole }: Splice): Splice {
  const turned = whole && (whole === 'added' ? 'removed' : 'added');
  return { file, at, removed: inserted, inserted: removed, ...(turned ? { whole: turned } : {}) };
}
