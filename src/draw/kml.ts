import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { formatDay, parseDay } from '../engine/model/day.ts';
import { type Theatre, textIn } from '../engine/model/theatre.ts';
import { escapeMarkup } from './picture/escape-markup.ts';

/** What an export of a day or of the whole history has. */
export interface ExportedFeatures extends FeatureCollection {
  readonly theatre: string;
  readonly record: string;
  /** The day of an export of one. */
  readonly date?: string;
}

/** Opacity of ground, as in the map: what lies below stays in sight. */
const GROUND = '66';
const INK = 'ff1c1f21';

/**
 * An export as KML 2.2: a folder for each layer, every feature with its time span, its properties and its side's colour. A
 * span ends with the last second of the last day: programs differ about whether a date that ends one is part of it.
 * @param lang names holders and places
 */
export function toKml(collection: ExportedFeatures, theatre: Theatre, lang: string): string {
  const layers = new Map<string, Feature[]>();
  for (const feature of collection.features) {
    const layer = String(feature.properties?.layer);
    layers.set(layer, [...(layers.get(layer) ?? []), feature]);
  }
  const folders = [...layers].map(([layer, features]) => [
    `<Folder><name>${escapeMarkup(layer)}</name>`,
    ...features.map(feature => placemark(feature, layer, collection.date ?? '', theatre, lang)),
    '</Folder>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    `<name>${escapeMarkup(textIn(theatre.title, lang))}</name>`,
    `<description>${escapeMarkup(`${collection.theatre}@${collection.record}`)}</description>`,
    ...theatre.sides.map(({ id, colour }) => style(`side-${id}`, abgr(colour))),
    style('plain', INK),
    ...folders.flat(),
    '</Document>',
    '</kml>',
    '',
  ].join('\n');
}

function style(id: string, colour: string): string {
  const ground = `<PolyStyle><color>${GROUND}${colour.slice(2)}</color><outline>0</outline></PolyStyle>`;
  return `<Style id="${escapeMarkup(id)}"><LineStyle><color>${colour}</color><width>2</width></LineStyle>${ground}</Style>`;
}

/** #rrggbb as KML writes it: opacity, blue, green, red. */
function abgr(colour: string): string {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? ['', '80', '80', '80'];
  return `ff${blue}${green}${red}`.toLowerCase();
}

function placemark(feature: Feature, layer: string, date: string, theatre: Theatre, lang: string): string {
  const properties = feature.properties ?? {};
  const { from = date, until } = properties;
  const data = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<Data name="${escapeMarkup(name)}"><value>${escapeMarkup(String(value))}</value></Data>`);
  const side = theatre.sides.some(({ id }) => id === properties.side) ? `side-${properties.side}` : 'plain';
  return [
    `<Placemark><name>${escapeMarkup(nameOf(properties, layer, theatre, lang))}</name>`,
    date ? span(date, formatDay(parseDay(date) + 1)) : span(from, until),
    `<styleUrl>#${escapeMarkup(side)}</styleUrl>`,
    `<ExtendedData>${data.join('')}</ExtendedData>`,
    geometryOf(feature.geometry),
    '</Placemark>',
  ].join('');
}

function span(from: string, until: string | null | undefined): string {
  const end = until ? `<end>${formatDay(parseDay(until) - 1)}T23:59:59Z</end>` : '';
  return `<TimeSpan><begin>${from}T00:00:00Z</begin>${end}</TimeSpan>`;
}

/** What a list of features calls one: the place, the road, the holder, else what it is. */
function nameOf(properties: Record<string, unknown>, layer: string, theatre: Theatre, lang: string): string {
  const place = layer === 'town' && theatre.places.find(({ id }) => id === properties.id);
  if (place) return textIn(place.name, lang);
  const actor = theatre.actors.find(({ id }) => id === properties.actor);
  const own = properties.text ?? properties.name ?? properties.ref ?? properties.id;
  return String((own || (actor && textIn(actor.name, lang)) || properties.state) ?? layer);
}

function geometryOf(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point><coordinates>${geometry.coordinates.join(',')}</coordinates></Point>`;
    case 'LineString':
      return `<LineString><tessellate>1</tessellate><coordinates>${listed(geometry.coordinates)}</coordinates></LineString>`;
    case 'Polygon': {
      const [shell, ...holes] = geometry.coordinates.map(
        ring => `<LinearRing><coordinates>${listed(ring)}</coordinates></LinearRing>`,
      );
      const inner = holes.map(hole => `<innerBoundaryIs>${hole}</innerBoundaryIs>`);
      return `<Polygon><outerBoundaryIs>${shell}</outerBoundaryIs>${inner.join('')}</Polygon>`;
    }
    case 'MultiLineString':
      return multiple(geometry.coordinates.map(coordinates => ({ type: 'LineString', coordinates })));
    case 'MultiPolygon':
      return multiple(geometry.coordinates.map(coordinates => ({ type: 'Polygon', coordinates })));
    default:
      throw new Error(`KML of a ${geometry.type}`);
  }
}

function multiple(parts: readonly Geometry[]): string {
  return `<MultiGeometry>${parts.map(geometryOf).join('')}</MultiGeometry>`;
}

function listed(positions: readonly Position[]): string {
  return positions.map(position => position.join(',')).join(' ');
}
