import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isCheckout, publicFiles, SHELL } from '../build/site/package-folder.ts';
import { readShell, type Shell } from '../build/site/shell.ts';
import { addressMissing, ForeignFolder, pagesTold, writeSite } from '../build/site/write-site.ts';
import { errorsOf, Theatres } from '../build/theatres.ts';
import { type Output, printProblems, reason } from './output.ts';
import { requireTheatre, UsageError } from './usage.ts';

/** The site of the theatres that were named, and of no others, ready for any static host. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, pages: { type: 'string' }, site: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('site needs the folders of its theatres');
  for (const folder of positionals) requireTheatre(folder);
  const { out } = values;
  if (!out) throw new UsageError('site needs --out FOLDER');
  // Found out now, not when everything has been built.
  const there = await stat(out).catch(() => null);
  if (there && !there.isDirectory()) throw new UsageError(`cannot write to ${out}: not a folder`);
  const shell = await siteShell();
  const theatres = new Theatres(null, positionals);
  await theatres.compileAll();
  printProblems(theatres.problems, output);
  if (errorsOf(theatres).length > 0) return 1;
  const { PAGES = '', SITE = '' } = process.env;
  const options = { pages: values.pages ?? PAGES, address: values.site ?? SITE };
  try {
    const built = await writeSite(out, shell, theatres, await publicFiles(), options);
    for (const pages of built) output.err(`${pagesTold(pages)}\n`);
  } catch (cause) {
    const expected =
      cause instanceof ForeignFolder || (cause instanceof Error && /^(PAGES|SITE) is /.test(cause.message));
    if (expected) throw new UsageError(cause.message, { cause });
    // A full disk, or a folder that is not ours.
    const isSystem = cause instanceof Error && 'syscall' in cause;
    throw isSystem ? new UsageError(`cannot write to ${out}: ${reason(cause)}`, { cause }) : cause;
  }
  if (addressMissing(options.address)) output.err(`${addressMissing(options.address)}\n`);
  return 0;
}

/** In a checkout it is built when the code has changed; the package brings it. */
export async function siteShell(): Promise<Shell> {
  if (isCheckout) {
    const { buildShell } = await import('../build/build-shell.ts');
    await buildShell('warn');
  }
  return readShell(SHELL);
}
