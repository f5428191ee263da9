import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { factsArchive } from '../../src/build/site/facts-archive.ts';

interface Package {
  readonly title: string;
  readonly resources: readonly {
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly constraints?: object }[] };
  }[];
}

async function packageIn(folder: string): Promise<Package> {
  return JSON.parse(strFromU8(unzipSync(await factsArchive(folder))['datapackage.json']));
}

test('the facts of a theatre bring a package that tells every column of every table, each language by itself', async () => {
  const { title, resources } = await packageIn('data/kharkiv');
  expect(title).toContain('Kharkiv');
  const files = unzipSync(await factsArchive('data/kharkiv'));
  const tables = Object.keys(files).filter(name => name.endsWith('.csv'));
  expect(resources.map(({ path }) => path).sort()).toEqual(tables.sort());
  for (const { path, schema } of resources) {
    const header = strFromU8(files[path]).split(/\r?\n/, 1)[0].split(',');
    expect(schema.fields.map(({ name }) => name)).toEqual(header);
  }
  const places = resources.find(({ path }) => path === 'places.csv')!.schema.fields;
  const required = (name: string) => places.find(field => field.name === name)?.constraints;
  expect(required('name_en')).toEqual({ required: true });
  // A name that a language lacks is the English one.
  expect(required('name_uk')).toBeUndefined();
});

test('a package of the author stays, and tables that an office program saved in its own way are not told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'territory-map-'));
  await cp('test/facts/good', folder, { recursive: true });
  await writeFile(join(folder, 'places.csv'), 'id;name_en;lat;lon\nalder;Alder;1,5;2,5\n');
  const paths = (await packageIn(folder)).resources.map(({ path }) => path);
  expect(paths).toContain('control.csv');
  expect(paths).not.toContain('places.csv');
  await writeFile(join(folder, 'datapackage.json'), '{"resources": [], "title": "Mine"}');
  expect(await packageIn(folder)).toEqual({ resources: [], title: 'Mine' });
  await rm(folder, { recursive: true });
});
