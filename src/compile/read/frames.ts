import { dayOf } from '../../engine/model/day.ts';
import type { Row } from '../schema/column.ts';
import type { ACTORS } from '../schema/schema.ts';
import { FRAMES } from '../schema/schema-shapes.ts';
import type { DegreePolygons, Origin } from './facts.ts';
import type { Folder } from './folder.ts';
import { readFeatures } from './geojson.ts';
import { coordinatesFault } from './geometry.ts';
import { geojsonOf, unpacker } from './kml.ts';
import type { Report } from './problem.ts';
import type { Progress } from './progress.ts';
import { isObject } from './record-cells.ts';
import type { Table } from './table.ts';

/** A shape of a frame, as it was drawn. */
export interface WrittenShape {
  readonly row: Row<typeof FRAMES>;
  readonly polygons: DegreePolygons;
}

/** The whole situation of a day, as it was drawn. */
export interface WrittenFrame {
  readonly at: Origin;
  readonly day: number;
  readonly shapes: readonly WrittenShape[];
  /** What could not be taken as it was drawn, and how often. */
  readonly flaws: ReadonlyMap<string, number>;
}

/** The folder of frames, beside theatre.json. */
export const FRAMES_FOLDER = 'frames';

/** Every frame of a theatre, by day; null where it has no folder of frames. */
export async function readFrames(
  folder: Folder,
  languages: readonly string[],
  actors: Table<typeof ACTORS>,
  report: Report,
  progress: Progress,
): Promise<WrittenFrame[] | null> {
  if (!folder.folders.has(FRAMES_FOLDER)) return null;
  const frames: WrittenFrame[] = [];
  const files = await folder.list(FRAMES_FOLDER);
  const warned = new Set<string>();
  for (const [i, file] of files.entries()) {
    progress.tell(() => `reading frame ${i + 1} of ${files.length}`);
    const at = { file: folder.nameOf(file), line: 1 };
    const name = file.slice(FRAMES_FOLDER.length + 1);
    const day = dayOfFrame(name, at, report);
    if (day === null) continue;
    const double = frames.find(frame => frame.day === day);
    if (double) {
      const text = `frame: ${double.at.file} is of the same day; take one of them away`;
      report.error(at, '', 'duplicate', text);
      continue;
    }
    const written = await folder.read(file, report, name.endsWith('.kmz') ? unpacker(at, report) : undefined);
    const text = written !== null && !name.endsWith('.geojson') ? geojsonOf(written, actors, at, report) : written;
    if (text !== null) frames.push({ at, day, ...readFrame(text, at.file, languages, warned, report) });
  }
  if (files.length === 0) {
    const text = `frames; put a file YYYY-MM-DD.geojson into the folder for each day that is drawn`;
    report.error({ file: folder.nameOf(FRAMES_FOLDER), line: 1 }, '', 'missing', text);
  }
  return frames.sort((a, b) => a.day - b.day);
}

function dayOfFrame(name: string, at: Origin, report: Report): number | null {
  const [, date] = /^(.*)\.(?:geojson|kml|kmz)$/.exec(name) ?? [];
  if (date === undefined) {
    if (name.startsWith('.')) return null;
    report.warning(at, '', 'unknown', 'file; frames are named YYYY-MM-DD.geojson: it is not read');
    return null;
  }
  const day = dayOf(date);
  if (day === null) {
    report.error(at, '', 'invalid', `name: "${date}" is no day; name the file YYYY-MM-DD.geojson`);
  }
  return day;
}

function readFrame(
  text: string,
  file: string,
  languages: readonly string[],
  warned: Set<string>,
  report: Report,
): Pick<WrittenFrame, 'shapes' | 'flaws'> {
  const shapes: WrittenShape[] = [];
  const flaws = new Map<string, number>();
  const count = (what: string) => flaws.set(what, (flaws.get(what) ?? 0) + 1);
  // Exports carry more than areas, and ground without a record.
  const wanted = (properties: Readonly<Record<string, unknown>>) =>
    (properties.layer === undefined || properties.layer === 'area') && properties.state !== 'none';
  for (const { row, geometry } of readFeatures(text, file, FRAMES, languages, warned, report, wanted)) {
    const polygons: Float64Array[][] = [];
    readPolygons(geometry, row.at, polygons, count, report);
    if (polygons.length > 0) shapes.push({ row, polygons });
  }
  return { shapes, flaws };
}

/** Gather the polygons of a geometry. What is no area is counted and passed over; broken coordinates are an error. */
function readPolygons(
  geometry: unknown,
  at: Origin,
  polygons: Float64Array[][],
  count: (what: string) => void,
  report: Report,
): void {
  if (!isObject(geometry)) {
    count('shape without geometry');
    return;
  }
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    for (const part of geometries) readPolygons(part, at, polygons, count, report);
    return;
  }
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    count('shape that is no area');
    return;
  }
  if (Array.isArray(coordinates) && coordinates.length === 0) {
    count('shape without geometry');
    return;
  }
  const fault = coordinatesFault(coordinates, type === 'Polygon' ? 2 : 3, 0);
  if (fault !== null) {
    report.error(at, 'geometry.coordinates', 'invalid', fault);
    return;
  }
  const parts = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
  for (const part of parts) {
    const rings = part.filter(ring => ring.length > 0).map(ring => readRing(ring, count));
    if (rings.length > 0) polygons.push(rings);
  }
}

function readRing(ring: readonly number[][], count: (what: string) => void): Float64Array {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (first[0] !== last[0] || first[1] !== last[1]) count('ring that was not closed');
  const flat = new Float64Array(2 * ring.length);
  ring.forEach(([lng, lat], i) => {
    flat[2 * i] = lng;
    flat[2 * i + 1] = lat;
  });
  return flat;
}
