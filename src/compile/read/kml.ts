import { kml } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { slug } from '../../engine/format/compiled.ts';
import type { ACTORS } from '../schema/schema.ts';
import type { FRAMES } from '../schema/schema-shapes.ts';
import type { Origin } from './facts.ts';
import type { Report } from './problem.ts';
import type { Table } from './table.ts';

/** What an unpacked KML may measure: as much as any other file of facts. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Properties that a placemark may carry in its extended data; colours, balloons and the like are not read. */
const CARRIED: readonly (keyof typeof FRAMES)[] = ['actor', 'between', 'sources', 'layer', 'state'];

/** Unpacks the document of a KMZ; null, with a problem, where there is none. */
export function unpacker(at: Origin, report: Report): (bytes: Buffer) => Buffer | null {
  return bytes => {
    try {
      // Only the one document that is wanted is unpacked: many entries may share the same packed bytes.
      let best: string | null = null;
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          const fits = /\.kml$/i.test(name) && originalSize <= MAX_BYTES;
          if (fits && (best === null || name.length < best.length)) best = name;
          return false;
        },
      });
      let taken = false;
      const files = unzipSync(bytes, {
        filter: ({ name }) => {
          const wanted = !taken && name === best;
          taken ||= wanted;
          return wanted;
        },
      });
      const [document] = Object.values(files);
      if (document) return Buffer.from(document);
    } catch {
      // Whatever is wrong with it, its author can only save it anew.
    }
    report.error(at, '', 'invalid', 'KMZ: no KML document can be unpacked from it; save the frame anew');
    return null;
  };
}

/** The placemarks of a KML text as GeoJSON, each with its actor; null, with a problem, where it is no KML. */
export function geojsonOf(text: string, actors: Table<typeof ACTORS>, at: Origin, report: Report): string | null {
  const known = new Map(actors.rows.flatMap(({ id, name }) => [[slug(name.en ?? id), id] as const, [slug(id), id]]));
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    const collection = kml(document);
    const features = collection.features.map(feature => {
      const given = feature.properties ?? {};
      const properties = Object.fromEntries(CARRIED.flatMap(key => (key in given ? [[key, given[key]]] : [])));
      const named = known.get(slug(String(given.name ?? '')));
      if (!('actor' in properties) && named !== undefined) properties.actor = named;
      return { ...feature, properties };
    });
    return JSON.stringify({ type: 'FeatureCollection', features });
  } catch {
    report.error(at, '', 'invalid', 'KML: it is no well-formed XML; save the frame anew');
    return null;
  }
}
