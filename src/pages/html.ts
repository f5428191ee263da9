import { escapeMarkup } from '../draw/picture/escape-markup.ts';

/** Markup that is safe to stand in a page: it can only be made by `html`, `raw` and what is built from them. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | false | readonly Part[];

/** A piece of markup. Everything put in is text and stays text, unless it is markup itself; null and false are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, i) => text + written(parts[i - 1]) + string));
}

/** Markup that another part of this program has written, such as a picture. */
export function raw(text: string): Html {
  return new Html(text);
}

/** An attribute with a leading space, or nothing where it has no value. */
export function attribute(name: string, value: string | null): Html {
  return new Html(value ? ` ${name}="${escapeMarkup(value)}"` : '');
}

/** Only http and https lead out of a page, whatever the record says. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? part.map(written).join('') : escapeMarkup(String(part));
}
