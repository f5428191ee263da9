import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildPages, type Pages } from './build-pages.ts';

/**
 * Writes a page without scripts for every day that changed, once the site is built. `PAGES` says which (all, none, or
 * dates with commas between them), `SITE` where the site will stand.
 */
export function datePages(): Plugin {
  let folder = '';
  return {
    name: 'territory-map:pages',
    apply: 'build',

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
        for (const pages of await buildPages(folder, { wanted: PAGES, address: SITE })) this.info(told(pages));
      },
    },
  };
}

function told({ theatre, days, changed }: Pages): string {
  return days > 0 || changed === 0
    ? `${theatre}: pages of ${days} of ${changed} days that changed`
    : `${theatre}: no pages of its ${changed} days that changed; PAGES=all writes them`;
}
