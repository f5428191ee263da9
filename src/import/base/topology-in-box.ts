import type { GeometryCollection, GeometryObject, Objects, Topology } from 'topojson-specification';

type Box = readonly [west: number, south: number, east: number, north: number];
type World = Topology<Objects<Record<string, unknown>>>;

/**
 * The part of a topology that reaches into a box, with the lines that this part needs and no others, so that a small
 * box does not wait for the whole world to be simplified. Shapes are left out whole, never cut.
 */
export function topologyInBox(world: World, box: Box): World {
  const boxes = world.arcs.map(arc => boxOf(world, arc));
  const objects: Objects<Record<string, unknown>> = {};
  const kept: number[] = [];
  const numbers = new Map<number, number>();
  const renumber = (arc: number) => {
    const old = arc < 0 ? ~arc : arc;
    let number = numbers.get(old);
    if (number === undefined) {
      number = kept.push(old) - 1;
      numbers.set(old, number);
    }
    return arc < 0 ? ~number : number;
  };
  const meets = (arcs: readonly number[]) => {
    // A ring around the box has none of its lines in it: all of them together have to be looked at.
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const arc of arcs) {
      const [w, s, e, n] = boxes[arc < 0 ? ~arc : arc];
      [west, south, east, north] = [Math.min(west, w), Math.min(south, s), Math.max(east, e), Math.max(north, n)];
    }
    return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1];
  };
  for (const [name, object] of Object.entries(world.objects)) {
    const { geometries } = object as GeometryCollection<Record<string, unknown>>;
    objects[name] = {
      ...object,
      geometries: geometries.flatMap(one => partOf(one, meets, renumber)),
    } as GeometryCollection<Record<string, unknown>>;
  }
  const { bbox: _, ...rest } = world;
  return { ...rest, objects, arcs: kept.map(arc => world.arcs[arc]) };
}

/** A geometry without the polygons or lines that lie elsewhere; nothing where all do. */
function partOf<G extends GeometryObject<Record<string, unknown>>>(
  geometry: G,
  meets: (arcs: readonly number[]) => boolean,
  renumber: (arc: number) => number,
): GeometryObject<Record<string, unknown>>[] {
  switch (geometry.type) {
    case 'Polygon':
      return meets(geometry.arcs[0]) ? [{ ...geometry, arcs: geometry.arcs.map(ring => ring.map(renumber)) }] : [];
    case 'MultiPolygon': {
      const arcs = geometry.arcs.filter(([outer]) => meets(outer)).map(rings => rings.map(ring => ring.map(renumber)));
      return arcs.length > 0 ? [{ ...geometry, arcs }] : [];
    }
    case 'LineString':
      return meets(geometry.arcs) ? [{ ...geometry, arcs: geometry.arcs.map(renumber) }] : [];
    case 'MultiLineString': {
      const arcs = geometry.arcs.filter(meets).map(line => line.map(renumber));
      return arcs.length > 0 ? [{ ...geometry, arcs }] : [];
    }
    default:
      return [];
  }
}

/** The box of a line, degrees: positions are differences on a lattice where the topology is packed. */
function boxOf({ transform }: World, arc: readonly (readonly number[])[]): [number, number, number, number] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [dx, dy] of arc) {
    [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
    const [lng, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    [west, south, east, north] = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
  }
  return [west, south, east, north];
}
