import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';

/** As strict as a careful host may be: nothing inline, nothing from elsewhere, no text taken for HTML or code. */
const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html territory-map";
export const SUB_PATH = '/maps/territory/';
/** The same site on a host that lets other sites load modules from it. */
export const OPEN_PATH = '/open/territory/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Runs the build as its user does; `env` as in src/build/README.md. */
export async function buildSite(folder: string, env: Record<string, string>): Promise<void> {
  // A process of its own: within the test runner Vite would build for tests, with Lit in its dev mode.
  await promisify(execFile)(process.execPath, ['src/build/build.mjs', '--outDir', folder, '--quiet'], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', SITE: '', ...env },
  });
}

export interface StaticHost {
  /** Without a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the folder that is named at the time of a request, under both paths. */
export async function serveSite(folder: () => string): Promise<StaticHost> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const root = [SUB_PATH, OPEN_PATH].find(one => path.startsWith(one));
    const name = root ? normalize(path.slice(root.length) || 'index.html') : '..';
    const file = join(folder(), name.endsWith('/') ? `${name}index.html` : name);
    const found = name.startsWith('..') ? null : await stat(file).catch(() => null);
    if (!found?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      ...(root === OPEN_PATH ? { 'Access-Control-Allow-Origin': '*' } : {}),
    });
    createReadStream(file).pipe(response);
  });
  return started(server);
}

/** A server of a test on a free port of this machine. */
export async function started(server: Server): Promise<StaticHost> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
