import type { Origin } from './model.ts';

/** Something that was found on the way, counted over all places where it was met. */
export interface Note {
  readonly text: string;
  readonly count: number;
  /** Where it was met first. */
  readonly at: Origin;
  /** `error` where it kept something from being read. */
  readonly severity: 'error' | 'warning';
}

/** Gathers what is to be said of the data: the same thing met a hundred times is one note. */
export class Notes {
  readonly #notes = new Map<string, { text: string; count: number; at: Origin; severity: Note['severity'] }>();

  warn(at: Origin, text: string, count = 1): void {
    this.#add(at, text, count, 'warning');
  }

  error(at: Origin, text: string): void {
    this.#add(at, text, 1, 'error');
  }

  /** Takes back what was said first of one of some files and has turned out not to matter. */
  withdraw(text: string, files: readonly string[]): void {
    if (files.includes(this.#notes.get(text)?.at.file ?? '')) this.#notes.delete(text);
  }

  /** Errors first, then in the order in which they were met. */
  get list(): Note[] {
    return [...this.#notes.values()].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  }

  get hasErrors(): boolean {
    return this.list.some(note => note.severity === 'error');
  }

  #add(at: Origin, text: string, count: number, severity: Note['severity']): void {
    const note = this.#notes.get(text);
    if (note) note.count += count;
    else this.#notes.set(text, { text, count, at, severity });
  }
}

/** `FILE:LINE: warning: TEXT (and 7 more)` */
export function formatNote({ at, severity, text, count }: Note): string {
  return `${at.file}:${at.line}: ${severity}: ${text}${count > 1 ? ` (${count} times)` : ''}`;
}
