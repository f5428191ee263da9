import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { wrapLng } from '../../engine/model/grid.ts';
import { Outline } from '../ground/outline.ts';
import type { Facts, Origin } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { degreeRings } from '../read/subject.ts';
import type { Tables } from '../read/tables.ts';
import { type Bounds, meetsBounds, within } from './bounds.ts';
import { isFar, LEAST_FAR, slipOf, spreadOf } from './spread.ts';

/** Something that was drawn, part by part. */
interface Drawn {
  readonly at: Origin;
  /** Whether it needs no word where it lies far from all others. */
  readonly isKnown: boolean;
  /** Outer rings of areas or lines, [lng0, lat0, lng1, lat1, ..]. */
  readonly parts: readonly ArrayLike<number>[];
}

/** Degrees by which a corner at 0, 0 lies off all others of its ring, where a tool filled it in. */
const NEAR_ZERO = 3;
const COLUMN = 'geometry.coordinates';

/**
 * Shapes that lie where they cannot be meant: far from all others, outside the bounds or the subject, or with a corner
 * that a tool filled in. As with places, they most often give away what was meant.
 */
export function checkShapes(facts: Facts, tables: Tables, report: Report): void {
  const { theatre } = facts;
  const outliers = new Set(tables.theatre.outliers);
  const frames = facts.frames.flatMap(({ shapes }) =>
    shapes.map(({ at, polygons }): Drawn => ({ at, isKnown: false, parts: polygons.map(([outer]) => outer) })),
  );
  const zones = facts.zones.map(
    ({ at, place, geometry }): Drawn => ({
      at,
      // The place of a zone in one piece is told of by its own name, unless it is confirmed.
      isKnown: geometry.type === 'Polygon' || outliers.has(place),
      parts: degreeRings(geometry).map(([outer]) => outer),
    }),
  );
  const ground = [...frames, ...zones].filter(({ parts }) => parts.every(part => part?.length > 0));
  const reported = new Set<Drawn>();
  if (facts.frames.length > 0) checkSubject(ground, facts, reported, report);
  if (tables.theatre.bounds) checkBounds(ground, tables.theatre.bounds, tables, reported, report);
  else {
    checkApart(ground, [], reported, report);
    checkOutlineParts(facts, tables, ground, report);
  }
  checkCorners(tables, report);
  for (const { at, geometry } of [...facts.agreements, ...facts.lines]) {
    const box = boxOf(flatOf(geometry));
    if (!(box[0] <= box[2]) || meetsBounds(box, theatre.bounds)) continue;
    report.warning(at, COLUMN, 'outside', `the bounds: it lies ${where(box, theatre.bounds)}; redraw it`);
  }
}

/** Frames are cut off at the subject: of what lies outside it nothing is drawn. */
function checkSubject(ground: readonly Drawn[], { subject }: Facts, reported: Set<Drawn>, report: Report): void {
  if (subject.coordinates.length === 0) return;
  const outline = new Outline(subject);
  const box = boxOf(flatOf(subject));
  for (const drawn of ground) {
    const isIn = drawn.parts.some(part => {
      if (!meetsBounds(boxOf(part), box)) return false;
      for (let i = 0; i < part.length; i += 2) if (outline.has(part[i + 1], part[i])) return true;
      // All corners of the subject may lie in it.
      return holdsOne(part, subject);
    });
    if (isIn) continue;
    reported.add(drawn);
    const text = `the subject: nothing of it lies in the outline, so it is not drawn: it lies ${where(boxOf(drawn.parts[0]), box)}; redraw it, or the outline`;
    report.warning(drawn.at, COLUMN, 'outside', text);
  }
}

function holdsOne(ring: ArrayLike<number>, { coordinates }: MultiPolygon): boolean {
  const closed = Array.from({ length: ring.length / 2 + 1 }, (_, i): Position => {
    const at = (2 * i) % ring.length;
    return [ring[at], ring[at + 1]];
  });
  const area = new Outline({ type: 'MultiPolygon', coordinates: [[closed]] });
  return coordinates.some(([outer]) => outer && area.has(outer[0][1], outer[0][0]));
}

/** A map may show a part of what is drawn, but not none of it. */
function checkBounds(
  ground: readonly Drawn[],
  bounds: Bounds,
  tables: Tables,
  reported: Set<Drawn>,
  report: Report,
): void {
  const shown = ground.filter(({ parts }) => parts.some(part => meetsBounds(boxOf(part), bounds)));
  if (ground.length > 0 && shown.length === 0) {
    const at = { file: tables.theatre.at.file, line: tables.theatre.lineOf(['bounds']) };
    const box = boxOf(ground[0].parts[0]);
    const text = `the bounds, ${bounds.join(', ')}: everything that is drawn, as the first area ${where(box, bounds)}; the map would open on nothing`;
    report.error(at, 'bounds', 'outside', text);
    return;
  }
  for (const drawn of ground) {
    if (reported.has(drawn)) continue;
    const part = drawn.parts.find(part => {
      const box = boxOf(part);
      return !meetsBounds(box, bounds) && (slipAt(box, bounds) || isFar(bounds, box));
    });
    if (!part) continue;
    reported.add(drawn);
    const text = `the bounds: it lies ${where(boxOf(part), bounds)}; redraw it, or widen the bounds in theatre.json`;
    report.warning(drawn.at, COLUMN, 'outside', text);
  }
}

/** A part of the subject far from all places and areas would stretch the map, and zones, over half the world. */
function checkOutlineParts({ places }: Facts, tables: Tables, ground: readonly Drawn[], report: Report): void {
  const outliers = new Set(tables.theatre.outliers);
  const confirmed = places.filter(({ id }) => outliers.has(id));
  const outline = (tables.subject ?? []).map(({ row: { at }, geometry }): Drawn => {
    const parts = degreeRings(geometry).map(([outer]) => outer);
    const isKnown = parts.some(part => confirmed.some(({ lat, lon }) => within(boxOf(part), lat, lon)));
    return { at, isKnown, parts };
  });
  const known = places.filter(({ lat, lon }) => Number.isFinite(lat + lon));
  const others = [
    ...known.map(({ lat, lon }): Bounds => [lon, lat, lon, lat]),
    ...ground.flatMap(({ parts }) => parts.map(boxOf)),
  ];
  checkApart(outline, others, new Set(), report);
}

/** Where nobody wrote bounds, those that lie together say where the theatre is. @param others what else says so */
function checkApart(ground: readonly Drawn[], others: readonly Bounds[], reported: Set<Drawn>, report: Report): void {
  const boxes: Bounds[] = [...others];
  const owners: (Drawn | null)[] = others.map(() => null);
  for (const drawn of ground) {
    if (reported.has(drawn)) continue;
    for (const part of drawn.parts) {
      boxes.push(boxOf(part));
      owners.push(drawn);
    }
  }
  const { box, away } = spreadOf(boxes);
  const isMany = 3 * away.length <= boxes.length;
  for (const index of away) {
    const drawn = owners[index];
    if (
      !drawn ||
      reported.has(drawn) ||
      drawn.isKnown ||
      !(slipAt(boxes[index], box) || (isMany && isFar(box, boxes[index])))
    )
      continue;
    reported.add(drawn);
    const text = `the other areas: it lies ${where(boxes[index], box)}; redraw it, or write bounds in theatre.json that hold it`;
    report.warning(drawn.at, COLUMN, 'outside', text);
  }
}

/** A corner that cannot be meant, of a ring that lies elsewhere: as it was written, before long edges get points. */
function checkCorners({ frames, zones, subject, agreements, land, lines }: Tables, report: Report): void {
  const checkRings = (at: Origin, rings: readonly ArrayLike<number>[], what: string) => {
    for (const ring of rings) {
      const slip = hasBlank(ring) ? '0, 0; a tool may have filled in blanks' : strayCorner(ring);
      if (slip === '') continue;
      report.warning(at, COLUMN, 'outside', `the ${what}: a corner lies at ${slip}`);
      return;
    }
  };
  for (const { row, polygons } of (frames ?? []).flatMap(({ shapes }) => shapes))
    checkRings(row.at, polygons.flat(), 'area');
  for (const { row, geometry } of [...(zones ?? []), ...(subject ?? []), ...agreements, ...land]) {
    checkRings(row.at, degreeRings(geometry).flat(), 'area');
  }
  for (const { row, geometry } of lines) {
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    checkRings(
      row.at,
      parts.map(part => part.flat()),
      'line',
    );
  }
}

function hasBlank(ring: ArrayLike<number>): boolean {
  let [zeros, nearest] = [0, Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    if (ring[i] === 0 && ring[i + 1] === 0) zeros++;
    else nearest = Math.min(nearest, Math.max(Math.abs(ring[i]), Math.abs(ring[i + 1])));
  }
  return zeros > 0 && nearest > NEAR_ZERO;
}

/** Corners that a ring has to have beside one that is told of: fewer do not say where it lies. */
const FEWEST = 3;

/** Where the one corner of a ring lies that is far from all others, and what it probably meant; '' where there is none. */
function strayCorner(ring: ArrayLike<number>): string {
  const box = boxOf(ring);
  if (Math.max(box[2] - box[0], box[3] - box[1]) < LEAST_FAR) return '';
  const corners = Array.from({ length: ring.length / 2 }, (_, i): [number, number] => [ring[2 * i], ring[2 * i + 1]]);
  const at = (i: number, side: number) => corners.filter(corner => corner[i] === box[side]);
  for (const extreme of [at(0, 0), at(1, 1), at(0, 2), at(1, 3)]) {
    const [lon, lat] = extreme[0];
    // The first corner of a closed ring stands there twice.
    const others = corners.filter(corner => corner[0] !== lon || corner[1] !== lat);
    if (others.length < FEWEST || corners.length - others.length > 2) continue;
    const rest = boxOf(others.flat());
    const slip = isFar(rest, [lon, lat, lon, lat]) ? slipOf(lat, lon, rest) : '';
    if (slip) return `${lat}, ${wrapLng(lon)}; ${slip}`;
  }
  return '';
}

/** Where a box lies in words, and what it probably meant. */
function where(box: Bounds, others: Bounds): string {
  const [lon, lat] = middleOf(box);
  const slip = slipAt(box, others);
  return `around ${lat.toFixed(2)}, ${wrapLng(lon).toFixed(2)}${slip && `; ${slip}`}`;
}

function slipAt(box: Bounds, others: Bounds): string {
  const [lon, lat] = middleOf(box);
  const holdsZero = box[0] <= 0 && box[2] >= 0 && box[1] <= 0 && box[3] >= 0;
  return holdsZero ? slipOf(0, 0, others) : slipOf(lat, lon, others);
}

function middleOf([west, south, east, north]: Bounds): [lon: number, lat: number] {
  return [(west + east) / 2, (south + north) / 2];
}

/** All coordinates of a shape, [lng0, lat0, lng1, lat1, ..], without heights. */
function flatOf({ type, coordinates }: LineString | MultiLineString | Polygon | MultiPolygon): number[] {
  const depth = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[type];
  return ((coordinates as unknown[]).flat(depth as 1) as Position[]).flatMap(position => position.slice(0, 2));
}

function boxOf(line: ArrayLike<number>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < line.length; i += 2) {
    west = Math.min(west, line[i]);
    east = Math.max(east, line[i]);
    south = Math.min(south, line[i + 1]);
    north = Math.max(north, line[i + 1]);
  }
  return [west, south, east, north];
}
