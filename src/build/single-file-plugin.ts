import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { DATA_MARK, fillSingleFile, LIST_ID } from '../publish/single-file.ts';
import { bundleParts } from './classic-bundle.ts';
import type { SiteData } from './theatres-plugin.ts';

const PAGE = 'index.html';
const MODULE_SCRIPT = /\s*<script type="module"[^>]*><\/script>/g;
/** Its links lead to pages that are not there. */
const NOSCRIPT = /<noscript>.*?<\/noscript>/s;
const STYLE = /\s*<link rel="stylesheet"[^>]*>/g;
const ICON = 'href="./icon.svg"';

/** Builds the whole map as one file that opens from a disk: code, data and texts of every theatre and language. */
export function singleFilePlugin(): Plugin {
  let data: SiteData;
  let root = '';
  return {
    name: 'territory-map:single',
    apply: 'build',
    enforce: 'post',

    configResolved(config) {
      root = config.root;
      data = config.plugins.find(plugin => plugin.name === 'territory-map')?.api as SiteData;
    },

    transformIndexHtml: { order: 'pre', handler: html => html.replace(MODULE_SCRIPT, '') },

    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle[PAGE];
        if (page?.type !== 'asset') return;
        const files = Object.values(bundle);
        const css = files.flatMap(file =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
        );
        for (const { fileName } of files) if (fileName !== PAGE) delete bundle[fileName];
        const shell = await singleFileShell(root, css.join('\n'));
        page.source = fillSingleFile(
          shell,
          data.theatres,
          new Map([...data.files].filter(([name]) => !name.includes('@'))),
        );
      },
    },
  };
}

/** Offers the shell to the studio, which publishes maps with it, as `studio/single-file.html.txt`. */
export function studioSingleFilePlugin(): Plugin {
  let root = '';
  return {
    name: 'territory-map:single-file-for-studio',
    apply: 'build',
    enforce: 'post',

    configResolved(config) {
      root = config.root;
    },

    async generateBundle(_options, bundle) {
      if (!bundle[PAGE]) return;
      this.emitFile({
        type: 'asset',
        fileName: 'studio/single-file.html.txt',
        source: await singleFileShell(root, styleOf(bundle)),
      });
    },
  };
}

/** The style sheet of the page. */
function styleOf(bundle: Rolldown.OutputBundle): string {
  const page = bundle[PAGE];
  const html = page?.type === 'asset' ? String(page.source) : '';
  return Object.values(bundle)
    .flatMap(file =>
      file.type === 'asset' && file.fileName.endsWith('.css') && html.includes(file.fileName)
        ? [String(file.source)]
        : [],
    )
    .join('\n');
}

/**
 * The page with all of its code, without data. Scripts must stand in the page of a file that opens from a disk; a policy
 * in the page names each by its hash and lets nothing else in, nor any request out but for the online tiles that a reader
 * may switch on.
 */
async function singleFileShell(root: string, style: string): Promise<string> {
  // The theatres are those of the blocks in the page, not of this build.
  const list = `export const theatres = JSON.parse(document.getElementById('${LIST_ID}').textContent);`;
  const { first, later, start } = await bundleParts(root, ['src/site/entries/single-page.ts'], { list });
  const scripts = [...first, ...later.values(), ...start].map(inScript);
  const [html, icon] = await Promise.all([
    readFile(join(root, PAGE), 'utf8'),
    readFile(join(root, 'public', 'icon.svg'), 'base64'),
  ]);
  return html
    .replace(MODULE_SCRIPT, '')
    .replace(STYLE, '')
    .replace(NOSCRIPT, '<noscript><p>This map needs scripts.</p></noscript>')
    .replace(ICON, `href="data:image/svg+xml;base64,${icon}"`)
    .replace('<meta charset="utf-8" />', `$&\n    ${policy(scripts, style)}`)
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `${DATA_MARK}${scripts.map(text => `<script>${text}</script>\n`).join('')}</body>`);
}

/** Code as it may stand in a page: what would end the script, or begin a comment, is written otherwise. */
function inScript(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}

function policy(scripts: readonly string[], style: string): string {
  const hashes = (texts: readonly string[]) =>
    texts.map(text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
  const rules = [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes([style])}`,
    'img-src data: blob: https://tile.openstreetmap.org',
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html territory-map',
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}
