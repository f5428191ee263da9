import { gridX, gridY } from '../../engine/model/grid.ts';
import type { BaseShape, Theatre } from '../../engine/model/theatre.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { contains, traceLine } from './base.ts';
import { subjectRings } from './subject.ts';

/** How far from the edge ground fades, km, and at most as a share of the whole. */
const FADE_KM = 10;
const MOST = 1 / 12;
/** Steps of the fade: on a screen, and in a picture, which has each of them written anew. At the edge itself the ground is all but gone. */
const STEPS = { screen: 14, picture: 8 };
const FADED = 0.94;
/** Ends of lines stand out so far beyond the edge, px on both sides of it. */
const ENDS_PX = 8;
/** How far on each side of the outline it is looked at what lies there, km, and the shortest edge that fades, km. */
const [ASIDE_KM, SHORTEST_KM] = [1.5, 6];
/** Circumference of the Earth, km: the grid is as wide as it. */
const AROUND_KM = 40_075;

const known = new WeakMap<Theatre['topology'], readonly Float64Array[]>();

/**
 * The parts of the subject's outline where the map ends and the ground goes on, as lines in grid coordinates: neither a
 * coast nor the border of a country. None where no base map says what lies there.
 */
export function cutEdges(theatre: Theatre): readonly Float64Array[] {
  let edges = known.get(theatre.topology);
  if (!edges) {
    edges = subjectRings(theatre).flatMap(ring => cutsOf(theatre, ring));
    known.set(theatre.topology, edges);
  }
  return edges;
}

/**
 * Paints ground, roads and front out of sight towards the edges where the map ends: beyond them nothing is recorded, which
 * is no border.
 * @param clipped whether nothing is painted beyond the edge, as on a canvas that lies over another
 */
export function paintTheatreEdge(
  pen: Pen,
  { theatre, style }: Pick<Scene, 'theatre' | 'style'>,
  clipped = false,
): void {
  const edges = cutEdges(theatre);
  if (edges.length === 0) return;
  const [west, south, east, north] = theatre.bounds;
  const side = Math.min(gridX(east) - gridX(west), gridY(south) - gridY(north));
  const reach = Math.min(FADE_KM * unitsPerKm(theatre), side * MOST) * pen.view.scale;
  const steps = clipped ? STEPS.screen : STEPS.picture;
  const trace = () => {
    pen.begin(reach);
    for (const line of edges) traceLine(pen.grid, line, false);
  };
  const fade = () => {
    trace();
    for (let step = 0; step < steps; step++) {
      const width = (2 * reach * (steps - step)) / steps;
      // What the stroke adds to those that it lies on.
      const opacity = 1 - (1 - fadedAt((step + 1) / steps)) / (1 - fadedAt(step / steps));
      pen.stroke({ colour: style.outside, width, opacity, cap: 'butt' });
    }
  };
  if (!clipped) {
    fade();
    return;
  }
  pen.begin();
  for (const ring of subjectRings(theatre)) traceLine(pen.grid, ring, true);
  pen.clip(fade);
  // What the clip has left of front and roads beyond the edge.
  trace();
  pen.stroke({ colour: style.outside, width: ENDS_PX, opacity: FADED, cap: 'butt' });
}

/** How far the ground has faded after a part of the way to the edge, 0..1: slowly at first and at last. */
function fadedAt(part: number): number {
  return FADED * part * part * (3 - 2 * part);
}

function unitsPerKm({ bounds: [, south, , north] }: Theatre): number {
  return gridX(180) / AROUND_KM / Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** Stretches of a ring with the same country on both sides. */
function cutsOf(theatre: Theatre, ring: Float64Array): Float64Array[] {
  const land = theatre.base.filter(({ kind }) => kind === 'land');
  const perKm = unitsPerKm(theatre);
  const count = ring.length / 2;
  const at = (i: number) => [ring[2 * (i % count)], ring[2 * (i % count) + 1]] as const;
  const isCut = Array.from({ length: count }, (_, i) => {
    const [ax, ay] = at(i);
    const [bx, by] = at(i + 1);
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const [dx, dy] = [((by - ay) / length) * ASIDE_KM * perKm, ((ax - bx) / length) * ASIDE_KM * perKm];
    const here = countryAt(land, (ax + bx) / 2 + dx, (ay + by) / 2 + dy);
    return here !== null && here === countryAt(land, (ax + bx) / 2 - dx, (ay + by) / 2 - dy);
  });
  // A stretch may run over the point at which the ring happens to begin.
  const begin = isCut.indexOf(false) + 1;
  const cuts: Float64Array[] = [];
  for (let i = begin; i < begin + count; ) {
    if (!isCut[i % count]) {
      i++;
      continue;
    }
    const points: number[] = [...at(i)];
    let length = 0;
    for (; i < begin + count && isCut[i % count]; i++) {
      const [ax, ay] = at(i);
      const [bx, by] = at(i + 1);
      length += Math.hypot(bx - ax, by - ay);
      points.push(bx, by);
    }
    if (length >= SHORTEST_KM * perKm) cuts.push(Float64Array.from(points));
  }
  return cuts;
}

function countryAt(land: readonly BaseShape[], x: number, y: number): BaseShape | null {
  return land.find(({ lines }) => lines.some(ring => contains(ring, x, y))) ?? null;
}
