/** What the benchmark uses of Leaflet 2, which comes without types. */
declare module 'leaflet-2' {
  type Feature = import('geojson').Feature<import('geojson').Geometry, { readonly zone: number }>;
  class LeafletMap {
    constructor(box: HTMLElement, options: object);
    setView(center: readonly [lat: number, lng: number], zoom: number): this;
  }
  export class Canvas {
    constructor(options: { readonly padding: number });
  }
  export class GeoJSON {
    constructor(
      data: import('geojson').FeatureCollection,
      options: {
        readonly renderer: Canvas;
        style(feature: Feature): object;
        onEachFeature(feature: Feature, layer: { setStyle(style: object): void }): void;
      },
    );
    addTo(map: LeafletMap): this;
  }
  export { LeafletMap as Map };
}
