import { fold } from '../../engine/text/fold.ts';

/** A place of the gazetteer, in degrees. */
export interface KnownPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166 code of two letters */
  readonly country: string;
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Who is to be credited for a place that was taken from the gazetteer. */
export const GAZETTEER_CREDIT = {
  text: 'Names and positions of places: GeoNames',
  url: 'https://www.geonames.org/',
  licence: 'CC BY 4.0',
};

/** Ground around the map in which places are still near, in parts of its size. */
const AROUND = 0.5;

/** Places by name. Those on the map come first, then those that are called so exactly or begin so. */
export class Gazetteer {
  readonly #places: readonly KnownPlace[];
  /** Names as they are compared, made when the whole world is searched first. */
  #names: readonly string[] | null = null;

  /**
   * @param text a line a country with tabs between its code, its places' names with `|` between them from south to north,
   * by how many thousandths of a degree each lies north of the one before, and their longitudes in thousandths
   */
  constructor(text: string) {
    this.#places = text.split('\n').flatMap((line): KnownPlace[] => {
      const [country, names = '', steps = '', longitudes = ''] = line.split('\t');
      const [norths, lons] = [steps.split(' '), longitudes.split(' ')];
      let lat = 0;
      return names.split('|').flatMap((name, i): KnownPlace[] => {
        lat += Number(norths[i]);
        const lon = Number(lons[i]);
        return name !== '' && Number.isFinite(lat) && Number.isFinite(lon)
          ? [{ name, lat: lat / 1000, lon: lon / 1000, country }]
          : [];
      });
    });
  }

  /** @param bounds of the map; null where nothing is near */
  find(text: string, bounds: Bounds | null, most: number): KnownPlace[] {
    const wanted = fold(text);
    if (wanted === '') return [];
    this.#names ??= this.#places.map(({ name }) => fold(name));
    const names = this.#names;
    const found = this.#places.flatMap((place, i) => {
      const name = names[i];
      const at = name.indexOf(wanted);
      // Inside a word a few letters mean nothing.
      if (at < 0 || (at > 0 && name[at - 1] !== ' ' && wanted.length < 4)) return [];
      const far = bounds !== null && isNear(place, bounds) ? 0 : 1;
      return [{ place, order: far * 10 + (name === wanted ? 0 : at === 0 ? 1 : 2), length: name.length }];
    });
    found.sort((a, b) => a.order - b.order || a.length - b.length);
    return found.slice(0, most).map(({ place }) => place);
  }
}

function isNear({ lat, lon }: KnownPlace, [west, south, east, north]: Bounds): boolean {
  const width = (east - west + 360) % 360 || 360;
  const [x, y] = [width * AROUND, (north - south) * AROUND];
  const fromWest = (lon - west + x + 720) % 360;
  return lat >= south - y && lat <= north + y && fromWest <= Math.min(360, width + 2 * x);
}
