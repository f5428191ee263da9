import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expectThat, type Place, type Row } from './client.ts';

/** The tables of the published theatres, read by the package that is published with them. */

interface Field {
  readonly name: string;
}

interface Frictionless {
  readonly Table: {
    load(path: string, options: { schema: object }): Promise<{ read(options: { keyed: boolean }): Promise<unknown[]> }>;
  };
}

/** As a stranger has them: the archive that the site offers, and the package in it that says what its tables are. */
async function validated(place: Place, theatre: string): Promise<string> {
  const { Table } = await place.package<Frictionless>('tableschema');
  const site = `site-${theatre}`;
  await place.map('site', place.facts(theatre), '--out', site, '--pages', 'none');
  const folder = place.path(`tables-${theatre}`);
  await mkdir(folder, { recursive: true });
  const archive = unzipSync(await readFile(place.path(`${site}/data/${theatre}.facts.zip`)));
  for (const [name, content] of Object.entries(archive)) await writeFile(join(folder, name), content);
  const { resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; schema: { fields: Field[] } }[];
  };
  for (const { path, schema } of resources) {
    // This reader knows the first version of the standard: fields in the order of the columns.
    const rows = await (await Table.load(join(folder, path), { schema: { fields: schema.fields } }))
      .read({ keyed: true })
      .catch((cause: Error & { errors?: Error[] }) => {
        const told = cause.errors?.slice(0, 3).map(({ message }) => message) ?? [];
        throw new Error(`${path}: ${cause.message} ${told.join('; ')}`);
      });
    expectThat(rows.length > 0, `${path} has no rows`);
  }
  const tables = Object.keys(archive).filter(name => name.endsWith('.csv'));
  expectThat(resources.length === tables.length, `${resources.length} of ${tables.length} tables are told`);
  return `all ${tables.length} tables, types and limits of every cell`;
}

export const tableRows: readonly Row[] = ['idlib', 'kharkiv'].map(theatre => ({
  client: `Frictionless (tableschema), tables of ${theatre}`,
  attempt: place => validated(place, theatre),
}));
