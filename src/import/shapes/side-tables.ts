import type { Draft } from '../draft.ts';
import type { Table } from '../tables/table.ts';
import { normalColour } from './colour-names.ts';

/** A table of parties: their ids, names, colours and sides. */
export function takeActors(table: Table, draft: Draft): void {
  const cell = reader(table);
  table.rows.forEach((_, i) => {
    const name = cell(i, /^name(_en)?$/i) || cell(i, /^(title|label)$/i);
    draft.holders.declare(cell(i, /^id$/i) || name, name, normalColour(cell(i, /^colou?r$/i)), cell(i, /^side$/i));
  });
  draft.taken.push(`${table.sheet.file}: ${table.rows.length} rows as actors`);
}

/** A table of documents as the codebook has it. */
export function takeSources(table: Table, draft: Draft): void {
  const cell = reader(table);
  table.rows.forEach((_, i) => {
    const [publisher, title] = [cell(i, /^publisher$/i), cell(i, /^title$/i)];
    draft.sources.declare({
      id: cell(i, /^id$/i) || publisher,
      publisher,
      title: title || publisher,
      date: cell(i, /^date$/i),
      url: cell(i, /^url$/i),
      lang: cell(i, /^lang$/i),
    });
  });
  draft.taken.push(`${table.sheet.file}: ${table.rows.length} rows as sources`);
}

function reader({ columns }: Table): (i: number, header: RegExp) => string {
  return (i, header) => columns.find(column => header.test(column.header.trim()))?.texts[i] ?? '';
}
