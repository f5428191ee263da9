import {
  findNodeAtLocation,
  getNodePath,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { messageOf } from '../../engine/text/message-of.ts';

/** No facts file nests deeper than a MultiPolygon in a collection; text that does is an accident or an attack. */
const MAX_DEPTH = 64;

/** Where a JSON text stops being JSON. */
export interface SyntaxFault {
  readonly line: number;
  readonly text: string;
}

/** A parsed JSON text that knows on which line each of its values stands. */
export class JsonText {
  readonly value: unknown;
  readonly #tree: Node | undefined;
  readonly #starts: number[] = [0];

  private constructor(text: string) {
    this.value = JSON.parse(text);
    this.#tree = parseTree(text);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  static parse(text: string): JsonText | SyntaxFault {
    return syntaxFault(text) ?? new JsonText(text);
  }

  /** The line of the value at a path, or of the nearest thing around it that is there. */
  lineOf(path: JSONPath): number {
    for (let depth = path.length; depth >= 0 && this.#tree; depth--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, depth));
      if (node) return this.#lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  }

  /** Keys that stand twice in one object: only the second is read, and nobody can have meant that. */
  repeatedKeys(): { readonly line: number; readonly path: JSONPath }[] {
    const found: { line: number; path: JSONPath }[] = [];
    const walk = (node: Node): void => {
      const keys = new Set<unknown>();
      for (const child of node.children ?? []) {
        const key = node.type === 'object' ? child.children?.[0] : undefined;
        if (key && keys.has(key.value)) found.push({ line: this.#lineAt(key.offset), path: getNodePath(key) });
        keys.add(key?.value);
        walk(child);
      }
    };
    if (this.#tree) walk(this.#tree);
    return found;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The first fault of a text that is not strict JSON, or null. */
export function syntaxFault(text: string): SyntaxFault | null {
  const deep = deepLine(text);
  if (deep > 0) return { line: deep, text: `JSON: nested deeper than ${MAX_DEPTH}` };
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return locate(text) ?? { line: 1, text: `JSON: ${messageOf(error)}` };
  }
}

/** The line on which brackets are nested too deeply for readers that call themselves for each, or 0. */
export function deepLine(text: string): number {
  let depth = 0;
  // Letter by letter: an expression that looks for whole texts begins anew at every quotation mark it cannot close.
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (letter === '[' || letter === '{') {
      if (++depth > MAX_DEPTH) return text.slice(0, i).split('\n').length;
    } else if (letter === ']' || letter === '}') depth--;
  }
  return 0;
}

/** The reader of JavaScript names an offset only for some faults, so the fault is looked for again. */
function locate(text: string): SyntaxFault | null {
  if (text.trim() === '') return { line: 1, text: 'JSON: the file is empty' };
  let fault: SyntaxFault | null = null;
  const onError = (code: ParseError['error'], _offset: number, _length: number, startLine: number) => {
    fault ??= { line: startLine + 1, text: `JSON: ${inWords(printParseErrorCode(code))}` };
  };
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return fault;
}

/** `CommaExpected` -> `comma expected` */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** `['sides', 1, 'colour']` -> `sides[1].colour` */
export function formatPath(path: JSONPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${step}`)).join('');
}

/** The lines on which the features of a GeoJSON text begin, in order. */
export function featureLines(text: string): number[] {
  const lines: number[] = [];
  let depth = 0;
  let key = '';
  visit(text, {
    onObjectBegin: (_offset, _length, startLine) => {
      if (depth === 2 && key === 'features') lines.push(startLine + 1);
      depth++;
    },
    onObjectProperty: name => {
      if (depth === 1) key = name;
    },
    onLiteralValue: (_value, _offset, _length, startLine) => {
      if (depth === 2 && key === 'features') lines.push(startLine + 1);
    },
    onObjectEnd: () => {
      depth--;
    },
    onArrayBegin: (_offset, _length, startLine) => {
      if (depth === 2 && key === 'features') lines.push(startLine + 1);
      depth++;
    },
    onArrayEnd: () => {
      depth--;
    },
  });
  return lines;
}
