import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Style from 'ol/style/Style.js';
import View from 'ol/View.js';
import 'ol/ol.css';
import { json, MIDDLE, mapBox, offer, painted, setting } from './peer.ts';

const zones = await json<object>('stays.json');
let shown = setting.day;
const styles = setting.colours.map(colour => {
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  return new Style({ fill: new Fill({ color: [r, g, b, 0.6] }) });
});
const layer = new VectorLayer({
  source: new VectorSource({ features: new GeoJSON().readFeatures(zones, { featureProjection: 'EPSG:3857' }) }),
  style: feature =>
    feature.get('start') <= shown && shown < feature.get('end') ? styles[feature.get('side') as number] : undefined,
});
const map = new OlMap({
  target: mapBox(),
  controls: [],
  layers: [layer],
  view: new View({ center: fromLonLat([setting.lng, setting.lat]), zoom: setting.zoom }),
});
const complete = () => new Promise<void>(resolve => map.once('rendercomplete', () => resolve()));
let settled = complete();
const put = (day: number) => {
  settled = complete().then(painted);
  shown = day;
  layer.changed();
};
await offer({ put, settled: () => settled, middle: () => MIDDLE });
