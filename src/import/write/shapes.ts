import type { Position } from 'geojson';
import type { DraftArea, DraftFrame, DraftLine, DraftZone } from '../draft.ts';

type Polygons = readonly (readonly (readonly Position[])[])[];

/** A situation as GeoJSON, a feature a line. */
export function frameText({ areas, lines }: DraftFrame): string {
  return collection([...areas.map(areaFeature), ...lines.map(lineFeature)]);
}

function areaFeature({ actor, between, polygons }: DraftArea): string {
  const properties = between.length > 0 ? { actor, between } : { actor };
  return feature(properties, multi(polygons));
}

function lineFeature({ left, right, lines }: DraftLine): string {
  const geometry =
    lines.length === 1
      ? { type: 'LineString', coordinates: lines[0] }
      : { type: 'MultiLineString', coordinates: lines };
  return feature({ left, right }, geometry);
}

/** Zones as zones.geojson has them. */
export function zonesText(zones: readonly DraftZone[]): string {
  return collection(
    zones.map(({ place, name, polygons }) => feature({ place, name_en: name }, multi(polygons.map(wound)))),
  );
}

/** An outline as subject.geojson has it. */
export function subjectText(polygons: Polygons): string {
  return collection([feature({}, multi(polygons.map(wound)))]);
}

function multi(polygons: Polygons): object {
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

export function feature(properties: object, geometry: object): string {
  return JSON.stringify({ type: 'Feature', properties, geometry });
}

export function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** Rings the way round that RFC 7946 wants: outer ones counter-clockwise, holes clockwise. */
export function wound(rings: readonly (readonly Position[])[]): (readonly Position[])[] {
  return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum / 2;
}
