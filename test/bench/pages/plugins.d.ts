import type { Feature, FeatureCollection } from 'geojson';
import * as leaflet from 'leaflet';

/** What the benchmark uses of plugins that come without types. */
declare module 'leaflet' {
  class Timeline extends leaflet.GeoJSON {
    constructor(data: FeatureCollection, options: leaflet.GeoJSONOptions & { getInterval(feature: Feature): object });
  }
  class TimelineSliderControl extends leaflet.Control {
    constructor(options: { enablePlayback: boolean; showTicks: boolean });
    addTimelines(...timelines: Timeline[]): void;
    setTime(time: number): void;
  }
  interface MapOptions {
    timeDimension?: boolean;
    timeDimensionOptions?: { times: number[]; currentTime: number };
  }
  interface Map {
    timeDimension: leaflet.Evented & { setCurrentTime(time: number): void };
  }
  const TimeDimension: {
    Layer: {
      GeoJson: {
        extend(own: object): new (shapes: leaflet.GeoJSON, options: { duration: string }) => leaflet.Layer;
      };
    };
  };
}
