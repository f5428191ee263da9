import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { fetchAhead, fetchTheatre } from '../../src/site/data-source.ts';

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

test('a theatre that was fetched ahead is not fetched again, but for the next time', async () => {
  fetchAhead('good.json');
  expect(asked).toEqual(['good.json']);
  const first = await fetchTheatre('good.json');
  expect([asked, first.id]).toEqual([['good.json'], 'mywar']);
  expect(await fetchTheatre('good.json')).not.toBe(first);
  expect(asked).toEqual(['good.json', 'good.json']);
});

test('another theatre than the one fetched ahead is fetched', async () => {
  fetchAhead('good.json');
  await expect(fetchTheatre('other.json')).rejects.toThrow('404 Not Found: other.json');
  expect(asked).toEqual(['good.json', 'other.json']);
});

test('a failure is told to whoever asks, and to nobody else', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  fetchAhead('none.json');
  await new Promise(resolve => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
  await expect(fetchTheatre('none.json')).rejects.toThrow('404 Not Found: none.json');
  expect((await fetchTheatre('good.json')).id).toBe('mywar');
});
