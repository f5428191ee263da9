import { Deck, MapView } from '@deck.gl/core';
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { GeoJsonLayer } from '@deck.gl/layers';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { json, MIDDLE, mapBox, offer, painted, type Stay, setting } from './peer.ts';

/** A feature a stay, chosen by a filter on the graphics card: a step sets four numbers. */
type StayFeature = Feature<Geometry, Stay>;
const zones = await json<FeatureCollection<Geometry, Stay>>('stays.json');
const rgb = setting.colours.map(colour => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16)));
const ALPHA = 153;
const FAR = 1e6;

const layerOf = (day: number) =>
  new GeoJsonLayer<Stay, DataFilterExtensionProps<StayFeature>>({
    id: 'stays',
    data: zones,
    stroked: false,
    getFillColor: ({ properties: { side } }) => [...rgb[side], ALPHA] as [number, number, number, number],
    getFilterValue: ({ properties: { start, end } }: StayFeature) => [start, end],
    filterRange: [
      [-FAR, day],
      [day + 1, FAR],
    ],
    extensions: [new DataFilterExtension({ filterSize: 2 })],
  });

let rendered = () => {};
const drawn = () => new Promise<void>(resolve => (rendered = resolve));
let settled = drawn();
const deck = new Deck({
  parent: mapBox() as HTMLDivElement,
  views: new MapView({ repeat: false }),
  initialViewState: { longitude: setting.lng, latitude: setting.lat, zoom: setting.zoom - 1 },
  layers: [layerOf(setting.day)],
  onAfterRender: () => rendered(),
});
await settled;
const put = (day: number) => {
  settled = drawn().then(painted);
  deck.setProps({ layers: [layerOf(day)] });
};
put(setting.day);
await offer({ put, settled: () => settled, middle: () => MIDDLE });
