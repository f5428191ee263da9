import type { F, Folder, Root } from '@tmcw/togeojson';
import { type GeoFeature, ImportError, type Layer, type Value } from '../model.ts';
import type { Notes } from '../notes.ts';
import { isObject } from './is-object.ts';
import { inheritTimes, otherXml, tableOf, wellFormed } from './kml-document.ts';
import { parseXml } from './xml.ts';

/** Properties of pictures and balloons, which say nothing of who holds what. */
const LOOKS =
  /^(icon|label|stroke-|fill-(opacity|outline)|styleHash|styleMapHash|visibility|@geometry-type|extrude|tessellate|altitudeMode|gx_)/;

/**
 * The placemarks of a KML document, each with its extended data, `name`, `folder`, `style`, `fill` and `stroke`
 * colours, and `begin`, `end` or `when`.
 * @param isHere whether the file that a network link names is among those that are read
 * @throws ImportError where it is no KML
 */
export async function readKml(
  text: string,
  file: string,
  notes: Notes,
  isHere: (path: string) => boolean = () => false,
): Promise<Layer[]> {
  const document = await parseXml(wellFormed(text));
  const root = document.documentElement?.localName;
  if (root !== 'kml') throw new ImportError(otherXml(root ?? ''));
  inheritTimes(document);
  const { kmlWithFolders } = await import('@tmcw/togeojson');
  const features: GeoFeature[] = [];
  gather(kmlWithFolders(document), []);
  const title = [...document.getElementsByTagName('name')].find(name => name.parentNode?.nodeName === 'Document');
  return [{ kind: 'layer', file, format: 'KML', title: title?.textContent?.trim() ?? '', features }];

  function gather(parent: Root | Folder, folders: readonly string[]): void {
    for (const child of parent.children) {
      if (child.type === 'folder') gather(child, [...folders, String(child.meta.name ?? '').trim()]);
      else take(child, folders);
    }
  }

  function take(feature: F, folders: readonly string[]): void {
    const at = { file, line: features.length + 1 };
    const given: Readonly<Record<string, unknown>> = feature.properties ?? {};
    const kind = given['@geometry-type'];
    if (kind === 'networklink') {
      const address = String(given.href ?? given.name ?? '');
      // What it shows is read already: a file of the same archive or folder.
      if (isHere(address)) return;
      notes.warn(at, `a network link (${address}) is not followed; save what it shows as KML of its own`);
      return;
    }
    if (kind === 'groundoverlay') {
      notes.warn(at, `a picture laid over the ground ("${String(given.name ?? '')}") holds no areas`);
      return;
    }
    const properties: Record<string, Value> = {};
    for (const [key, value] of Object.entries(given)) {
      if (LOOKS.test(key)) continue;
      if (key === 'timespan' && isObject(value)) {
        properties.begin = textOf(value.begin);
        properties.end = textOf(value.end);
      } else if (key === 'timestamp') properties.when = textOf(value);
      else if (key === 'styleUrl') properties.style = textOf(value)?.toString().replace(/^.*#/, '') ?? null;
      else properties[key] = textOf(value);
    }
    for (const [key, value] of tableOf(given.description)) properties[key] ??= value;
    const named = folders.filter(name => name !== '');
    if (folders.length > 0) properties.folder = named.at(-1) ?? '';
    if (named.length > 1) {
      properties['outer folder'] = named.at(-2) ?? '';
      properties.folders = named.join(' / ');
    }
    features.push({ at, properties, geometry: feature.geometry });
  }
}

function textOf(value: unknown): Value {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // A description as HTML: only its words.
  if (isObject(value) && typeof value.value === 'string')
    return value.value
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return null;
}
