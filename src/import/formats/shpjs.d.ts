/** The published types are of an older version that had one default export. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson';

  export function parseShp(shp: Uint8Array | ArrayBuffer, prj?: string): (Geometry | null)[];
  export function parseDbf(dbf: Uint8Array | ArrayBuffer, cpg?: Uint8Array | string): Record<string, unknown>[];
}
