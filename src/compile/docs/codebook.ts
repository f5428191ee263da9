import type { Column, Columns, ValueType } from '../schema/column.ts';
import * as schema from '../schema/schema.ts';
import * as layers from '../schema/schema-shapes.ts';

/** The tables of the codebook by the name of their marker in it. */
export const CODEBOOK_TABLES: Readonly<Record<string, Columns>> = {
  theatre: schema.THEATRE,
  sides: schema.SIDE,
  gaps: schema.GAP,
  credits: schema.CREDIT,
  actors: schema.ACTORS,
  places: schema.PLACES,
  control: schema.CONTROL,
  claims: schema.CLAIMS,
  unlocated: schema.UNLOCATED,
  corrections: schema.CORRECTIONS,
  events: schema.EVENTS,
  posts: schema.POSTS,
  sources: schema.SOURCES_TABLE,
  phases: schema.PHASES,
  annotations: schema.ANNOTATIONS,
  deaths: schema.DEATHS,
  lines: layers.LINES,
  agreements: layers.AGREEMENTS,
  land: layers.LAND,
  water: layers.WATER,
  boundaries: layers.BOUNDARIES,
  zones: layers.ZONES,
  footprints: layers.FOOTPRINTS,
  frames: layers.FRAMES,
};

const TYPES: Readonly<Record<Exclude<ValueType, 'choice' | 'reference'>, string>> = {
  id: 'id',
  text: 'text',
  day: 'day',
  date: 'day, month or year',
  number: 'number',
  whole: 'whole number',
  boolean: 'true or false',
  colour: '#rrggbb',
  url: 'http(s) address',
  language: 'language code',
  file: 'file name',
  view: 'view',
};

const SINGULAR = { actors: 'actor', places: 'place', sources: 'source', sides: 'side' } as const;

/** A file's columns as a Markdown table. Required ones are bold, as in the contract. */
export function columnTable(columns: Columns, isJson = false): string {
  const rows = Object.entries(columns).map(([name, column]) => {
    const header = column.translated ? `${name}_xx` : name;
    const cells = [
      column.required ? `**${header}**` : header,
      typeOf(column, isJson),
      blankOf(column),
      column.about,
      `\`${column.example}\``,
    ];
    return `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  });
  return ['| column | holds | blank | meaning | example |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** The text with every table between `<!-- columns: NAME -->` and `<!-- end -->` written anew. */
export function renewTables(text: string): string {
  return text.replace(
    /(<!-- columns: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_all, begin: string, name: string, end: string) => {
      const columns = CODEBOOK_TABLES[name];
      if (!columns) throw new Error(`unknown table in the codebook: ${name}`);
      return `${begin}${columnTable(columns, name === 'theatre')}\n${end}`;
    },
  );
}

function typeOf(column: Column, isJson: boolean): string {
  const { type, list, min, max } = column;
  const many = !list ? '' : isJson ? 's, in a list' : 's, `;` between';
  if (type === 'choice') return (column.choices ?? []).join(', ');
  if (type === 'reference') return `${SINGULAR[column.to ?? 'places']} id${many}`;
  const range = min === undefined ? '' : max === undefined ? `, at least ${min}` : `, ${min} to ${max}`;
  return `${TYPES[type]}${range}${many}`;
}

function blankOf(column: Column): string {
  if (column.blank !== undefined) return column.blank;
  if (column.default !== undefined && column.default !== false) return String(column.default);
  if (!column.required) return 'allowed';
  return column.translated ? 'not in English' : 'no';
}
