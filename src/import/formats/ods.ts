import type { Element } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { ImportError, type Sheet, type SheetRow } from '../model.ts';
import { unzip } from './unzip.ts';
import { parseXml } from './xml.ts';

/** Repeated cells and rows beyond this are the empty rest of a sheet. */
const MAX_REPEAT = 1024;
/** Cells that a sheet may have in all: a handful of letters may say that one is repeated a billion times. */
const MAX_CELLS = 5_000_000;
/** What its text may measure. */
const MAX_BYTES = 256 * 1024 ** 2;

/**
 * The sheets of an OpenDocument spreadsheet. Cells that it holds as dates come as YYYY-MM-DD. There is no
 * well-kept reader of this format that runs in a browser without eval; its XML is plain.
 * @throws ImportError where it is no spreadsheet
 */
export async function readOds(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  const content = unzip(bytes, MAX_BYTES, name => name === 'content.xml')['content.xml'];
  if (!content) throw new ImportError('no spreadsheet can be read from it; save it anew as .ods');
  const document = await parseXml(strFromU8(content));
  const tables = [...document.getElementsByTagName('table:table')];
  return tables.map(table => {
    const name = table.getAttribute('table:name') ?? '';
    const title = tables.length > 1 ? name : '';
    return { kind: 'sheet', file, format: 'OpenDocument spreadsheet', title, name, rows: rowsOf(table) };
  });
}

function rowsOf(table: Element): SheetRow[] {
  const rows: SheetRow[] = [];
  let line = 1;
  let left = MAX_CELLS;
  const take = (cells: number) => {
    left -= cells;
    if (left < 0) throw new ImportError(`a sheet of it has more than ${MAX_CELLS} cells; save it as CSV`);
  };
  for (const row of table.getElementsByTagName('table:table-row')) {
    const cells: string[] = [];
    for (const cell of row.childNodes) {
      if (cell.nodeName !== 'table:table-cell' && cell.nodeName !== 'table:covered-table-cell') continue;
      const text = textOf(cell as Element);
      const times = repeated(cell as Element, 'table:number-columns-repeated');
      const wide = text === '' ? Math.min(times, MAX_REPEAT) : times;
      take(wide);
      for (let i = 0; i < wide; i++) cells.push(text);
    }
    while (cells.at(-1) === '') cells.pop();
    const times = repeated(row, 'table:number-rows-repeated');
    const high = cells.length > 0 ? Math.min(times, MAX_REPEAT) : 0;
    take(high * cells.length);
    for (let i = 0; i < high; i++) rows.push({ line: line + i, cells });
    line += times;
  }
  return rows;
}

function repeated(element: Element, name: string): number {
  return Math.max(1, Number(element.getAttribute(name)) || 1);
}

function textOf(cell: Element): string {
  const type = cell.getAttribute('office:value-type');
  if (type === 'date')
    return (cell.getAttribute('office:date-value') ?? '').replace(/T00:00:00.*$/, '').replace('T', ' ');
  if (type === 'float' || type === 'percentage' || type === 'currency') return cell.getAttribute('office:value') ?? '';
  return [...cell.getElementsByTagName('text:p')]
    .map(paragraph => paragraph.textContent ?? '')
    .join('\n')
    .trim();
}
