import { deepEqual } from 'fast-equals';
import { type Problem, Report } from './read/problem.ts';

/**
 * What compiling a theatre worked out the last time: the files that were read and the ground and lines that were cut, each
 * whole. A file that has changed is read anew from its first row. Everything is held against what it was made of, never
 * against a file's date: the same facts give the same bytes with a past or without one.
 */
export class Memo {
  readonly #past = new Map<string, { readonly parts: readonly unknown[]; readonly made: unknown }>();

  /**
   * What `make` makes, or has made the last time of equal parts. It must rest on the parts alone, and nobody may change
   * what it has made.
   * @param name of the piece of work
   */
  of<T>(name: string, parts: readonly unknown[], make: () => T): T {
    const past = this.#past.get(name);
    if (past && deepEqual(past.parts, parts)) return past.made as T;
    const made = make();
    this.#past.set(name, { parts, made });
    return made;
  }

  /**
   * What was made of the pieces of something long the last time, by the piece; only what is asked for again is kept.
   * @param name of the long thing
   */
  pieces<T>(name: string): (piece: string, make: () => T) => T {
    const past = this.#past.get(name)?.made as ReadonlyMap<string, T> | undefined;
    const kept = new Map<string, T>();
    this.#past.set(name, { parts: [], made: kept });
    return (piece, make) => {
      const made = kept.get(piece) ?? past?.get(piece) ?? make();
      kept.set(piece, made);
      return made;
    };
  }

  /** The same for work that finds problems: those found the last time are reported again. */
  reporting<T>(name: string, parts: readonly unknown[], report: Report, make: (own: Report) => T): T {
    const { made, problems } = this.of<{ made: T; problems: readonly Problem[] }>(name, parts, () => {
      const own = new Report();
      return { made: make(own), problems: own.problems };
    });
    // One by one: a file of a hundred thousand rows may have as many problems.
    for (const problem of problems) report.problems.push(problem);
    return made;
  }
}
