import type { Theatre } from '../../engine/model/theatre.ts';
import { fitBounds } from '../fit-bounds.ts';
import { storyBounds } from '../story-bounds.ts';
import { scaleAt, type Viewport } from '../viewport.ts';

/**
 * A picture, which nobody can move, comes no closer than this: it keeps to the names of towns and shows what is around. A
 * theatre so small that the whole of it is closer is shown whole.
 */
const CLOSEST_ZOOM = 9.45;

/** What a picture of a day shows unless somebody asks for another part: where the day's story is. */
export function fitStory(theatre: Theatre, day: number, compared: boolean, width: number, height: number): Viewport {
  const view = fitBounds(storyBounds(theatre, day, compared), width, height);
  const closest = Math.max(CLOSEST_ZOOM, fitBounds(theatre.view, width, height).zoom);
  if (view.zoom <= closest) return view;
  const scale = scaleAt(closest);
  const moved = (start: number, size: number) => ((start + size / 2) / view.scale) * scale - size / 2;
  return { ...view, zoom: closest, scale, left: moved(view.left, width), top: moved(view.top, height) };
}
