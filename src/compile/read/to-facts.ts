import { RADIUS_KM } from '../../engine/geometry/geodesy.ts';
import { formatDay } from '../../engine/model/day.ts';
import type { Texts } from '../../engine/model/theatre.ts';
import type { BaseFact, Facts, FootprintFact, SideFact } from './facts.ts';
import { extentOf, polygonsOf, subjectOf } from './subject.ts';
import type { Written } from './tables.ts';
import { drawnCorners, placesOfZones } from './zone-labels.ts';

/**
 * Rows to facts, with the defaults that contract and codebook name. Made of whatever could be read, so that the checks
 * can go on after an error; such facts are not handed to anyone else.
 */
export function toFacts(written: Written, folder: string, theatreFile: string, hash: string): Facts {
  const { theatre } = written;
  const base = baseOf(written);
  const drawn = written.zones !== null || written.frames !== null;
  const bounds = theatre.bounds ?? extentOf(drawn ? drawnCorners(written) : written.places.rows) ?? [0, 0, 0, 0];
  const subject = written.subject
    ? { type: 'MultiPolygon' as const, coordinates: written.subject.flatMap(({ geometry }) => polygonsOf(geometry)) }
    : drawn
      ? null
      : subjectOf(bounds, base);
  return {
    folder,
    hash,
    base,
    subject: subject ?? { type: 'MultiPolygon', coordinates: [] },
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
      sides: sidesOf(written),
      allies: theatre.allies,
      credits: theatre.credits,
      islands: theatre.islands,
      rest: theatre.rest,
      released: theatre.released === null ? '' : formatDay(theatre.released),
    },
    actors: written.actors.rows,
    places: [...written.places.rows, ...placesOfZones(written)],
    control: written.control.rows,
    claims: written.claims.rows,
    unlocated: written.unlocated.rows,
    corrections: written.corrections.rows,
    events: written.events.rows.map(row => ({ ...row, scope: row.scope || scopeOf(row) })),
    posts: written.posts.rows.map(({ precision_km: precisionKm, ...row }) => ({ ...row, precisionKm })),
    sources: written.sources.rows.map(({ derived_from: derivedFrom, ...row }) => ({ ...row, derivedFrom })),
    phases: written.phases.rows,
    deaths: written.deaths.rows,
    lines: written.lines.map(({ row, geometry }) => ({ ...row, geometry })),
    agreements: written.agreements.map(({ row, geometry }) => ({ ...row, geometry })),
    zones: (written.zones ?? []).map(({ row, geometry }) => ({ at: row.at, place: row.place, geometry })),
    footprints: [
      ...written.footprints.map(({ row, geometry }) => ({ at: row.at, place: row.place, geometry })),
      ...written.places.rows.flatMap(circleOf),
    ],
    frames: (written.frames ?? []).map(({ shapes, ...frame }) => ({
      ...frame,
      shapes: shapes.map(({ row: { at, actor, between, sources }, polygons }) => {
        return { at, actor, between, sources, polygons };
      }),
    })),
  };
}

const CORNERS = 32;

/** The circle that `radius_km` draws around a place: a polygon on the ground, degrees. */
function circleOf({ at, id, lat, lon, radius_km: km }: Written['places']['rows'][number]): FootprintFact[] {
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
function sidesOf({ theatre, actors }: Written): SideFact[] {
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

function baseOf({ land, water, boundaries }: Written): BaseFact[] {
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
