import { RADIUS_KM } from '../../engine/geometry/geodesy.ts';
import { formatDay } from '../../engine/model/day.ts';
import type { Texts } from '../../engine/model/theatre.ts';
import { cutByLines } from '../../import/geometry/cut-by-lines.ts';
import { joinAtSeam } from '../shapes/longitudes.ts';
import { mergeParts } from '../shapes/merge-parts.ts';
import { straightPolygons, straightRing, straightShape } from '../shapes/straight-edges.ts';
import type { BaseFact, Basis, Facts, FootprintFact, SideFact, Status } from './facts.ts';
import type { WrittenLine } from './frames.ts';
import { boxPolygon, degreeRings, extentOf, polygonsOf, subjectOf } from './subject.ts';
import type { Tables } from './tables.ts';
import { drawnCorners, placesOfZones } from './zone-labels.ts';

/**
 * Rows to facts, with the defaults that contract and codebook name. Made of whatever could be read, so that the checks
 * can go on after an error; such facts are not handed to anyone else.
 */
export function toFacts(tables: Tables, folder: string, theatreFile: string, hash: string): Facts {
  const { theatre } = tables;
  const base = baseOf(tables);
  const drawn = tables.zones !== null || tables.frames !== null;
  const bounds = theatre.bounds ?? extentOf(drawnCorners(tables)) ?? [0, 0, 0, 0];
  const subject = tables.subject
    ? {
        type: 'MultiPolygon' as const,
        coordinates: mergeParts(joinAtSeam(tables.subject.flatMap(({ geometry }) => polygonsOf(geometry)))),
      }
    : drawn
      ? null
      : subjectOf(bounds, base);
  /** A row that names no source rests on that of the whole data set, where theatre.json names one. */
  const cited = <T extends { readonly sources: readonly string[] }>(row: T): T =>
    row.sources.length > 0 || theatre.source === '' ? row : { ...row, sources: [theatre.source] };
  const ground = subject?.coordinates ?? (bounds[0] < bounds[2] ? [boxPolygon(bounds)] : []);
  /** Ground on either side of front lines: they cut the subject, or the bounds where none is named. */
  const areasBeside = (lines: readonly WrittenLine[]) => {
    if (lines.length === 0) return [];
    const fronts = lines.map(({ row, lines }) => ({ left: row.left, right: row.right, lines }));
    return cutByLines(ground, fronts).map(({ actor, polygons }) => {
      return { row: lines[0].row, actor, polygons: degreeRings({ type: 'MultiPolygon', coordinates: polygons }) };
    });
  };
  return {
    folder,
    hash,
    base,
    subject: { type: 'MultiPolygon', coordinates: straightPolygons(subject?.coordinates ?? []) },
    theatre: {
      at: { file: theatreFile, line: 1 },
      id: theatre.id,
      title: theatre.title,
      summary: theatre.summary,
      first: theatre.first,
      last: theatre.last,
      open: theatre.open ?? theatre.last,
      languages: theatre.languages,
      bounds,
      view: theatre.view,
      sides: sidesOf(tables),
      gaps: theatre.gaps,
      allies: theatre.allies,
      credits: theatre.credits,
      islands: theatre.islands,
      rest: theatre.rest,
      source: theatre.source,
      correctTo: theatre.corrections,
      released: theatre.released === null || Number.isNaN(theatre.released) ? '' : formatDay(theatre.released),
    },
    words: tables.words,
    actors: tables.actors.rows,
    places: [
      ...tables.places.rows.map(({ former_ids: formerIds, ...row }) => ({ ...row, formerIds })),
      ...placesOfZones(tables),
    ],
    control: tables.control.rows
      .map(({ basis, ...row }) => ({ ...row, basis: basis || basisOf(row.status) }))
      .map(row => (row.basis === 'inferred' || row.status === 'inferred' ? row : cited(row))),
    claims: tables.claims.rows.map(cited),
    unlocated: tables.unlocated.rows.map(cited),
    corrections: tables.corrections.rows,
    events: tables.events.rows.map(cited).map(row => ({ ...row, scope: row.scope || scopeOf(row) })),
    posts: tables.posts.rows.map(cited).map(({ precision_km: precisionKm, ...row }) => ({ ...row, precisionKm })),
    sources: tables.sources.rows.map(({ derived_from: derivedFrom, ...row }) => ({ ...row, derivedFrom })),
    phases: tables.phases.rows,
    annotations: tables.annotations.rows
      .map(cited)
      .map(({ to_place: toPlace, to_lat: toLat, to_lon: toLon, min_zoom: minZoom, ...row }) => ({
        ...row,
        toPlace,
        toLat,
        toLon,
        minZoom,
      })),
    deaths: tables.deaths.rows.map(cited),
    lines: tables.lines.map(({ row, geometry }) => ({ ...row, geometry: straightShape(geometry) })),
    agreements: tables.agreements.map(({ row, geometry }) => ({ ...row, geometry: straightShape(geometry) })),
    zones: (tables.zones ?? []).map(({ row, geometry }) => ({
      at: row.at,
      place: row.place,
      geometry: straightShape(geometry),
    })),
    footprints: [
      ...tables.footprints.map(({ row, geometry }) => ({
        at: row.at,
        place: row.place,
        geometry: straightShape(geometry),
      })),
      ...tables.places.rows.flatMap(circleOf),
    ],
    frames: (tables.frames ?? []).map(({ shapes, lines, ...frame }) => ({
      ...frame,
      shapes: [
        ...shapes.map(({ row: { at, actor, between, sources }, polygons }) => {
          return {
            ...cited({ at, sources }),
            actor,
            between,
            polygons: polygons.map(rings => rings.map(straightRing)),
          };
        }),
        ...areasBeside(lines).map(({ row: { at, sources }, actor, polygons }) => {
          return {
            ...cited({ at, sources }),
            actor,
            between: [],
            polygons: polygons.map(rings => rings.map(straightRing)),
          };
        }),
      ],
    })),
  };
}

/** A row that says nothing of its basis has the one that its status speaks of. */
function basisOf(status: Status): Basis {
  return status === 'area' || status === 'inferred' ? status : 'named';
}

const CORNERS = 32;

/** The circle that `radius_km` draws around a place: a polygon on the ground, degrees. */
function circleOf({ at, id, lat, lon, radius_km: km }: Tables['places']['rows'][number]): FootprintFact[] {
  if (!km || Number.isNaN(lat) || Number.isNaN(lon)) return [];
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = ((i % CORNERS) / CORNERS) * 2 * Math.PI;
    const north = (km / RADIUS_KM) * (180 / Math.PI);
    return [lon + (north * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + north * Math.sin(angle)];
  });
  return [{ at, place: id, geometry: { type: 'Polygon', coordinates: [ring] } }];
}

function scopeOf(event: { readonly place: string; readonly lat: number | null }): 'point' | 'theatre' {
  return event.place !== '' || event.lat !== null ? 'point' : 'theatre';
}

/** A side without a name or colour takes those of its first actor; without a list, the actors name the sides. */
function sidesOf({ theatre, actors }: Tables): SideFact[] {
  const listed =
    theatre.sides ?? [...new Set(actors.rows.map(actor => actor.side))].map(id => ({ id, name: {}, colour: '' }));
  return listed.map(({ id, name, colour }) => {
    const first = actors.rows.find(actor => actor.side === id);
    const given: Texts = name;
    return {
      id,
      name: { ...(first?.name ?? { en: id }), ...given },
      colour: colour || (first?.colour ?? '#808080'),
    };
  });
}

function baseOf({ land, water, boundaries }: Tables): BaseFact[] {
  return [
    ...land.map(({ row, geometry }) => ({ at: row.at, kind: 'land', level: 0, name: row.name, geometry })),
    ...water.map(({ row, geometry }) => ({ at: row.at, kind: row.kind, level: 0, name: row.name, geometry })),
    ...boundaries.map(({ row, geometry }) => ({
      at: row.at,
      kind: 'border',
      level: row.level,
      name: row.name,
      geometry,
    })),
  ];
}
