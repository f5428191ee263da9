import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Project } from '../../../src/studio/project/project.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (project: Project) =>
  project.contents().map(([path, content]) => [path, new TextDecoder().decode(content)]);

describe('a project', () => {
  it('keeps every byte of what is not touched', async () => {
    const files = await Promise.all(
      (await readdir('data/idlib')).map(
        async name => [name, new Uint8Array(await readFile(`data/idlib/${name}`))] as const,
      ),
    );
    files.push(['latin.csv', Uint8Array.of(0x69, 0x64, 0x0d, 0x0a, 0xfc)], ['places.xlsx', Uint8Array.of(0, 255, 3)]);
    const project = new Project('k', 'idlib', files);
    expect(project.contents().map(([path]) => path)).toEqual(files.map(([path]) => path).sort());
    for (const [path, content] of files) expect(Buffer.compare(project.bytes(path)!, content)).toBe(0);
    expect(project.changed()).toEqual([]);
    // An edit that is undone leaves nothing behind either.
    project.edit(new Map([['latin.csv', 'id\nü\n']]));
    expect(project.changed().map(([path]) => path)).toEqual(['latin.csv']);
    project.undo();
    expect(project.changed()).toEqual([]);
  });

  it('undoes and redoes whole steps, files that came and went among them', () => {
    const project = new Project('k', 'mywar', [['a.csv', bytes('id\nx\n')]]);
    const before = texts(project);
    project.edit(
      new Map<string, string | null>([
        ['a.csv', 'id\nx\ny\n'],
        ['b.csv', 'id\n'],
      ]),
    );
    const between = texts(project);
    project.edit(new Map<string, string | null>([['a.csv', null]]));
    const after = texts(project);
    expect(after).toEqual([['b.csv', 'id\n']]);
    expect(project.changed()).toEqual([
      ['a.csv', null],
      ['b.csv', bytes('id\n')],
    ]);
    project.undo();
    expect(texts(project)).toEqual(between);
    project.undo();
    expect(texts(project)).toEqual(before);
    project.redo();
    project.redo();
    expect(texts(project)).toEqual(after);
    expect(project.redo()).toBe(null);
  });

  it('keeps as a step no more than what differs', () => {
    const project = new Project('k', 'mywar', [['a.csv', bytes('aaa\nbbb\nccc\n')]]);
    const splicesOf = (text: string) => project.edit(new Map([['a.csv', text]]))?.splices;
    const file = 'a.csv';
    expect(splicesOf('aaa\nbbb\nbbb\nccc\n')).toEqual([{ file, at: 8, removed: '', inserted: 'bbb\n' }]);
    expect(splicesOf('aaa\nbxb\nbbb\nccc\n')).toEqual([{ file, at: 5, removed: 'b', inserted: 'x' }]);
    expect(splicesOf('aaa\nbxb\nccc\n')).toEqual([{ file, at: 8, removed: 'bbb\n', inserted: '' }]);
    expect(splicesOf('aaa\nbxb\nccc\n')).toBe(undefined);
    expect(splicesOf('')).toEqual([{ file, at: 0, removed: 'aaa\nbxb\nccc\n', inserted: '' }]);
    // What the worker is handed is the text itself; of an undone edit, the opened bytes.
    expect(project.content(file)).toBe('');
    for (let i = 0; i < 4; i++) project.undo();
    expect(project.content(file)).toEqual(bytes('aaa\nbbb\nccc\n'));
  });

  it('comes to the same when its steps are done again on the opened files', () => {
    const project = new Project('k', 'mywar', [['a.csv', bytes('id\nx\n')]]);
    project.edit(new Map([['a.csv', 'id\nx\nz\n']]));
    project.edit(new Map([['a.csv', 'id\ny\nx\nz\n']]));
    const again = new Project('k', 'mywar', project.openedContents());
    for (const step of project.steps) again.apply(step);
    expect(texts(again)).toEqual(texts(project));
  });
});
