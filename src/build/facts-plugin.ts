import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import type { Plugin } from 'vite';
import type { SiteData } from './theatres-plugin.ts';

/** Every file of the archive bears this date: the same facts give the same bytes. ZIP knows no time zone. */
const date = () => new Date(1980, 0, 1);

/** Publishes the facts of each theatre with the site, as `data/<id>.facts.zip`: the studio opens them, and anybody may read them. */
export function facts(): Plugin {
  let data: SiteData;
  return {
    name: 'territory-map:facts',

    configResolved(config) {
      data = config.plugins.find(plugin => plugin.name === 'territory-map')?.api as SiteData;
    },

    async generateBundle() {
      for (const [id, folder] of data.folders) {
        this.emitFile({ type: 'asset', fileName: `data/${id}.facts.zip`, source: await zipFolder(folder) });
      }
    },

    configureServer({ config, middlewares }) {
      middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const [, id] = /^data\/([\w-]+)\.facts\.zip$/.exec(pathname.slice(config.base.length)) ?? [];
        const folder = id === undefined ? undefined : data.folders.get(id);
        if (folder === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'application/zip');
        response.setHeader('Cache-Control', 'no-store');
        response.end(await zipFolder(folder));
      });
    },
  };
}

async function zipFolder(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.'));
  const files: Record<string, Uint8Array> = {};
  for (const path of paths.map(entry => join(entry.parentPath, entry.name)).sort())
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  return zipSync(files, { mtime: date() });
}
