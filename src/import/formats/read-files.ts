import { type Data, ImportError, type InputFile } from '../model.ts';
import type { Notes } from '../notes.ts';
import { unpackAll } from './archive.ts';
import { readDelimited } from './csv.ts';
import { RECORD, readGeoJson } from './geojson.ts';
import { readKml } from './kml.ts';
import { readMarks } from './marks.ts';
import { readOds } from './ods.ts';
import { refusal } from './refusals.ts';
import { readShapefile, type ShapefileParts } from './shapefile.ts';
import { decodeText } from './text.ts';
import { drawnIn } from './wkt.ts';
import { readXlsx } from './xlsx.ts';

/** Files that stand beside data and hold none. */
const BESIDE =
  /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini|~\$[^/]*)$|\.(md|pdf|docx?|html?|css|js|png|jpe?g|gif|svg|webp|qml|sld|qix|sbn|sbx|xml|lock|license|yml|yaml|py|r|ipynb)$|(^|\/)(readme|licen[cs]e|changelog)(\.[a-z]+)?$/i;
const SHAPEFILE_PART = /\.(shp|dbf|prj|cpg|shx|shp\.xml)$/i;

/**
 * Read files of any kind that is known: by what they hold, then by their names. Archives are opened, the files of a
 * shapefile read together. A file that cannot be read is a note, and the others are read.
 */
export async function readFiles(
  given: readonly InputFile[],
  languages: readonly string[],
  notes: Notes,
  progress: (line: string) => void = () => {},
): Promise<Data[]> {
  const files = unpackAll(given, notes);
  const found: Data[] = [];
  const shapefiles = new Map<string, { -readonly [Part in keyof ShapefileParts]: ShapefileParts[Part] }>();
  const beside: string[] = [];
  for (const [i, file] of files.entries()) {
    const part = SHAPEFILE_PART.exec(file.path)?.[1].toLowerCase();
    if (part) {
      const stem = file.path.replace(SHAPEFILE_PART, '');
      const parts = shapefiles.get(stem) ?? {};
      shapefiles.set(stem, parts);
      if (part === 'shp' || part === 'dbf' || part === 'prj' || part === 'cpg') parts[part] = file.bytes;
      continue;
    }
    if (BESIDE.test(file.path)) {
      beside.push(file.path);
      continue;
    }
    progress(`reading file ${i + 1} of ${files.length}`);
    await attempt(file.path, async () => {
      const data = await readFile(file, languages, notes, link => isAmong(files, link));
      for (const one of data) found.push(file.modified === undefined ? one : { ...one, modified: file.modified });
    });
  }
  for (const [stem, parts] of shapefiles) {
    const file = `${stem}.shp`;
    await attempt(file, async () => {
      const modified = files.find(({ path }) => path.startsWith(`${stem}.`))?.modified;
      const layer = await readShapefile(parts, file, languages, notes);
      found.push(modified === undefined ? layer : { ...layer, modified });
    });
  }
  if (beside.length > 0) {
    notes.warn(
      { file: beside[0], line: 1 },
      'a file that holds no data of a known kind was passed over',
      beside.length,
    );
  }
  return found;

  async function attempt(file: string, read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (cause) {
      if (!(cause instanceof ImportError)) throw cause;
      notes.error({ file, line: cause.line }, cause.message);
    }
  }
}

/** Whether what a document links to is one of the files: a path of this archive or folder, no address. */
function isAmong(files: readonly InputFile[], link: string): boolean {
  const path = link.replace(/^(\.\/)+/, '');
  return path !== '' && !/^[a-z]+:/i.test(path) && files.some(file => file.path.endsWith(`/${path}`));
}

async function readFile(
  file: InputFile,
  languages: readonly string[],
  notes: Notes,
  isHere: (path: string) => boolean,
): Promise<Data[]> {
  const { path, bytes } = file;
  if (bytes.length === 0) throw new ImportError('the file is empty');
  if (isZip(bytes) || /\.(xlsx|xlsm|ods)$/i.test(path)) {
    return /\.ods$/i.test(path) ? readOds(bytes, path) : readXlsx(bytes, path);
  }
  if (isSqlite(bytes)) {
    const { readGeoPackage } = await import('./geopackage.ts');
    return readGeoPackage(bytes, path, notes);
  }
  const refused = refusal(bytes);
  if (refused) throw new ImportError(refused);
  const { text, encoding } = decodeText(bytes, languages);
  if (encoding !== 'utf-8') notes.warn({ file: path, line: 1 }, `read as ${encoding.toUpperCase()}`);
  const start = text
    .replaceAll(RECORD, '')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^[[{]/.test(start) && !/\.(lua|wiki|txt)$/i.test(path)) return readGeoJson(text, path);
  if (start.startsWith('<')) return readKml(text, path, notes, isHere);
  if (/\.lua$/i.test(path) || /\blat\s*=\s*"?-?\d/.test(start)) {
    const marks = readMarks(text, path);
    if (marks) return [marks];
    if (/\.lua$/i.test(path)) throw new ImportError('no marks with lat and long stand in it');
  }
  const { rows, broken, separator } = readDelimited(text);
  const drawn = drawnIn(rows, path, `table (WKT)`);
  if (drawn) return [drawn];
  for (const line of broken) {
    notes.warn({ file: path, line }, 'a quote is never closed; the cells of its line are read as they stand');
  }
  const name = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[separator] ?? `"${separator}"`;
  return [{ kind: 'sheet', file: path, format: `table (${name})`, title: '', rows }];
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 15)) === 'SQLite format 3';
}
