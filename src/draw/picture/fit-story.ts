import type { Theatre } from '../../engine/model/theatre.ts';
import { fitBounds } from '../fit-bounds.ts';
import { storyBounds } from '../story-bounds.ts';
import { scaleAt, type Viewport } from '../viewport.ts';

/** A picture, which nobody can move, comes no closer than this: it keeps to the names of towns and shows what is around. */
const CLOSEST_ZOOM = 9.45;

/** What a picture of a day shows unless somebody asks for another part: where the day's story is. */
export function fitStory(theatre: Theatre, day: number, compared: boolean, width: number, height: number): Viewport {
  const view = fitBounds(storyBounds(theatre, day, compared), width, height);
  if (view.zoom <= CLOSEST_ZOOM) return view;
  const scale = scaleAt(CLOSEST_ZOOM);
  const moved = (start: number, size: number) => ((start + size / 2) / view.scale) * scale - size / 2;
  return { ...view, zoom: CLOSEST_ZOOM, scale, left: moved(view.left, width), top: moved(view.top, height) };
}
