import type { Feature, FeatureCollection } from 'geojson';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.timeline';
import { FILL, json, MIDDLE, mapBox, offer, painted, type Stay, setting } from './peer.ts';

const zones = await json<FeatureCollection>('stays.json');
const map = new L.Map(mapBox(), { zoomSnap: 0, preferCanvas: true, zoomControl: false, attributionControl: false });
map.setView([setting.lat, setting.lng], setting.zoom);
const timeline = new L.Timeline(zones, {
  getInterval: (feature: Feature) => {
    const { start, end } = feature.properties as Stay;
    // Without `endExclusive` both stays show on the day of a change.
    return { start, end, endExclusive: true };
  },
  style: feature => ({ ...FILL, fillColor: setting.colours[feature?.properties.side] }),
});
const control = new L.TimelineSliderControl({ enablePlayback: false, showTicks: false });
control.addTo(map);
control.addTimelines(timeline);
timeline.addTo(map);
control.setTime(setting.day);
await offer({ put: day => control.setTime(day), settled: painted, middle: () => MIDDLE });
