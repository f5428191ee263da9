import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { countProblems, formatProblem } from '../compile/read/problem.ts';
import type { ListedTheatre } from '../publish/single-file.ts';
import { serveFacts } from './serve-facts.ts';
import { THEATRES } from './site/shell.ts';
import { listOf } from './theatre-list.ts';
import { errorsOf, Theatres } from './theatres.ts';

const MODULE = 'virtual:theatres';
/** Vite's sign that a module is not a file. */
const RESOLVED = `\0${MODULE}`;

/** What other plugins of the build may ask this one for. */
export interface SiteData {
  /** Folders of facts by the id of their theatre. */
  readonly folders: ReadonlyMap<string, string>;
  /** Ids of the theatres, the first first. */
  readonly ids: readonly string[];
  /** Every file of the data folder: name and text. */
  readonly files: ReadonlyMap<string, string>;
  /** What scripts are told of the theatres, in their order. */
  readonly theatres: readonly ListedTheatre[];
  /** Code of the module that tells it them. */
  readonly list: string;
}

/** What a build does with the theatres. */
export interface Compiled {
  /** Whether they are put into the built shell later: then nothing is compiled, and scripts get a word in their place. */
  readonly later: boolean;
}

/** Another build of the same site may need the list of theatres, too. */
export function listModule(data: () => Pick<SiteData, 'list'>): Plugin {
  return {
    name: 'territory-map:list',
    resolveId: id => (id === MODULE ? RESOLVED : undefined),
    load: id => (id === RESOLVED ? data().list : undefined),
  };
}

/**
 * Compiles the theatres of a site. Serving: at start, and again when a fact is saved, whereupon the page fetches the
 * theatre anew without a reload. Building: into `data/`; an error in the facts fails the build. Scripts learn which
 * theatres there are from `virtual:theatres`.
 * @param root folder of the theatres' folders, from the project's root
 * @param named further folders, which come first
 */
export function theatresPlugin(
  root = 'data',
  named: readonly string[] = [],
  { later }: Compiled = { later: false },
): Plugin<SiteData> {
  let theatres = new Theatres(root, named);
  let building = false;
  const data: SiteData = {
    get folders() {
      return new Map(theatres.good.map(({ theatre, facts }) => [theatre.id, facts.folder]));
    },
    get ids() {
      return theatres.good.map(({ theatre }) => theatre.id);
    },
    get files() {
      return theatres.files;
    },
    get theatres() {
      return listOf(theatres.good, building ? (process.env.PAGES ?? '') : 'none');
    },
    get list() {
      if (building && later) return `export const theatres = /*@__PURE__*/ JSON.parse('"${THEATRES}"');`;
      return `export const theatres = ${JSON.stringify(data.theatres)};`;
    },
  };
  return {
    name: 'territory-map',
    api: data,

    configResolved(config) {
      theatres = new Theatres(resolve(config.root, root), named);
      building = config.command === 'build';
    },

    async buildStart() {
      if (!building || later) return;
      await theatres.compileAll();
      const errors = errorsOf(theatres);
      if (errors.length) this.error(`${errors.map(formatProblem).join('\n')}\n${countProblems(theatres.problems)}`);
    },

    resolveId: id => (id === MODULE ? RESOLVED : undefined),

    load: id => (id === RESOLVED ? data.list : undefined),

    generateBundle() {
      for (const [name, source] of theatres.files) this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
    },

    async configureServer(server) {
      await serveFacts(server, theatres, () => {
        const { moduleGraph } = server.environments.client;
        const module = moduleGraph.getModuleById(RESOLVED);
        if (module) moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
