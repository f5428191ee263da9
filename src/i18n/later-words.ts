import type { MarkWords } from './en/marks.ts';
import type { NoticeWords } from './en/notices.ts';
import type { ReadingWords } from './en/panel.ts';
import type { ShareWords } from './en/share.ts';
import type { TimeWords } from './en/time.ts';
import type { Formats } from './formats.ts';

/**
 * The parts of a language that the first map does without. Each is loaded when an element wants it, and writes numbers and
 * dates as the words of the first map do.
 */
export interface LaterWords {
  /** What is said beside the map. */
  panel(f: Formats): Promise<ReadingWords>;
  /** What is said of single marks, in the legend and at the pointer. */
  marks(f: Formats): Promise<MarkWords>;
  /** What is said where something was not understood, or the record is not the newest. */
  notices(f: Formats): Promise<NoticeWords>;
  /** What the share dialog says. */
  share(f: Formats): Promise<ShareWords>;
  /** What is said of the course of time. */
  time(f: Formats): Promise<TimeWords>;
}
export type LaterPart = keyof LaterWords;
export type WordsOf<Part extends LaterPart> = Awaited<ReturnType<LaterWords[Part]>>;
