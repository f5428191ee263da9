import type { MarkWords } from './en/marks.ts';
import type { ReadingWords } from './en/panel.ts';
import type { TimeWords } from './en/time.ts';

/** The parts of a language that the first map does without. Each is loaded when an element wants it. */
export interface LaterWords {
  /** What is said beside the map. */
  panel(): Promise<ReadingWords>;
  /** What is said of single marks, in the legend and at the pointer. */
  marks(): Promise<MarkWords>;
  /** What is said of the course of time. */
  time(): Promise<TimeWords>;
}
export type LaterPart = keyof LaterWords;
export type WordsOf<Part extends LaterPart> = Awaited<ReturnType<LaterWords[Part]>>;
