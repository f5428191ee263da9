import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, under a sub-path, ending in a slash. */
    site: string;
    /** The same for other sites: with a CORS header. */
    openSite: string;
  }
}

/** As strict as a careful host may be: nothing inline, nothing from elsewhere, no text taken for HTML or code. */
const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html territory-map";
const SUB_PATH = '/maps/territory/';
/** The same site on a host that lets other sites load modules from it. */
const OPEN_PATH = '/open/territory/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Builds the site once and serves it under a sub-path with a strict policy, as a plain static host would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'territory-map-site-'));
  // A process of its own: within the test runner Vite would build for tests, with Lit in its dev mode.
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    { env: { ...process.env, NODE_ENV: 'production', VITEST: '', PAGES: '2020-03-01,2020-03-02', SITE: '' } },
  );
  const server = serve(folder);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  project.provide('site', host + SUB_PATH);
  project.provide('openSite', host + OPEN_PATH);
  return async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await rm(folder, { recursive: true });
  };
}

function serve(folder: string): Server {
  return createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const root = [SUB_PATH, OPEN_PATH].find(one => path.startsWith(one));
    const name = root ? normalize(path.slice(root.length) || 'index.html') : '..';
    const file = join(folder, name.endsWith('/') ? `${name}index.html` : name);
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
}
