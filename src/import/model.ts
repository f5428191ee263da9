import type { Geometry } from 'geojson';

/** A file as somebody gave it. */
export interface InputFile {
  /** As it was given, `/` between folders; a file of an archive has the archive's path before it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Day on which it was last saved, where that is known. */
  readonly modified?: number;
}

/** Where something was read, for messages. */
export interface Origin {
  readonly file: string;
  /** First line of a row, the first is 1; of a feature its number in the file. */
  readonly line: number;
}

export type Value = string | number | boolean | null;

/** A feature of a geographic file. */
export interface GeoFeature {
  readonly at: Origin;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, Value>>;
}

/** A geographic file, or a layer of one. Positions are degrees, longitude first. */
export interface Layer {
  readonly kind: 'layer';
  readonly file: string;
  /** What the file was, for the account. */
  readonly format: string;
  readonly modified?: number;
  /** Name of the document inside the file, '' where it has none. */
  readonly title: string;
  readonly features: readonly GeoFeature[];
}

export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table, or a sheet of a workbook. Cells are trimmed; days of spreadsheets are written YYYY-MM-DD. */
export interface Sheet {
  readonly kind: 'sheet';
  readonly file: string;
  readonly format: string;
  readonly modified?: number;
  /** Name of the sheet, '' where the file is one table. */
  readonly title: string;
  /** Name of the sheet in a workbook, also of its only one. */
  readonly name?: string;
  readonly rows: readonly SheetRow[];
}

export type Data = Layer | Sheet;

/** Something that cannot be read as what it seems to be: told in one sentence, and the file left out. */
export class ImportError extends Error {
  constructor(
    message: string,
    readonly line = 1,
  ) {
    super(message);
  }
}
