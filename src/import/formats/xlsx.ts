import { zipSync } from 'fflate';
import { messageOf } from '../../engine/text/message-of.ts';
import { ImportError, type Sheet, type SheetRow } from '../model.ts';
import { unzip } from './unzip.ts';

/** What the sheets may measure when unpacked. */
const MAX_BYTES = 512 * 1024 ** 2;

/**
 * The sheets of an Excel workbook. Cells that Excel shows as dates come as YYYY-MM-DD.
 * @throws ImportError where it is no workbook
 */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile(stored(bytes));
    return sheets.map(({ sheet, data }) => ({
      kind: 'sheet',
      file,
      format: 'Excel workbook',
      title: sheets.length > 1 ? sheet : '',
      name: sheet,
      rows: data.flatMap((cells, i): SheetRow[] => {
        const texts = cells.map(textOf);
        return texts.some(text => text !== '') ? [{ line: i + 1, cells: texts }] : [];
      }),
    }));
  } catch (cause) {
    const why = messageOf(cause);
    throw new ImportError(`no Excel workbook can be read from it (${why}); save it anew as .xlsx`);
  }
}

/** Unpacked here: the library would unpack large sheets in workers, which a strict content policy forbids. */
function stored(bytes: Uint8Array): ArrayBuffer {
  const files = unzip(bytes, MAX_BYTES, name => /\.(xml|rels)$/.test(name));
  const packed = zipSync(files, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return isoOf(cell);
  // Sums of binary fractions show as 36.480000000000004.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return String(cell).trim();
}

function isoOf(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
