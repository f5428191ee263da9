import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildPages, type Pages, STYLESHEET } from '../pages/build-pages.ts';
import { publish } from '../pages/edition.ts';
import { noScripts } from '../pages/noscript.ts';
import type { Site } from '../pages/page-day.ts';
import { pagedDays } from '../pages/paged-days.ts';
import { theatresPages } from '../pages/theatres-page.ts';
import type { SiteData } from './theatres-plugin.ts';

/** The site while it is being worked on: the list of theatres is there, the days have no pages. */
const SERVED: Site = { address: '', stylesheet: 'pages.css', embed: false };

/**
 * Writes the pages without scripts once the site is built: the list of its theatres, and of each a page for every day
 * that changed. `PAGES` says which days (all, none, or dates with commas between them), `SITE` where the site will stand.
 * While serving, the list alone is there, made anew for every request.
 */
export function datePages(): Plugin {
  let folder = '';
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

    // Known before the pages are written, and part of what the service worker keeps.
    transformIndexHtml: {
      order: 'post',
      async handler(page, { server }) {
        if (server || data.ids.length === 0) return page;
        const published = await publish(data.ids[0], name => data.files.get(name) ?? '');
        const days = pagedDays(published.theatre.history.changedDays, process.env.PAGES ?? '');
        return page.replace(/<noscript>.*?<\/noscript>/s, () => noScripts(published, days));
      },
    },

    // Only what was written whole can be read again.
    writeBundle(options) {
      folder = resolve(options.dir ?? '');
    },

    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!folder) return;
        const { PAGES = '', SITE = '' } = process.env;
        const built = await buildPages(folder, { wanted: PAGES, address: SITE, order: data.ids });
        if (PAGES !== 'none') for (const pages of built) this.info(told(pages));
      },
    },
  };
}

/** A file of the list of theatres, or null. */
async function served({ ids, files }: SiteData, file: string): Promise<string | null> {
  if (file === `assets/${SERVED.stylesheet}`) return readFile(STYLESHEET, 'utf8');
  if (!/^theatres(\.\w+)?\.html$/.test(file)) return null;
  const read = (name: string) => files.get(name) ?? '';
  const listed = await Promise.all(ids.map(async id => ({ ...(await publish(id, read)), days: [] })));
  return (await theatresPages(SERVED, listed)).get(file) ?? null;
}

function told({ theatre, days, changed }: Pages): string {
  return days > 0 || changed === 0
    ? `${theatre}: pages of ${days} of ${changed} days that changed`
    : `${theatre}: no pages of its ${changed} days that changed; PAGES=all writes them`;
}
