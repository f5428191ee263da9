import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTheatreFolders } from '../../src/build/theatre-list.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'territory-map-'));
  for (const name of ['ash', 'birch', 'cedar', 'notes']) await mkdir(join(root, name));
  for (const name of ['ash', 'birch', 'cedar']) await writeFile(join(root, name, 'theatre.json'), '{}');
});

afterEach(() => rm(root, { recursive: true }));

const list = (text: string) => writeFile(join(root, 'theatres.json'), text);
const told = async () =>
  (await readTheatreFolders(root)).problems.map(({ line, column, text }) => `${line} ${column}: ${text}`);

describe('the order of the theatres', () => {
  it('is that of their names without a list', async () => {
    expect(await readTheatreFolders(root)).toEqual({ names: ['ash', 'birch', 'cedar'], problems: [] });
  });

  it('is that of the list, and of their names for those that it leaves out', async () => {
    await list('["cedar"]');
    expect(await readTheatreFolders(root)).toEqual({ names: ['cedar', 'ash', 'birch'], problems: [] });
  });

  it('has no use for a name without a theatre, or named twice', async () => {
    await list('[\n "cedar",\n "brich",\n "cedar"\n]');
    expect((await readTheatreFolders(root)).names).toEqual(['cedar', 'ash', 'birch']);
    expect(await told()).toEqual([
      '3 [1]: unknown theatre "brich": no folder of that name has a theatre.json; did you mean "birch"?',
      '4 [2]: duplicate theatre "cedar"; name it once',
    ]);
  });

  it.each([
    ['{}', '1 : invalid list: write names of folders, ["mywar", "another"]'],
    ['["ash",\n]', '2 : invalid JSON: value expected'],
  ])('says what is wrong with %j', async (text, problem) => {
    await list(text);
    expect(await told()).toEqual([problem]);
    expect((await readTheatreFolders(root)).names).toEqual(['ash', 'birch', 'cedar']);
  });
});
