import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, textsName } from '../../src/compile/compile.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { readMarkup } from './markup.ts';

let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'territory-map-'));
  await mkdir(join(site, 'data'));
  // One that speaks English, Arabic and Turkish, and one that speaks English and French.
  for (const folder of ['data/kharkiv', 'test/facts/good']) {
    const { output } = await compile(folder);
    const file = join(site, 'data', `${output!.theatre.id}.json`);
    await writeFile(file, output!.main);
    for (const [lang, text] of output!.texts) await writeFile(textsName(file, lang), text);
  }
  await mkdir(join(site, 'assets'));
  for (const file of ['index.html', 'icon.svg']) await writeFile(join(site, file), '');
  await buildPages(site, { wanted: '2022-09-08,2022-09-11,2020-03-02', address: '', order: ['mywar', 'kharkiv'] });
}, 60_000);

afterAll(() => rm(site, { recursive: true }));

const page = async (file: string) => readMarkup(await readFile(join(site, file), 'utf8'));
const links = async (file: string) =>
  (await page(file)).tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.get('href') ?? '');

describe('the list of theatres', () => {
  it('is there in every language that one of them speaks, in the order of the site', async () => {
    const lists = (await readdir(site)).filter(name => name.startsWith('theatres'));
    expect(lists.sort()).toEqual(['theatres.ar.html', 'theatres.fr.html', 'theatres.html', 'theatres.tr.html']);
    const { text } = await page('theatres.html');
    expect(text.indexOf('The war for the river')).toBeLessThan(text.indexOf('The Kharkiv counteroffensive'));
    expect(text).toContain('1 September 2022 to 31 October 2022');
    expect(text).toContain('Ukrainian forces broke through');
  });

  it('leads to the map and the days of each', async () => {
    expect(await links('theatres.tr.html')).toEqual([
      './?theatre=mywar&lang=tr',
      './?theatre=mywar&lang=tr',
      'd/mywar/index.html',
      './?theatre=kharkiv&lang=tr',
      './?theatre=kharkiv&lang=tr',
      'd/kharkiv/index.tr.html',
      'theatres.html',
      'theatres.fr.html',
      'theatres.ar.html',
    ]);
  });

  it('tells of a theatre in English where it does not speak the language, and says so to the reader’s program', async () => {
    const { tags } = await page('theatres.ar.html');
    const articles = tags.filter(({ name }) => name === 'article').map(({ attributes }) => attributes);
    expect(articles.map(one => [one.get('lang'), one.get('dir')])).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ]);
    expect(tags.find(({ name }) => name === 'html')?.attributes.get('dir')).toBe('rtl');
  });

  it('has two maps whose parts do not go by one id', async () => {
    const { tags } = await page('theatres.html');
    const ids = tags.map(({ attributes }) => attributes.get('id')).filter(id => id !== undefined);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the list of days', () => {
  it('names every day that has a page, with what changed on it', async () => {
    const { text } = await page('d/kharkiv/index.html');
    expect(text).toContain('8 September 2022');
    expect(text).toContain('Izium');
    expect(await links('d/kharkiv/index.html')).toEqual([
      '../../theatres.html',
      '../../?theatre=kharkiv&lang=en',
      '2022-09-08/index.html',
      '2022-09-11/index.html',
      'index.ar.html',
      'index.tr.html',
    ]);
  });

  it('is one step from each of its days', async () => {
    expect(await links('d/kharkiv/2022-09-11/index.ar.html')).toContain('../index.ar.html');
  });
});

it('links to nothing that is not there, and needs no script', async () => {
  for (const file of ['theatres.html', 'theatres.ar.html', 'd/kharkiv/index.html', 'd/mywar/index.html']) {
    const { tags } = await page(file);
    expect(tags.map(({ name }) => name)).not.toContain('script');
    for (const { attributes } of tags) {
      const address = attributes.get('href') ?? attributes.get('src');
      if (address === undefined || address.startsWith('#')) continue;
      const path = address.replace(/\?.*/, '');
      const target = resolve(dirname(join(site, file)), path.endsWith('/') ? `${path}index.html` : path);
      expect(existsSync(target), `${file}: ${address}`).toBe(true);
    }
  }
});
