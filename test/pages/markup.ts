import { expect } from 'vitest';

/** An element that a page opens: its tag and attributes, as written and with references resolved. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const VOID = new Set(['meta', 'link', 'br', 'img', 'input', 'hr']);
const REFERENCES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const TOKEN =
  /<!--[\s\S]*?-->|<!doctype html>|<\/([a-z][\w-]*)>|<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|[^<]+/giy;

/**
 * Reads a page as strictly as a validator would read our subset of HTML: every element closed in order, attributes in
 * double quotes and once each, ids once, no stray `<`, no unknown reference.
 * @returns the elements in order, and the text between them
 */
export function readMarkup(page: string): { tags: Tag[]; text: string } {
  expect(page.startsWith('<!doctype html>\n')).toBe(true);
  const [tags, open, ids]: [Tag[], string[], Set<string>] = [[], [], new Set()];
  let text = '';
  for (let at = 0; at < page.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(page);
    if (!token) throw new Error(`not markup: ${page.slice(at, at + 80)}`);
    at = TOKEN.lastIndex;
    const [whole, end, start, attributes, selfClosed] = token;
    if (end) expect(end, `closed at ${page.slice(at - 60, at)}`).toBe(open.pop());
    else if (start) {
      const tag = { name: start, attributes: readAttributes(attributes) };
      const id = tag.attributes.get('id');
      if (id !== undefined) {
        expect(ids.has(id), `id ${id} twice`).toBe(false);
        ids.add(id);
      }
      tags.push(tag);
      if (!selfClosed && !VOID.has(start)) open.push(start);
    } else if (!whole.startsWith('<!')) text += resolved(whole);
  }
  expect(open).toEqual([]);
  return { tags, text };
}

function readAttributes(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, value = ''] of written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
    expect(attributes.has(name), `${name} twice`).toBe(false);
    attributes.set(name, resolved(value));
  }
  return attributes;
}

function resolved(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name) => {
    expect(Object.keys(REFERENCES), whole).toContain(name);
    return REFERENCES[name];
  });
}
