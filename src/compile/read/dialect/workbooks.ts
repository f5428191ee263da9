import { ImportError } from '../../../import/model.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Folder } from '../folder.ts';
import type { Report } from '../problem.ts';
import { isSpreadsheet, sheetsOf, textOf } from './spreadsheet.ts';

/** A table that is a sheet of a workbook with several. */
export interface TableSheet {
  /** As problems name it: the workbook and its sheet. */
  readonly name: string;
  readonly csv: string;
}

/**
 * Tables that are sheets of a workbook, by the file that each stands for: people keep places, control and sources in one
 * workbook, a sheet each. A workbook none of whose sheets is called as a table is left alone.
 * @param tables names of the files that a theatre may have, `places.csv` ..
 * @param own whether a file of the folder is a table by itself
 * @param taken workbooks that were read here are added
 */
export async function readWorkbooks(
  folder: Folder,
  tables: readonly string[],
  own: (file: string) => boolean,
  taken: Set<string>,
  report: Report,
): Promise<Map<string, TableSheet>> {
  const found = new Map<string, TableSheet>();
  const names = tables.map(file => file.slice(0, -'.csv'.length));
  for (const file of [...folder.files].filter(one => isSpreadsheet(one) && !own(one)).sort()) {
    const at = { file: folder.nameOf(file), line: 1 };
    await folder.read(file, report, async bytes => {
      const sheets = await sheetsOf(bytes, file).catch((cause: unknown) => {
        if (cause instanceof ImportError) return [];
        throw cause;
      });
      const filled = sheets.filter(({ rows }) => rows.length > 0);
      if (!filled.some(({ name }) => names.includes(keyOf(name)))) return null;
      taken.add(file);
      const texts: string[] = [];
      for (const sheet of filled) {
        const table = `${keyOf(sheet.name)}.csv`;
        if (!tables.includes(table)) {
          const hint = didYouMean(keyOf(sheet.name), names);
          report.warning(at, '', 'unknown', `sheet "${sheet.name}"; it is not read${hint}`);
          continue;
        }
        const before = found.get(table);
        if (before)
          report.error(at, '', 'duplicate', `table: ${before.name} holds ${table} too; take one of them away`);
        const csv = textOf(sheet);
        found.set(table, { name: `${at.file} (${sheet.name?.trim()})`, csv });
        texts.push(`${table}\n${csv}`);
      }
      return texts.join('\n');
    });
  }
  return found;
}

function keyOf(name = ''): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\.csv$/, '');
}
