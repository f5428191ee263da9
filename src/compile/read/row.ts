import type { Column, Columns, Row } from '../schema/column.ts';
import { Fault, parseCell } from './cell.ts';
import type { Origin } from './facts.ts';
import type { Binding, Locate } from './header.ts';
import type { Report } from './problem.ts';

/** Read the cells of one record by its columns, and report each that cannot be read where `locate` says. */
export function readRow<T extends Columns>(
  cells: readonly string[],
  bindings: readonly Binding[],
  columns: T,
  at: Origin,
  locate: Locate,
  report: Report,
): Row<T> {
  const row: Record<string, unknown> = { at };
  for (const name in columns) row[name] = blankValue(columns[name]);
  for (const binding of bindings) {
    const { name, column, language } = binding;
    const text = cells[binding.index] ?? '';
    if (text === '') {
      if (!isNeeded(column, language)) continue;
      const advice = `write ${column.list ? 'at least one' : 'one'}, such as ${column.example}`;
      report.error(...locate(binding.header), 'missing', `${binding.header}; ${advice}`);
      row[name] = unreadable(column);
    } else if (column.translated) {
      row[name] = { ...(row[name] as Record<string, string>), [language]: text };
    } else {
      row[name] = column.list
        ? readList(binding, text, locate, report)
        : (readValue(binding, text, locate, report) ?? unreadable(column));
    }
  }
  // The loops above gave every column a value of its own type: the one place where the compiler has to be told.
  return row as Row<T>;
}

function isNeeded(column: Column, language: string): boolean {
  return column.required === true && column.blank === undefined && (!column.translated || language === 'en');
}

function readValue({ header, column }: Binding, text: string, locate: Locate, report: Report): unknown {
  const value = parseCell(header, column, text);
  if (!(value instanceof Fault)) return value;
  report.error(...locate(header), value.code, value.text);
  return null;
}

function readList(binding: Binding, text: string, locate: Locate, report: Report): unknown[] {
  const values: unknown[] = [];
  for (const part of text.split(';').map(entry => entry.trim())) {
    if (part === '') continue;
    const value = readValue(binding, part, locate, report);
    if (value === null) continue;
    if (!values.includes(value)) values.push(value);
    else report.warning(...locate(binding.header), 'duplicate', `"${part}" in one list; delete one`);
  }
  return values;
}

function blankValue(column: Column): unknown {
  if (column.translated) return {};
  if (column.list) return [];
  if (column.default !== undefined) return column.default;
  if (!isNumeric(column)) return '';
  return column.required ? Number.NaN : null;
}

/** What stands for a cell that could not be read: no comparison with it is true, so that nobody complains twice. */
function unreadable(column: Column): unknown {
  if (column.list || column.translated) return blankValue(column);
  return isNumeric(column) ? Number.NaN : (column.default ?? '');
}

function isNumeric(column: Column): boolean {
  return column.type === 'day' || column.type === 'number' || column.type === 'whole';
}
