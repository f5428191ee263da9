import { SHAPES } from '../read/cell.ts';
import type { Column, Columns } from '../schema/column.ts';
import * as schema from '../schema/schema.ts';

/** A JSON value that is to be written to a file. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
const WEB_ADDRESS = '^[hH][tT][tT][pP][sS]?://\\S+$';

/**
 * theatre.json as a JSON Schema (draft 7, which editors know best). Stricter than `check` in one thing: what `check`
 * warns of, an unknown key, is not allowed, so that an editor underlines a slip of the pen.
 */
export function theatreSchema(): Json {
  const bound = (about: string, limit: number): Json => ({
    type: 'number',
    minimum: -limit,
    maximum: limit,
    description: about,
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'theatre.json of a territory map',
    ...objectSchema(schema.THEATRE, {
      $schema: { type: 'string', description: 'Where this schema lies, for editors' },
      bounds: {
        description:
          'West, south, east, north in degrees, west the larger or east beyond 180 across the date line; without it the extent of the places and drawn ground, and a tenth more',
        type: 'array',
        items: [bound('West', 360), bound('South', 85), bound('East', 360), bound('North', 85)],
        minItems: 4,
        additionalItems: false,
        maxItems: 4,
      },
      view: {
        description: 'Part of the bounds that the map shows as a whole, written as these are; without it the bounds',
        type: 'array',
        items: [bound('West', 360), bound('South', 85), bound('East', 360), bound('North', 85)],
        minItems: 4,
        additionalItems: false,
        maxItems: 4,
      },
      sides: {
        description: 'Sides of the war; without the list the actors name them',
        type: 'array',
        items: objectSchema(schema.SIDE),
      },
      gaps: {
        description: 'Data that end or pause',
        type: 'array',
        items: objectSchema(schema.GAP),
      },
      allies: {
        description: 'Pairs of sides that do not fight each other: their common boundary is no front',
        type: 'array',
        items: {
          type: 'array',
          items: { type: 'string' },
          minItems: 2,
          maxItems: 2,
        },
      },
      credits: {
        description: 'Who is to be credited for what',
        type: 'array',
        items: objectSchema(schema.CREDIT),
      },
    }),
  };
}

function objectSchema(columns: Columns, more: Readonly<Record<string, Json>> = {}): { readonly [key: string]: Json } {
  const properties = Object.entries(columns).map(([name, column]): [string, Json] => [name, propertySchema(column)]);
  return {
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...more },
    required: Object.keys(columns).filter(name => columns[name].required),
    additionalProperties: false,
  };
}

function propertySchema(column: Column): Json {
  const description = describe(column);
  if (column.translated) {
    return {
      description: `${description}; one text a language`,
      type: 'object',
      properties: { en: { type: 'string', ...(column.required && { minLength: 1 }) } },
      required: column.required ? ['en'] : [],
      propertyNames: { pattern: SHAPES.language.source },
      additionalProperties: { type: 'string' },
    };
  }
  const value = valueSchema(column);
  return column.list ? { description, type: 'array', items: value } : { description, ...value };
}

function valueSchema(column: Column): { readonly [key: string]: Json | undefined } {
  switch (column.type) {
    case 'id':
    case 'reference':
      return { type: 'string', pattern: SHAPES.id.source };
    case 'colour':
    case 'language':
    case 'file':
      return { type: 'string', pattern: SHAPES[column.type].source };
    case 'day':
      return { type: 'string', format: 'date', pattern: DAY };
    case 'date':
      return { type: 'string', pattern: PARTIAL_DATE };
    case 'url':
      return { type: 'string', format: 'uri', pattern: WEB_ADDRESS };
    case 'number':
    case 'whole':
      return {
        type: column.type === 'whole' ? 'integer' : 'number',
        minimum: column.min,
        maximum: column.max,
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: [...(column.choices ?? [])] };
    case 'text':
    case 'view':
      return column.required ? { type: 'string', minLength: 1 } : { type: 'string' };
  }
}

/** The tables of a theatre, and what of a row no other row may share. */
const TABLES: readonly { readonly name: string; readonly columns: Columns; readonly key: readonly string[] }[] = [
  { name: 'actors', columns: schema.ACTORS, key: ['id'] },
  { name: 'places', columns: schema.PLACES, key: ['id'] },
  { name: 'control', columns: schema.CONTROL, key: ['place', 'from'] },
  { name: 'claims', columns: schema.CLAIMS, key: [] },
  { name: 'unlocated', columns: schema.UNLOCATED, key: ['id'] },
  { name: 'corrections', columns: schema.CORRECTIONS, key: [] },
  { name: 'events', columns: schema.EVENTS, key: ['id'] },
  { name: 'posts', columns: schema.POSTS, key: ['id'] },
  { name: 'sources', columns: schema.SOURCES_TABLE, key: ['id'] },
  { name: 'deaths', columns: schema.DEATHS, key: [] },
  { name: 'phases', columns: schema.PHASES, key: ['id'] },
  { name: 'annotations', columns: schema.ANNOTATIONS, key: ['id'] },
];

/**
 * The CSV files of a theatre as a Data Package with Table Schemas (Frictionless, version 2.1), for tools that read
 * those. Columns may stand in any order, optional ones may be missing and further languages may stand beside English.
 */
export function dataPackage(): Json {
  return {
    $schema: 'https://datapackage.org/profiles/2.1/datapackage.json',
    name: 'territory-map-theatre',
    title: 'CSV files of a territory map',
    description:
      'Copy this file into the folder of a theatre and take out the tables that it does not have. A column such as name_en may stand once for each language of theatre.json.',
    resources: TABLES.map(({ name, columns, key }) => ({
      $schema: 'https://datapackage.org/profiles/2.1/dataresource.json',
      name,
      path: `${name}.csv`,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchema(name, columns, key),
    })),
  };
}

function tableSchema(table: string, columns: Columns, key: readonly string[]): Json {
  const foreignKeys = Object.entries(columns).flatMap(([name, column]): Json[] => {
    // Lists hold several ids in a cell, and sides stand in theatre.json: neither can be said in a Table Schema.
    if (column.list || column.to === undefined || column.to === 'sides') return [];
    // A table that names its own rows leaves itself out.
    const resource = column.to === table ? undefined : column.to;
    return [{ fields: [name], reference: { resource, fields: ['id'] } }];
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.1/tableschema.json',
    fieldsMatch: 'partial',
    fields: Object.entries(columns).map(([name, column]) => fieldSchema(name, column)),
    missingValues: [''],
    ...(key.length > 0 && { primaryKey: key }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function fieldSchema(name: string, column: Column): Json {
  const { type, ...limits } = valueSchema(column);
  const isNumber = type === 'integer' || type === 'number';
  const isDay = column.type === 'day' && !column.list;
  // Not every tool knows letters of all scripts in a pattern, so that ids go without one.
  const pattern = column.list || isDay || String(limits.pattern).includes('\\p') ? undefined : limits.pattern;
  const constraints = {
    required: column.required === true && column.blank === undefined ? true : undefined,
    enum: column.list ? undefined : limits.enum,
    minimum: isNumber ? limits.minimum : undefined,
    maximum: isNumber ? limits.maximum : undefined,
    pattern,
  };
  return {
    name: column.translated ? `${name}_en` : name,
    type: isDay ? 'date' : column.list ? 'string' : (type as string),
    description: describe(column) + (column.list ? '; several with ";" between them' : ''),
    example: column.example,
    ...(Object.values(constraints).some(value => value !== undefined) && { constraints }),
  };
}

function describe(column: Column): string {
  const blank = column.blank ?? (column.default === undefined ? undefined : String(column.default));
  return blank === undefined ? column.about : `${column.about} (blank: ${blank})`;
}

/** The published files by name. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  const files: [string, Json][] = [
    ['theatre.schema.json', theatreSchema()],
    ['datapackage.json', dataPackage()],
  ];
  return new Map(files.map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]));
}
