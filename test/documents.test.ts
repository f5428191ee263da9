import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Folders whose contents are not written by hand. */
const NOT_OURS = new Set(['node_modules', 'dist', 'lib', '.git']);

const documents = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .map(file => file.split(sep).join('/'))
  .filter(file => file.endsWith('.md') && !file.split('/').some(part => NOT_OURS.has(part)));
const texts = new Map(documents.map(file => [file, readFileSync(file, 'utf8')]));

/** Text without what stands in blocks of code. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The names by which headings are linked to, as GitHub makes them. */
const anchors = (text: string) =>
  [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

/** Links of a document to files of the project, as [link, file from the root, heading]. */
function linksOf(file: string): [link: string, target: string, anchor: string][] {
  const links = [...prose(texts.get(file)!).matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1]);
  return links
    .filter(link => !/^[a-z]+:/.test(link))
    .map(link => {
      const [path, anchor = ''] = link.split('#');
      return [
        link,
        path === ''
          ? file
          : normalize(join(dirname(file), path))
              .split(sep)
              .join('/'),
        anchor,
      ];
    });
}

test('every link of a document leads to a file, and to a heading that is there', () => {
  expect(documents).toContain('README.md');
  const broken = documents.flatMap(file =>
    linksOf(file)
      .filter(([, target, anchor]) => {
        if (!existsSync(target)) return true;
        return anchor !== '' && !anchors(texts.get(target) ?? '').includes(anchor);
      })
      .map(([link]) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every path that a document names is there', () => {
  const rooms = readdirSync('src');
  const broken = documents.flatMap(file => {
    // In src/ and below, paths are written from src/ on.
    const roots = file.startsWith('src/') ? ['.', 'src', dirname(file)] : ['.', dirname(file)];
    const named = [...texts.get(file)!.matchAll(/`([\w.-]+(?:\/[\w.*-]+)*\/?)`/g)].map(match => match[1]);
    const mine = named.filter(path => {
      const first = path.split('/')[0];
      const known =
        ['src', 'test', 'public', '.github'].includes(first) || (file.startsWith('src/') && rooms.includes(first));
      return known && path.includes('/') && !/[A-Z*]{3}|\*/.test(path) && !path.startsWith('test/bench/results');
    });
    return mine.filter(path => !roots.some(root => existsSync(join(root, path)))).map(path => `${file}: ${path}`);
  });
  expect(broken).toEqual([]);
});

test('every file that a comment of the code names is there', () => {
  const code = ['src', 'test']
    .flatMap(room => readdirSync(room, { recursive: true, encoding: 'utf8' }).map(file => `${room}/${file}`))
    .filter(file => file.endsWith('.ts'));
  const names = new Set(code.map(file => file.split(/[\\/]/).at(-1)));
  names.add('vite.config.ts');
  expect(code.length).toBeGreaterThan(500);
  const broken = code.flatMap(file => {
    const comments = readFileSync(file, 'utf8').match(/\/\*\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*/gm) ?? [];
    const named = comments.flatMap(comment => comment.match(/(?<![\w.*-])[\w-]+(?:\.[\w-]+)*\.ts\b/g) ?? []);
    return named.filter(name => !names.has(name)).map(name => `${file}: ${name}`);
  });
  expect(broken).toEqual([]);
});

test('every script that a document runs is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const broken = documents.flatMap(file =>
    [...texts.get(file)!.matchAll(/\bnpm run (?:-s )?([\w:]+)/g)]
      .filter(([, name]) => !Object.hasOwn(scripts, name))
      .map(([command]) => `${file}: ${command}`),
  );
  expect(broken).toEqual([]);
});

test('the README is short, and its table of contents shorter', () => {
  const readme = texts.get('README.md')!;
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(10 * 1024);
  const contents = [...readme.matchAll(/^\| \[[^\]]+\]\(#[^)]+\) \|/gm)];
  expect(contents.length).toBeGreaterThan(4);
  expect(contents.length).toBeLessThanOrEqual(9);
});

test('the package holds the documents that its documents lead to', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ files: { path: string }[] }];
  const packed = new Set(files.map(({ path }) => path));
  const missing = [...packed]
    .filter(file => texts.has(file))
    .flatMap(file =>
      linksOf(file)
        .filter(([, target]) => /\.(?:md|png|json)$/.test(target) && !packed.has(target))
        .map(([link]) => `${file}: ${link}`),
    );
  expect([...packed].filter(file => file.endsWith('.md'))).toContain('src/engine/README.md');
  expect(missing).toEqual([]);
});
