import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { countProblems, formatProblem } from '../compile/read/problem.ts';
import { listOf } from './theatre-list.ts';
import { errorsOf, type Theatres } from './theatres.ts';

/** Told to the page, with the id of the theatre, when its facts were saved and compiled. */
export const FACTS_EVENT = 'territory-map:facts';
/** A save in an editor is often several writes, and a search-and-replace several saves. */
const SETTLE_MS = 50;

/**
 * Serve compiled theatres from the dev server. When a fact is saved its theatre is compiled again and the page told so;
 * while facts have an error the page keeps its last good map, under Vite's overlay with the problems.
 * @param relist called when theatres came, went or were named anew
 */
export async function serveFacts(server: ViteDevServer, theatres: Theatres, relist: () => void): Promise<void> {
  await theatres.compileAll();
  sendProblems(server, theatres);
  server.ws.on('connection', () => {
    const overlay = overlayOf(theatres);
    if (overlay) server.ws.send(overlay);
  });
  server.middlewares.use(answer(server.config.base, theatres));
  watch(server, theatres, relist);
}

/** The compiled theatres and their texts under `data/`, and nothing else. */
function answer(base: string, theatres: Theatres) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const folder = `${base}data/`;
    const text = pathname.startsWith(folder) ? theatres.files.get(pathname.slice(folder.length)) : undefined;
    if (text === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Cache-Control', 'no-store');
    response.end(request.method === 'HEAD' ? undefined : text);
  };
}

/** What the page must be loaded anew for; the record changes with every save. */
function listed(theatres: Theatres): string {
  return JSON.stringify(listOf(theatres.good).map(theatre => ({ ...theatre, record: '' })));
}

function sendProblems(server: ViteDevServer, theatres: Theatres): void {
  const { logger } = server.config;
  for (const problem of errorsOf(theatres)) logger.error(formatProblem(problem));
  logger.info(`facts: ${countProblems(theatres.problems)} (npm run map -- check FOLDER lists them)`);
}

function overlayOf(theatres: Theatres): ErrorPayload | null {
  const errors = errorsOf(theatres);
  if (errors.length === 0) return null;
  return { type: 'error', err: { message: errors.map(formatProblem).join('\n'), stack: '', plugin: 'territory-map' } };
}

function watch(server: ViteDevServer, theatres: Theatres, relist: () => void): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  // One after the other, so that of two saves the later one is what stands.
  let queue = Promise.resolve();
  server.watcher.add([...theatres.watched]);
  server.watcher.on('all', (_, file) => {
    if (theatres.isList(file)) {
      queue = queue.then(async () => {
        await theatres.folders();
        sendProblems(server, theatres);
        relist();
      });
      return;
    }
    const folder = /\.(csv|json|geojson|kml|kmz)$/.test(file) ? theatres.folderOf(file) : null;
    if (folder === null) return;
    clearTimeout(waiting.get(folder));
    const settled = setTimeout(() => {
      queue = queue.then(() => compileAgain(folder));
    }, SETTLE_MS);
    waiting.set(folder, settled);
  });
  server.httpServer?.once('close', () => {
    for (const timer of waiting.values()) clearTimeout(timer);
  });

  const compileAgain = async (folder: string) => {
    const shown = overlayOf(theatres) !== null;
    const list = listed(theatres);
    const sound = await theatres.compile(folder).catch((cause: Error) => {
      server.config.logger.error(cause.message);
      return false;
    });
    sendProblems(server, theatres);
    const overlay = overlayOf(theatres);
    if (overlay) server.ws.send(overlay);
    // Any update takes the overlay away.
    else if (shown) server.ws.send({ type: 'update', updates: [] });
    if (listed(theatres) !== list) relist();
    else if (sound) {
      const theatre = theatres.good.find(({ facts }) => facts.folder === folder)?.theatre.id;
      server.ws.send({ type: 'custom', event: FACTS_EVENT, data: { theatre } });
    }
  };
}
