import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { patchLeafletTrustedTypes } from '../../src/build/source-patches.ts';
import { formatDay } from '../../src/engine/model/day.ts';
import type { Ground } from './ground.ts';
import type { Setting } from './pages/peer.ts';
import { ELEMENT, SITE } from './peers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** Brotli at its best takes minutes for the largest files: those get the level that hosts use on the fly. */
const LARGE = 2_000_000;

/** Builds a page on its own into a folder, as its users would: minified, with what it imports. */
export async function buildPage(page: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [patchLeafletTrustedTypes()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: process.env.NOMIN ? false : undefined,
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: `test/bench/pages/${page}.ts`,
        output: {
          entryFileNames: 'page.js',
          assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'style.css' : 'assets/[name]-[hash][extname]'),
        },
      },
    },
  });
}

/** Serves built pages and the data of one ground, all compressed beforehand, and counts what goes over the wire. */
export class Site {
  readonly #server: Server;
  /** Under `/`. */
  readonly #pages = new Map<string, Buffer>();
  /** Styles of each page that needs the ground. */
  readonly #styles = new Map<string, string>();
  /** Under `/<page>/data/` of each of them. */
  #data = new Map<string, Buffer>();
  #setting = '';
  /** Bytes of bodies sent since the count was last set to 0. */
  sent = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const body = this.#body(pathname);
      if (!body) {
        response.writeHead(404).end();
        return;
      }
      this.sent += body.length;
      response.writeHead(200, {
        'Content-Type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8',
        'Content-Encoding': 'br',
        'Content-Length': body.length,
      });
      response.end(body);
    });
  }

  async start(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Serves what was built into a folder as `/<page>/`. With an index.html of its own it needs no ground. */
  async add(page: string, folder: string): Promise<void> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter(one => one.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      this.#pages.set(`/${page}/${path === 'index.html' ? '' : path}`, pack(await readFile(file)));
    }
    if (this.#pages.has(`/${page}/`)) return;
    this.#styles.set(page, await readFile(join(folder, 'style.css'), 'utf8').catch(() => ''));
  }

  /** Packed at once: the first to ask must not wait for it. */
  set ground({ files, setting }: Pick<Ground, 'files' | 'setting'>) {
    this.#data = new Map([...files].map(([name, text]) => [name, pack(Buffer.from(text))]));
    this.#setting = JSON.stringify(setting);
    for (const [page, style] of this.#styles) this.#pages.set(`/${page}/`, pack(Buffer.from(this.#html(page, style))));
  }

  #body(path: string): Buffer | undefined {
    const [, page, folder, file] = path.split('/');
    return folder === 'data' && this.#styles.has(page) ? this.#data.get(file) : this.#pages.get(path);
  }

  #html(page: string, style: string): string {
    const head = `<meta charset="utf-8"><title>${page}</title><style>body{margin:0}${style}</style>`;
    const setting = `<script type="application/json" id="setting">${this.#setting}</script>`;
    // As src/elements/README.md says, for data that come beside the code.
    const beside = page === ELEMENT ? '<link rel="preload" as="fetch" crossorigin href="data/theatre.json">' : '';
    const body = `<script type="module" src="page.js"></script>${page === ELEMENT ? this.#element() : ''}`;
    return `<!doctype html><html lang="en"><head>${head}${beside}${setting}</head><body>${body}</body></html>`;
  }

  /** What an author writes to embed our map. */
  #element(): string {
    const { lat, lng, zoom, day } = JSON.parse(this.#setting) as Setting;
    return `<script type="module" src="../${SITE}/embed.js"></script><territory-map src="data/theatre.json" lang="en" view="${lat},${lng},${zoom}" date="${formatDay(day)}"></territory-map>`;
  }
}

function pack(plain: Buffer): Buffer {
  const quality = plain.length > LARGE ? 5 : 11;
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
