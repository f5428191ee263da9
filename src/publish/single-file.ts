/**
 * The map in one file: a shell with all code, which the build makes once, and the data of some theatres, which are put
 * into it when a file is published, by the build and by the studio alike.
 */

/** Where the data go. */
export const DATA_MARK = '<!--data-->';
/** Ids of the blocks of JSON in the page, besides those of the data. */
export const LIST_ID = 'theatres';
export const VIEW_ID = 'view';

/** What a page has to know of a theatre before it is loaded; as `virtual:theatres` has it. */
export interface ListedTheatre {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly record: string;
  readonly pages: 'changed' | readonly string[];
}

/**
 * @param shell with its mark
 * @param list the theatres in their order; the first is the one that the file opens with
 * @param files name of each data file (`idlib.json`, `idlib.text.ar.json`) and its text
 * @param view what the page shows unless its address says otherwise, by parameters of the address
 * @throws Error where the shell has no mark
 */
export function fillSingleFile(
  shell: string,
  list: readonly ListedTheatre[],
  files: ReadonlyMap<string, string>,
  view: Readonly<Record<string, string>> = {},
): string {
  const [before, after, more] = shell.split(DATA_MARK);
  if (after === undefined || more !== undefined) throw new Error('the shell of the single file has no place for data');
  const blocks = [
    block(LIST_ID, JSON.stringify(list)),
    block(VIEW_ID, JSON.stringify(view)),
    ...[...files].map(([name, text]) => block(`data/${name.replace(/\.json$/, '')}`, text)),
  ];
  return before + blocks.join('') + after;
}

/** Nothing in it can end the block or begin another one. */
function block(id: string, json: string): string {
  const name = id.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<script type="application/json" id="${name}">${json.replaceAll('<', '\\u003c')}</script>\n`;
}
