import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Folder or entry script -> what it may import of ours; see the README's table. */
const MAY_USE: Record<string, readonly string[]> = {
  engine: [],
  i18n: ['engine'],
  draw: ['engine'],
  layers: ['draw', 'engine'],
  elements: ['layers', 'draw', 'engine', 'i18n'],
  compile: ['engine'],
  make: ['engine', 'compile'],
  pages: ['compile', 'draw', 'engine', 'i18n'],
  verbs: ['compile', 'draw', 'engine', 'i18n', 'pages'],
  'cli.ts': ['verbs', 'compile'],
  'engine.ts': ['engine'],
  'rest.ts': ['elements'],
  'letters-ar.ts': [],
  'letters.ts': ['letters-ar.ts', 'i18n'],
  'register.ts': ['letters.ts', 'rest.ts', 'elements', 'i18n'],
  'site.ts': ['pinned.ts', 'address.ts', 'elements'],
  'embed.ts': ['register-fetched.ts'],
  'register-fetched.ts': ['fetched.ts', 'register.ts', 'pinned.ts', 'site.ts', 'thread.ts', 'engine'],
  'ahead.ts': [],
  'fetched.ts': ['ahead.ts', 'engine'],
  'scripted.ts': ['ahead.ts', 'scripts.ts', 'engine'],
  'frame-ahead.ts': ['asked.ts', 'scripted.ts'],
  'asked.ts': [],
  'address.ts': ['elements', 'engine'],
  'theatre-page.ts': ['asked.ts', 'elements', 'engine', 'i18n'],
  'page.ts': ['asked.ts', 'fetched.ts'],
  'page-start.ts': ['asked.ts', 'fetched.ts', 'page-map.ts', 'theatre-page.ts', 'register-fetched.ts', 'offline.ts'],
  'page-map.ts': ['asked.ts', 'address.ts', 'theatre-page.ts', 'elements'],
  'single.ts': ['asked.ts', 'page-map.ts', 'register-named.ts', 'engine'],
  'register-named.ts': ['pinned.ts', 'register.ts', 'engine'],
  'scripts.ts': [],
  'thread.ts': ['layers', 'scripts.ts'],
  'painter.ts': ['layers'],
  'pinned.ts': [],
  'offline.ts': ['scripts.ts'],
  'sw.ts': [],
  'parts.ts': ['scripts.ts'],
  'messages.ts': ['address.ts', 'elements', 'draw', 'engine', 'i18n'],
  'frame.ts': [
    'thread.ts',
    'pinned.ts',
    'register-named.ts',
    'site.ts',
    'address.ts',
    'asked.ts',
    'theatre-page.ts',
    'messages.ts',
    'scripted.ts',
    'elements',
  ],
  'still.ts': ['early.ts'],
  'early.ts': [],
  'host.ts': [],
};
/** The elements that may import a sibling: the root, and the panel its own parts. */
const ROOTS = ['territory-map.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(file => file.split(sep).join('/'))
  .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const imports = (file: string) => {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1]);
};
const part = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);
const ours = (file: string) =>
  imports(file)
    .filter(name => name.startsWith('.') && !name.includes('?'))
    .map(name =>
      normalize(join(dirname(file), name))
        .split(sep)
        .join('/'),
    );

test.each(files)('src/%s imports only what its folder may use', file => {
  const own = part(file);
  expect(Object.keys(MAY_USE)).toContain(own);
  for (const target of ours(file)) {
    if (part(target) !== own) expect(MAY_USE[own], `${file} imports ${target}`).toContain(part(target));
  }
  const packages = imports(file).filter(name => !name.startsWith('.'));
  if (packages.some(name => name.startsWith('leaflet'))) {
    expect(own === 'layers' || file === 'elements/territory-canvas.ts', `${file} imports leaflet`).toBe(true);
  }
  if (packages.some(name => name === 'lit' || name.startsWith('lit/')))
    expect(own, `${file} imports lit`).toBe('elements');
  if (packages.some(name => name.startsWith('node:')))
    expect(['compile', 'make', 'pages', 'verbs', 'cli.ts']).toContain(own);
});

test('no element imports a sibling, save the root', () => {
  for (const file of files.filter(name => /^elements\/territory-.*\.ts$/.test(name) && !name.includes('.styles.'))) {
    if (ROOTS.includes(file.slice('elements/'.length))) continue;
    const siblings = ours(file).filter(
      target => /^elements\/territory-[^/]*\.ts$/.test(target) && !target.includes('.styles.'),
    );
    expect(siblings, file).toEqual([]);
  }
});

test.each(files)('src/%s holds one idea: 400 lines at most', file => {
  expect(readFileSync(join('src', file), 'utf8').split('\n').length).toBeLessThanOrEqual(401);
});

test('what the command line imports is installed with it', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  // The plugins run inside Vite, which `serve` alone asks for, and says so where it is missing.
  const shipped = files.filter(
    file => /^(compile|verbs|pages|engine|draw|i18n)\/|^(cli|engine)\.ts$/.test(file) && !/\/(vite-|serve)/.test(file),
  );
  for (const file of shipped) {
    // Types are gone when it runs.
    const text = readFileSync(join('src', file), 'utf8').replace(/^import type [^;]*;/gm, '');
    const names = [...text.matchAll(/^import [^;]*?from '([^'.][^']*)'|import\('([^'.][^']*)'\)/gm)]
      .map(match => match[1] ?? match[2])
      .filter(name => !name.startsWith('node:'));
    for (const name of names) {
      const owner = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
      expect(Object.keys(dependencies), `${file} imports ${name}`).toContain(owner);
    }
  }
});
