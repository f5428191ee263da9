import type { Draft, DraftFrame } from '../draft.ts';
import type { Polygons } from '../geometry/plane.ts';
import { type Moved, tile } from '../geometry/tile.ts';
import { movedBetween, noteMovedGround } from './moved-ground.ts';

/** Fewer areas than this are sides that drew their own ground, not districts of a land. */
const LEAST_AREAS = 3;
/** Districts stay as they are while their holders change: so many of their drawings at most, or this share of the frames. */
const MOST_DRAWINGS = { count: 3, share: 0.25 } as const;

/**
 * Fit the districts of frames together where they were simplified one by one: narrow overlaps go to the area that comes
 * first, narrow gaps to a neighbour. Wide overlaps are ground that two sides hold at once, and stay.
 */
export function fitFrames({ frames, holders, notes, looks }: Draft): void {
  const drawings = new Map<string, DraftFrame[]>();
  for (const frame of frames) {
    if (frame.areas.length < LEAST_AREAS) continue;
    const key = frame.areas
      .map(({ polygons }) => JSON.stringify(polygons))
      .sort()
      .join();
    drawings.set(key, [...(drawings.get(key) ?? []), frame]);
  }
  if (drawings.size > Math.max(MOST_DRAWINGS.count, MOST_DRAWINGS.share * frames.length)) return;
  const nameOf = (id: string) => holders.list.find(one => one.id === id)?.name ?? 'contested ground';
  const overlaps: Moved[] = [];
  const gaps: Moved[] = [];
  let [overlapText, gapText] = ['', ''];
  let fitted = 0;
  for (const same of drawings.values()) {
    const [{ areas }] = same;
    const tiled = tile(
      areas.map(({ polygons }) => polygons),
      [],
      true,
      'narrow',
    );
    const moved = [...tiled.overlaps, ...tiled.enclaves];
    if (moved.length + tiled.gaps.length === 0) continue;
    overlaps.push(...moved);
    gaps.push(...tiled.gaps);
    fitted += same.length;
    const names = areas.map(({ actor }) => nameOf(actor));
    overlapText ||= movedBetween(moved, names);
    gapText ||= movedBetween(tiled.gaps, names);
    const as = new Map(areas.map(({ polygons }, i) => [JSON.stringify(polygons), tiled.areas[i]]));
    for (const frame of same) replace(frame, as);
  }
  if (fitted === 0) return;
  const where = fitted === frames.length ? 'areas' : `areas in ${fitted} of ${frames.length} situations`;
  const at = frames[0].areas[0].at;
  noteMovedGround(
    { notes, looks, at },
    overlaps,
    `narrow overlap of ${where}`,
    'went to the area that comes first',
    overlapText,
  );
  noteMovedGround(
    { notes, looks, at },
    gaps,
    `gap of ${where}`,
    'went to the neighbour with the longest edge along them',
    gapText,
  );
}

function replace(frame: DraftFrame, as: ReadonlyMap<string, Polygons>): void {
  const areas = frame.areas.flatMap(area => {
    const polygons = as.get(JSON.stringify(area.polygons)) ?? area.polygons;
    return polygons.length > 0 ? [{ ...area, polygons }] : [];
  });
  frame.areas.splice(0, frame.areas.length, ...areas);
}
