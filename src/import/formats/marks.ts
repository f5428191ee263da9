import type { Sheet, SheetRow } from '../model.ts';

/** Keys of a mark, in the order of the table's columns. */
const KEYS = ['lat', 'long', 'mark', 'marksize', 'label', 'link', 'position'] as const;

/** A mark in a Lua table: `{ lat = "15.6", long = "32.5", mark = "..", label = "[[Alpha]]" }`. */
const LUA_MARK = /\{([^{}]*\blat\s*=[^{}]*\blong?\s*=[^{}]*)\}/g;
const LUA_VALUE = /(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?[\d.]+))/g;
/** The same in wiki text: `{{Location map~ |lat=15.6 |long=32.5 |mark=.. |label=[[Alpha|A]]}}`. */
const WIKI_MARK = /\{\{[^{}]*?\|([^{}]*\blat\s*=[^{}]*\blong?\s*=[^{}]*)\}\}/g;
const WIKI_VALUE = /(?:^|\|)\s*(\w+)\s*=\s*((?:\[\[[^\]]*\]\]|[^|])*)/g;

/** The marks of an encyclopaedia's location map as a table, in a Lua module or a page of wiki text; null without any. */
export function readMarks(text: string, file: string): Sheet | null {
  const plain = text.replace(/--\[\[[\s\S]*?\]\]/g, blank).replace(/^[ \t]*--[^\n]*/gm, blank);
  const wiki = /\{\{[^{}]*\blat\s*=/.test(plain);
  const rows: SheetRow[] = [{ line: 1, cells: [...KEYS] }];
  let [line, from] = [1, 0];
  for (const match of plain.matchAll(wiki ? WIKI_MARK : LUA_MARK)) {
    const values = new Map<string, string>();
    for (const [, key, ...found] of match[1].matchAll(wiki ? WIKI_VALUE : LUA_VALUE)) {
      const value = found.find(part => typeof part === 'string') ?? '';
      values.set(key === 'lon' ? 'long' : key, value.replace(/\\(.)/g, '$1').trim());
    }
    values.set('label', labelOf(values.get('label') ?? ''));
    line += plain.slice(from, match.index).split('\n').length - 1;
    from = match.index;
    rows.push({ line, cells: KEYS.map(key => values.get(key) ?? '') });
  }
  return rows.length > 1 ? { kind: 'sheet', file, format: 'location map marks', title: '', rows } : null;
}

/** `[[Beta|B]]` is Beta: what is shown may be cut short to fit. */
function labelOf(text: string): string {
  return text
    .replace(/\[\[([^\]|]*)(?:\|[^\]]*)?\]\]/g, '$1')
    .replace(/'{2,}|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, '');
}
