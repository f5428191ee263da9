/** Who takes part: a page of pages/, built on its own. */
export interface Entrant {
  readonly name: string;
  readonly page: string;
  readonly query?: string;
  /** Takes no part in comparisons: a floor. */
  readonly floor?: boolean;
  /** The built site, measured up to its first map alone, and on its own facts. */
  readonly whole?: boolean;
  /** Shows names, base map and marks too, so that its picture is its own. */
  readonly more?: boolean;
}

/** Pages: of our element, which loads what it needs from the built site, and the built site. */
export const ELEMENT = 'territory';
export const SITE = 'site';

export const US = 'territory-map';
export const PAGE = `${US}, the page`;
export const LIMIT = 'bare canvas';
export const EMPTY = 'empty Leaflet map';
export const IDLIB = 'Idlib';
/** Zones as an author drew them, of many vertices. */
export const DRAWN = '1500 drawn zones';
/** A record that goes on for long. */
export const LONG = { zones: 1500, times: 100, name: '1500 zones, 100 times as many changes' };

export const ENTRANTS: readonly Entrant[] = [
  { name: US, page: ELEMENT },
  { name: `${US}, all on`, page: ELEMENT, query: '?all', more: true },
  { name: PAGE, page: SITE, whole: true },
  { name: LIMIT, page: 'bare', floor: true },
  { name: 'Leaflet 2 alpha', page: 'leaflet-2' },
  { name: 'Leaflet.timeline', page: 'leaflet-timeline' },
  { name: 'Leaflet.TimeDimension', page: 'leaflet-timedimension' },
  { name: 'MapLibre setFilter', page: 'maplibre' },
  { name: 'MapLibre feature-state', page: 'maplibre', query: '?state' },
  { name: 'deck.gl data filter', page: 'deck' },
  { name: 'OpenLayers', page: 'ol' },
  { name: EMPTY, page: 'empty', floor: true },
];
