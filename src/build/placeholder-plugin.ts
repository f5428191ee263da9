import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { drawSvg } from '../draw/picture/svg.ts';
import { textIn } from '../engine/model/theatre.ts';
import { snapshotAt } from '../engine/query/snapshot.ts';
import { publish } from '../pages/edition.ts';
import { html } from '../pages/html.ts';
import { bundleScript } from './classic-bundle.ts';
import type { SiteData } from './theatres-plugin.ts';

/** Sizes of the picture, px: for screens that are wide, and for those that are high. */
const WIDE = { width: 1200, height: 720 };
const HIGH = { width: 430, height: 860 };
/** Where it stands: a browser takes the first that fits. */
const SHAPES = [
  { media: '(max-aspect-ratio: 4/5)', size: HIGH },
  { media: '', size: WIDE },
];
const THEMES = [
  { media: '(prefers-color-scheme: dark)', theme: 'dark' },
  { media: '', theme: 'light' },
] as const;
const LANG = 'en';

/**
 * Puts a picture of the opening day into index.html, which stands there until the map does and says its date itself. A
 * script of a few lines goes before it and takes it away where the address asks for something else, or the reader for
 * another language; it also asks for the data of the first map.
 */
export function still(): Plugin {
  let data: SiteData;
  let root = '';
  return {
    name: 'territory-map:still',
    apply: 'build',
    enforce: 'post',

    configResolved(config) {
      root = config.root;
      data = config.plugins.find(plugin => plugin.name === 'territory-map')?.api as SiteData;
    },

    async generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset' || data.ids.length === 0) return;
      const emit = (name: string, source: string) => {
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/${name.replace('.', `-${hash}.`)}`;
        this.emitFile({ type: 'asset', fileName, source });
        return `./${fileName}`;
      };
      const { name, pictures } = await opening(data);
      const sources = pictures.map(({ media, file, svg }) => ({ media, address: emit(file, svg) }));
      const picture = html`<picture class="still">${sources.map(({ media, address }) =>
        media ? html`<source media="${media}" srcset="${address}">` : html`<img src="${address}" alt="${name}">`,
      )}</picture>`;
      const script = emit('still.js', await bundleScript(root, 'src/site/entries/before-paint.ts'));
      page.source = String(page.source)
        .replace(
          '<script type="module"',
          `<script src="${script}" data-href="./data/${data.ids[0]}.json" data-as="fetch"></script>\n    <script type="module"`,
        )
        .replace('<main>', `<main>\n      ${picture}`);
    },
  };
}

/** The picture in every shape and theme, the plainest last, and what it shows in words. */
async function opening({ ids, files }: SiteData) {
  const { theatre, editions } = await publish(ids[0], file => files.get(file) ?? '');
  const { words, texts } = editions.find(({ lang }) => lang === LANG) ?? editions[0];
  const snapshot = snapshotAt(theatre, theatre.open);
  const pictures = SHAPES.flatMap(shape =>
    THEMES.map(({ media, theme }) => ({
      media: [media, shape.media].filter(Boolean).join(' and '),
      file: `still-${theme}-${shape.size.width}.svg`,
      svg: drawSvg(theatre, texts, snapshot, { ...shape.size, lang: LANG, theme, words, detail: 'coarse' }),
    })),
  );
  return { name: `${words.map.label(textIn(theatre.title, LANG))}, ${words.date(snapshot.day)}`, pictures };
}
