import type { Plugin } from 'vite';
import { factsArchive, factsPath } from './site/facts-archive.ts';
import type { SiteData } from './theatres-plugin.ts';

/** While facts are served, the studio can open them; a built site has them as files (site/site-files.ts). */
export function factsPlugin(): Plugin {
  let data: SiteData;
  return {
    name: 'territory-map:facts',
    apply: 'serve',

    configResolved(config) {
      data = config.plugins.find(plugin => plugin.name === 'territory-map')?.api as SiteData;
    },

    configureServer({ config, middlewares }) {
      middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const asked = pathname.slice(config.base.length);
        const [, folder] = [...data.folders].find(([id]) => factsPath(id) === asked) ?? [];
        if (folder === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'application/zip');
        response.setHeader('Cache-Control', 'no-store');
        response.end(await factsArchive(folder));
      });
    },
  };
}
