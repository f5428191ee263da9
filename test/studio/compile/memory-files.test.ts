import { expect, test } from 'vitest';
import { Memo } from '../../../src/compile/memo.ts';
import { Folder } from '../../../src/compile/read/folder.ts';
import { formatProblem, Report } from '../../../src/compile/read/problem.ts';
import { MemoryFiles } from '../../../src/studio/compile/memory-files.ts';

const TEXTS = {
  plain: 'id,name\nx,Idlib إدلب 🗺\n',
  marked: '\ufeffid\r\nx\ry\n',
  'marked twice': '\ufeff\ufeffid\n',
  damaged: 'id\n\u0007\n\ufffd\n',
  'with a byte of value 0': `id\n\u0000${'x'.repeat(300)}\n`,
  'of bytes of value 0': 'i\u0000d\u0000\n\u0000',
  'half a letter': 'id\n\ud83d\n',
  'that names another encoding': '<?xml version="1.0" encoding="windows-1251"?>\nü\n',
  empty: '',
};

test.each(Object.entries(TEXTS))('a known text is read as its bytes are: %s', async (_, text) => {
  const read = async (content: Uint8Array | string) => {
    const report = new Report();
    const folder = new Folder(new MemoryFiles(new Map([['a.csv', content]])), 'mywar');
    const found = await folder.read('a.csv', report);
    return { found, problems: report.problems.map(formatProblem), hash: await folder.hash() };
  };
  expect(await read(text)).toEqual(await read(new TextEncoder().encode(text)));
});

test('a hash does not depend on what was hashed before', async () => {
  const memo = new Memo();
  const hash = async (texts: Readonly<Record<string, string>>, past?: Memo) => {
    const folder = new Folder(new MemoryFiles(new Map(Object.entries(texts))), 'mywar');
    for (const file of Object.keys(texts)) await folder.read(file, new Report());
    return folder.hash(past);
  };
  const states: readonly Readonly<Record<string, string>>[] = [
    { 'a.csv': 'id\n', 'b.csv': 'id\nx\n' },
    { 'a.csv': 'id\ny\n', 'b.csv': 'id\nx\n' },
    { 'b.csv': 'id\nx\n' },
  ];
  const hashes: string[] = [];
  for (const texts of states) {
    hashes.push(await hash(texts, memo));
    expect(hashes.at(-1)).toBe(await hash(texts));
  }
  expect(new Set(hashes).size).toBe(3);
});
