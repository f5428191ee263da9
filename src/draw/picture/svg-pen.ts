import type { Sink } from '../../engine/geometry/curve.ts';
import type { Hatch, Pen, PixelSink, Stroke, TextMark } from '../pen.ts';
import type { Viewport } from '../viewport.ts';
import { escapeMarkup } from './escape-markup.ts';
import { hatchLines } from './hatch-lines.ts';
import { type Detail, SvgPath, UNITS } from './svg-path.ts';

/** An element that shows a path: as its own data, or by the path's name where several show it. */
interface Shape {
  readonly data: string;
  readonly attributes: string;
  /** Whether the edge of a path that is already filled may be drawn by the same element. */
  readonly filled: boolean;
}

/** What the element around a terse drawing says once for all paths. */
export const PATH_DEFAULTS = 'fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round"';

/** How a drawing is written. */
export interface SvgForm {
  /** Default: `full`. */
  readonly detail?: Detail;
  /**
   * Whether it is to look the same in every program: hatches are lines instead of patterns, the outline behind letters is a
   * text of its own, and groups are layers with a name. Larger; in a page the short form does. Default: false.
   */
  readonly portable?: boolean;
  /** Whether an element around it has `PATH_DEFAULTS`, so that no path repeats them. Default: false. */
  readonly terse?: boolean;
}

/** A text that waits for others that look like it. */
interface Written {
  readonly own: string;
  readonly text: string;
}

/** Right-to-left isolate and its end: the direction of a text without `direction`, which some programs do not know. */
const [RLI, PDI] = ['\u2067', '\u2069'];

/** Draws into SVG text whose unit is a tenth of a pixel. The same calls give the same bytes. */
export class SvgPen implements Pen {
  readonly view: Viewport;
  readonly grid: Sink;
  readonly pixels: PixelSink;
  readonly #path: SvgPath;
  readonly #prefix: string;
  readonly #portable: boolean;
  readonly #terse: boolean;
  /** How far apart the lines of a hatch stand, in their usual distances. */
  readonly #spread: number;
  readonly #patterns = new Map<string, string>();
  /** How many elements show a path, by its data. */
  readonly #shown = new Map<string, number>();
  readonly #out: (string | Shape)[] = [];
  readonly #defs: (string | { readonly clip: string; readonly shape: Shape })[] = [];
  /** Attributes that the texts which wait share, and of the outline behind their letters. */
  #style = '';
  #halo = '';
  #texts: Written[] = [];
  /** Path data that hatches are cut to. */
  #within: string | null = null;
  /** How often a layer's name was given. */
  readonly #layers = new Map<string, number>();
  #ids = 0;

  /** @param prefix starts every id, so that two pictures can stand on one page */
  constructor(view: Viewport, prefix = 'm', { detail = 'full', portable = false, terse = false }: SvgForm = {}) {
    this.view = view;
    this.#prefix = prefix;
    this.#portable = portable;
    this.#terse = terse;
    this.#spread = detail === 'coarse' ? COARSE_SPREAD : 1;
    this.#path = new SvgPath(view.width, view.height, detail, terse);
    const path = this.#path;
    const { scale, left, top } = view;
    this.grid = {
      moveTo: (x, y) => path.moveTo(x * scale - left, y * scale - top),
      lineTo: (x, y) => path.lineTo(x * scale - left, y * scale - top),
      quadraticCurveTo: (cx, cy, x, y) =>
        path.quadraticCurveTo(cx * scale - left, cy * scale - top, x * scale - left, y * scale - top),
      closePath: () => path.closePath(),
    };
    this.pixels = path;
  }

  begin(reach = 0): void {
    this.#writeTexts();
    this.#path.begin(reach);
  }

  fill(colour: string, opacity = 1): void {
    this.#fill(colour, opacity);
  }

  hatch(hatch: Hatch): void {
    const opacity = hatch.opacity ?? 1;
    if (this.#portable) {
      if (this.#path.empty) return;
      const faint = opacity < 1 ? ` stroke-opacity="${share(opacity)}"` : '';
      const spread = { ...hatch, width: hatch.width * this.#spread, band: hatch.band * this.#spread };
      for (const { data, colour, width, dash } of hatchLines(this.#path.data, spread, this.#within)) {
        const dashes = dash ? ` stroke-linecap="round" stroke-dasharray="${dash.map(share).join(' ')}"` : '';
        this.#out.push(
          `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${Math.round(width)}"${dashes}${faint}/>`,
        );
      }
      return;
    }
    this.#fill(`url(#${this.#pattern(hatch)})`, opacity);
  }

  #fill(paint: string, opacity: number): void {
    const rule = this.#terse ? '' : ' fill-rule="evenodd"';
    this.#paint(`fill="${paint}"${rule}${opacity < 1 ? ` fill-opacity="${share(opacity)}"` : ''}`, true);
  }

  stroke({ colour, width, dash, opacity = 1, cap = 'round' }: Stroke): void {
    const ink = [`stroke="${colour}" stroke-width="${round(width)}"`];
    if (this.#terse) ink.push(...(cap === 'round' ? [] : ['stroke-linecap="butt"']));
    else ink.push('stroke-linejoin="round"', ...(cap === 'round' ? ['stroke-linecap="round"'] : []));
    if (dash) ink.push(`stroke-dasharray="${dash.map(round).join(' ')}"`);
    if (opacity < 1) ink.push(`stroke-opacity="${share(opacity)}"`);
    if (this.#terse && this.#edge(ink.join(' '))) return;
    this.#paint(`fill="none" ${ink.join(' ')}`);
  }

  /** Lets the element that has just filled the path draw its edge, too. @returns whether there is one */
  #edge(ink: string): boolean {
    const last = this.#out.at(-1);
    if (typeof last !== 'object' || !last.filled || last.data !== this.#path.data) return false;
    this.#out[this.#out.length - 1] = { ...last, attributes: `${last.attributes} ${ink}`, filled: false };
    return true;
  }

  clip(draw: () => void): void {
    if (this.#path.empty) return;
    const clip = this.#id();
    this.#within = this.#path.data;
    this.#defs.push({ clip, shape: this.#shape('clip-rule="evenodd"') });
    this.begin();
    this.#out.push(`<g clip-path="url(#${clip})">`);
    draw();
    this.begin();
    this.#out.push('</g>');
    this.#within = null;
  }

  text(mark: TextMark): void {
    this.#path.begin();
    const [x, y] = [round(mark.x), round(mark.y)];
    const shared = [`font-size="${round(mark.size)}" fill="${mark.colour}"`];
    if (mark.weight === 600) shared.push('font-weight="600"');
    if (mark.spacing) shared.push(`letter-spacing="${round(mark.spacing)}"`);
    const own = [`x="${x}" y="${y}"`];
    // Anchors are of the box, whichever way the text runs: that much all programs agree about.
    if (mark.anchor === 'middle' || mark.anchor === 'right') {
      own.push(`text-anchor="${mark.anchor === 'middle' ? 'middle' : 'end'}"`);
    }
    if (mark.turn) own.push(`transform="rotate(${share(mark.turn)} ${x} ${y})"`);
    const halo = mark.halo
      ? `stroke="${mark.halo}" stroke-width="${round(HALO_PX)}"${this.#terse ? '' : ' stroke-linejoin="round"'}${this.#portable ? '' : ' paint-order="stroke"'}`
      : '';
    const style = shared.join(' ');
    if (style !== this.#style || halo !== this.#halo) {
      this.#writeTexts();
      this.#style = style;
      this.#halo = halo;
    }
    const text = escapeMarkup(mark.text);
    this.#texts.push({ own: own.join(' '), text: mark.rtl ? RLI + text + PDI : text });
  }

  /** Texts in a row that look alike stand in one group that says so once. */
  #writeTexts(): void {
    if (this.#texts.length === 0) return;
    const texts = this.#texts.map(({ own, text }) => `<text ${own}>${text}</text>`);
    if (this.#halo && this.#portable) {
      this.#out.push(`<g ${this.#style}>`, `<g ${this.#halo} aria-hidden="true">`, ...texts, '</g>', ...texts, '</g>');
    } else this.#out.push(`<g ${this.#style}${this.#halo && ` ${this.#halo}`}>`, ...texts, '</g>');
    this.#texts = [];
    this.#style = this.#halo = '';
  }

  group(name: string, draw: () => void): void {
    this.begin();
    const at = this.#out.push(this.#portable ? this.#layer(name) : `<g class="${escapeMarkup(name)}">`);
    draw();
    this.begin();
    if (this.#out.length === at) this.#out.pop();
    else this.#out.push('</g>');
  }

  /** The start of a group that drawing programs list as a layer. */
  #layer(name: string): string {
    const times = (this.#layers.get(name) ?? 0) + 1;
    this.#layers.set(name, times);
    const label = escapeMarkup(times > 1 ? `${name}-${times}` : name);
    return `<g id="${label}" class="${escapeMarkup(name)}" inkscape:groupmode="layer" inkscape:label="${label}">`;
  }

  /** Everything drawn so far, definitions first. */
  toString(): string {
    this.begin();
    const names = new Map<string, string>();
    const written = ({ data, attributes }: Shape): string => {
      if ((this.#shown.get(data) ?? 0) < 2) return `<path d="${data}" ${attributes}/>`;
      const name = names.get(data) ?? `${this.#prefix}p${names.size.toString(36)}`;
      names.set(data, name);
      return `<use ${this.#terse ? '' : 'xlink:'}href="#${name}" ${attributes}/>`;
    };
    const out = this.#out.map(one => (typeof one === 'string' ? one : written(one)));
    const defs = this.#defs.map(one =>
      typeof one === 'string' ? one : `<clipPath id="${one.clip}">${written(one.shape)}</clipPath>`,
    );
    const paths = [...names].map(([data, name]) => `<path id="${name}" d="${data}"/>`);
    const all = [...paths, ...defs];
    return (all.length ? `<defs>${all.join('\n')}</defs>\n` : '') + out.join('\n');
  }

  #paint(attributes: string, filled = false): void {
    if (!this.#path.empty) this.#out.push(this.#shape(attributes, filled));
  }

  /** The path as it stands, to be shown once more. */
  #shape(attributes: string, filled = false): Shape {
    const { data } = this.#path;
    this.#shown.set(data, (this.#shown.get(data) ?? 0) + 1);
    return { data, attributes, filled };
  }

  #pattern(hatch: Hatch): string {
    const key = JSON.stringify(hatch);
    const known = this.#patterns.get(key);
    if (known) return known;
    const id = this.#id();
    this.#patterns.set(key, id);
    this.#defs.push(patternOf(id, hatch));
    return id;
  }

  #id(): string {
    return this.#prefix + (this.#ids++).toString(36);
  }
}

/** The smallest files have fewer and thicker lines in a hatch. */
const COARSE_SPREAD = 1.7;

/** Width of the outline behind letters, half of it beside them, px. */
export const HALO_PX = 3;

function patternOf(id: string, { kind, colours, width, band }: Hatch): string {
  const open = (size: number, turn: string) =>
    `<pattern id="${id}" width="${round(size)}" height="${round(size)}" patternUnits="userSpaceOnUse"${turn}>`;
  if (kind === 'dots') {
    const centre = round(band / 2);
    return `${open(band, ' patternTransform="rotate(45)"')}<circle cx="${centre}" cy="${centre}" r="${round(width / 2)}" fill="${colours[0]}"/></pattern>`;
  }
  if (kind === 'cross') {
    const path = `M${round(width / 2)} 0V${round(band)}M0 ${round(width / 2)}H${round(band)}`;
    return `${open(band, ' patternTransform="rotate(45)"')}<path d="${path}" stroke="${colours[0]}" stroke-width="${round(width)}"/></pattern>`;
  }
  const size = band * colours.length;
  const stripes = colours.map((colour, i) =>
    colour ? `<path d="M${round(i * band)} 0h${round(width)}v${round(size)}h-${round(width)}z" fill="${colour}"/>` : '',
  );
  return `${open(size, ' patternTransform="rotate(45)"')}${stripes.join('')}</pattern>`;
}

/** A length in the picture's units. */
function round(px: number): string {
  return String(Math.round(px * UNITS) || 0);
}

/** An opacity or an angle, to two decimals. */
function share(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
