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
  const start = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const end = longest(
    most - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return {
    file,
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** How many units are the same from one end on, at most `most`: whole stretches are compared, then halves of the first that differs. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let [same, limit] = [0, most];
  while (same < limit) {
    const to = Math.ceil((same + limit) / 2);
    if (isSame(same, to)) same = to;
    else limit = to - 1;
  }
  return same;
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
