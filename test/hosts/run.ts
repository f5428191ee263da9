import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { chromium } from 'playwright';
import { build, type Plugin } from 'vite';
import { findBrowser } from '../browser.ts';
import { buildSite } from '../e2e/static-host.ts';
import { HOSTS } from './hosts.ts';
import { serveHosts } from './serve-hosts.ts';

/**
 * `npm run hosts [-- NAME ..] [--site FOLDER]`: tries the element and the frame in pages that other libraries run. They
 * are installed beside this file, from their own lock. FOLDER is a built site; without one it is built. Exits with 1
 * when one of them fails.
 */

const HERE = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { site: { type: 'string' } },
});

if (!existsSync(join(HERE, 'node_modules')))
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, shell: true });
const folder = await mkdtemp(join(tmpdir(), 'territory-map-hosts-'));
const site = values.site ? resolve(values.site) : join(folder, 'site');
if (!values.site) await buildSite(site, { PAGES: 'none' });
await bundle(join(folder, 'built'));
const host = await serveHosts({ site, npm: join(HERE, 'node_modules'), built: join(folder, 'built') });
const browser = await chromium.launch(await findBrowser());
let failed = false;
try {
  for (const [name, test] of Object.entries(HOSTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: 'en-GB' });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(String(error.stack)));
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const start = performance.now();
    let fault = '';
    try {
      await test(page, host.address);
      if (complaints.length > 0) fault = `the console said: ${complaints.join('\n')}`;
    } catch (cause) {
      fault = [cause instanceof Error ? cause.stack : String(cause), ...complaints].join('\n');
    }
    await context.close();
    failed ||= fault !== '';
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    stdout.write(fault ? `${name}: failed\n  ${fault.replaceAll('\n', '\n  ')}\n` : `${name}: good, ${seconds} s\n`);
  }
} finally {
  await browser.close();
  await host.stop();
  await rm(folder, { recursive: true });
}
exit(failed ? 1 : 0);

/** Bundles what frameworks need bundled, as their users do while they write: with all warnings. */
async function bundle(outDir: string): Promise<void> {
  const { compile } = (await import(pathToFileURL(join(HERE, 'node_modules/svelte/src/compiler/index.js')).href)) as {
    compile(code: string, options: object): { js: { code: string } };
  };
  const svelte: Plugin = {
    name: 'svelte',
    transform: (code, id) =>
      id.endsWith('.svelte')
        ? { code: compile(code, { filename: id, dev: true, generate: 'client' }).js.code, moduleType: 'js' }
        : null,
  };
  const names = ['react', 'vue', 'svelte', 'reveal', 'frames'];
  await build({
    configFile: false,
    root: join(HERE, 'entries'),
    base: '/built/',
    mode: 'development',
    logLevel: 'warn',
    plugins: [svelte],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map(name => [name, join(HERE, `entries/${name}.js`)])),
        output: { entryFileNames: '[name].js', assetFileNames: 'assets/style[extname]' },
      },
    },
  });
}
