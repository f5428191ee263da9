import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type HotPayload, type Rolldown, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { theatresPlugin } from '../../src/build/theatres-plugin.ts';

let root: string;
const facts = (file: string) => join(root, 'data', 'mywar', file);

beforeEach(async () => {
  // The watcher tells of real paths.
  root = await realpath(await mkdtemp(join(tmpdir(), 'territory-map-')));
  await cp('test/facts/good', join(root, 'data', 'mywar'), { recursive: true });
  await cp('test/facts/good/places.csv', join(root, 'data', 'notes', 'places.csv'));
  await writeFile(join(root, 'page.js'), `import { theatres } from 'virtual:theatres';\nconsole.log(theatres);\n`);
});

afterEach(() => rm(root, { recursive: true }));

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(facts(file), change(await readFile(facts(file), 'utf8')));
}

const spoil = () => edit('control.csv', text => text.replace('2020-01-01,red', '2020-01-01,rde'));
const mend = () => edit('control.csv', text => text.replace('2020-01-01,rde', '2020-01-01,red'));

describe('building', () => {
  const bundle = async () => {
    const result = await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'silent',
      plugins: [theatresPlugin()],
      build: { write: false, minify: false, rolldownOptions: { input: join(root, 'page.js') } },
    });
    return (result as Rolldown.RolldownOutput).output;
  };

  it('writes each theatre and its texts under their own names', async () => {
    const output = await bundle();
    const assets = output.filter(file => file.type === 'asset');
    const names = assets.map(file => file.fileName).sort();
    const pinned = names.filter(name => name.includes('@'));
    expect(names.filter(name => !pinned.includes(name))).toEqual([
      'data/mywar.json',
      'data/mywar.text.en.json',
      'data/mywar.text.fr.json',
    ]);
    const source = (name: string) => String(assets.find(file => file.fileName === name)!.source);
    const main = JSON.parse(source('data/mywar.json'));
    expect(main).toMatchObject({ format: 'territory-map', id: 'mywar' });
    // A copy of each bears the record's stamp, for maps that are pinned to it.
    const stamped = `data/mywar@${main.record}`;
    expect(pinned).toEqual([`${stamped}.json`, `${stamped}.text.en.json`, `${stamped}.text.fr.json`]);
    for (const name of pinned) expect(source(name)).toBe(source(name.replace(/@[^.]*/, '')));
  });

  it('tells scripts which theatres there are', async () => {
    const [page] = (await bundle()).filter(file => file.type === 'chunk');
    // The page logs the list.
    const logged: unknown[] = [];
    new Function('console', page.code)({ log: (list: unknown) => logged.push(list) });
    expect(logged).toEqual([
      [
        {
          id: 'mywar',
          title: { en: 'The war for the river', fr: 'La guerre du fleuve' },
          languages: ['en', 'fr'],
          record: expect.stringMatching(/^2021-01-15-[0-9a-f]{8}$/),
          pages: 'changed',
        },
      ],
    ]);
  });

  it('fails with every error of the facts', async () => {
    await spoil();
    await edit('sources.csv', text => text.replace('https://herald', 'gopher://herald'));
    await expect(bundle()).rejects.toThrow(
      /control\.csv:3 actor: error: .*\n.*sources\.csv:4 url: error: .*\n2 errors/,
    );
  });

  it('fails when two theatres go by one id', async () => {
    await cp(join(root, 'data', 'mywar'), join(root, 'data', 'twin'), { recursive: true });
    await expect(bundle()).rejects.toThrow(/twin\/theatre\.json:\d+ id: error: duplicate id "mywar"/);
  });
});

describe('serving', () => {
  let server: ViteDevServer;
  let payloads: HotPayload[];
  let hear: () => void;

  const start = async () => {
    server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      server: { port: 0, host: '127.0.0.1', watch: { usePolling: false } },
      plugins: [theatresPlugin()],
    });
    payloads = [];
    const send = server.ws.send.bind(server.ws);
    server.ws.send = ((...args: [HotPayload]) => {
      payloads.push(args[0]);
      hear?.();
      send(...args);
    }) as typeof server.ws.send;
    await server.listen();
  };

  afterEach(() => server.close());

  /** Resolves when the page has been told something of this kind, in `wanted` payloads from now. */
  const told = (type: HotPayload['type'], after: number) =>
    new Promise<HotPayload>(resolve => {
      hear = () => {
        const found = payloads.slice(after).find(payload => payload.type === type);
        if (found) resolve(found);
      };
      hear();
    });

  const get = (path: string, method = 'GET') => {
    const { port } = server.httpServer!.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`, { method });
  };

  const recordServed = async () => (await (await get('/data/mywar.json')).json()).record as string;

  it('gives the compiled theatre and its texts, and no other name', async () => {
    await start();
    const response = await get('/data/mywar.json?x=1');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({ format: 'territory-map', id: 'mywar' });
    expect(await (await get('/data/mywar.text.fr.json')).json()).toMatchObject({ lang: 'fr' });
    expect(await (await get('/data/mywar.json', 'HEAD')).text()).toBe('');
    for (const path of ['/data/notes.json', '/else/data/mywar.json', '/data/%E0%A4%A', '/data/..%2fmywar.json']) {
      expect(await (await get(path)).text()).not.toContain('territory-map');
    }
  });

  it('compiles again when a fact is saved, and tells the page of which theatre', async () => {
    await start();
    const before = await recordServed();
    await edit('control.csv', text => text.replace('Fighting in the streets.', 'Fighting by the mill.'));
    expect(await told('custom', 0)).toEqual({
      type: 'custom',
      event: 'territory-map:facts',
      data: { theatre: 'mywar' },
    });
    expect(await recordServed()).not.toBe(before);
  });

  it('keeps the last good map under the problems while facts are broken, and takes the problems away', async () => {
    await start();
    const before = await recordServed();
    await spoil();
    const overlay = await told('error', 0);
    expect(overlay).toMatchObject({
      err: { message: expect.stringMatching(/control\.csv:3 actor: error: unknown actor/) },
    });
    expect(await recordServed()).toBe(before);
    const after = payloads.length;
    await mend();
    expect(await told('update', after)).toMatchObject({ updates: [] });
    expect(await told('custom', after)).toMatchObject({ data: { theatre: 'mywar' } });
  });

  it('loads the page anew when the list of theatres has changed', async () => {
    await start();
    await server.transformRequest('virtual:theatres');
    await edit('theatre.json', text => text.replace('The war for the river', 'The river war'));
    await told('full-reload', 0);
    expect((await server.transformRequest('virtual:theatres'))?.code).toContain('The river war');
  });
});
