import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { MIDDLE, mapBox, offer, painted, setting } from './peer.ts';

/** A Leaflet map with nothing on it: the floor of heap and step. */
new L.Map(mapBox(), { zoomControl: false, attributionControl: false }).setView(
  [setting.lat, setting.lng],
  setting.zoom,
);
await offer({ put: () => {}, settled: painted, middle: () => MIDDLE });
