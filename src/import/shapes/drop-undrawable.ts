import type { Position } from 'geojson';
import { gridX, gridY } from '../../engine/model/grid.ts';
import type { Draft } from '../draft.ts';
import { isInside } from '../geometry/is-inside.ts';
import type { Origin } from '../model.ts';

/** A place this many times as far from the middle as nine tenths of the others, and this far at least, is odd. */
const FAR = { times: 8, degrees: 3 } as const;

/** Take out of a draft what the map could not draw, and note what looks wrong. */
export function dropUndrawable(draft: Draft, outline: readonly (readonly (readonly Position[])[])[]): void {
  const held = new Set(draft.changes.map(({ place }) => place));
  const drawn = new Set(draft.zones.map(({ place }) => place));
  const zoned = drawn.size > 0;
  const spots = new Set<string>();
  const dropped = new Set<string>();
  for (const { id, lat, lon, name, at } of draft.places.values()) {
    if (!held.has(id)) continue;
    if (zoned) {
      if (!drawn.has(id)) drop(id, at, `"${name}" has no area of its own beside the others; its rows were left out`);
      continue;
    }
    const spot = `${Math.round(gridX(lon))} ${Math.round(gridY(lat))}`;
    if (spots.has(spot)) drop(id, at, 'of places on one spot the first has the ground, the others are labels');
    else if (Math.abs(lat) > 85)
      drop(id, at, `"${name}" lies beyond 85 degrees, where the map ends; its rows were left out`);
    else if (outline.length > 0 && !isInside(lon, lat, outline))
      drop(id, at, 'a place outside of the subject is a label only');
    else spots.add(spot);
  }
  if (dropped.size > 0) {
    const kept = draft.changes.filter(({ place }) => !dropped.has(place));
    draft.changes.splice(0, draft.changes.length, ...kept);
  }
  if (!zoned) noteOutliers(draft, new Set(draft.changes.map(({ place }) => place)));

  function drop(id: string, at: Origin, text: string): void {
    dropped.add(id);
    draft.notes.warn(at, text);
  }
}

function noteOutliers(draft: Draft, held: ReadonlySet<string>): void {
  const places = [...draft.places.values()].filter(({ id }) => held.has(id));
  if (places.length < 4) return;
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const [lat, lon] = [middle(places.map(place => place.lat)), middle(places.map(place => place.lon))];
  const distance = (place: { lat: number; lon: number }) =>
    Math.hypot(place.lat - lat, (place.lon - lon) * Math.cos((lat * Math.PI) / 180));
  const distances = places.map(distance).sort((a, b) => a - b);
  const usual = distances[Math.floor(distances.length * 0.75)];
  for (const place of places) {
    const far = distance(place);
    if (far < FAR.degrees || far < FAR.times * usual) continue;
    const km = Math.round((far * 111) / 10) * 10;
    draft.notes.warn(
      place.at,
      `"${place.name}" at ${place.lat}, ${place.lon} lies ${km} km from the middle of the others: is its position right?`,
    );
  }
}
