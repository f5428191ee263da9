import type { Position } from 'geojson';
import { dayOf } from '../../engine/model/day.ts';
import { fold } from '../../engine/text/fold.ts';
import { dateInName } from '../../import/dates/date-in-name.ts';
import type { Row } from '../schema/column.ts';
import type { ACTORS } from '../schema/schema.ts';
import { FRAMES } from '../schema/schema-shapes.ts';
import { isSpanKey, spansOf } from './dialect/frame-spans.ts';
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

/** A front line of a frame, with an actor on either side. */
export interface WrittenLine {
  readonly row: Row<typeof FRAMES>;
  readonly lines: readonly Position[][];
}

/** The whole situation of a day, as it was drawn. */
export interface WrittenFrame {
  readonly at: Origin;
  readonly day: number;
  readonly shapes: readonly WrittenShape[];
  readonly lines: readonly WrittenLine[];
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
  const actorOf = actorFinder(actors);
  for (const [i, file] of files.entries()) {
    progress.report(() => `reading frame ${i + 1} of ${files.length}`);
    const at = { file: folder.nameOf(file), line: 1 };
    const name = file.slice(FRAMES_FOLDER.length + 1);
    const day = dayOfFrame(name, at, report);
    if (day === null) continue;
    const sameDay = (one: number) => {
      const double = frames.find(frame => frame.day === one);
      if (!double) return false;
      const text = `frame: ${double.at.file} is of the same day; take one of them away`;
      report.error(at, '', 'duplicate', text);
      return true;
    };
    if (sameDay(day)) continue;
    const written = await folder.read(file, report, /\.kmz$/i.test(name) ? unpacker(at, report) : undefined);
    const text = written !== null && /\.km[lz]$/i.test(name) ? await geojsonOf(written, actorOf, at, report) : written;
    if (text === null) continue;
    for (const frame of readFrame(text, at, day, actorOf, languages, warned, report)) {
      if (!sameDay(frame.day)) frames.push(frame);
    }
  }
  if (files.length === 0) {
    const text = `frames; put a file YYYY-MM-DD.geojson into the folder for each day that is drawn`;
    report.error({ file: folder.nameOf(FRAMES_FOLDER), line: 1 }, '', 'missing', text);
  }
  return frames.sort((a, b) => a.day - b.day);
}

/** The day that a file's name holds, wherever in it: `2014-06-01`, `control_20140601`, `2014-08` (its first day). */
function dayOfFrame(name: string, at: Origin, report: Report): number | null {
  const [, stem] = /^(.*)\.(?:geojson|json|kml|kmz)$/i.exec(name) ?? [];
  if (stem === undefined) {
    if (name.startsWith('.')) return null;
    report.warning(at, '', 'unknown', 'file; frames are named YYYY-MM-DD.geojson: it is not read');
    return null;
  }
  const exact = dayOf(stem);
  // 2014-02-30 is no day, not a month with something behind it.
  const day = exact ?? (/^\d{4}-\d{2}-\d{2}$/.test(stem) ? null : (dateInName(stem)?.first ?? null));
  if (day === null) {
    report.error(at, '', 'invalid', `name: "${stem}" is no day; name the file YYYY-MM-DD.geojson`);
  }
  return day;
}

/** The frame of a file; frames by day where its areas say themselves when they hold. */
function readFrame(
  text: string,
  at: Origin,
  day: number,
  actorOf: (text: string) => string | undefined,
  languages: readonly string[],
  warned: Set<string>,
  report: Report,
): WrittenFrame[] {
  const flaws = new Map<string, number>();
  const count = (what: string) => flaws.set(what, (flaws.get(what) ?? 0) + 1);
  // Exports carry more than areas, and ground without a record.
  const wanted = (properties: Properties) =>
    (properties.layer === undefined || properties.layer === 'area') && properties.state !== 'none';
  const features = readFeatures(text, at.file, FRAMES, languages, warned, report, wanted, given =>
    adapt(given, actorOf),
  );
  const shapes: (WrittenShape & { readonly i: number })[] = [];
  const lines: (WrittenLine & { readonly i: number })[] = [];
  let stray = 0;
  for (const [i, { row, geometry }] of features.entries()) {
    const line = linesOf(geometry);
    if (line && row.left !== '' && row.right !== '') lines.push({ i, row, lines: line });
    else if (line) {
      stray++;
      count('line, which is no area');
    } else {
      const polygons: Float64Array[][] = [];
      readPolygons(geometry, row.at, polygons, count, report);
      if (polygons.length > 0) shapes.push({ i, row, polygons });
    }
  }
  if (stray > 0 && shapes.length === 0 && lines.length === 0) {
    const text = 'areas: a line is no area; draw areas, or give each line "left" and "right", the actors on its sides';
    report.error(at, 'geometry.type', 'missing', text);
  }
  const spans = spansOf(features.map(({ properties }) => properties));
  if (!spans) return [{ at, day, shapes, lines, flaws }];
  for (const text of spans.warnings) report.warning(at, '', 'invalid', `dates: ${text}`);
  const days = new Set([day, ...spans.from, ...spans.until].filter(one => one !== null));
  const frames = [...days]
    .sort((a, b) => a - b)
    .map((one, k) => {
      const holds = ({ i }: { readonly i: number }) => {
        const until = spans.until[i];
        return (spans.from[i] ?? day) <= one && (until === null || one < until);
      };
      return {
        at,
        day: one,
        shapes: shapes.filter(holds),
        lines: lines.filter(holds),
        flaws: k === 0 ? flaws : new Map(),
      };
    });
  while (frames.length > 1 && frames[frames.length - 1].shapes.length + frames[frames.length - 1].lines.length === 0)
    frames.pop();
  return frames;
}

type Properties = Readonly<Record<string, unknown>>;

/** Who is meant by an id or an English name as people write it; nobody where it may be two of them. */
function actorFinder({ rows }: Table<typeof ACTORS>): (text: string) => string | undefined {
  const written = rows.flatMap(({ id, name }) => [id, name.en ?? id].map(text => [text, id] as const));
  const exact = new Map(written);
  const folded = new Map<string, string | undefined>();
  for (const [text, id] of written) {
    const key = fold(text);
    folded.set(key, folded.has(key) && folded.get(key) !== id ? undefined : id);
  }
  return text => exact.get(text) ?? folded.get(fold(text));
}

/** An actor may be named as people do, by its English name; an area without one may be called as its actor. */
function adapt(given: Properties, actorOf: (text: string) => string | undefined): Properties {
  const properties = Object.fromEntries(Object.entries(given).filter(([key]) => key in FRAMES || !isSpanKey(key)));
  for (const key of ['actor', 'left', 'right']) {
    const value = properties[key];
    if (typeof value === 'string') properties[key] = actorOf(value) ?? value;
  }
  if (properties.actor === undefined && properties.left !== undefined && properties.right !== undefined)
    properties.actor = '';
  const named = typeof properties.name === 'string' ? actorOf(properties.name) : undefined;
  if (properties.actor === undefined && named !== undefined) {
    properties.actor = named;
    delete properties.name;
  }
  return properties;
}

/** The lines of a geometry; null where it is of another kind. */
function linesOf(geometry: unknown): Position[][] | null {
  if (!isObject(geometry)) return null;
  const { type, coordinates } = geometry;
  if (type === 'LineString' && coordinatesFault(coordinates, 1) === null) return [coordinates as Position[]];
  if (type === 'MultiLineString' && coordinatesFault(coordinates, 2) === null) return coordinates as Position[][];
  return null;
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
