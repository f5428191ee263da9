import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { started } from '../e2e/static-host.ts';
import { PAGES } from './pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the pages of the hosts, and folders by the first part of the path. */
export async function serveHosts(
  folders: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const text = PAGES[pathname];
    if (text !== undefined) {
      response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(text);
      return;
    }
    const [, first = '', ...rest] = decodeURIComponent(pathname).split('/');
    const name = normalize(rest.join('/'));
    const file = join(folders[first] ?? '', name);
    const isFile = first in folders && !name.startsWith('..') && (await stat(file).catch(() => null))?.isFile();
    if (!isFile) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return started(server);
}
