import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isCheckout, publicFiles, ROOT } from '../build/site/package-folder.ts';
import { Theatres } from '../build/theatres.ts';
import { messageOf } from '../engine/text/message-of.ts';
import { type Output, printProblems } from './output.ts';
import { siteShell } from './site.ts';
import { requireTheatre, UsageError } from './usage.ts';

interface Served {
  readonly folders: readonly string[];
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly open: boolean;
}

/** What Vite takes where no port is named, and the package too. */
const PORT = 5173;

/**
 * The map on localhost, drawn anew whenever a fact is saved. In a checkout of the folders that were named, the first of
 * them shown, and of those in `data/`; where the package is installed of those that were named. Runs until it is stopped.
 */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string' }, host: { type: 'string' }, open: { type: 'boolean', default: false } },
  });
  for (const folder of positionals) requireTheatre(folder);
  const port = values.port === undefined ? undefined : portOf(values.port);
  const served = { folders: positionals, port, host: values.host, open: values.open };
  return isCheckout ? serveCheckout(served) : servePackage(served, output);
}

/** With Vite, so that code is drawn anew when it is saved, too. */
async function serveCheckout({ folders, port, host, open }: Served): Promise<number> {
  // vite.config.ts reads it.
  if (folders.length > 0) process.env.THEATRES = folders.map(folder => resolve(folder)).join(delimiter);
  const { createServer } = await loadVite();
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    // A port that was asked for is that one or none; else the next free one.
    server: { port, strictPort: port !== undefined, host, open },
  });
  try {
    await server.listen();
  } catch (cause) {
    await server.close();
    throw new UsageError(`cannot serve: ${messageOf(cause)}`, { cause });
  }
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
  return 0;
}

/** With the parts that the package brings. */
async function servePackage({ folders, port, host = 'localhost', open }: Served, output: Output): Promise<number> {
  if (folders.length === 0) throw new UsageError('serve needs the folder of a theatre');
  if (open) throw new UsageError('--open is for a checkout; open the address that serve prints');
  const { serveSite } = await import('../build/site/serve-site.ts');
  const theatres = new Theatres(null, folders);
  const print = () => printProblems(theatres.problems, output);
  const { server } = await serveSite(await siteShell(), theatres, await publicFiles(), print);
  const listen = (at: number) =>
    new Promise<number>((done, failed) => {
      server.once('error', failed);
      server.listen(at, host, () => done(at));
    });
  for (let at = port ?? PORT; ; at++) {
    try {
      await listen(at);
      output.out(`http://${host}:${at}/\n`);
      return 0;
    } catch (cause) {
      const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
      if (taken && port === undefined && at < PORT + 100) continue;
      throw new UsageError(`cannot serve: ${messageOf(cause)}`, { cause });
    }
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port > 0 && port < 65536)) throw new UsageError(`--port is a number from 1 to 65535, not "${text}"`);
  return port;
}

async function loadVite(): Promise<typeof import('vite')> {
  try {
    return await import('vite');
  } catch (cause) {
    throw new UsageError('serve in a checkout needs its npm ci', { cause });
  }
}
