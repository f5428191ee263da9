import { relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { countProblems, formatProblem, type Problem } from './problem.ts';
import { Theatres } from './theatres.ts';

const MODULE = 'virtual:theatres';
/** Vite's sign that a module is not a file. */
const RESOLVED = `\0${MODULE}`;
/** Told to the page when facts were saved and compiled. */
const FACTS_EVENT = 'territory-map:facts';
/** A save in an editor is often several writes. */
const SETTLE_MS = 50;

/**
 * Compiles the theatres of a site. Serving: at start, and again when a fact is saved, whereupon the page fetches the
 * theatre anew without a reload. Building: into `data/`; an error in the facts fails the build. Scripts learn which
 * theatres there are from `virtual:theatres`.
 * @param root folder of the theatres' folders, from the project's root
 */
export function territory(root = 'data'): Plugin {
  let theatres = new Theatres(root);
  let building = false;
  return {
    name: 'territory-map',

    configResolved(config) {
      theatres = new Theatres(resolve(config.root, root));
      building = config.command === 'build';
    },

    async buildStart() {
      if (!building) return;
      await theatres.compileAll();
      const errors = errorsOf(theatres);
      if (errors.length) this.error(`${errors.map(formatProblem).join('\n')}\n${countProblems(theatres.problems)}`);
    },

    resolveId: id => (id === MODULE ? RESOLVED : undefined),

    load(id) {
      if (id !== RESOLVED) return;
      const list = theatres.good.map(({ theatre: { id, title, first, last, languages } }) => ({
        id,
        title,
        first,
        last,
        languages,
      }));
      return `export const theatres = ${JSON.stringify(list)};`;
    },

    generateBundle() {
      for (const [name, source] of theatres.files) this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
    },

    async configureServer(server) {
      await theatres.compileAll();
      tell(server, theatres);
      watch(server, resolve(server.config.root, root), theatres);
      server.middlewares.use((request, response, next) => {
        const name = /\/data\/([^/?]+\.json)(?:\?|$)/.exec(request.url ?? '')?.[1];
        const text = name && theatres.files.get(decodeURIComponent(name));
        if (!text) return next();
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-store');
        response.end(text);
      });
    },
  };
}

function errorsOf(theatres: Theatres): Problem[] {
  return theatres.problems.filter(problem => problem.severity === 'error');
}

function tell(server: ViteDevServer, theatres: Theatres): void {
  const { logger } = server.config;
  for (const problem of errorsOf(theatres)) logger.error(formatProblem(problem));
  logger.info(`facts: ${countProblems(theatres.problems)} (npm run map -- check FOLDER lists them)`);
}

/** Compile a theatre again when one of its files was saved; the page keeps the last good map while facts are broken. */
function watch(server: ViteDevServer, root: string, theatres: Theatres): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  server.watcher.add(root);
  server.watcher.on('all', (_, file) => {
    const [name] = relative(root, resolve(file)).split(sep);
    if (!name || name === '..' || !/\.(csv|json|geojson)$/.test(file)) return;
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => recompile(resolve(root, name)), SETTLE_MS),
    );
  });

  const recompile = async (folder: string) => {
    const good = await theatres.compile(folder).catch((cause: Error) => {
      server.config.logger.error(cause.message);
      return false;
    });
    tell(server, theatres);
    const errors = errorsOf(theatres);
    if (good) server.ws.send({ type: 'custom', event: FACTS_EVENT, data: {} });
    else if (errors.length) {
      const message = errors.map(formatProblem).join('\n');
      server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'territory-map' } });
    }
  };
}
