import type { Origin } from './facts.ts';

/** Closed list of what can be wrong with a fact: the word that the text begins with. */
export type ProblemCode =
  | 'missing'
  | 'unknown'
  | 'duplicate'
  | 'invalid'
  | 'outside'
  | 'overlaps'
  | 'gap'
  | 'unused'
  | 'isolated'
  | 'broken';

/** Something wrong with a fact. An error would draw a wrong map; a warning draws a right one from a doubtful row. */
export interface Problem {
  /** The file as it was given on the command line, joined with the name inside the folder. */
  readonly file: string;
  /** First line of the record, header = 1. */
  readonly line: number;
  /** Header of the column, or path inside a JSON file; '' for the whole record or file. */
  readonly column: string;
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** One sentence that says what is wrong and what to do. */
  readonly text: string;
}

/** Collects problems while facts are read and checked. Texts are given without their head word. */
export class Report {
  readonly problems: Problem[] = [];

  error(at: Origin, column: string, code: ProblemCode, text: string): void {
    this.#add('error', at, column, code, text);
  }

  warning(at: Origin, column: string, code: ProblemCode, text: string): void {
    this.#add('warning', at, column, code, text);
  }

  get hasErrors(): boolean {
    return this.problems.some(problem => problem.severity === 'error');
  }

  #add(severity: Problem['severity'], at: Origin, column: string, code: ProblemCode, text: string): void {
    const where = at.feature ? `${at.feature}: ` : '';
    this.problems.push({ file: at.file, line: at.line, column, severity, code, text: `${code} ${where}${text}` });
  }
}

/** `FILE:LINE COLUMN: error: TEXT`, as compilers and editors know it, safe to show in a terminal and on one line. */
export function formatProblem(problem: Problem): string {
  const column = problem.column ? ` ${printable(problem.column, 120)}` : '';
  const text = printable(problem.text, 600);
  return `${printable(problem.file, 1000)}:${problem.line}${column}: ${problem.severity}: ${text}`;
}

/**
 * A text from data as it may be shown in a terminal: what would steer it, or turn the direction of what follows, is
 * written as its number, and what is longer than anybody reads is cut.
 */
export function printable(text: string, most = 600): string {
  const shown = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return shown.length > most ? `${shown.slice(0, most - 1)}…` : shown;
}

/** By file, line, column and text, errors and warnings together, so that one record's problems stand side by side. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.column, b.column) || compare(a.text, b.text),
  );
}

/** `N errors, M warnings` */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(problem => problem.severity === 'error').length;
  return `${errors} errors, ${problems.length - errors} warnings`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
