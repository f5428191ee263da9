import type { Position } from 'geojson';

/** A point inside the largest polygon: the middle of the widest stretch at half its height. */
export function pointInside(polygons: readonly (readonly (readonly Position[])[])[]): [number, number] {
  let best: { size: number; rings: readonly (readonly Position[])[]; y: number } | null = null;
  for (const rings of polygons) {
    let [south, north, west, east] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x, y] of rings[0])
      [south, north, west, east] = [Math.min(south, y), Math.max(north, y), Math.min(west, x), Math.max(east, x)];
    const size = (north - south) * (east - west);
    if (!best || size > best.size) best = { size, rings, y: (south + north) / 2 + (north - south) * 1e-4 };
  }
  if (!best) return [0, 0];
  const { rings, y } = best;
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  crossings.sort((a, b) => a - b);
  let [middle, width] = [rings[0][0][0], -1];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const stretch = crossings[i + 1] - crossings[i];
    if (stretch > width) [middle, width] = [(crossings[i] + crossings[i + 1]) / 2, stretch];
  }
  return [middle, y];
}
