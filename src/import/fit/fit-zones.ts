import type { Draft } from '../draft.ts';
import type { Polygons } from '../geometry/plane.ts';
import { type Moved, tile } from '../geometry/tile.ts';
import { movedBetween, noteMovedGround, shownKm2 } from './moved-ground.ts';

/**
 * Fit zones together that were simplified one by one, and say how much ground went where.
 * @param outline of the map's subject, empty without one
 * @param rest whether what no zone covers has a holder
 * @returns the outline of the subject from now on
 */
export function fitZones(draft: Draft, outline: Polygons, rest: boolean): Polygons {
  const { zones, notes, looks } = draft;
  const tiled = tile(
    zones.map(({ polygons }) => polygons),
    outline,
    rest,
  );
  const at = zones[0].at;
  const names = zones.map(({ name }) => name);
  const note = (moved: readonly Moved[], what: string, done: string) =>
    noteMovedGround({ notes, looks, at }, moved, `${what} of zones`, done, movedBetween(moved, names));
  note(tiled.overlaps, 'overlap', 'went to the zone that comes first');
  note(tiled.enclaves, 'overlap', 'went to zones that lie within larger ones');
  note(tiled.gaps, 'gap', 'went to the neighbour with the longest edge along them');
  note(tiled.wide, 'wide gap', 'went to nobody: the map leaves them out');
  if (tiled.cutKm2 > 0) {
    const text = `${shownKm2(tiled.cutKm2)} of the subject lie in no zone and were left out of it; give --rest NAME where somebody holds them`;
    notes.warn(at, text);
    looks.push(text);
  }
  const fitted = zones.flatMap((zone, i) => (tiled.areas[i].length > 0 ? [{ ...zone, polygons: tiled.areas[i] }] : []));
  zones.splice(0, zones.length, ...fitted);
  return tiled.outline;
}
