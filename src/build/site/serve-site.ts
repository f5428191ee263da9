import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { formatProblem } from '../../compile/read/problem.ts';
import { served } from '../date-pages-plugin.ts';
import { errorsOf, type Theatres } from '../theatres.ts';
import type { Shell } from './shell.ts';
import { siteFiles } from './site-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** A save in an editor is often several writes, and a search-and-replace several saves. */
const SETTLE_MS = 50;
const WATCHER = 'served-page.js';

/** A site that is made anew in memory whenever a fact is saved. */
export interface ServedSite {
  readonly server: Server;
  close(): void;
}

/**
 * Serves the theatres with the shell that is there, without a bundler. While facts have an error the page keeps its last
 * good map, under the list of problems.
 * @param printProblems hears of the problems of the facts, at the start and after each save
 * @throws Error when no theatre can be shown
 */
export async function serveSite(
  shell: Shell,
  theatres: Theatres,
  copied: ReadonlyMap<string, Buffer>,
  printProblems: () => void,
): Promise<ServedSite> {
  await theatres.compileAll();
  printProblems();
  let files = new Map<string, Buffer>();
  const make = async () => {
    if (theatres.good.length > 0) files = await withWatcher(await siteFiles(shell, theatres, copied, 'none'));
  };
  await make();
  const listening = new Set<ServerResponse>();
  const state = () => {
    const release = theatres.good.map(({ theatre }) => theatre.record).join();
    return `data: ${JSON.stringify({ release, problems: errorsOf(theatres).map(formatProblem) })}\n\n`;
  };
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    response.setHeader('Cache-Control', 'no-store');
    if (path === 'events') {
      response.setHeader('Content-Type', 'text/event-stream');
      response.write(state());
      listening.add(response);
      response.once('close', () => listening.delete(response));
      return;
    }
    const ids = theatres.good.map(({ theatre }) => theatre.id);
    const content = files.get(path) ?? (await served({ ids, files: theatres.files }, path));
    if (content === null || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.end(request.method === 'HEAD' ? undefined : content);
  });
  const stop = watchFacts(theatres, async () => {
    await make();
    printProblems();
    for (const response of listening) response.write(state());
  });
  return {
    server,
    close() {
      stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The path of a request from the site's root; what cannot be read is no file's. */
function pathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname).slice(1) || 'index.html';
  } catch {
    return address;
  }
}

/** What changes with every save is not to be kept for readers without a network: there is no service worker. */
async function withWatcher(files: Map<string, Buffer>): Promise<Map<string, Buffer>> {
  files.delete('sw.js');
  files.set(WATCHER, await readFile(new URL(WATCHER, import.meta.url)));
  for (const page of ['index.html', 'embed.html']) {
    const text = String(files.get(page)).replace(
      '</head>',
      () => `  <script defer src="./${WATCHER}"></script>\n  </head>`,
    );
    files.set(page, Buffer.from(text));
  }
  return files;
}

/** @returns what ends the watch */
function watchFacts(theatres: Theatres, made: () => Promise<void>): () => void {
  // One after the other, so that of two saves the later one is what stands.
  let queue = Promise.resolve();
  const watchers = theatres.watched.map(folder => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(folder, { recursive: true }, (_, file) => {
      if (file !== null && !/\.(csv|json|geojson|kml|kmz)$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        queue = queue.then(async () => {
          await theatres.compile(folder);
          await made();
        });
      }, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  });
  return () => {
    for (const stop of watchers) stop();
  };
}
