import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { ImportError, type Sheet, type SheetRow } from '../model.ts';
import { parseXml } from './xml.ts';

/** Repeated cells and rows beyond this are the empty rest of a sheet. */
const MAX_REPEAT = 1024;

/**
 * The sheets of an OpenDocument spreadsheet. Cells that it holds as dates come as YYYY-MM-DD. There is no
 * well-kept reader of this format that runs in a browser without eval; its XML is plain.
 * @throws ImportError where it is no spreadsheet
 */
export async function readOds(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
  if (!content) throw new ImportError('no spreadsheet can be read from it; save it anew as .ods');
  const document = await parseXml(strFromU8(content));
  const tables = [...document.getElementsByTagName('table:table')];
  return tables.map(table => ({
    kind: 'sheet',
    file,
    format: 'OpenDocument spreadsheet',
    title: tables.length > 1 ? (table.getAttribute('table:name') ?? '') : '',
    rows: rowsOf(table),
  }));
}

function rowsOf(table: Element): SheetRow[] {
  const rows: SheetRow[] = [];
  let line = 1;
  for (const row of table.getElementsByTagName('table:table-row')) {
    const cells: string[] = [];
    for (const cell of row.childNodes) {
      if (cell.nodeName !== 'table:table-cell' && cell.nodeName !== 'table:covered-table-cell') continue;
      const text = textOf(cell as Element);
      const times = repeated(cell as Element, 'table:number-columns-repeated');
      for (let i = 0; i < (text === '' ? Math.min(times, MAX_REPEAT) : times); i++) cells.push(text);
    }
    while (cells.at(-1) === '') cells.pop();
    const times = repeated(row, 'table:number-rows-repeated');
    if (cells.length > 0) for (let i = 0; i < Math.min(times, MAX_REPEAT); i++) rows.push({ line: line + i, cells });
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
