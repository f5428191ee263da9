import type { FeatureCollection } from 'geojson';
import { type ExpressionSpecification, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { json, MIDDLE, mapBox, offer, painted, type Stay, setting } from './peer.ts';

/** `?state`: one feature a zone, recoloured by feature-state; else one feature a stay, chosen by a filter. */
const byState = location.search === '?state';
setWorkerUrl(worker);
const [zones, stays] = await Promise.all([
  json<FeatureCollection>(byState ? 'zones.json' : 'stays.json'),
  byState ? json<Stay[]>('changes.json') : [],
]);
const at = (day: number): ExpressionSpecification => ['all', ['<=', ['get', 'start'], day], ['>', ['get', 'end'], day]];
const colour = (side: ExpressionSpecification): ExpressionSpecification =>
  [
    'match',
    side,
    ...setting.colours.flatMap((one, i) => [i, one] as const),
    'rgba(0,0,0,0)',
  ] as unknown as ExpressionSpecification;
const map = new MapLibre({
  container: mapBox(),
  center: [setting.lng, setting.lat],
  zoom: setting.zoom - 1,
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: { zones: { type: 'geojson', data: zones, ...(byState ? { promoteId: 'zone' } : {}) } },
    layers: [
      {
        id: 'zones',
        type: 'fill',
        source: 'zones',
        ...(byState ? {} : { filter: at(setting.day) }),
        paint: {
          'fill-color': colour(byState ? ['coalesce', ['feature-state', 'side'], -1] : ['get', 'side']),
          'fill-opacity': 0.6,
          'fill-antialias': false,
        },
      },
    ],
  },
});
const idle = () => new Promise<void>(resolve => map.once('idle', () => resolve()));
await idle();

// Only zones whose side differs are touched, as a careful author would.
const shown = new Map<number, number>();
const byZone = new Map<number, Stay[]>();
for (const stay of stays) byZone.set(stay.zone, [...(byZone.get(stay.zone) ?? []), stay]);
let settled = Promise.resolve();
const put = (day: number) => {
  settled = idle().then(painted);
  if (!byState) map.setFilter('zones', at(day));
  for (const [zone, own] of byZone) {
    const side = own.find(stay => stay.start <= day && day < stay.end)?.side ?? -1;
    if (shown.get(zone) === side) continue;
    shown.set(zone, side);
    map.setFeatureState({ source: 'zones', id: zone }, { side });
  }
  map.triggerRepaint();
};
put(setting.day);
await offer({ put, settled: () => settled, middle: () => MIDDLE });
