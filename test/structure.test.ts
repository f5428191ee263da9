import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Room -> the rooms that it may import from; src/README.md has them as a picture. */
const MAY_USE: Record<string, readonly string[]> = {
  engine: [],
  import: ['engine'],
  compile: ['import', 'engine'],
  draw: ['engine'],
  i18n: ['engine'],
  map: ['draw', 'engine'],
  elements: ['map', 'draw', 'engine', 'i18n'],
  site: ['elements', 'map', 'draw', 'engine', 'i18n'],
  publish: [],
  studio: ['site', 'elements', 'map', 'publish', 'compile', 'import', 'draw', 'engine', 'i18n'],
  pages: ['compile', 'draw', 'engine', 'i18n'],
  build: ['compile', 'pages', 'publish', 'draw', 'engine', 'i18n'],
  cli: ['import', 'compile', 'pages', 'build', 'draw', 'engine', 'i18n'],
  'data-prep': ['compile', 'engine'],
};

/** Packages that only some rooms may import. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^leaflet/, rooms: ['map', 'elements'] },
  { name: /^lit(\/|$)/, rooms: ['elements', 'studio'] },
  { name: /^node:/, rooms: ['compile', 'pages', 'build', 'cli', 'data-prep'] },
];

/** Files that a folder may hold. */
const MOST_FILES = 25;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(file => file.split(sep).join('/'))
  .filter(file => file.endsWith('.ts'));
const code = files.filter(file => !file.endsWith('.d.ts'));
const texts = new Map(code.map(file => [file, readFileSync(join('src', file), 'utf8')]));

const imports = (file: string) =>
  [...texts.get(file)!.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1]);
const roomOf = (file: string) => file.slice(0, Math.max(0, file.indexOf('/')));
/** Files of ours that a file imports; types count. */
const ours = (file: string) =>
  imports(file)
    .filter(name => name.startsWith('.') && !name.includes('?'))
    .map(name =>
      normalize(join(dirname(file), name))
        .split(sep)
        .join('/'),
    );

test('rooms import one way', () => {
  const wrong = code.flatMap(file => {
    const room = roomOf(file);
    if (!Object.hasOwn(MAY_USE, room)) return [`${file} stands in no room`];
    return ours(file)
      .filter(target => roomOf(target) !== room && !MAY_USE[room].includes(roomOf(target)))
      .map(target => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others, types included', () => {
  const known = (file: string) => ours(file).filter(target => texts.has(target));
  expect(circlesAmong(code, known)).toEqual([]);
  // The search itself: two circles, and what merely leads to one.
  const ways: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['b', 'd'], d: ['e'], e: ['d'], f: [] };
  expect(circlesAmong(Object.keys(ways), node => ways[node])).toEqual([
    ['d', 'e'],
    ['b', 'c'],
  ]);
});

test('the parts of the compiler and of the engine import one way', () => {
  for (const room of ['compile', 'engine']) {
    const parts = new Map<string, Set<string>>();
    const partOf = (file: string) => file.split('/').slice(1, -1)[0];
    for (const file of code.filter(file => roomOf(file) === room && partOf(file))) {
      const used = ours(file).filter(target => roomOf(target) === room && partOf(target) !== partOf(file));
      parts.set(partOf(file), new Set([...(parts.get(partOf(file)) ?? []), ...used.map(partOf).filter(Boolean)]));
    }
    expect(circlesAmong([...parts.keys()], part => [...(parts.get(part) ?? [])])).toEqual([]);
  }
});

test('the root of src/ and every folder below it can be taken in at a glance', () => {
  const entries = readdirSync('src', { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const folders = new Map<string, string[]>();
  for (const { parentPath, name } of entries) folders.set(parentPath, [...(folders.get(parentPath) ?? []), name]);
  const isOfTheRoot = (name: string) => name === 'README.md' || /^tsconfig[^/]*\.json$/.test(name);
  expect(folders.get('src')?.filter(name => !isOfTheRoot(name))).toEqual([]);
  const full = [...folders].filter(([, names]) => names.length > MOST_FILES).map(([folder]) => folder);
  expect(full).toEqual([]);
});

test('src/README.md says so', () => {
  const rows = readFileSync('src/README.md', 'utf8').matchAll(/^\| `([\w-]+)\/` \|.*\| ([^|]+) \|$/gm);
  const table = [...rows].map(([, room, rooms]) => [room, rooms === 'nothing of ours' ? [] : rooms.split(', ').sort()]);
  const rules = Object.entries(MAY_USE).map(([room, rooms]) => [room, [...rooms].sort()]);
  expect(Object.fromEntries(table)).toEqual(Object.fromEntries(rules));
});

test('packages of one room stay in it', () => {
  const wrong = code.flatMap(file =>
    imports(file)
      .filter(name => PACKAGES.some(rule => rule.name.test(name) && !rule.rooms.includes(roomOf(file))))
      .map(name => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('what runs in the studio needs no Node', () => {
  const reached = new Set<string>();
  const open = code.filter(file => roomOf(file) === 'studio');
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...ours(file).filter(target => texts.has(target)));
  }
  expect([...reached].filter(file => imports(file).some(name => name.startsWith('node:')))).toEqual([]);
  expect(reached.has('compile/compile-files.ts')).toBe(true);
});

test('no page, frame or element knows the studio', () => {
  const wrong = code.filter(
    file => roomOf(file) !== 'studio' && ours(file).some(target => roomOf(target) === 'studio'),
  );
  expect(wrong).toEqual([]);
});

test('no element imports a sibling, save the root', () => {
  const isElement = (file: string) => /^elements\/(?:.*\/)?territory-[^/]*(?<!\.styles)\.ts$/.test(file);
  const wrong = code
    .filter(file => isElement(file) && !file.endsWith('/territory-map.ts'))
    .flatMap(file =>
      ours(file)
        .filter(isElement)
        .map(target => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('what the command line imports is installed with it', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  // What stands in build/ runs inside Vite, which `serve` asks for as it runs, and says so where it is missing.
  const wrong = code
    .filter(file => ['compile', 'cli', 'pages', 'engine', 'draw', 'i18n'].includes(roomOf(file)))
    .flatMap(file => {
      // Types are gone when it runs.
      const text = texts.get(file)!.replace(/^import type [^;]*;/gm, '');
      return [...text.matchAll(/^import [^;]*?from '([^'.][^']*)'|import\('([^'.][^']*)'\)/gm)]
        .map(match => match[1] ?? match[2])
        .filter(name => !name.startsWith('node:'))
        .map(name => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
        .filter(owner => owner !== 'vite' && !Object.hasOwn(dependencies, owner))
        .map(owner => `${file} imports ${owner}`);
    });
  expect(wrong).toEqual([]);
});

/** Sets of nodes that all lead to one another, found as Tarjan does: a node that reaches none on the stack before it closes a set. */
function circlesAmong(nodes: readonly string[], next: (node: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const own = order.size;
    order.set(node, own);
    stack.push(node);
    let lowest = own;
    for (const target of next(node)) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target)!);
    }
    if (lowest === own) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1 || next(node).includes(node)) circles.push(circle);
    }
    return lowest;
  };
  for (const node of nodes) if (!order.has(node)) visit(node);
  return circles;
}
