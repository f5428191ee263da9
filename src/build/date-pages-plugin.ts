import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { STYLESHEET } from '../pages/build-pages.ts';
import { publish } from '../pages/edition.ts';
import type { Site } from '../pages/page-day.ts';
import { theatresPages } from '../pages/theatres-page.ts';
import type { SiteData } from './theatres-plugin.ts';

/** The site while it is being worked on: the list of theatres is there, the days have no pages. */
const SERVED: Site = { address: '', stylesheet: 'pages.css', script: '', embed: false };

/** While facts are served: the list of theatres, made anew for every request. Days have pages in a built site only. */
export function datePagesPlugin(): Plugin {
  let data: SiteData;
  return {
    name: 'territory-map:pages',

    configResolved(config) {
      data = config.plugins.find(plugin => plugin.name === 'territory-map')?.api as SiteData;
    },

    configureServer({ config, middlewares }) {
      middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const file = pathname.startsWith(config.base) ? pathname.slice(config.base.length) : '';
        const found = await served(data, file).catch((cause: Error) => {
          config.logger.error(cause.message);
          return null;
        });
        if (found === null) {
          next();
          return;
        }
        response.setHeader('Content-Type', `text/${file.endsWith('.css') ? 'css' : 'html; charset=utf-8'}`);
        response.setHeader('Cache-Control', 'no-store');
        response.end(found);
      });
    },
  };
}

/** A file of the list of theatres, or null. */
export async function served({ ids, files }: Pick<SiteData, 'ids' | 'files'>, file: string): Promise<string | null> {
  if (file === `assets/${SERVED.stylesheet}`) return readFile(STYLESHEET, 'utf8');
  if (!/^theatres(\.\w+)?\.html$/.test(file)) return null;
  const read = (name: string) => files.get(name) ?? '';
  const listed = await Promise.all(ids.map(async id => ({ ...(await publish(id, read)), days: [] })));
  return (await theatresPages(SERVED, listed)).get(file) ?? null;
}
