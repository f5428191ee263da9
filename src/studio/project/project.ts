import type { FileContent } from '../compile/compile-protocol.ts';
import { bytesOf, type FactsFile, factsFile } from './facts-file.ts';
import { inverse, type Splice, spliceBetween, spliced } from './splice.ts';

/** One act of the author: undone and redone as a whole. */
export interface Step {
  readonly splices: readonly Splice[];
  /** ms since 1970 */
  readonly time: number;
}

/** A theatre being made: its files as they were opened, and every step since. */
export class Project {
  /** Names it among those that this browser keeps. */
  readonly key: string;
  /** Name of the folder, for problems and for files that are saved. */
  readonly name: string;
  readonly #opened: Map<string, FactsFile>;
  readonly #texts = new Map<string, string>();
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  /** Number of steps that were done when the project was last saved. */
  #savedAt = 0;

  constructor(key: string, name: string, files: Iterable<readonly [string, Uint8Array]>) {
    this.key = key;
    this.name = name;
    this.#opened = new Map([...files].map(([path, bytes]) => [path, factsFile(path, bytes)]));
    for (const [path, { text }] of this.#opened) if (text !== null) this.#texts.set(path, text);
  }

  /** Paths of all files, sorted. */
  get paths(): string[] {
    const kept = [...this.#opened].filter(([, { text }]) => text === null).map(([path]) => path);
    return [...this.#texts.keys(), ...kept].sort();
  }

  /** The text of a file; null where there is none, or it is no text. */
  text(path: string): string | null {
    return this.#texts.get(path) ?? null;
  }

  get steps(): readonly Step[] {
    return this.#done;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Whether something was done since it was saved. */
  get unsaved(): boolean {
    return this.#savedAt !== this.#done.length;
  }

  /**
   * Changes some files at once.
   * @param texts new text by path; null takes a file away
   * @returns the step, null where nothing has changed
   */
  edit(texts: ReadonlyMap<string, string | null>): Step | null {
    const splices = [...texts].flatMap(([path, text]): Splice[] => {
      const before = this.text(path);
      if (text === null)
        return before === null ? [] : [{ file: path, at: 0, removed: before, inserted: '', whole: 'removed' }];
      if (before === null) return [{ file: path, at: 0, removed: '', inserted: text, whole: 'added' }];
      const splice = spliceBetween(path, before, text);
      return splice ? [splice] : [];
    });
    if (splices.length === 0) return null;
    const step = { splices, time: Date.now() };
    this.apply(step);
    return step;
  }

  /** Does a step, of the author or out of the journal. */
  apply(step: Step): void {
    this.#run(step.splices);
    // What was saved lies on a way that is left now.
    if (this.#undone.length > 0 && this.#savedAt > this.#done.length) this.#savedAt = -1;
    this.#done.push(step);
    this.#undone.length = 0;
  }

  /** @returns the step that was undone */
  undo(): Step | null {
    const step = this.#done.pop();
    if (!step) return null;
    this.#run(step.splices.map(inverse).reverse());
    this.#undone.push(step);
    return step;
  }

  redo(): Step | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#run(step.splices);
    this.#done.push(step);
    return step;
  }

  saved(): void {
    this.#savedAt = this.#done.length;
  }

  /** What stands in a file now; null where there is none. */
  bytes(path: string): Uint8Array | null {
    const content = this.content(path);
    return typeof content === 'string' ? bytesOf(content) : content;
  }

  /** The same, as its text where that is not the one that was opened. */
  content(path: string): Uint8Array | string | null {
    const opened = this.#opened.get(path);
    const text = this.#texts.get(path);
    if (text !== undefined) return opened && opened.text === text ? opened.bytes : text;
    return opened && opened.text === null ? opened.bytes : null;
  }

  /** Every file as it stands. */
  contents(): [string, Uint8Array][] {
    return this.paths.map(path => [path, this.bytes(path) as Uint8Array]);
  }

  /** The files that are not as they were opened; null where one is gone. */
  changed(): FileContent[] {
    const paths = new Set([...this.#opened.keys(), ...this.#texts.keys()]);
    return [...paths].sort().flatMap((path): FileContent[] => {
      const bytes = this.bytes(path);
      return bytes === this.#opened.get(path)?.bytes ? [] : [[path, bytes]];
    });
  }

  /** The text with which a file was opened; null where there was none. */
  openedText(path: string): string | null {
    return this.#opened.get(path)?.text ?? null;
  }

  /** The bytes with which everything was opened. */
  openedContents(): [string, Uint8Array][] {
    return [...this.#opened].map(([path, { bytes }]) => [path, bytes]);
  }

  #run(splices: readonly Splice[]): void {
    for (const splice of splices) {
      if (splice.whole === 'removed') this.#texts.delete(splice.file);
      else if (splice.whole === 'added') this.#texts.set(splice.file, splice.inserted);
      else this.#texts.set(splice.file, spliced(this.#texts.get(splice.file) ?? '', splice));
    }
  }
}
