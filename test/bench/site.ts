import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { trustedLeaflet } from '../../src/compile/vite-leaflet.ts';
import { listModule } from '../../src/compile/vite-plugin.ts';
import { plainStyles } from '../../src/compile/vite-styles.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
/** Brotli at its best takes minutes for the largest files: those get the level that hosts use on the fly. */
const LARGE = 2_000_000;

/** Builds a page on its own, as its users would: minified, with what it imports. */
export async function buildPage(page: string, folder: string): Promise<void> {
  const outDir = join(folder, page);
  await build({
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [
      trustedLeaflet(),
      plainStyles(),
      listModule(() => ({ ids: [], files: new Map(), list: 'export const theatres = [];' })),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: `test/bench/pages/${page}.ts`, output: { entryFileNames: 'page.js' } },
    },
  });
}

/** Serves built pages and the data of one ground, all compressed, and counts what goes over the wire. */
export class Site {
  readonly #folder: string;
  readonly #server: Server;
  readonly #packed = new Map<string, Buffer>();
  #data: ReadonlyMap<string, string> = new Map();
  /** Bytes of bodies sent since the count was last set to 0. */
  sent = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      try {
        const body = await this.#body(pathname);
        this.sent += body.length;
        response.writeHead(200, {
          'Content-Type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8',
          'Content-Encoding': 'br',
          'Content-Length': body.length,
        });
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
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

  set data(files: ReadonlyMap<string, string>) {
    this.#data = files;
    for (const name of [...this.#packed.keys()]) if (name.includes('/data/')) this.#packed.delete(name);
  }

  async #body(path: string): Promise<Buffer> {
    const known = this.#packed.get(path);
    if (known) return known;
    const body = pack(await this.#plain(path));
    this.#packed.set(path, body);
    return body;
  }

  /** `/<page>/` and what lies below it; `/<page>/data/<file>` is the ground's. */
  async #plain(path: string): Promise<Buffer> {
    const [, page, first, file] = path.split('/');
    if (first === 'data') {
      const text = this.#data.get(file);
      if (text === undefined) throw new Error(path);
      return Buffer.from(text);
    }
    if (first) return readFile(join(this.#folder, path));
    const style = await readFile(join(this.#folder, page, 'style.css'), 'utf8').catch(() => '');
    const head = `<meta charset="utf-8"><title>${page}</title><style>body{margin:0}${style}</style>`;
    return Buffer.from(
      `<!doctype html><html lang="en"><head>${head}</head><body><script type="module" src="page.js"></script></body></html>`,
    );
  }
}

function pack(plain: Buffer): Buffer {
  const quality = plain.length > LARGE ? 5 : 11;
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
