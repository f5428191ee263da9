import { applyEdits, modify } from 'jsonc-parser';
import type { Spot } from '../map/projection.ts';
import type { Texts } from '../project/rows.ts';
import type { Edits } from '../project/write-facts.ts';

/** Files whose shapes are drawn on the map. */
export const SHAPE_FILES = ['lines', 'agreements', 'footprints', 'zones', 'frame'] as const;
export type ShapeFile = (typeof SHAPE_FILES)[number];

/** One ring or line of a feature, as it can be drawn anew. */
export interface Shape {
  /** Where its positions stand in the file. */
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly closed: boolean;
  readonly points: readonly Spot[];
}

/** The file of a layer; of frames that of the newest one not later than a day. */
export function shapeFileOf(project: Texts, layer: ShapeFile, day: string): string {
  if (layer !== 'frame') return `${layer}.geojson`;
  const frames = project.paths.filter(path => /^frames\/\d{4}-\d{2}-\d{2}.*\.geojson$/.test(path)).sort();
  return frames.filter(path => path.slice(7, 17) <= day).at(-1) ?? frames[0] ?? '';
}

/** Every line and outer ring of a file; none where it is missing or broken. */
export function shapesOf(text: string | null): Shape[] {
  const features = featuresOf(text);
  return features.flatMap((feature, i) => {
    const { geometry, properties } = feature;
    const name = labelOf(properties) || String(i + 1);
    const shape = (rest: readonly (string | number)[], line: unknown, closed: boolean, part: string): Shape[] => {
      if (!Array.isArray(line)) return [];
      const points = line.flatMap((at): Spot[] => (Array.isArray(at) ? [[Number(at[1]), Number(at[0])]] : []));
      const path = ['features', i, 'geometry', 'coordinates', ...rest];
      return [{ path, label: name + part, closed, points: closed ? points.slice(0, -1) : points }];
    };
    const parts = Array.isArray(geometry?.coordinates) ? (geometry.coordinates as readonly unknown[]) : [];
    const many = (j: number) => (parts.length > 1 ? ` (${j + 1})` : '');
    switch (geometry?.type) {
      case 'LineString':
        return shape([], parts, false, '');
      case 'Polygon':
        return shape([0], parts[0], true, '');
      case 'MultiLineString':
        return parts.flatMap((part, j) => shape([j], part, false, many(j)));
      case 'MultiPolygon':
        return parts.flatMap((part, j) => shape([j, 0], Array.isArray(part) ? part[0] : null, true, many(j)));
      default:
        return [];
    }
  });
}

/**
 * The texts with other corners of a shape. A frame is copied to the day first where it is of an earlier one, so that the
 * front of yesterday stays as it was.
 */
export function redrawn(project: Texts, file: string, shape: Shape, points: readonly Spot[], day: string): Edits {
  const text = project.text(file) ?? '';
  const target = file.startsWith('frames/') && file.slice(7, 17) < day ? `frames/${day}.geojson` : file;
  const edits = modify(text, [...shape.path], positionsOf(points, shape.closed), {});
  return new Map([[target, applyEdits(text, edits)]]);
}

/** The texts with one more feature; a file that is not there is begun. */
export function withShape(
  project: Texts,
  file: string,
  properties: Readonly<Record<string, unknown>>,
  points: readonly Spot[],
  closed: boolean,
): Edits {
  const coordinates = positionsOf(points, closed);
  const geometry = closed ? { type: 'Polygon', coordinates: [coordinates] } : { type: 'LineString', coordinates };
  const feature = { type: 'Feature', properties, geometry };
  const text = project.text(file);
  if (text === null)
    return new Map([[file, `{"type":"FeatureCollection","features":[\n${JSON.stringify(feature)}\n]}\n`]]);
  const edits = modify(text, ['features', featuresOf(text).length], feature, { isArrayInsertion: true });
  return new Map([[file, applyEdits(text, edits)]]);
}

/** Outer rings run counter-clockwise and end where they begin, as GeoJSON wants. */
function positionsOf(points: readonly Spot[], closed: boolean): number[][] {
  const positions = points.map(([lat, lon]) => [lon, lat]);
  if (!closed) return positions;
  let area = 0;
  positions.forEach(([x, y], i) => {
    const [nextX, nextY] = positions[(i + 1) % positions.length];
    area += x * nextY - nextX * y;
  });
  if (area < 0) positions.reverse();
  return [...positions, positions[0]];
}

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

function featuresOf(text: string | null): readonly Feature[] {
  try {
    const json: unknown = JSON.parse(text ?? '');
    const features = (json as { readonly features?: unknown } | null)?.features;
    return Array.isArray(features) ? features.filter(one => typeof one === 'object' && one !== null) : [];
  } catch {
    return [];
  }
}

function labelOf(properties: Feature['properties']): string {
  for (const key of ['name_en', 'name', 'ref', 'id', 'place', 'actor']) {
    const value = properties?.[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  const { left, right } = properties ?? {};
  return typeof left === 'string' && typeof right === 'string' ? `${left} / ${right}` : '';
}
