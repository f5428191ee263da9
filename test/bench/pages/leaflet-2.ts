import type { FeatureCollection } from 'geojson';
import { Canvas, GeoJSON, Map as LeafletMap } from 'leaflet-2';
import 'leaflet-2/dist/leaflet.css';
import { FILL, json, MIDDLE, mapBox, offer, painted, type Stay, setting } from './peer.ts';

/** Leaflet 2 alone: one path a zone on one canvas; zones whose side differs get another colour. */
const [zones, stays] = await Promise.all([json<FeatureCollection>('zones.json'), json<Stay[]>('changes.json')]);
const byZone = new Map<number, Stay[]>();
for (const stay of stays) byZone.set(stay.zone, [...(byZone.get(stay.zone) ?? []), stay]);
const sideOf = (zone: number, day: number) =>
  byZone.get(zone)?.find(stay => stay.start <= day && day < stay.end)?.side ?? -1;
const styleOf = (side: number) => ({ ...FILL, fill: side >= 0, fillColor: setting.colours[side] });

const map = new LeafletMap(mapBox(), { zoomSnap: 0, zoomControl: false, attributionControl: false });
map.setView([setting.lat, setting.lng], setting.zoom);
const shown = new Map<number, number>();
const layers = new Map<number, { setStyle(style: object): void }>();
new GeoJSON(zones, {
  // Leaflet 2.0.0-alpha.1 forgets where a padded canvas begins when it sizes it, and draws beside the place.
  renderer: new Canvas({ padding: 0 }),
  style: ({ properties: { zone } }) => styleOf(sideOf(zone, setting.day)),
  onEachFeature({ properties: { zone } }, layer) {
    layers.set(zone, layer);
    shown.set(zone, sideOf(zone, setting.day));
  },
}).addTo(map);

const put = (day: number) => {
  for (const [zone, layer] of layers) {
    const side = sideOf(zone, day);
    if (shown.get(zone) === side) continue;
    shown.set(zone, side);
    layer.setStyle(styleOf(side));
  }
};
await offer({ put, settled: painted, middle: () => MIDDLE });
