import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { fetchedData } from '../../src/site/fetched-data.ts';

// Pages have one; a module that lies on a site asks where it is.
vi.hoisted(() => Object.assign(globalThis, { location: { href: 'http://localhost/' } }));

let compiled: string;
let asked: string[];

beforeAll(async () => {
  compiled = (await compile('test/facts/good')).output!.main;
});
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return address.endsWith('good.json')
      ? new Response(compiled)
      : new Response('', { status: 404, statusText: 'Not Found' });
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a theatre is fetched once for all maps of a page, until its file has changed', async () => {
  fetchedData.preload('good.json');
  expect(asked).toEqual(['good.json']);
  const first = await fetchedData.theatre('good.json');
  expect([asked, first.id]).toEqual([['good.json'], 'mywar']);
  expect(await fetchedData.theatre('good.json')).toBe(first);
  expect(asked).toEqual(['good.json']);
  fetchedData.forget('good.json');
  expect(await fetchedData.theatre('good.json')).not.toBe(first);
  expect(asked).toEqual(['good.json', 'good.json']);
});

test('another theatre than the preloaded one is fetched', async () => {
  fetchedData.preload('a/good.json');
  await expect(fetchedData.theatre('other.json')).rejects.toThrow('404 Not Found: other.json');
  expect(asked).toEqual(['a/good.json', 'other.json']);
  // What failed is asked for again.
  await expect(fetchedData.theatre('other.json')).rejects.toThrow('404');
  expect(asked).toEqual(['a/good.json', 'other.json', 'other.json']);
});

test('a failure is told to whoever asks, and to nobody else', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  fetchedData.preload('none.json');
  await new Promise(resolve => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
  await expect(fetchedData.theatre('none.json')).rejects.toThrow('404 Not Found: none.json');
  expect((await fetchedData.theatre('good.json')).id).toBe('mywar');
});
