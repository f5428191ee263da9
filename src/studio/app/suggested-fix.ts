import type { Problem } from '../../compile/read/problem.ts';
import { csvOf, type Texts, withRows } from '../project/rows.ts';
import type { Edits } from '../project/write-facts.ts';
import { tableOf } from '../tables/table-schema.ts';

/** A mend that a problem suggests. */
export type SuggestedFix =
  | { readonly kind: 'replace'; readonly text: string; readonly edits: Edits }
  | { readonly kind: 'source'; readonly id: string; readonly edits: Edits };

/** Path of a problem's file in the project. */
export function pathOf(problem: Problem, folder: string): string {
  return problem.file.startsWith(`${folder}/`) ? problem.file.slice(folder.length + 1) : problem.file;
}

/** What can be done about a problem with one click; null where only its author knows. */
export function suggestedFix(project: Texts, folder: string, problem: Problem): SuggestedFix | null {
  const path = pathOf(problem, folder);
  const table = tableOf(path);
  const csv = table ? csvOf(project, table) : null;
  const row = csv?.rowOfLine(problem.line) ?? -1;
  const column = csv?.headers.indexOf(problem.column) ?? -1;
  if (!csv || row < 0 || column < 0) return null;
  const value = csv.cell(row, column);
  const meant = /did you mean "([^"]+)"/.exec(problem.text)?.[1];
  const wrong = /^\w+ [^"]*"([^"]+)"/.exec(problem.text)?.[1];
  if (meant !== undefined && wrong !== undefined && value.includes(wrong)) {
    const list = value.split(';').map(part => (part.trim() === wrong ? meant : part));
    const edits: Edits = new Map([[path, csv.withCells([{ row, column, value: list.join(';') }])]]);
    return { kind: 'replace', text: meant, edits };
  }
  const source = /^unknown source "([^"]+)"/.exec(problem.text)?.[1];
  if (source !== undefined) {
    const edits: Edits = new Map([withRows(project, 'sources', [{ id: source, publisher: source, title: source }])]);
    return { kind: 'source', id: source, edits };
  }
  return null;
}
