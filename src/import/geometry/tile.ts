import {
  bordersOf,
  boxOf,
  closed,
  common,
  holesOf,
  minus,
  type Part,
  Plane,
  type Polygons,
  partsOf,
  type Shape,
  sizeOf,
  touch,
  union,
} from './plane.ts';

/** Ground that changed hands as areas were fitted together. */
export interface Moved {
  /** Numbers of the areas that it lay between: for an overlap the two, for a gap the one that got it and another. */
  readonly areas: readonly [number, number];
  readonly km2: number;
  readonly lat: number;
  readonly lon: number;
}

/** Areas that neither overlap nor leave gaps, and what was done to make them so. */
export interface Tiled {
  /** As they were given where nothing was done; without polygons where nothing was left. */
  readonly areas: readonly Polygons[];
  /** Given to the area that comes first. */
  readonly overlaps: readonly Moved[];
  /** Areas that lay in larger ones, which gave way. */
  readonly enclaves: readonly Moved[];
  /** Given to the neighbour with the longest edge along them. */
  readonly gaps: readonly Moved[];
  /** Too wide to be an error of drawing: left to nobody. */
  readonly wide: readonly Moved[];
  /** All ground of the areas, where a wide gap has to be left out of the map's subject; else the outline as given. */
  readonly outline: Polygons;
  /** What was cut off the given outline because no area covers it, km2. */
  readonly cutKm2: number;
}

/** A gap is an error of drawing up to this share of a usual area's side, and up to so many km wide. */
const NARROW = { share: 0.05, km: 5 } as const;
/** An area lies in another from this share of its ground on. */
const WITHIN = 0.9;
/** A strip is open at its ends; what has more of its border open is the corner at which two areas part. */
const MOST_OPEN = 0.15;
/** Less than this is rounding, km2. */
const ROUNDING_KM2 = 1e-3;

/**
 * Fit areas together that were drawn or simplified one by one: overlaps go to the area that comes first, narrow gaps to
 * the neighbour with the longest edge along them.
 * @param areas polygons in degrees
 * @param outline of the ground that the map is about, empty without one
 * @param rest whether what no area covers has a holder of its own
 * @param overlapping which overlaps are errors of drawing: all, or narrow ones
 */
export function tile(
  areas: readonly Polygons[],
  outline: Polygons,
  rest: boolean,
  overlapping: 'all' | 'narrow' = 'all',
): Tiled {
  const plane = new Plane([...areas.flat(), ...outline]);
  const shapes = areas.map(polygons => plane.shape(polygons));
  const changed = new Set<number>();
  const moved = (shape: Shape, a: number, b: number): Moved => ({
    areas: [a, b],
    km2: plane.km2(shape),
    ...plane.spot(shape),
  });
  const narrowOf = () => Math.min(plane.units(NARROW.km), NARROW.share * Math.sqrt(middle(shapes.map(sizeOf))));
  const { overlaps, enclaves } = settle(shapes, changed, moved, overlapping === 'all' ? Infinity : narrowOf());
  const narrow = narrowOf();
  const gaps: Moved[] = [];
  // What touched another gap in a point is enclosed only once that is closed.
  for (const reach of [narrow / 2, 0]) {
    for (const { part, to, beside } of fill(shapes, narrow, reach, changed)) {
      const gap = moved(part.rings, to, beside);
      if (gap.km2 > ROUNDING_KM2) gaps.push(gap);
    }
  }
  const covered = union(shapes);
  const wide = holesOf(covered).flatMap(part => {
    const [a, b] = bordersOf(part, shapes).along.keys();
    return b === undefined || part.width <= narrow ? [] : [moved(part.rings, a, b)];
  });
  const fitted = areas.map((polygons, i) => (changed.has(i) ? plane.polygons(shapes[i]) : polygons));
  if (outline.length === 0)
    return {
      areas: fitted,
      overlaps,
      enclaves,
      gaps,
      wide,
      outline: wide.length > 0 ? plane.polygons(covered) : outline,
      cutKm2: 0,
    };
  const subject = plane.shape(outline);
  const cutKm2 = rest ? 0 : plane.km2(minus(subject, covered));
  const cut = cutKm2 > ROUNDING_KM2;
  return {
    areas: fitted,
    overlaps,
    enclaves,
    gaps,
    wide: [],
    outline: cut ? plane.polygons(common(subject, covered)) : outline,
    cutKm2: cut ? cutKm2 : 0,
  };
}

/** Give narrow gaps to neighbours: those that are enclosed, and with a reach those that are open at an end. */
function fill(shapes: Shape[], narrow: number, reach: number, changed: Set<number>) {
  const all = union(shapes);
  const thin = holesOf(all).flatMap(({ rings, width }) => (width <= narrow ? [rings] : []));
  const filled = union([reach > 0 ? closed(all, reach) : all, ...thin]);
  const filling: { readonly part: Part; readonly to: number; readonly beside: number }[] = [];
  const given = new Map<number, Shape[]>();
  for (const part of partsOf(minus(filled, all))) {
    const { along, open } = bordersOf(part, shapes);
    const [to, beside] = [...along].sort(([, a], [, b]) => b - a).map(([area]) => area);
    const border = [...along.values()].reduce((sum, length) => sum + length, open);
    // What one area alone surrounds was drawn so on purpose.
    if (beside === undefined || open > MOST_OPEN * border) continue;
    given.set(to, [...(given.get(to) ?? []), part.rings]);
    filling.push({ part, to, beside });
  }
  for (const [area, pieces] of given) {
    shapes[area] = union([shapes[area], ...pieces]);
    changed.add(area);
  }
  return filling;
}

/** Take from areas what others cover as well, in pieces no wider than `widest`. */
function settle(
  shapes: Shape[],
  changed: Set<number>,
  moved: (shape: Shape, a: number, b: number) => Moved,
  widest: number,
) {
  const [overlaps, enclaves]: [Moved[], Moved[]] = [[], []];
  const boxes = shapes.map(boxOf);
  for (let later = 1; later < shapes.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      if (!touch(boxes[later], boxes[earlier])) continue;
      const whole = common(shapes[later], shapes[earlier]);
      const both =
        widest === Infinity ? whole : partsOf(whole).flatMap(({ rings, width }) => (width <= widest ? rings : []));
      if (both.length === 0) continue;
      const overlap = moved(both, earlier, later);
      if (overlap.km2 < ROUNDING_KM2) continue;
      const within = sizeOf(both) > WITHIN * sizeOf(shapes[later]) && sizeOf(both) < WITHIN * sizeOf(shapes[earlier]);
      const [from, kept] = within ? [earlier, later] : [later, earlier];
      shapes[from] = minus(shapes[from], widest === Infinity ? shapes[kept] : both);
      changed.add(from);
      (within ? enclaves : overlaps).push(overlap);
    }
  }
  return { overlaps, enclaves };
}

function middle(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}
