import type { Draft } from '../draft.ts';
import type { Polygons } from '../geometry/plane.ts';

const GIVE = 'give --subject FILE, the outline of the country or region';

/** Say where the ground that the map is about ends at a bare box, which no front, coast or border follows. */
export function noteBareBox({ frames, changes, zones, events, looks }: Draft, outline: Polygons): void {
  if (outline.length > 0) {
    if (isBox(outline)) looks.push(`the subject is a bare box: ${GIVE}, where one is known`);
    return;
  }
  const what = frames.some(({ lines }) => lines.length > 0)
    ? 'front lines'
    : changes.length > 0 && zones.length === 0
      ? 'places'
      : frames.length === 0 && changes.length === 0 && events.length > 0
        ? 'events'
        : null;
  // Areas and zones are a subject by themselves.
  if (what !== null) looks.push(`the subject is a bare box around the ${what}: ${GIVE}`);
}

/** Whether an outline is one ring of edges that all run due north or east. */
function isBox(outline: Polygons): boolean {
  if (outline.length !== 1 || outline[0].length !== 1) return false;
  const [ring] = outline[0];
  const corners = new Set(ring.map(String)).size;
  return corners === 4 && ring.every(([x, y], i) => i === 0 || x === ring[i - 1][0] || y === ring[i - 1][1]);
}
