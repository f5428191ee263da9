import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { type Site, start } from './start.ts';

let scratch: string;
let site: Site | null = null;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
});
afterEach(async () => {
  site?.stop();
  site = null;
  await rm(scratch, { recursive: true });
});

describe('serve', () => {
  it('prints its address and serves a folder from anywhere, before those of data/', async () => {
    const folder = join(scratch, 'mywar');
    await run('new', folder);
    site = await start([folder]);
    const { address } = site;
    const theatre = await (await fetch(`${address}data/mywar.json`)).json();
    expect(theatre).toMatchObject({ format: 'territory-map', id: 'mywar' });
    const list = await (await fetch(`${address}@id/__x00__virtual:theatres`)).text();
    const ids = [...list.matchAll(/"id":"([^"]+)"/g)].map(match => match[1]);
    expect(ids[0]).toBe('mywar');
    expect(ids).toContain('idlib');

    const file = join(folder, 'theatre.json');
    const renamed = (await readFile(file, 'utf8')).replace('"Mywar"', '"The river war"');
    // Saved again until it is seen: the watcher may not be awake yet.
    const title = async () => {
      await writeFile(file, renamed);
      return (await (await fetch(`${address}data/mywar.json`)).json()).title.en;
    };
    await expect.poll(title, { interval: 1000 }).toBe('The river war');
  });

  it.each([
    ['a folder that is not there', ['nowhere'], /there is no folder nowhere; npm run -s map -- new nowhere writes one/],
    ['a folder without a theatre', ['src'], /src is no theatre: it has no theatre\.json/],
    ['a port that is none', ['--port', '70000'], /--port is a number from 1 to 65535, not "70000"/],
  ])('refuses %s', async (_, args, sentence) => {
    const { status, err } = await run('serve', ...args);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  });
});
