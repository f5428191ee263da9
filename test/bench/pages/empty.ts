import L from 'leaflet';
import { json, MIDDLE, mapBox, offer, painted, type Setting } from './peer.ts';

/** A Leaflet map with nothing on it: the floor of heap and step. */
const setting = await json<Setting>('setting.json');
new L.Map(mapBox(), { zoomControl: false, attributionControl: false }).setView(
  [setting.lat, setting.lng],
  setting.zoom,
);
await offer({ put: () => {}, settled: painted, middle: () => MIDDLE });
