import { strToU8, zipSync } from 'fflate';

/** Cells of a made workbook: texts, numbers, days (as Excel counts and formats them), nothing. */
export type Cell = string | number | Date | null;

/** A workbook as Excel writes it, with shared strings left out. */
export function makeXlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ),
  };
  names.forEach((name, i) => {
    const rows = sheets[name].map(
      (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, `${letter(c)}${r + 1}`)).join('')}</row>`,
    );
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  });
  return zipSync(files);
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c r="${at}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

/** An OpenDocument spreadsheet of one sheet; blank cells are written as repeated, as LibreOffice does. */
export function makeOds(rows: readonly (readonly Cell[])[]): Uint8Array {
  const cell = (value: Cell) => {
    if (value === null || value === '') return '<table:table-cell table:number-columns-repeated="1"/>';
    if (typeof value === 'number')
      return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    if (value instanceof Date)
      return `<table:table-cell office:value-type="date" office:date-value="${value.toISOString().slice(0, 10)}"><text:p>shown</text:p></table:table-cell>`;
    return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
  };
  const body = rows.map(
    cells =>
      `<table:table-row>${cells.map(cell).join('')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Sheet1">${body.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Ring = readonly (readonly [number, number])[];

/** The files of a shapefile of polygons, a ring each, with texts as properties. */
export function makeShapefile(
  shapes: readonly { readonly ring: Ring; readonly properties: Readonly<Record<string, string>> }[],
  prj: string,
): Record<'shp' | 'dbf' | 'prj', Uint8Array> {
  const records = shapes.map(({ ring }) => record(ring));
  const length = 100 + records.reduce((sum, one) => sum + 8 + one.byteLength, 0);
  const shp = new DataView(new ArrayBuffer(length));
  shp.setInt32(0, 9994);
  shp.setInt32(24, length / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  let at = 100;
  records.forEach((one, i) => {
    shp.setInt32(at, i + 1);
    shp.setInt32(at + 4, one.byteLength / 2);
    new Uint8Array(shp.buffer).set(one, at + 8);
    at += 8 + one.byteLength;
  });
  return {
    shp: new Uint8Array(shp.buffer),
    dbf: makeDbf(shapes.map(({ properties }) => properties)),
    prj: strToU8(prj),
  };
}

function record(ring: Ring): Uint8Array {
  const view = new DataView(new ArrayBuffer(48 + 16 * ring.length));
  view.setInt32(0, 5, true);
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, i) => {
    view.setFloat64(4 + 8 * i, value, true);
  });
  view.setInt32(36, 1, true);
  view.setInt32(40, ring.length, true);
  view.setInt32(44, 0, true);
  ring.forEach(([x, y], i) => {
    view.setFloat64(48 + 16 * i, x, true);
    view.setFloat64(56 + 16 * i, y, true);
  });
  return new Uint8Array(view.buffer);
}

function makeDbf(rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const fields = Object.keys(rows[0] ?? {});
  const width = 40;
  const header = 32 + 32 * fields.length + 1;
  const size = 1 + width * fields.length;
  const bytes = new Uint8Array(header + size * rows.length + 1);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, size, true);
  fields.forEach((field, i) => {
    bytes.set(strToU8(field.slice(0, 10)), 32 + 32 * i);
    bytes[32 + 32 * i + 11] = 'C'.charCodeAt(0);
    bytes[32 + 32 * i + 16] = width;
  });
  bytes[header - 1] = 13;
  rows.forEach((row, r) => {
    bytes[header + size * r] = 32;
    fields.forEach((field, i) => {
      bytes.set(strToU8((row[field] ?? '').padEnd(width).slice(0, width)), header + size * r + 1 + width * i);
    });
  });
  bytes[bytes.length - 1] = 26;
  return bytes;
}

/** A text in UTF-16 with its mark, as Excel's "Unicode text" is. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), true);
  return bytes;
}
