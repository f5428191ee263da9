import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { dataPackage, publishedSchemas, theatreSchema } from '../../../src/compile/docs/publish-schema.ts';
import { readTheatre } from '../../../src/compile/read-theatre.ts';
import { dayOf } from '../../../src/engine/model/day.ts';

const PUBLISHED = 'public/schema';
const FAULTS = 'test/facts';

// UPDATE=1 writes the files anew, as src/compile/docs/write-schemas.ts does.
describe('the published files', () => {
  it.each([...publishedSchemas()])('%s says what the checker knows', async (name, text) => {
    const file = join(PUBLISHED, name);
    if (process.env.UPDATE === '1') await writeFile(file, text);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('are no more and no fewer', async () => {
    expect((await readdir(PUBLISHED)).sort()).toEqual([...publishedSchemas().keys()].sort());
  });
});

function newAjv(): Ajv {
  // Strict: a key or format that the standard does not know is a fault of the schema.
  const ajv = new Ajv({ strict: true, allErrors: true, strictRequired: false });
  ajv.addFormat('date', text => dayOf(text) !== null);
  ajv.addFormat('uri', text => URL.canParse(text));
  return ajv;
}

describe('theatre.schema.json', () => {
  const validate = newAjv().compile(theatreSchema() as object);
  const good = async () => JSON.parse(await readFile(join(FAULTS, 'good', 'theatre.json'), 'utf8'));

  it.each(['data/idlib', 'src/cli/starter', 'test/facts/good'])('accepts %s', async folder => {
    validate(JSON.parse(await readFile(join(folder, 'theatre.json'), 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it.each<[what: string, change: object]>([
    ['an id with a blank', { id: 'my war' }],
    ['a title without English', { title: { fr: 'La guerre' } }],
    ['a title that is no object', { title: 'The war' }],
    ['a day in the wrong order', { first: '01-02-2020' }],
    ['a day that is not real', { last: '2020-02-30' }],
    ['bounds of three numbers', { bounds: [10, 50, 11] }],
    ['a latitude beyond the map', { bounds: [10, 50, 11, 89] }],
    ['a colour by a rare name', { sides: [{ id: 'red', colour: 'vermilion' }] }],
    ['a side without an id', { sides: [{ name: { en: 'Red' } }] }],
    ['an address that is none', { credits: [{ text: 'Made up', url: 'www.example.org' }] }],
    ['a language spelt out', { languages: ['en', 'Français'] }],
    ['an unknown key', { titel: { en: 'The war' } }],
    ['a file outside the folder', { subject: '../land.geojson' }],
  ])('refuses %s', async (_, change) => {
    expect(validate({ ...(await good()), ...change })).toBe(false);
  });

  it('refuses nothing in the corpus that the checker lets pass', async () => {
    let refused = 0;
    for (const fault of await readdir(FAULTS)) {
      const text = await readFile(join(FAULTS, fault, 'theatre.json'), 'utf8').catch(() => '');
      const value = parsed(text);
      if (value === undefined || validate(value)) continue;
      refused++;
      const { problems } = await readTheatre(join(FAULTS, fault), fault);
      expect(
        problems.map(problem => problem.file),
        fault,
      ).toContain(`${fault}/theatre.json`);
    }
    expect(refused).toBeGreaterThan(5);
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: { readonly required?: boolean; readonly [rule: string]: unknown };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}

const { resources } = JSON.parse(JSON.stringify(dataPackage())) as { resources: readonly Resource[] };

/** What the standard calls these types, for a cell of text. */
const TEXT_OF: Readonly<Record<string, object>> = {
  string: {},
  date: { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { enum: ['true', 'false'] },
};

/** A Table Schema as the JSON Schema of one row; blank cells are left out of the row, as `missingValues` says. */
function rowValidator({ schema }: Resource): ValidateFunction {
  const properties = schema.fields.map(({ name, type, constraints = {} }): [string, object] => {
    const { required: _, ...rules } = constraints;
    expect(Object.keys(TEXT_OF)).toContain(type);
    return [name, { type: 'string', ...TEXT_OF[type], ...rules }];
  });
  const required = schema.fields.filter(field => field.constraints?.required).map(field => field.name);
  return newAjv().compile({ type: 'object', properties: Object.fromEntries(properties), required });
}

async function rowsOf(file: string): Promise<Record<string, string | number>[]> {
  const { parse } = await import('csv-parse/sync');
  const text = await readFile(file, 'utf8');
  const resource = resources.find(({ path }) => file.endsWith(`/${path}`))!;
  const numeric = new Set(
    resource.schema.fields.filter(({ type }) => /number|integer/.test(type)).map(({ name }) => name),
  );
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rows.map(row => {
    const filled = Object.entries(row).filter(([, cell]) => cell !== '');
    return Object.fromEntries(filled.map(([name, cell]) => [name, numeric.has(name) ? Number(cell) : cell]));
  });
}

describe('datapackage.json', () => {
  it('is a Data Package: tables with a name, a path and fields that differ, keys that are fields', () => {
    const text = { type: 'string', minLength: 1 };
    const names = { type: 'array', minItems: 1, uniqueItems: true, items: text };
    const types = { enum: Object.keys(TEXT_OF) };
    const field = {
      type: 'object',
      required: ['name', 'type'],
      properties: { name: text, type: types, description: text },
    };
    const table = {
      type: 'object',
      required: ['fields'],
      properties: {
        fields: { type: 'array', minItems: 1, items: field },
        fieldsMatch: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] },
        missingValues: { const: [''] },
        primaryKey: names,
      },
    };
    const resource = {
      type: 'object',
      required: ['name', 'path', 'type', 'schema'],
      properties: {
        name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
        path: text,
        type: { const: 'table' },
        schema: table,
      },
    };
    const validate = newAjv().compile({
      type: 'object',
      required: ['resources'],
      properties: { resources: { type: 'array', minItems: 8, items: resource } },
    });
    validate(JSON.parse(JSON.stringify(dataPackage())));
    expect(validate.errors).toBeNull();
    const fields = new Map(resources.map(({ name, schema }) => [name, schema.fields.map(field => field.name)]));
    for (const { name, schema } of resources) {
      expect(new Set(fields.get(name)).size).toBe(schema.fields.length);
      expect(fields.get(name)).toEqual(expect.arrayContaining([...(schema.primaryKey ?? [])]));
      for (const { fields: own, reference } of schema.foreignKeys ?? []) {
        expect(fields.get(name)).toEqual(expect.arrayContaining(own));
        expect(fields.get(reference.resource ?? name)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });

  it.each(['data/idlib', 'src/cli/starter', 'test/facts/good'])(
    'accepts every row of %s, and keeps its keys',
    async folder => {
      const there = new Set(await readdir(folder));
      const ids = new Map<string, Set<unknown>>();
      for (const resource of resources.filter(({ path }) => there.has(path))) {
        const validate = rowValidator(resource);
        const rows = await rowsOf(join(folder, resource.path));
        for (const row of rows) if (!validate(row)) expect({ row, errors: validate.errors }).toBeNull();
        const { primaryKey } = resource.schema;
        if (primaryKey)
          expect(new Set(rows.map(row => primaryKey.map(name => row[name]).join('|'))).size).toBe(rows.length);
        ids.set(resource.name, new Set(rows.map(row => row.id)));
      }
      for (const { name, path, schema } of resources.filter(one => there.has(one.path))) {
        for (const { fields, reference } of schema.foreignKeys ?? []) {
          const known = ids.get(reference.resource ?? name);
          for (const row of await rowsOf(join(folder, path))) {
            const value = row[fields[0]];
            if (value !== undefined) expect(known, `${path} ${value}`).toContain(value);
          }
        }
      }
    },
  );

  it.each([
    ['day-not-real', 'control'],
    ['latitude-out-of-range', 'places'],
    ['bad-numbers', 'places'],
    ['misspelt-choices', 'control'],
    ['link-not-http', 'sources'],
    ['missing-names', 'places'],
    ['colour-by-name', 'actors'],
  ])('refuses a row of %s', async (fault, name) => {
    const resource = resources.find(one => one.name === name)!;
    const validate = rowValidator(resource);
    const rows = await rowsOf(join(FAULTS, fault, resource.path));
    expect(rows.filter(row => !validate(row)).length).toBeGreaterThan(0);
  });
});
