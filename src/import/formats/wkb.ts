import type { Geometry, Position } from 'geojson';
import { ImportError } from '../model.ts';

const TYPES = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
] as const;

/**
 * A geometry in well-known binary, of ISO's or PostGIS's kind, without heights and measures.
 * @throws ImportError where it is cut short or of another kind, such as curves
 */
export function readWkb(bytes: Uint8Array): Geometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  try {
    return geometry();
  } catch (cause) {
    if (cause instanceof RangeError) throw new ImportError('a geometry of the database is cut short');
    throw cause;
  }

  function geometry(): Geometry {
    const little = view.getUint8(at) === 1;
    const code = view.getUint32(at + 1, little);
    at += 5;
    const plain = code & 0x0fff_ffff;
    const many = Math.floor(plain / 1000);
    const axes =
      2 + (code & 0x8000_0000 || many === 1 || many === 3 ? 1 : 0) + (code & 0x4000_0000 || many >= 2 ? 1 : 0);
    if (code & 0x2000_0000) at += 4;
    const type = TYPES[(plain % 1000) - 1];
    const position = (): Position => {
      const found = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
      at += 8 * axes;
      return found;
    };
    const list = <T>(read: () => T): T[] => {
      const count = view.getUint32(at, little);
      at += 4;
      // Each entry takes four bytes at least: more of them cannot follow.
      if (count > (view.byteLength - at) / 4) throw new RangeError();
      return Array.from({ length: count }, read);
    };
    const inner = () => geometry() as { readonly coordinates?: unknown };
    switch (type) {
      case 'Point':
        return { type, coordinates: position() };
      case 'LineString':
        return { type, coordinates: list(position) };
      case 'Polygon':
        return { type, coordinates: list(() => list(position)) };
      case 'MultiPoint':
        return { type, coordinates: list(() => inner().coordinates as Position) };
      case 'MultiLineString':
        return { type, coordinates: list(() => inner().coordinates as Position[]) };
      case 'MultiPolygon':
        return { type, coordinates: list(() => inner().coordinates as Position[][]) };
      case 'GeometryCollection':
        return { type, geometries: list(geometry) };
      default:
        throw new ImportError('a geometry of the database is a curve or a surface; save it as plain polygons');
    }
  }
}
