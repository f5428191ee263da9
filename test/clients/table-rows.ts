import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectThat, type Place, type Row } from './client.ts';

/** The tables of the published theatres, read by the schema that is published with them. */

interface Field {
  readonly name: string;
}

interface Frictionless {
  readonly Table: {
    load(path: string, options: { schema: object }): Promise<{ read(options: { keyed: boolean }): Promise<unknown[]> }>;
  };
}

async function validated(place: Place, theatre: string): Promise<string> {
  const { Table } = await place.package<Frictionless>('tableschema');
  const folder = place.facts(theatre);
  const { languages } = JSON.parse(await readFile(join(folder, 'theatre.json'), 'utf8')) as { languages: string[] };
  const { resources } = JSON.parse(await readFile(place.path('public/schema/datapackage.json'), 'utf8')) as {
    resources: { path: string; schema: { fields: Field[] } }[];
  };
  let count = 0;
  for (const { path, schema } of resources) {
    const file = join(folder, path);
    if (!existsSync(file)) continue;
    const columns = (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0].split(',');
    // This reader knows the first version of the standard: every column a field, in their order.
    const fields = columns.map(column => fieldOf(column, schema.fields, languages));
    const rows = await (await Table.load(file, { schema: { fields } }))
      .read({ keyed: true })
      .catch((cause: Error & { errors?: Error[] }) => {
        const told = cause.errors?.slice(0, 3).map(({ message }) => message) ?? [];
        throw new Error(`${path}: ${cause.message} ${told.join('; ')}`);
      });
    expectThat(rows.length > 0, `${path} has no rows`);
    count++;
  }
  return `all ${count} tables, types and limits of every cell`;
}

function fieldOf(column: string, fields: readonly Field[], languages: readonly string[]): Field {
  const found = fields.find(({ name }) => name === column);
  if (found) return found;
  const lang = languages.find(code => column.endsWith(`_${code}`));
  const base = lang && fields.find(({ name }) => name === `${column.slice(0, -lang.length)}en`);
  if (!base) throw new Error(`no field for the column ${column}`);
  return { ...base, name: column };
}

export const tableRows: readonly Row[] = ['idlib', 'kharkiv'].map(theatre => ({
  client: `Frictionless (tableschema), tables of ${theatre}`,
  attempt: place => validated(place, theatre),
}));
