import type { Problem } from '../../compile/read/problem.ts';

/** What the page asks of the worker that compiles. */
export type CompileOrder =
  /** Forget what was there; these are the files of a folder. */
  | { readonly kind: 'open'; readonly name: string; readonly files: readonly FileContent[]; readonly order: number }
  /** Some files are new or have changed; null where one is gone. */
  | { readonly kind: 'change'; readonly files: readonly FileChange[]; readonly order: number };

/** A path in the folder, `/` between folders, and the bytes that stand in it; null where it is gone. */
export type FileContent = readonly [path: string, bytes: Uint8Array | null];

/** The same for a file that was edited: its text is known, and need not become bytes to be read again. */
export type FileChange = readonly [path: string, content: Uint8Array | string | null];

/** What the worker answers. Orders that were overtaken get no answer of their own. */
export type CompileAnswer =
  | { readonly kind: 'progress'; readonly line: string }
  /** The theatre as the map draws it, before its texts are written and the last proofs are made. */
  | { readonly kind: 'drawn'; readonly order: number; readonly main: string }
  | {
      readonly kind: 'compiled';
      /** The newest order that is in it. */
      readonly order: number;
      readonly problems: readonly Problem[];
      /** Null where an error would draw a wrong map. */
      readonly output: CompiledTexts | null;
    }
  /** The folder cannot be read or compiled at all; one line of text. */
  | { readonly kind: 'failed'; readonly order: number; readonly text: string };

/** The files that `territory-map build` writes. */
export interface CompiledTexts {
  readonly id: string;
  /** Text of the compiled theatre, whole. */
  readonly main: string;
  /** The same as a site serves it: for the first map, and the names that come later. */
  readonly first: string;
  readonly names: string | null;
  /** Texts by language. */
  readonly texts: ReadonlyMap<string, string>;
}
