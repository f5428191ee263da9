import type { Draft } from '../draft.ts';
import type { Sheet } from '../model.ts';
import type { ImportOptions } from '../options.ts';
import { isHolders } from '../tables/is-holders.ts';
import { type Table, tableOf } from '../tables/table.ts';
import { type Observation, takeObservations } from './changes.ts';
import { takeControl } from './control-table.ts';
import { isEvents, takeEvents } from './events.ts';
import { baseName } from './file-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { takeMarks } from './marks.ts';
import { takePlaces } from './places-table.ts';
import { takeActors, takeSources } from './side-tables.ts';

/** Tables of the codebook that are not made from other data: they are copied by hand, as they are. */
const CODEBOOK = /^(claims|unlocated|corrections|posts|phases|deaths|annotations)$/i;

/** What a table is taken for. */
type Kind = 'actors' | 'sources' | 'places' | 'marks' | 'events' | 'control';

/**
 * Take tables for what they are: those that others refer to come first.
 * @param zones whether areas have names that tables may refer to, so that a table of holders needs no positions
 */
export function takeTables(sheets: readonly Sheet[], options: ImportOptions, gazetteer: Gazetteer, draft: Draft): void {
  const found: { readonly table: Table; readonly kind: Kind }[] = [];
  for (const sheet of sheets) {
    const at = { file: sheet.file, line: sheet.rows[0]?.line ?? 1 };
    const what = sheet.title === '' ? 'the table' : `the sheet "${sheet.title}"`;
    if (sheet.rows.length === 0) continue;
    if (CODEBOOK.test(baseName(sheet.file))) {
      draft.notes.warn(at, 'this is a table of the codebook as it stands: it is not changed; copy it into the folder');
      continue;
    }
    const table = tableOf(sheet, {
      actor: options.actor,
      from: options.date,
      until: options.until,
      name: options.name,
    });
    if (!table) {
      draft.notes.error(
        at,
        `${what} has no row in which the names of columns were recognised; name them as the codebook does`,
      );
      continue;
    }
    const kind = kindOf(table, sheet);
    if (kind === null) {
      const headers = table.columns.map(({ header }) => header).filter(header => header !== '');
      draft.notes.error(
        { file: sheet.file, line: table.header.line },
        `${what} was not understood: neither places with positions nor holders by place and date are in it (columns: ${headers.slice(0, 12).join(', ')})`,
      );
      continue;
    }
    if (table.skipped.above > 0) {
      draft.taken.push(
        `${sheet.file}: the header is row ${table.header.line}, ${table.skipped.above} rows above it were passed over`,
      );
    }
    if (table.skipped.remarks > 0)
      draft.notes.warn(at, 'a row with one cell alone was taken for a remark and left out', table.skipped.remarks);
    found.push({ table, kind });
  }
  const order: readonly Kind[] = ['actors', 'sources', 'places', 'marks', 'control', 'events'];
  const situations: Observation[] = [];
  for (const wanted of order) {
    for (const { table, kind } of found) {
      if (kind !== wanted) continue;
      if (kind === 'actors') takeActors(table, draft);
      else if (kind === 'sources') takeSources(table, draft);
      else if (kind === 'places') takePlaces(table, gazetteer, draft);
      else if (kind === 'marks') takeMarks(table, options, gazetteer, draft, situations);
      else if (kind === 'events') takeEvents(table, options, gazetteer, draft);
      else takeControl(table, options, gazetteer, draft, situations);
    }
  }
  takeObservations(situations, true, draft);
}

function kindOf(table: Table, sheet: Sheet): Kind | null {
  const { roles, columns } = table;
  const name = baseName(sheet.file).toLowerCase();
  const has = (header: RegExp) => columns.some(column => header.test(column.header.trim()));
  const located = (roles.has('lat') && roles.has('lon')) || roles.has('position');
  if (!located && has(/^colou?r$/i) && (has(/^id$/i) || has(/^name/i))) return 'actors';
  if (!located && has(/^publisher$/i) && has(/^(title|id)$/i)) return 'sources';
  if (sheet.format === 'location map marks' || (located && roles.has('mark') && !roles.has('actor'))) return 'marks';
  const dated = columns.filter(column => column.date !== null && isHolders(column.texts)).length;
  if (dated >= 2 || (dated === 1 && located && !roles.has('from'))) return 'control';
  if (isEvents(table)) return 'events';
  const holder = roles.has('actor') || roles.has('status');
  const placed = located || roles.has('name') || roles.has('id');
  if (holder && placed && name !== 'places') return 'control';
  if (located) return holder && roles.has('actor') ? 'control' : 'places';
  return null;
}
