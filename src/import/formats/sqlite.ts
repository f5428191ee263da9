import { ImportError } from '../model.ts';

export type Cell = string | number | Uint8Array | null;

/** Rows of a table by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** Pages that one walk may visit and bytes of one row: a damaged file may send it in circles. */
const MAX_PAGES = 4_000_000;
const MAX_ROW = 256 * 1024 ** 2;
const INTERIOR = 5;
const LEAF = 13;

/**
 * Reads the tables of an SQLite database, and nothing else of it: its file format is fixed and documented
 * (sqlite.org/fileformat2.html), where the library is a megabyte of code that a strict content policy forbids.
 */
export class Sqlite {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #pageSize: number;
  /** Bytes of a page that hold content. */
  readonly #usable: number;
  readonly #texts: TextDecoder;
  readonly #tables = new Map<string, { readonly root: number; readonly columns: readonly Named[] }>();

  /** @throws ImportError where the file is damaged */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw damaged();
    const size = this.#view.getUint16(16);
    this.#pageSize = size === 1 ? 65_536 : size;
    this.#usable = this.#pageSize - bytes[20];
    if (this.#pageSize < 512 || this.#usable < 480) throw damaged();
    this.#texts = new TextDecoder(['utf-8', 'utf-8', 'utf-16le', 'utf-16be'][this.#view.getUint32(56)] ?? 'utf-8');
    for (const [, [type, name, , root, sql]] of this.#walk(1)) {
      if (type === 'table' && typeof name === 'string' && typeof root === 'number' && typeof sql === 'string')
        this.#tables.set(name.toLowerCase(), { root, columns: columnsOf(sql) });
    }
  }

  has(table: string): boolean {
    return this.#tables.has(table.toLowerCase());
  }

  /** @throws ImportError where the file is damaged */
  *rows(table: string): Generator<Row> {
    const found = this.#tables.get(table.toLowerCase());
    if (!found) return;
    for (const [id, cells] of this.#walk(found.root)) {
      // The key of a row stands beside it, and its column is blank.
      yield Object.fromEntries(found.columns.map(({ name, isKey }, i) => [name, isKey ? id : (cells[i] ?? null)]));
    }
  }

  *#walk(root: number): Generator<[number, Cell[]]> {
    const waiting = [root];
    for (let seen = 0; waiting.length > 0; seen++) {
      const page = waiting.pop() ?? 0;
      const start = (page - 1) * this.#pageSize;
      if (seen > MAX_PAGES || page < 1 || start + this.#pageSize > this.#bytes.length) throw damaged();
      const head = start + (page === 1 ? 100 : 0);
      const type = this.#bytes[head];
      const count = this.#view.getUint16(head + 3);
      const pointers = head + (type === INTERIOR ? 12 : 8);
      if ((type !== INTERIOR && type !== LEAF) || pointers + 2 * count > start + this.#pageSize) throw damaged();
      if (type === INTERIOR) waiting.push(this.#view.getUint32(head + 8));
      const cells = Array.from({ length: count }, (_, i) => start + this.#view.getUint16(pointers + 2 * i));
      if (cells.some(at => at + 4 > start + this.#pageSize)) throw damaged();
      if (type === LEAF) for (const at of cells) yield this.#row(at);
      else for (const at of cells.reverse()) waiting.push(this.#view.getUint32(at));
    }
  }

  #row(at: number): [number, Cell[]] {
    const [size, afterSize] = varint(this.#bytes, at);
    const [id, from] = varint(this.#bytes, afterSize);
    if (size > MAX_ROW) throw damaged();
    const record = this.#payload(from, size);
    const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
    const [headSize, first] = varint(record, 0);
    const cells: Cell[] = [];
    let [head, body] = [first, headSize];
    while (head < headSize) {
      const [type, next] = varint(record, head);
      const length = lengthOf(type);
      if (body + length > record.length) throw damaged();
      cells.push(this.#cell(type, view, record, body, length));
      [head, body] = [next, body + length];
    }
    return [id, cells];
  }

  /** A row that does not fit into its page goes on in a chain of others. */
  #payload(from: number, size: number): Uint8Array {
    const most = this.#usable - 35;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const fitting = least + ((size - least) % (this.#usable - 4));
    const local = size <= most ? size : fitting <= most ? fitting : least;
    if (from + local + (local < size ? 4 : 0) > this.#bytes.length) throw damaged();
    if (local === size) return this.#bytes.subarray(from, from + size);
    const whole = new Uint8Array(size);
    whole.set(this.#bytes.subarray(from, from + local));
    let [filled, page] = [local, this.#view.getUint32(from + local)];
    while (filled < size) {
      const start = (page - 1) * this.#pageSize;
      if (page < 1 || start + this.#usable > this.#bytes.length) throw damaged();
      const part = this.#bytes.subarray(start + 4, start + 4 + Math.min(this.#usable - 4, size - filled));
      whole.set(part, filled);
      filled += part.length;
      page = this.#view.getUint32(start);
    }
    return whole;
  }

  #cell(type: number, view: DataView, record: Uint8Array, at: number, length: number): Cell {
    if (type === 0) return null;
    if (type === 7) return view.getFloat64(at);
    if (type === 8 || type === 9) return type - 8;
    if (type < 7) {
      let value = view.getInt8(at);
      for (let i = 1; i < length; i++) value = value * 256 + record[at + i];
      return value;
    }
    const bytes = record.subarray(at, at + length);
    return type % 2 === 1 ? this.#texts.decode(bytes) : bytes;
  }
}

function damaged(): ImportError {
  return new ImportError(
    'the GeoPackage is damaged; export each layer as GeoJSON (in QGIS: right-click the layer, Export, Save Features As, format GeoJSON, CRS EPSG:4326)',
  );
}

/** Bytes of a value by the number that stands for its kind. */
function lengthOf(type: number): number {
  return type >= 12 ? Math.floor((type - 12) / 2) : [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type];
}

/** A number of one to nine bytes, and where the next one begins. */
function varint(bytes: Uint8Array, at: number): [number, number] {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw damaged();
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at + i + 1];
  }
  return [value * 256 + bytes[at + 8], at + 9];
}

interface Named {
  readonly name: string;
  readonly isKey: boolean;
}

/** The columns that `CREATE TABLE` names, in their order. */
function columnsOf(sql: string): Named[] {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const parts =
    body.match(/(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\)|[^,])+/g) ?? [];
  return parts.flatMap(part => {
    const found = /^\s*(?:"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|([^\s"'`[(]+))(.*)$/s.exec(part);
    if (!found) return [];
    const [, quoted, ticked, bracketed, bare, rest] = found;
    if (bare !== undefined && /^(constraint|primary|unique|check|foreign)$/i.test(bare)) return [];
    const name = quoted?.replaceAll('""', '"') ?? ticked ?? bracketed ?? bare;
    return [{ name, isKey: /^\s*integer\b.*\bprimary\s+key/is.test(rest) }];
  });
}
