import { gridX, gridY } from '../../engine/model/grid.ts';
import type { Selection } from '../../engine/model/selection.ts';
import { parseSpot } from '../../engine/model/spot.ts';
import { arcCount } from '../../engine/model/topology.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { BADGE_PX } from '../style.ts';
import { toPixel } from '../viewport.ts';
import { traceLine } from './base.ts';
import type { EventMark } from './event-marks.ts';
import { postRadius } from './posts.ts';
import { townRadius } from './towns.ts';

type Parts = Pick<Scene, 'theatre' | 'snapshot' | 'style'>;

/** Marks what is chosen: a ring around a point, a stronger line along an edge. */
export function paintChosen(pen: Pen, scene: Parts, chosen: Selection, events: readonly EventMark[]): void {
  const { theatre, snapshot } = scene;
  switch (chosen.kind) {
    case 'town': {
      const place = theatre.places.find(({ id }) => id === chosen.id);
      if (place) ring(pen, scene, ...toPixel(pen.view, place.x, place.y), townRadius(place.rank, pen.view.zoom) + 5);
      return;
    }
    case 'post': {
      const situation = snapshot.posts.find(({ post }) => post.id === chosen.id);
      const post = situation?.post ?? theatre.posts.find(({ id }) => id === chosen.id);
      const radius = situation ? postRadius(situation, pen.view.zoom) * 1.3 + 6 : 8;
      if (post) ring(pen, scene, ...toPixel(pen.view, post.x, post.y), radius);
      return;
    }
    case 'event': {
      const mark = events.find(({ event }) => event.id === chosen.id);
      if (mark) ring(pen, scene, mark.x, mark.y, BADGE_PX + 4);
      return;
    }
    case 'line':
      pen.begin();
      for (const line of theatre.lines) {
        if (line.id !== chosen.id) continue;
        for (const { x, y } of line.parts) {
          pen.grid.moveTo(x[0], y[0]);
          for (let i = 1; i < x.length; i++) pen.grid.lineTo(x[i], y[i]);
        }
      }
      pen.stroke({ colour: scene.style.chosen, width: 12, opacity: 0.45 });
      return;
    case 'agreement':
      pen.begin();
      for (const { id, polygons } of theatre.agreements) {
        if (id === chosen.id) for (const rings of polygons) for (const line of rings) traceLine(pen.grid, line, true);
      }
      pen.stroke({ colour: scene.style.chosen, width: 5, opacity: 0.7 });
      return;
    case 'zone': {
      const spot = parseSpot(chosen.id, theatre.bounds);
      if (spot) ring(pen, scene, ...toPixel(pen.view, ...spot), 5);
      else
        paintZone(
          pen,
          scene,
          theatre.places.findIndex(({ id }) => id === chosen.id),
        );
    }
  }
}

/** Where a chosen thing stands, in grid coordinates; null for what has no single point or is not there. */
export function pointOf(
  { theatre }: Pick<Scene, 'theatre'>,
  chosen: Selection,
  events: Scene['texts'],
): [number, number] | null {
  if (chosen.kind === 'town' || chosen.kind === 'zone') {
    const place = theatre.places.find(({ id }) => id === chosen.id);
    return place ? [place.x, place.y] : parseSpot(chosen.id, theatre.bounds);
  }
  if (chosen.kind === 'post') {
    const post = theatre.posts.find(({ id }) => id === chosen.id);
    return post ? [post.x, post.y] : null;
  }
  const event = chosen.kind === 'event' ? events?.events.find(({ id }) => id === chosen.id) : undefined;
  if (!event) return null;
  if (event.place >= 0) return [theatre.places[event.place].x, theatre.places[event.place].y];
  return Number.isFinite(event.lat) ? [gridX(event.lon), gridY(event.lat)] : null;
}

function ring(pen: Pen, { style }: Pick<Scene, 'style'>, x: number, y: number, radius: number): void {
  pen.begin();
  pen.pixels.circle(x, y, radius);
  pen.stroke({ colour: style.casing, width: 5 });
  pen.stroke({ colour: style.chosen, width: 2.6 });
}

/** The ground that counts with a place, outlined by its own edges. */
function paintZone(pen: Pen, { theatre, style }: Parts, zone: number): void {
  const { left, right, start, points, x, y } = theatre.topology;
  if (zone < 0 || zone >= theatre.documented) return;
  pen.begin();
  for (let arc = 0; arc < arcCount(theatre.topology); arc++) {
    if (left[arc] !== zone && right[arc] !== zone) continue;
    pen.grid.moveTo(x[points[start[arc]]], y[points[start[arc]]]);
    for (let i = start[arc] + 1; i < start[arc + 1]; i++) pen.grid.lineTo(x[points[i]], y[points[i]]);
  }
  pen.stroke({ colour: style.casing, width: 3, opacity: 0.8 });
  pen.stroke({ colour: style.chosen, width: 1.6 });
  const { places } = theatre;
  ring(pen, { style }, ...toPixel(pen.view, places[zone].x, places[zone].y), 5);
}
