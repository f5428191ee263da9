import { createHash } from 'node:crypto';
import { drawSvg } from '../../draw/picture/svg.ts';
import { textIn } from '../../engine/model/theatre.ts';
import { snapshotAt } from '../../engine/query/snapshot.ts';
import type { Published } from '../../pages/edition.ts';
import { html } from '../../pages/html.ts';

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

/** The picture of the opening day, which stands in index.html until the map does. */
export interface Placeholder {
  /** HTML of the picture in every shape and theme, the plainest last. */
  readonly picture: string;
  /** Its files: path from the root of the site, and SVG. */
  readonly files: ReadonlyMap<string, string>;
}

export function placeholderOf({ theatre, editions }: Published): Placeholder {
  const { words, texts } = editions.find(({ lang }) => lang === LANG) ?? editions[0];
  const snapshot = snapshotAt(theatre, theatre.open);
  const files = new Map<string, string>();
  const sources = SHAPES.flatMap(shape =>
    THEMES.map(({ media, theme }) => {
      const options = { ...shape.size, lang: LANG, theme, words, detail: 'coarse' } as const;
      const svg = drawSvg(theatre, texts, snapshot, options);
      const hash = createHash('sha256').update(svg).digest('base64url').slice(0, 8);
      const path = `assets/still-${theme}-${shape.size.width}-${hash}.svg`;
      files.set(path, svg);
      return { media: [media, shape.media].filter(Boolean).join(' and '), address: `./${path}` };
    }),
  );
  const name = `${words.map.label(textIn(theatre.title, LANG))}, ${words.date(snapshot.day)}`;
  const picture = html`<picture class="still" hidden>${sources.map(({ media, address }) =>
    media ? html`<source media="${media}" srcset="${address}">` : html`<img src="${address}" alt="${name}">`,
  )}</picture>`;
  return { picture: picture.text, files };
}
