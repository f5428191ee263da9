import { bboxClip } from '@turf/bbox-clip';
import { difference } from '@turf/difference';
import { featureCollection, polygon } from '@turf/helpers';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { isInside } from '../geometry/is-inside.ts';
import { collection, feature, signedArea, wound } from '../write/shapes.ts';
import { CREDITS } from './credits.ts';
import { topologyInBox } from './topology-in-box.ts';

type Properties = Record<string, unknown>;

/** The offline world: countries as world-atlas has them, lakes and rivers as public/base/water.json has them. */
export interface World {
  readonly countries: Topology<Objects<Properties>>;
  readonly water: Topology<Objects<Properties>>;
}

/** Files of a base map, and who is to be credited for them. */
export interface BaseMap {
  readonly files: ReadonlyMap<string, string>;
  readonly credits: typeof CREDITS;
  /** Places that lay in the water, round which it was bent. */
  readonly bent: number;
}

type Box = readonly [west: number, south: number, east: number, north: number];
type Area = Polygon | MultiPolygon;

/** A box is drawn at most so many of its smallest details wide. */
const DETAILS = 2000;
/** Rivers of up to this class for boxes up to so many degrees wide: large ones alone on maps of continents. */
const RIVERS: readonly (readonly [degrees: number, level: number])[] = [
  [8, 4],
  [20, 3],
  [50, 2],
  [360, 1],
];
/** Screens are wider or taller than the box: so much of its longer side is drawn around it. */
const MARGIN = 0.35;
/** Ground kept dry round a documented place, km: the coast of the world is drawn within a kilometre or two. */
const DRY_KM = 2.5;

/**
 * Coast, borders, lakes, rivers and the names of countries for a box, simplified to its scale.
 * @param bounds degrees
 * @param places documented places, which have to lie on dry ground
 * @param languages in which countries are named
 */
export async function baseMap(
  world: World,
  bounds: Box,
  places: readonly { readonly lat: number; readonly lon: number }[],
  languages: readonly string[],
): Promise<BaseMap> {
  const [west, south, east, north] = bounds;
  const width = east - west;
  const margin = MARGIN * Math.max(width, north - south);
  if (east <= 180 || width + 2 * margin >= 360) return partOf(world, withMargin(bounds), width, places, languages);
  // Across the date line the world's shapes lie on either side of it.
  const [bottom, top] = [Math.max(-85, south - margin), Math.min(85, north + margin)];
  const left = await partOf(world, [west - margin, bottom, 180, top], width, places, languages);
  const right = await partOf(world, [-180, bottom, east - 360 + margin, top], width, places, languages);
  const files = [...left.files].map(([path, text]): [string, string] => [
    path,
    joined(text, right.files.get(path) ?? ''),
  ]);
  return { files: new Map(files), credits: CREDITS, bent: left.bent + right.bent };
}

/** The features of two collections as one, a feature a line. */
function joined(...texts: readonly string[]): string {
  return collection(
    texts.flatMap(text => {
      const { features } = JSON.parse(text) as { readonly features: readonly unknown[] };
      return features.map(one => JSON.stringify(one));
    }),
  );
}

/** @param width of the whole box, by which details are chosen */
async function partOf(
  world: World,
  box: Box,
  width: number,
  places: readonly { readonly lat: number; readonly lon: number }[],
  languages: readonly string[],
): Promise<BaseMap> {
  const [{ feature: toFeature, merge, mesh }, { presimplify, simplify }] = await Promise.all([
    import('topojson-client'),
    import('topojson-simplify'),
  ]);
  const least = (width / DETAILS) ** 2 / 2;
  const countries = simplify(presimplify(topologyInBox(world.countries, box)), least);
  const states = countries.objects.countries as GeometryCollection<{ name?: string }>;
  const present = {
    ...states,
    geometries: toFeature(countries, states).features.flatMap((one, i) =>
      meets(one.geometry as Area, box) ? [states.geometries[i]] : [],
    ),
  };
  const land: string[] = [];
  for (const one of toFeature(countries, present).features) {
    const shape = clipped(one.geometry as Area, box, least);
    if (shape) land.push(feature(namesOf(one.id, one.properties?.name ?? '', languages), shape));
  }
  const ground =
    present.geometries.length === 0 ? null : clipped(merge(countries, present.geometries as never), box, least);
  const frame = polygon([ringOf(box)]);
  const sea = ground
    ? difference(featureCollection<Area>([frame, { type: 'Feature', properties: {}, geometry: ground }]))
    : frame;
  const water = simplify(presimplify(topologyInBox(world.water, box)), least);
  const lakes = toFeature(water, water.objects.lakes as GeometryCollection).features.flatMap(
    ({ geometry }) => clipped(geometry as Area, box, least) ?? [],
  );
  const wet = [
    ...(sea ? [{ kind: 'sea', shape: sea.geometry }] : []),
    ...lakes.map(shape => ({ kind: 'lake', shape })),
  ];
  const drowned = places.filter(({ lat, lon }) => wet.some(({ shape }) => isInside(lon, lat, polygonsOf(shape))));
  const waters = wet.flatMap(({ kind, shape }) => {
    const dry = drowned.reduce<Feature<Area> | null>(
      (left, place) => left && difference(featureCollection<Area>([left, polygon([disc(place)])])),
      { type: 'Feature', properties: {}, geometry: shape },
    );
    const left = dry && woundArea(dry.geometry);
    return left && left.coordinates.length > 0 ? [feature({ kind }, left)] : [];
  });
  const level = RIVERS.find(([degrees]) => width <= degrees)?.[1] ?? 1;
  for (const one of toFeature(water, water.objects.rivers as GeometryCollection<{ level: number }>).features) {
    const lines =
      one.properties && one.properties.level <= level ? clippedLines(one.geometry as MultiLineString, box) : null;
    if (lines) waters.push(feature({ kind: 'river' }, lines));
  }
  const borders = clippedLines(
    mesh(countries, present, (a, b) => a !== b),
    box,
  );
  const files = new Map([
    ['land.geojson', collection(land)],
    ['water.geojson', collection(waters)],
    ['boundaries.geojson', collection(borders ? [feature({ level: 0 }, borders)] : [])],
  ]);
  return { files, credits: CREDITS, bent: drowned.length };
}

function withMargin([west, south, east, north]: Box): Box {
  const margin = MARGIN * Math.max(east - west, north - south);
  return [
    Math.max(-180, west - margin),
    Math.max(-85, south - margin),
    Math.min(180, east + margin),
    Math.min(85, north + margin),
  ];
}

function ringOf([west, south, east, north]: Box): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function polygonsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

function meets(area: Area | null, [west, south, east, north]: Box): boolean {
  if (!area || (area.type !== 'Polygon' && area.type !== 'MultiPolygon')) return false;
  return polygonsOf(area).some(([outer]) => {
    let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of outer) [w, s, e, n] = [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)];
    return w <= east && e >= west && s <= north && n >= south;
  });
}

/** The part of an area in the box, without what is too small to be seen, square degrees; null where nothing is left. */
function clipped(area: Area | null, box: Box, least: number): Area | null {
  if (!area || !meets(area, box)) return null;
  const { geometry } = bboxClip(area, [...box]);
  const seen = (ring: Position[]) => ring.length > 3 && Math.abs(signedArea(ring)) > least;
  const whole = polygonsOf(geometry as Area).flatMap(([outer, ...holes]) =>
    outer !== undefined && seen(outer) ? [[outer, ...holes.filter(seen)]] : [],
  );
  const left = woundArea({ type: 'MultiPolygon', coordinates: whole });
  return left.coordinates.length === 0 ? null : left;
}

function woundArea(area: Area): MultiPolygon {
  const coordinates = polygonsOf(area).flatMap(rings => {
    const [outer, ...holes] = wound(rings).map(roundedRing);
    return encloses(outer) ? [[outer, ...holes.filter(encloses)]] : [];
  });
  return { type: 'MultiPolygon', coordinates };
}

function roundedRing(ring: readonly Position[]): Position[] {
  const all = ring.map(rounded);
  return all.filter(([x, y], i) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
}

/** Whether anything is left of a ring; less than a few metres across is what cutting shapes out of others leaves. */
function encloses(ring: readonly Position[]): boolean {
  return ring.length > 3 && Math.abs(signedArea(ring)) > 1e-9;
}

function clippedLines(lines: LineString | MultiLineString, box: Box): MultiLineString | null {
  const { geometry } = bboxClip(lines, [...box]);
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : (geometry.coordinates as Position[][]);
  const coordinates = parts.filter(part => part.length > 1).map(part => part.map(rounded));
  return coordinates.length === 0 ? null : { type: 'MultiLineString', coordinates };
}

/** A hundred-thousandth of a degree, a metre. */
function rounded([x, y]: Position): Position {
  return [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5];
}

/** A ring of twelve corners round a place. */
function disc({ lat, lon }: { readonly lat: number; readonly lon: number }): Position[] {
  const [dy, dx] = [DRY_KM / 111, DRY_KM / (111 * Math.cos((lat * Math.PI) / 180))];
  const ring = Array.from(
    { length: 12 },
    (_, i): Position => [lon + dx * Math.cos((i * Math.PI) / 6), lat + dy * Math.sin((i * Math.PI) / 6)],
  );
  return [...ring, ring[0]];
}

/** The names of a country: English as the data have it, others as the language itself calls the region. */
function namesOf(id: string | number | undefined, name: string, languages: readonly string[]): Record<string, string> {
  const names: Record<string, string> = name === '' ? {} : { name_en: name };
  const [tag] = /^\d{3}$/.test(String(id ?? '')) ? Intl.getCanonicalLocales(`und-${id}`) : [];
  const region = tag === undefined ? undefined : new Intl.Locale(tag).region;
  if (region === undefined || !/^[A-Z]{2}$/.test(region)) return names;
  for (const language of languages) {
    if (language === 'en') continue;
    const found = new Intl.DisplayNames(language, { type: 'region' }).of(region);
    if (found !== undefined && found !== region) names[`name_${language}`] = found;
  }
  return names;
}
