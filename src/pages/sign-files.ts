import { createHash } from 'node:crypto';
import { UNITS } from '../draw/picture/svg-path.ts';
import { PATH_DEFAULTS, SvgPen } from '../draw/picture/svg-pen.ts';
import { type Html, html } from './html.ts';

/** Name of a sign's file in `assets/`; it changes with the look. */
export const SIGN_FILE = /^key-[0-9a-f]{8}\.svg$/;

/** The small signs in legends and lists of a page. Each look is one file, shared by all days, languages and theatres. */
export class SignFiles {
  /** Content of every sign's file, by its name. */
  readonly files = new Map<string, string>();

  /**
   * An image that says nothing by itself, `width` by `height` px.
   * @param shown its width on the page, px, where that is another; the height follows
   */
  image(width: number, height: number, paint: (pen: SvgPen) => void, shown = width): Html {
    const pen = new SvgPen({ width, height, zoom: 0, scale: 1, left: 0, top: 0 }, 'k', { terse: true });
    paint(pen);
    const svg = svgFile(pen);
    const name = `key-${createHash('sha256').update(svg).digest('hex').slice(0, 8)}.svg`;
    this.files.set(name, svg);
    return html`<img class="key" src="../../../assets/${name}" width="${shown}" height="${(height * shown) / width}" alt="">`;
  }
}

/** A terse drawing as a file. */
export function svgFile(pen: SvgPen): string {
  const { width, height } = pen.view;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * UNITS} ${height * UNITS}" width="${width}" height="${height}" ${PATH_DEFAULTS}>${pen}</svg>\n`;
}
