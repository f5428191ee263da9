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
    this.problems.push({ file: at.file, line: at.line, column, severity, code, text: `${code} ${text}` });
  }
}

/** `FILE:LINE COLUMN: error: TEXT`, as compilers and editors know it. */
export function formatProblem(problem: Problem): string {
  const column = problem.column ? ` ${problem.column}` : '';
  return visible(`${problem.file}:${problem.line}${column}: ${problem.severity}: ${problem.text}`);
}

/** Text from data as a terminal may print it: a control character in it would be a command, so its code stands there. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, character => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
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
