import type { Document, Element, Node } from '@xmldom/xmldom';
import { isObject } from './is-object.ts';

/** Namespaces of prefixes that documents use without declaring them, as map programs forgive. */
const NAMESPACES: Readonly<Record<string, string>> = {
  gx: 'http://www.google.com/kml/ext/2.2',
  atom: 'http://www.w3.org/2005/Atom',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

/** A document with what its author's program forgives put right: prefixes that nothing declares, entities of HTML. */
export function wellFormed(text: string): string {
  const plain = text.replace(/&nbsp;/g, '\u00a0').replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, '&amp;');
  const used = new Set(
    [...plain.matchAll(/<\/?([A-Za-z][\w.-]*):|\s([A-Za-z][\w.-]*):[\w.-]+\s*=/g)].map(found => found[1] ?? found[2]),
  );
  const missing = [...used].filter(prefix => !/^xml(ns)?$/.test(prefix) && !plain.includes(`xmlns:${prefix}=`));
  if (missing.length === 0) return plain;
  const declared = missing.map(prefix => ` xmlns:${prefix}="${NAMESPACES[prefix] ?? `urn:undeclared:${prefix}`}"`);
  return plain.replace(/<kml\b/, `<kml${declared.join('')}`);
}

/** Why an XML text that is no KML cannot be read, with what to do instead. */
export function otherXml(root: string): string {
  const kinds: Readonly<Record<string, string>> = { gpx: 'GPX', FeatureCollection: 'GML', osm: 'OpenStreetMap data' };
  const kind = Object.hasOwn(kinds, root) ? `${kinds[root]}; open it in QGIS and save it as GeoJSON` : `<${root}>`;
  return `XML: a KML document is looked for, this is ${kind}`;
}

const TIMES = ['TimeSpan', 'TimeStamp'];

/** Placemarks without a time have that of the folder or document around them, as the standard says. */
export function inheritTimes(document: Document): void {
  for (const placemark of document.getElementsByTagName('Placemark')) {
    if (timeOf(placemark)) continue;
    for (let parent: Node | null = placemark.parentNode; parent; parent = parent.parentNode) {
      const time = timeOf(parent);
      if (!time) continue;
      placemark.appendChild(time.cloneNode(true));
      break;
    }
  }
}

function timeOf(parent: Node): Element | undefined {
  return [...parent.childNodes].find((child): child is Element => TIMES.includes(child.nodeName.replace(/^gx:/, '')));
}

/** The rows of a table of two columns in a balloon: map programs write the properties of an area so. */
export function tableOf(description: unknown): [string, string][] {
  const html = isObject(description) && typeof description.value === 'string' ? description.value : '';
  const rows = html.matchAll(/<t[dh][^>]*>([^<]{1,60})<\/t[dh]>\s*<t[dh][^>]*>([^<]{0,200})<\/t[dh]>\s*<\/tr>/gi);
  return [...rows].map(([, key, value]) => [key.trim(), value.trim()]);
}
