import type { Draft } from '../draft.ts';
import type { Polygons } from '../geometry/plane.ts';
import { type Moved, tile } from '../geometry/tile.ts';

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
  const told = (moved: readonly Moved[], what: string, done: string) => {
    if (moved.length === 0) return;
    const km2 = moved.reduce((sum, one) => sum + one.km2, 0);
    const largest = moved.reduce((best, one) => (one.km2 > best.km2 ? one : best));
    const [a, b] = largest.areas.map(area => `"${zones[area].name}"`);
    const where = `${a} and ${b}, ${shown(largest.km2)} near ${largest.lat.toFixed(3)}, ${largest.lon.toFixed(3)}`;
    const text = `${moved.length} ${what}${moved.length > 1 ? 's' : ''} of zones, ${shown(km2)} in all, ${done} (the largest: ${where})`;
    notes.warn(at, text);
    looks.push(text);
  };
  told(tiled.overlaps, 'overlap', 'went to the zone that comes first');
  told(tiled.enclaves, 'overlap', 'went to zones that lie within larger ones');
  told(tiled.gaps, 'gap', 'went to the neighbour with the longest edge along them');
  told(tiled.wide, 'wide gap', 'went to nobody: the map leaves them out');
  if (tiled.cutKm2 > 0) {
    const text = `${shown(tiled.cutKm2)} of the subject lie in no zone and were left out of it; give --rest NAME where somebody holds them`;
    notes.warn(at, text);
    looks.push(text);
  }
  const fitted = zones.flatMap((zone, i) => (tiled.areas[i].length > 0 ? [{ ...zone, polygons: tiled.areas[i] }] : []));
  zones.splice(0, zones.length, ...fitted);
  return tiled.outline;
}

function shown(km2: number): string {
  return `${km2 < 0.1 ? km2.toFixed(3) : km2 < 100 ? km2.toFixed(1) : Math.round(km2).toLocaleString('en')} km2`;
}
