import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/**
 * The shell of a site: everything that its readers load but what depends on its theatres, as Vite builds it. Three words
 * stand in it for what a site of certain theatres says instead; so a site is made without a bundler, also where the
 * package is installed and there is none.
 */
export interface Shell {
  /** Every file: path from the site's root, and content. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Paths of what index.html needs, at once or later, without a network. */
  readonly core: readonly string[];
}

/** Stands for the list of theatres. In the code it is what `JSON.parse` is given. */
export const THEATRES = '%territory-map-theatres%';
/** Stands for what the service worker knows of the release. */
export const RELEASE = '%territory-map-release%';
/** Stands for the id of the first theatre in pages. */
export const FIRST = 'first-theatre-of-this-site';
/** Stands for its languages, a space apart. */
export const LANGUAGES = 'languages-of-the-first-theatre';
/** What the build says of a shell, in the shell. */
export const ABOUT = 'shell.json';

/** A word in the code, as a minifier may have quoted it. */
const parsed = (word: string) => new RegExp(`JSON\\.parse\\(\\s*["'\`]\\\\?"${word}\\\\?"["'\`]\\s*\\)`, 'g');

/** @throws Error when there is no shell */
export async function readShell(folder: string): Promise<Shell> {
  const { core } = JSON.parse(await readFile(join(folder, ABOUT), 'utf8')) as { core: string[] };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter(one => one.isFile() && one.name !== ABOUT)) {
    const file = join(entry.parentPath, entry.name);
    files.set(relative(folder, file).split(sep).join('/'), await readFile(file));
  }
  return { files, core };
}

/**
 * The shell with the list of theatres in its scripts. A script that holds the list, or names one that does, gets another
 * name, so that no cache ever mixes two releases.
 * @throws Error when the list has no place, as no shell can be without one
 */
export function withTheatres({ files, core }: Shell, list: unknown): Shell {
  const json = JSON.stringify(list);
  const texts = new Map<string, string>();
  for (const [path, content] of files) if (/\.(js|html)$/.test(path)) texts.set(path, content.toString('utf8'));
  const names = new Map<string, string>();
  const open = [...texts].filter(([, text]) => parsed(THEATRES).test(text)).map(([path]) => path);
  if (open.length === 0) throw new Error('the shell of the site has no place for a list of theatres');
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (names.has(path)) continue;
    names.set(path, path.startsWith('assets/') ? renamed(path, json) : path);
    const own = basename(path);
    if (path.startsWith('assets/')) {
      for (const [other, text] of texts) if (text.includes(own)) open.push(other);
    }
  }
  const bases = new Map([...names].map(([from, to]) => [basename(from), basename(to)]));
  const anyName = new RegExp([...bases.keys()].map(literally).join('|'), 'g');
  const filled = new Map<string, Buffer>();
  for (const [path, content] of files) {
    const text = texts.get(path);
    if (text === undefined || !names.has(path)) {
      filled.set(path, content);
      continue;
    }
    // Functions, because a plain replacement gives `$` in a title a meaning of its own.
    const own = text.replace(parsed(THEATRES), () => json).replace(anyName, name => bases.get(name) ?? name);
    filled.set(names.get(path) ?? path, Buffer.from(own));
  }
  return { files: filled, core: core.map(path => names.get(path) ?? path) };
}

/** A script with what it parses put in place. @throws Error when there is no such place */
export function withValue(code: string, word: string, value: unknown): string {
  if (!parsed(word).test(code)) throw new Error(`a script of the shell has no place for ${word}`);
  return code.replace(parsed(word), () => JSON.stringify(value));
}

/** `assets/map-D0P7KWsN.js` -> `assets/map-<another hash>.js` */
function renamed(path: string, json: string): string {
  const hash = createHash('sha256').update(path).update('\n').update(json).digest('base64url').slice(0, 8);
  return path.replace(/-[\w-]{8}\.js$/, `-${hash}.js`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
