import type { Problem } from '../../compile/read/problem.ts';
import { CREDITS } from '../../import/base/credits.ts';
import { csvOf, fileOf, languagesOf, rowsOf, type Texts, theatreOf } from '../project/rows.ts';
import { columnOf, NAME_COLUMNS } from '../tables/table-schema.ts';
import type { StudioWords } from '../words/en.ts';
import { nameOf } from '../words/language-name.ts';

/** Where a fault is mended. */
export type Place =
  | { readonly kind: 'settings' | 'problems' }
  | { readonly kind: 'cell'; readonly file: string; readonly line: number; readonly column: string };

/** One point of what to look at before a map is published. */
export interface Check {
  readonly name: keyof StudioWords['checks'];
  readonly good: boolean;
  readonly text: string;
  /** Where its first fault is mended; null where there is none. */
  readonly place: Place | null;
}

interface Fault {
  readonly text: string;
  readonly place: Place;
}

/** What is looked at before a map is published. Credits of the base map that the studio adds are nobody's for the facts. */
export function checklist(project: Texts, problems: readonly Problem[], words: StudioWords): Check[] {
  const { checkTexts: texts } = words;
  const theatre = theatreOf(project);
  const check = (name: Check['name'], faults: readonly Fault[]): Check => ({
    name,
    good: faults.length === 0,
    text: faults.map(({ text }) => text).join(' ') || texts.fine,
    place: faults[0]?.place ?? null,
  });
  const inSettings = (bad: boolean, text: string): Fault[] => (bad ? [{ text, place: { kind: 'settings' } }] : []);
  const title = objectOf(theatre.title);
  const credits = (Array.isArray(theatre.credits) ? theatre.credits : []).map(objectOf);
  const own = credits.filter(({ text }) => !CREDITS.some(credit => credit.text === text));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const further = languagesOf(project).filter(code => code !== 'en');
  return [
    check('title', inSettings(!isText(title.en), texts.noTitle)),
    check('credits', inSettings(own.length === 0, texts.noCredits)),
    check('licence', inSettings(!own.some(({ licence }) => isText(licence)), texts.noLicence)),
    check('sources', unlinked(project, texts.sourcesWithoutUrl)),
    check(
      'languages',
      further.flatMap(code => unnamed(project, code, isText(title[code]), texts.missingNames)),
    ),
    check('problems', errors > 0 ? [{ text: texts.errors(errors), place: { kind: 'problems' } }] : []),
  ];
}

function unlinked(project: Texts, say: (count: number) => string): Fault[] {
  const rows = rowsOf(project, 'sources').flatMap(({ url }, row) => (url ? [] : [row]));
  return rows.length > 0 ? [{ text: say(rows.length), place: cell(project, 'sources', rows[0], 'url') }] : [];
}

/** Names of places, actors, events and the like, and the title, that a language lacks. */
function unnamed(
  project: Texts,
  code: string,
  titled: boolean,
  say: (language: string, count: number) => string,
): Fault[] {
  const places: Place[] = titled ? [] : [{ kind: 'settings' }];
  for (const [table, stem] of Object.entries(NAME_COLUMNS)) {
    const column = `${stem}_${code}`;
    if (!columnOf(table, column, languagesOf(project))) continue;
    rowsOf(project, table).forEach((row, i) => {
      if (row[`${stem}_en`] && !row[column]) places.push(cell(project, table, i, column));
    });
  }
  return places.length > 0 ? [{ text: say(nameOf(code), places.length), place: places[0] }] : [];
}

function cell(project: Texts, table: string, row: number, column: string): Place {
  return { kind: 'cell', file: fileOf(project, table), line: csvOf(project, table)?.lineOf(row) ?? 1, column };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
