import type { Texts } from '../../engine/model/theatre.ts';

/** Where a fact was written, for problems: the file as it was named and the first line of the record (header = 1). */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** What a cell holds. `reference` names a record of another table; the others are read by `parseCell`. */
export type ValueType =
  | 'id'
  | 'text'
  | 'day'
  | 'date'
  | 'number'
  | 'whole'
  | 'boolean'
  | 'colour'
  | 'url'
  | 'choice'
  | 'reference'
  | 'language'
  | 'file'
  | 'view';

/** Tables whose ids other cells name. */
export type Referable = 'actors' | 'places' | 'sources' | 'sides';

/**
 * One column of a table, one key of theatre.json or one property of a GeoJSON feature. The reader, the codebook and
 * the published schemas are all made from these definitions, so that they cannot drift apart.
 */
export interface Column {
  readonly type: ValueType;
  /** The column has to be there. Its cells may be blank only where `blank` says what that means. */
  readonly required?: boolean;
  /** What a blank cell means. */
  readonly blank?: string;
  /** Several values, separated by `;`. */
  readonly list?: boolean;
  /** One column a language: `name` stands for `name_en`, `name_fr`, .. */
  readonly translated?: boolean;
  readonly choices?: readonly string[];
  readonly to?: Referable;
  /** Smallest and largest number. */
  readonly min?: number;
  readonly max?: number;
  /** The value of a blank cell. */
  readonly default?: string | number | boolean;
  /** What the cell says, for the codebook. */
  readonly about: string;
  readonly example: string;
}

export type Columns = Readonly<Record<string, Column>>;

/** The TypeScript type of a column's value. */
export type CellOf<C extends Column> = C extends { translated: true }
  ? Texts
  : C extends { list: true }
    ? readonly string[]
    : C extends { type: 'choice'; choices: readonly (infer Choice)[] }
      ? C extends { required: true } | { default: string }
        ? Choice
        : Choice | ''
      : C extends { type: 'day' | 'number' | 'whole' }
        ? C extends { required: true } | { default: number }
          ? number
          : number | null
        : C extends { type: 'boolean' }
          ? boolean
          : string;

/** A record read by its columns, and where it stands. Cells with a problem hold NaN, '' or nothing. */
export type Row<T extends Columns> = { readonly [Name in keyof T]: CellOf<T[Name]> } & { readonly at: Origin };
