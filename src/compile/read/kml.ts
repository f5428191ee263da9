import { readKml } from '../../import/formats/kml.ts';
import { namesIn, unzip } from '../../import/formats/unzip.ts';
import { ImportError } from '../../import/model.ts';
import { Notes } from '../../import/notes.ts';
import type { FRAMES } from '../schema/schema-shapes.ts';
import type { Origin } from './facts.ts';
import type { Report } from './problem.ts';

/** What an unpacked KML may measure: as much as any other file of facts. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Properties that a placemark may carry in its extended data, and its time span; colours and balloons are not read. */
const CARRIED: readonly (keyof typeof FRAMES | 'begin' | 'end' | 'left' | 'right')[] = [
  ...(['actor', 'between', 'sources', 'layer', 'state', 'left', 'right', 'begin', 'end'] as const),
];

/** Unpacks the document of a KMZ; null, with a problem, where there is none. */
export function unpacker(at: Origin, report: Report): (bytes: Uint8Array) => Uint8Array | null {
  return bytes => {
    try {
      // The document at the top; others are what it links to.
      const [best] = namesIn(bytes)
        .filter(name => /\.kml$/i.test(name))
        .sort((a, b) => a.length - b.length);
      const document = best === undefined ? undefined : unzip(bytes, MAX_BYTES, name => name === best)[best];
      if (document) return document;
    } catch (cause) {
      if (!(cause instanceof ImportError)) throw cause;
      report.error(at, '', 'invalid', `KMZ: ${cause.message}`);
      return null;
    }
    report.error(at, '', 'invalid', 'KMZ: no KML document can be unpacked from it; save the frame anew');
    return null;
  };
}

/**
 * The placemarks of a KML text as GeoJSON, each with its actor: as its extended data have it, else by its name, its
 * style or its folder, whichever is an actor's. Null, with a problem, where it is no KML.
 * @param actorOf the actor that a text names, by id or English name
 */
export async function geojsonOf(
  text: string,
  actorOf: (text: string) => string | undefined,
  at: Origin,
  report: Report,
): Promise<string | null> {
  const notes = new Notes();
  try {
    const [layer] = await readKml(text, at.file, notes);
    const features = layer.features.map(({ properties: given, geometry }) => {
      const properties = Object.fromEntries(
        CARRIED.flatMap(key => (given[key] !== undefined && given[key] !== null ? [[key, given[key]]] : [])),
      );
      const named = [given.name, given.style, given.folder].map(value => actorOf(String(value ?? '')));
      const actor = named.find(id => id !== undefined);
      if (!('actor' in properties) && actor !== undefined) properties.actor = actor;
      return { type: 'Feature', properties, geometry };
    });
    for (const note of notes.list) report.warning(at, '', 'unused', `placemark: ${note.text}`);
    return JSON.stringify({ type: 'FeatureCollection', features });
  } catch (cause) {
    if (!(cause instanceof ImportError)) throw cause;
    report.error({ ...at, line: cause.line }, '', 'invalid', `KML: ${cause.message}; save the frame anew`);
    return null;
  }
}
