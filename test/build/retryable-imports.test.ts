import { expect, test } from 'vitest';
import { withPreloadFiles } from '../../src/build/retryable-imports.ts';

const part = (name: string, code: string, ...imports: string[]) => ({
  fileName: `assets/${name}.js`,
  code,
  imports: imports.map(one => `assets/${one}.js`),
});
const parts = (...all: ReturnType<typeof part>[]) => new Map(all.map(one => [one.fileName, one]));

const ALL = parts(
  part('decode', ''),
  part('first', '', 'more'),
  part('more', ''),
  part('panel', '', 'decode', 'words', 'map', 'more'),
  part('words', '', 'plural'),
  part('plural', ''),
);
/** The code of a part that has `decode` already, in a page that has `first`. */
const rewritten = (code: string) => {
  const map = part('map', code, 'decode');
  return withPreloadFiles(map, new Map([...ALL, [map.fileName, map]]), ['assets/first.js']);
};

test('an import that waits is told its file and all that the file imports, but what is there already', () => {
  const files = '`./panel.js`,`./words.js`,`./plural.js`';
  expect(rewritten('n(()=>import(`./panel.js`),[],import.meta.url)')).toBe(`n(${files})`);
  expect(rewritten('n(()=>import(`./panel.js`).then(e=>e.n),[],import.meta.url)')).toBe(`n(${files}).then(e=>e.n)`);
  expect(
    rewritten('let{a:e}=await n(async()=>{let{a:e}=await import("./plural.js");return{a:e}},[],import.meta.url);'),
  ).toBe('let{a:e}=await n("./plural.js");');
});

test('one that is there already is imported all the same', () => {
  expect(rewritten('n(()=>import(`./decode.js`),[],import.meta.url)')).toBe('n(`./decode.js`)');
});

test('several in one part are told apart', () => {
  expect(
    rewritten('[n(()=>import(`./words.js`),[],import.meta.url),n(()=>import(`./plural.js`),[],import.meta.url)]'),
  ).toBe('[n(`./words.js`,`./plural.js`),n(`./plural.js`)]');
});

test('one that is not understood fails the build', () => {
  expect(() => rewritten('n(()=>import(`./words.js`),[`./a.css`],import.meta.url)')).toThrow(
    'assets/map.js: 1 of 1 imports were not rewritten',
  );
});
