import type { Feature, FeatureCollection } from 'geojson';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet-timedimension';
import { FILL, json, MIDDLE, mapBox, offer, painted, type Stay, setting } from './peer.ts';

/** It reckons in milliseconds. */
const DAY = 86_400_000;
const zones = await json<FeatureCollection>('stays.json');
// Its layer knows no end dates: this is the extension that its own documentation suggests.
const Stays = L.TimeDimension.Layer.GeoJson.extend({
  _getFeatureTimes: (feature: Feature) => [(feature.properties as Stay).start * DAY],
  _getFeatureBetweenDates: (feature: Feature, _from: number, to: number) => {
    const { start, end } = feature.properties as Stay;
    return start * DAY <= to && to < end * DAY ? feature : null;
  },
});
const map = new L.Map(mapBox(), {
  zoomSnap: 0,
  preferCanvas: true,
  zoomControl: false,
  attributionControl: false,
  timeDimension: true,
  timeDimensionOptions: { times: setting.days.map(day => day * DAY), currentTime: setting.day * DAY },
});
map.setView([setting.lat, setting.lng], setting.zoom);
const shapes = L.geoJSON(zones, {
  style: feature => ({ ...FILL, fillColor: setting.colours[feature?.properties.side] }),
});
let loaded = Promise.resolve();
const put = (day: number) => {
  loaded = new Promise(resolve => map.timeDimension.once('timeload', () => resolve()));
  map.timeDimension.setCurrentTime(day * DAY);
};
new Stays(shapes, { duration: 'PT1S' }).addTo(map);
await offer({ put, settled: () => loaded.then(painted), middle: () => MIDDLE });
