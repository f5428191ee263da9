import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Output } from './output.ts';
import { UsageError } from './usage.ts';

/** The project, where the pages are. */
const ROOT = join(import.meta.dirname, '../..');

/**
 * The map on localhost, drawn anew whenever a fact is saved: of the folders that were named, the first of them shown,
 * and of those in `data/`. Runs until it is stopped.
 */
export async function run(args: string[], _output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string' }, host: { type: 'string' }, open: { type: 'boolean', default: false } },
  });
  for (const folder of positionals) requireTheatre(folder);
  const port = values.port === undefined ? undefined : portOf(values.port);
  // vite.config.ts reads it, for this server as for `npm run build`.
  if (positionals.length > 0) process.env.THEATRES = positionals.map(folder => resolve(folder)).join(delimiter);
  const { createServer } = await loadVite();
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    // A port that was asked for is that one or none; else the next free one.
    server: { port, strictPort: port !== undefined, host: values.host, open: values.open },
  });
  try {
    await server.listen();
  } catch (cause) {
    await server.close();
    throw new UsageError(`cannot serve: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
  return 0;
}

function requireTheatre(folder: string): void {
  if (!existsSync(folder)) {
    throw new UsageError(`there is no folder ${folder}; npm run -s map -- new ${folder} writes one to begin with`);
  }
  if (!existsSync(join(folder, 'theatre.json')))
    throw new UsageError(`${folder} is no theatre: it has no theatre.json`);
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port > 0 && port < 65536)) throw new UsageError(`--port is a number from 1 to 65535, not "${text}"`);
  return port;
}

/** The server is a tool of a checkout; a package that was installed to use the command line does without. */
async function loadVite(): Promise<typeof import('vite')> {
  try {
    return await import('vite');
  } catch (cause) {
    throw new UsageError('serve needs a checkout of the project and its npm ci', { cause });
  }
}
