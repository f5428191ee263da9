import type { State } from '../../engine/model/theatre.ts';
import { changesOn } from '../../engine/query/changes.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { inSight, scaleAt, toPixel } from '../viewport.ts';
import { markColour, sidesBetween, stateOfPlace } from '../zone-of-place.ts';

/** From this zoom on every documented place has its dot: the reader sees what the line rests on. */
export const DOTS_ZOOM = 10.4;

const RADIUS = [0, 5, 4.3, 3.7, 3.2, 2.8, 2.5];

/** Radius of a town's dot, px. */
export function townRadius(rank: number, zoom: number): number {
  return RADIUS[Math.max(1, Math.min(6, rank))] + (zoom >= 11 ? 0.6 : zoom < 8 ? -0.5 : 0);
}

/** Dots of the places on which the map rests, small and without a name. */
export function paintDots(pen: Pen, { theatre, snapshot, style }: Pick<Scene, 'theatre' | 'snapshot' | 'style'>): void {
  const { view } = pen;
  if (view.zoom < DOTS_ZOOM) return;
  const radius = view.zoom < 11.5 ? 1.6 : 2.2;
  const colours = theatre.states.map(state => markColour(style, state));
  theatre.states.forEach((state, index) => {
    pen.begin();
    for (let place = 0; place < theatre.documented; place++) {
      if (snapshot.states[place] !== index) continue;
      const [x, y] = toPixel(view, theatre.places[place].x, theatre.places[place].y);
      if (inSight(view, x, y, 4)) pen.pixels.circle(x, y, radius);
    }
    pen.fill(state.kind === 'none' ? style.halo : colours[index]);
    pen.stroke({ colour: style.halo, width: 0.8, opacity: 0.8 });
  });
}

/** Ringed dots of the named towns in their holders' colours; contested ones are halved. */
export function paintTowns(
  pen: Pen,
  scene: Pick<Scene, 'theatre' | 'snapshot' | 'style'>,
  towns: Iterable<number>,
): void {
  const { theatre, snapshot, style } = scene;
  const { view } = pen;
  const byState = new Map<State | null, number[]>();
  for (const place of towns) {
    const state = stateOfPlace(snapshot, place);
    const list = byState.get(state);
    if (list) list.push(place);
    else byState.set(state, [place]);
  }
  for (const [state, places] of byState) {
    const dots = places.map(place => {
      const { x, y, rank } = theatre.places[place];
      return [...toPixel(view, x, y), townRadius(rank, view.zoom)] as const;
    });
    const seen = dots.filter(([x, y]) => inSight(view, x, y, 8));
    if (seen.length === 0) continue;
    pen.begin();
    for (const [x, y, r] of seen) pen.pixels.circle(x, y, r);
    pen.stroke({ colour: style.halo, width: 4 });
    pen.stroke({ colour: style.front, width: 2 });
    pen.fill(state?.kind === 'contested' ? style.halo : dotColour(scene, state));
    if (state?.kind === 'contested') paintHalves(pen, scene, state, seen);
  }
}

/** A place on contested ground shows the colours of those who fight over it. */
function paintHalves(
  pen: Pen,
  { theatre, style }: Pick<Scene, 'theatre' | 'style'>,
  state: State,
  dots: readonly (readonly [number, number, number])[],
): void {
  const [first, second] = sidesBetween(theatre, state).map(side => style.sides[side].strong);
  const halves = [first ?? style.contested, second ?? style.halo];
  halves.forEach((colour, i) => {
    pen.begin();
    for (const [x, y, r] of dots) {
      const side = i === 0 ? -1 : 1;
      pen.pixels.moveTo(x, y - r);
      pen.pixels.quadraticCurveTo(x + side * r, y - r, x + side * r, y);
      pen.pixels.quadraticCurveTo(x + side * r, y + r, x, y + r);
      pen.pixels.closePath();
    }
    pen.fill(colour);
  });
}

function dotColour({ style }: Pick<Scene, 'style'>, state: State | null): string {
  return state === null || state.kind === 'none' ? style.halo : markColour(style, state);
}

/** Rings around places that changed hands on this day. */
export function paintChanged(
  pen: Pen,
  { theatre, style }: Pick<Scene, 'theatre' | 'style'>,
  places: readonly number[],
): void {
  const { view } = pen;
  pen.begin();
  for (const place of places) {
    const { x, y, rank } = theatre.places[place];
    const [px, py] = toPixel(view, x, y);
    if (inSight(view, px, py, 16)) pen.pixels.circle(px, py, townRadius(rank, view.zoom) + (rank < 5 ? 4 : 3));
  }
  pen.stroke({ colour: style.casing, width: 3.2, opacity: 0.85 });
  pen.stroke({ colour: style.front, width: 1.4 });
}

/** Room that a ring needs, px. */
const RING_ROOM_PX = 18;
/** Where more places than this change at once the ground tells it, and only towns up to a rank have rings. */
const MANY = 30;
const MANY_RANK = 4;

/**
 * The places that changed hands on the snapshot's day and have a ring at a zoom: larger ones first, each clear of those
 * before it.
 */
export function ringedPlaces(snapshot: Snapshot, zoom: number): number[] {
  const { places } = snapshot.theatre;
  const room = RING_ROOM_PX / scaleAt(zoom);
  const changed = changedPlaces(snapshot).sort((a, b) => places[a].rank - places[b].rank || a - b);
  const ringed: number[] = [];
  for (const place of changed) {
    const { x, y, rank } = places[place];
    if (changed.length > MANY && rank > MANY_RANK) break;
    const clear = ringed.every(other => Math.hypot(places[other].x - x, places[other].y - y) >= room);
    if (clear) ringed.push(place);
  }
  return ringed;
}

/** Documented places that passed from one state to another on a day. */
export function changedPlaces({ theatre, day }: Pick<Snapshot, 'theatre' | 'day'>): number[] {
  return changesOn(theatre, day)
    .map(change => change.zone)
    .filter(zone => zone < theatre.documented);
}
