import type { Plugin } from 'vite';

/** A style sheet of an element: what stands in `${}` in it is kept as it is. */
const SHEETS = /\bcss`[^`]*`/g;
const COMMENTS = /\s*\/\*[^*]*\*\//g;
const FILLED = /(\$\{[^}]*\})/;
/** Around what ends or parts things in a sheet; a space before a colon may mean a descendant. */
const AROUND = /\s*([{};,])\s+|\s+(?=\{)|(?<=:) (?=\S)/g;
const INDENTS = /\n\s+/g;
const TEMPLATE = /^(?:html|svg)$/;

/** As much of a syntax tree as is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly Node[] };
}

/**
 * Takes comments and spaces out of the elements' style sheets, and indents out of their templates: to a bundler they are
 * text, which it ships as it stands. A break between two things in a template is still a space.
 */
export function trimStyles(): Plugin {
  return {
    name: 'territory-map:plain-styles',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/elements\/.*\.ts$/ },
      handler(code) {
        const plain = plainTemplates(code.replace(SHEETS, plainSheet), text => this.parse(text));
        return plain === code ? null : { code: plain, map: null };
      },
    },
  };
}

function plainSheet(sheet: string): string {
  const parts = sheet.replace(COMMENTS, '').split(FILLED);
  return parts.map((part, i) => (i % 2 === 1 ? part : plainRules(part))).join('');
}

function plainRules(rules: string): string {
  return rules
    .replace(AROUND, (_, sign = '') => sign)
    .replaceAll(';}', '}')
    .replace(INDENTS, ' ');
}

function plainTemplates(code: string, parse: (text: string) => unknown): string {
  const texts: Node[] = [];
  const open: unknown[] = [parse(code)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { type, tag, quasi } = node as Partial<Node>;
    if (type === 'TaggedTemplateExpression' && quasi && TEMPLATE.test(tag?.name ?? '')) texts.push(...quasi.quasis);
    open.push(...Object.values(node));
  }
  let plain = code;
  for (const { start, end } of texts.sort((a, b) => b.start - a.start)) {
    plain = plain.slice(0, start) + plain.slice(start, end).replace(INDENTS, ' ') + plain.slice(end);
  }
  return plain;
}

/** Vite's function around every import that waits, which adds links for scripts and style sheets that go with it. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Lets imports that wait be imports and nothing else: no part of this site brings a style sheet of its own or waits for
 * other parts, and a reader need not load half a kilobyte for that.
 */
export function trimImports(): Plugin {
  return {
    name: 'territory-map:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: id => (id === HELPER ? 'export const __vitePreload = load => load();' : undefined),
  };
}
