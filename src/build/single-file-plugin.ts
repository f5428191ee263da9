import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleParts } from './classic-bundle.ts';
import type { SiteData } from './theatres-plugin.ts';

const PAGE = 'index.html';
const MODULE_SCRIPT = /\s*<script type="module"[^>]*><\/script>/g;
/** Its links lead to pages that are not there. */
const NOSCRIPT = /<noscript>.*?<\/noscript>/s;
const STYLE = /\s*<link rel="stylesheet"[^>]*>/g;
const ICON = 'href="./icon.svg"';

/**
 * Builds the whole map as one file that opens from a disk: code, data and texts of every theatre and language. Scripts
 * must stand in the page there; a policy in the page names each by its hash and lets nothing else in, nor any request out
 * but for the online tiles that a reader may switch on.
 */
export function single(): Plugin {
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
          file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : [],
        );
        for (const { fileName } of files) if (fileName !== PAGE) delete bundle[fileName];
        const style = css.join('\n');
        const { first, later, start } = await bundleParts(root, ['src/site/entries/single-page.ts'], data);
        const scripts = [...first, ...later.values(), ...start].map(inScript);
        const blocks = [...data.files]
          .filter(([name]) => !name.includes('@'))
          .map(([name, text]) => {
            const id = `data/${name.replace(/\.json$/, '')}`;
            return `<script type="application/json" id="${id}">${text.replaceAll('<', '\\u003c')}</script>\n`;
          });
        const icon = (await readFile(join(root, 'public', 'icon.svg'))).toString('base64');
        page.source = String(page.source)
          .replace(STYLE, '')
          .replace(NOSCRIPT, '<noscript><p>This map needs scripts.</p></noscript>')
          .replace(ICON, `href="data:image/svg+xml;base64,${icon}"`)
          .replace('<meta charset="utf-8" />', `$&\n    ${policy(scripts, style)}`)
          .replace('</head>', () => `<style>${style}</style>\n  </head>`)
          .replace(
            '</body>',
            () => `${blocks.join('')}${scripts.map(text => `<script>${text}</script>\n`).join('')}</body>`,
          );
      },
    },
  };
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
