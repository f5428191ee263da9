import type { Column } from '../schema/column.ts';

/**
 * JSON values as the cells of a table, so that properties, keys and columns are read by the same code: a list becomes
 * `a;b`, a number or truth value its text, null a blank. Anything else cannot stand in a cell and gives null.
 */
export function cellOf(value: unknown, column: Column | undefined): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && (column === undefined || column.list)) {
    return value.every(entry => typeof entry === 'string' && !entry.includes(';')) ? value.join(';') : null;
  }
  return null;
}

/** A JSON object, not a list and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
