import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, SHELL } from './site/package-folder.ts';
import { ABOUT } from './site/shell.ts';

/** Builds the shell of a site with Vite, unless the one that lies there was built from the same code. */
export async function buildShell(logLevel: 'info' | 'warn' = 'info'): Promise<void> {
  const source = await sourceHash();
  const about = join(SHELL, ABOUT);
  if (existsSync(about) && JSON.parse(await readFile(about, 'utf8')).source === source) return;
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  // Beside its place, for another build may be reading the one that is there.
  const outDir = `${SHELL}.${process.pid}`;
  await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel, build: { outDir, emptyOutDir: true } });
  const built = JSON.parse(await readFile(join(outDir, ABOUT), 'utf8'));
  await writeFile(join(outDir, ABOUT), `${JSON.stringify({ ...built, source })}\n`);
  const old = `${outDir}.old`;
  await rename(SHELL, old).catch(() => {});
  try {
    await rename(outDir, SHELL);
  } catch {
    // Another build was quicker, and from the same code.
    await rm(outDir, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

/** Everything that the shell is built from. */
async function sourceHash(): Promise<string> {
  const entries = await readdir(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter(one => one.isFile() && /\.(ts|css|mjs)$/.test(one.name));
  const pages = (await readdir(ROOT)).filter(name => name.endsWith('.html'));
  const all = [
    ...files.map(one => join(one.parentPath, one.name)),
    ...[...pages, 'vite.config.ts', 'package-lock.json'].map(name => join(ROOT, name)),
  ];
  const sum = createHash('sha256');
  for (const file of all.sort()) sum.update(await readFile(file)).update('\0');
  return sum.digest('hex');
}
