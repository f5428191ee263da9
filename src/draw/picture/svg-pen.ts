import type { Sink } from '../../engine/geometry/curve.ts';
import type { Hatch, Pen, PixelSink, Stroke, TextMark } from '../pen.ts';
import type { Viewport } from '../viewport.ts';
import { escapeMarkup } from './escape-markup.ts';
import { type Detail, SvgPath, UNITS } from './svg-path.ts';

/** An element that shows a path: as its own data, or by the path's name where several show it. */
interface Shape {
  readonly data: string;
  readonly attributes: string;
}

/** Draws into SVG text whose unit is a tenth of a pixel. The same calls give the same bytes. */
export class SvgPen implements Pen {
  readonly view: Viewport;
  readonly grid: Sink;
  readonly pixels: PixelSink;
  readonly #path: SvgPath;
  readonly #prefix: string;
  readonly #patterns = new Map<string, string>();
  /** How many elements show a path, by its data. */
  readonly #shown = new Map<string, number>();
  readonly #out: (string | Shape)[] = [];
  readonly #defs: (string | { readonly clip: string; readonly shape: Shape })[] = [];
  /** Attributes of the group that texts are being written into. */
  #style = '';
  #ids = 0;

  /** @param prefix starts every id, so that two pictures can stand on one page */
  constructor(view: Viewport, prefix = 'm', detail: Detail = 'full') {
    this.view = view;
    this.#prefix = prefix;
    this.#path = new SvgPath(view.width, view.height, detail);
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

  begin(): void {
    this.#closeStyle();
    this.#path.begin();
  }

  fill(colour: string, opacity = 1): void {
    this.#paint(`fill="${colour}" fill-rule="evenodd"${opacity < 1 ? ` fill-opacity="${share(opacity)}"` : ''}`);
  }

  hatch(hatch: Hatch): void {
    const opacity = hatch.opacity ?? 1;
    const ink = `fill="url(#${this.#pattern(hatch)})" fill-rule="evenodd"`;
    this.#paint(ink + (opacity < 1 ? ` fill-opacity="${share(opacity)}"` : ''));
  }

  stroke({ colour, width, dash, opacity = 1, cap = 'round' }: Stroke): void {
    const ink = [`fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linejoin="round"`];
    if (cap === 'round') ink.push('stroke-linecap="round"');
    if (dash) ink.push(`stroke-dasharray="${dash.map(round).join(' ')}"`);
    if (opacity < 1) ink.push(`stroke-opacity="${share(opacity)}"`);
    this.#paint(ink.join(' '));
  }

  clip(draw: () => void): void {
    if (this.#path.empty) return;
    const clip = this.#id();
    this.#defs.push({ clip, shape: this.#shape('clip-rule="evenodd"') });
    this.begin();
    this.#out.push(`<g clip-path="url(#${clip})">`);
    draw();
    this.begin();
    this.#out.push('</g>');
  }

  text(mark: TextMark): void {
    this.#path.begin();
    const [x, y] = [round(mark.x), round(mark.y)];
    const shared = [`font-size="${round(mark.size)}" fill="${mark.colour}"`];
    if (mark.weight === 600) shared.push('font-weight="600"');
    if (mark.halo)
      shared.push(`stroke="${mark.halo}" stroke-width="${round(3)}" stroke-linejoin="round" paint-order="stroke"`);
    if (mark.spacing) shared.push(`letter-spacing="${round(mark.spacing)}"`);
    const own = [`x="${x}" y="${y}"`];
    const anchor = mark.anchor ?? 'left';
    if (anchor === 'middle') own.push('text-anchor="middle"');
    // In right-to-left text the start of a line is its right end.
    else if ((anchor === 'right') !== (mark.rtl ?? false)) own.push('text-anchor="end"');
    if (mark.rtl) own.push('direction="rtl"');
    if (mark.turn) own.push(`transform="rotate(${share(mark.turn)} ${x} ${y})"`);
    this.#openStyle(shared.join(' '));
    this.#out.push(`<text ${own.join(' ')}>${escapeMarkup(mark.text)}</text>`);
  }

  /** Texts in a row that look alike stand in one group that says so once. */
  #openStyle(style: string): void {
    if (style === this.#style) return;
    this.#closeStyle();
    this.#out.push(`<g ${style}>`);
    this.#style = style;
  }

  #closeStyle(): void {
    if (this.#style) this.#out.push('</g>');
    this.#style = '';
  }

  group(name: string, draw: () => void): void {
    this.begin();
    const at = this.#out.push(`<g class="${escapeMarkup(name)}">`);
    draw();
    this.begin();
    if (this.#out.length === at) this.#out.pop();
    else this.#out.push('</g>');
  }

  /** Everything drawn so far, definitions first. */
  toString(): string {
    this.begin();
    const names = new Map<string, string>();
    const written = ({ data, attributes }: Shape): string => {
      if ((this.#shown.get(data) ?? 0) < 2) return `<path d="${data}" ${attributes}/>`;
      const name = names.get(data) ?? `${this.#prefix}p${names.size.toString(36)}`;
      names.set(data, name);
      return `<use href="#${name}" ${attributes}/>`;
    };
    const out = this.#out.map(one => (typeof one === 'string' ? one : written(one)));
    const defs = this.#defs.map(one =>
      typeof one === 'string' ? one : `<clipPath id="${one.clip}">${written(one.shape)}</clipPath>`,
    );
    const paths = [...names].map(([data, name]) => `<path id="${name}" d="${data}"/>`);
    const all = [...paths, ...defs];
    return (all.length ? `<defs>${all.join('\n')}</defs>\n` : '') + out.join('\n');
  }

  #paint(attributes: string): void {
    if (!this.#path.empty) this.#out.push(this.#shape(attributes));
  }

  /** The path as it stands, to be shown once more. */
  #shape(attributes: string): Shape {
    const { data } = this.#path;
    this.#shown.set(data, (this.#shown.get(data) ?? 0) + 1);
    return { data, attributes };
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
