import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countProblems, formatProblem } from '../compile/read/problem.ts';
import { buildShell } from './build-shell.ts';
import { publicFiles, ROOT, SHELL } from './site/package-folder.ts';
import { readShell } from './site/shell.ts';
import { addressMissing, pagesTold, writeSite } from './site/write-site.ts';
import { errorsOf, Theatres } from './theatres.ts';

/**
 * `npm run build`: the site of the theatres in `data/`, written to `dist/` or where `--outDir` says. With `--single`
 * everything in one file; with `--shell` only what a site of any theatres is made from, with `--element` the element for bundlers.
 * @returns the exit status
 */
export async function buildSite(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      outDir: { type: 'string', default: join(ROOT, 'dist') },
      single: { type: 'boolean', default: false },
      shell: { type: 'boolean', default: false },
      element: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  });
  const logLevel = values.quiet ? 'warn' : 'info';
  const outDir = resolve(values.outDir);
  if (values.single) {
    process.env.NODE_ENV = 'production';
    const { build } = await import('vite');
    const configFile = join(ROOT, 'vite.config.ts');
    await build({ root: ROOT, configFile, mode: 'single', logLevel, build: { outDir, emptyOutDir: true } });
    return 0;
  }
  if (values.element) {
    const { buildElement } = await import('./element/build-element.ts');
    await buildElement();
    if (!values.shell) return 0;
  }
  await buildShell(logLevel);
  if (values.shell) return 0;
  const named = (process.env.THEATRES ?? '').split(delimiter).filter(folder => folder !== '');
  const theatres = new Theatres(join(ROOT, 'data'), named);
  await theatres.compileAll();
  const errors = errorsOf(theatres);
  if (errors.length > 0) {
    console.error(`${errors.map(formatProblem).join('\n')}\n${countProblems(theatres.problems)}`);
    return 1;
  }
  const { PAGES = '', SITE = '' } = process.env;
  const options = { pages: PAGES, address: SITE, empties: true };
  const built = await writeSite(outDir, await readShell(SHELL), theatres, await publicFiles(), options);
  if (values.quiet) return 0;
  if (PAGES !== 'none') for (const pages of built) console.info(pagesTold(pages));
  if (addressMissing(SITE)) console.info(addressMissing(SITE));
  return 0;
}
