import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, textsName } from '../../src/compile/compile.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { readMarkup, type Tag } from './markup.ts';

/** What nobody should put into a name, a note or a title, and somebody will. */
const HOSTILE = `<img src=x onerror="alert('1')"></svg><script>alert(2)</script>&amp;`;
const DATES = ['2020-03-02', '2020-03-06', '2020-07-01'];

let scratch: string;
/** The site of the small theatre in English and Arabic, with hostile names; and one that stands at an address. */
let site: string;
let published: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
  const facts = join(scratch, 'facts');
  await cp('test/facts/good', facts, { recursive: true });
  const edit = async (file: string, change: (text: string) => string) =>
    writeFile(join(facts, file), change(await readFile(join(facts, file), 'utf8')));
  const cell = `"${HOSTILE.replaceAll('"', '""')}"`;
  await edit('theatre.json', text =>
    text.replace('"fr"]', '"fr", "ar"]').replace('"fr": ', '"ar": "حرب النهر", "fr": '),
  );
  await edit('places.csv', text => text.replace('birch,Birch', `birch,${cell}`));
  await edit('control.csv', text => text.replace('Fighting in the streets.', cell));
  await edit('sources.csv', text => text.replace('Daily report', cell).replace('The Herald', cell));
  await edit('events.csv', text => text.replace('Battle for the bridge', cell));
  // One that two sources have settled since, and one that stands.
  await edit('claims.csv', text => `${text.trimEnd()}\ncedar,2020-03-06,red,red,,2020-03-08,agency,\n`);
  const french = {
    'page.legend': 'Signes',
    'page.allDays': { one: 'Un jour', other: '# jours' },
    'record.stamp': 'État',
  };
  await writeFile(join(facts, 'words.fr.json'), JSON.stringify(french));
  site = await siteOf(facts, 'site');
  published = await siteOf(facts, 'published');
  await writeFile(join(published, 'embed.html'), '<!doctype html>');
  await buildPages(site, { wanted: '', address: '', threads: 2 });
  await buildPages(published, { wanted: 'all', address: 'https://example.org/map', threads: 1 });
});

afterAll(() => rm(scratch, { recursive: true }));

/** What the build of a site has written before its pages. */
async function siteOf(facts: string, name: string): Promise<string> {
  const { output, problems } = await compile(facts);
  if (!output) throw new Error(problems.map(problem => problem.text).join('\n'));
  const folder = join(scratch, name);
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', 'mywar.json'), output.main);
  await writeFile(join(folder, 'data', `mywar@${output.theatre.record}.json`), output.main);
  for (const [lang, text] of output.texts) await writeFile(textsName(join(folder, 'data', 'mywar.json'), lang), text);
  for (const file of ['index.html', 'icon.svg']) await writeFile(join(folder, file), '');
  return folder;
}

const day = (date: string, file: string) => join(site, 'd', 'mywar', date, file);
const page = (date: string, file = 'index.html') => readFile(day(date, file), 'utf8');
const files = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const find = (tags: readonly Tag[], name: string, attribute: string, value: string) =>
  tags.find(tag => tag.name === name && tag.attributes.get(attribute) === value)?.attributes;

describe('the pages of a theatre', () => {
  it('are one folder a day that changed, in the languages that the theatre speaks', async () => {
    expect((await readdir(join(site, 'd', 'mywar'))).sort()).toEqual([
      ...DATES,
      'index.ar.html',
      'index.fr.html',
      'index.html',
    ]);
    for (const date of DATES) {
      expect((await readdir(join(site, 'd', 'mywar', date))).sort()).toEqual([
        'index.ar.html',
        'index.fr.html',
        'index.html',
        'map.svg',
        'oembed.ar.json',
        'oembed.fr.json',
        'oembed.json',
        'share.png',
      ]);
    }
  });

  it('are the same bytes however many threads write them', async () => {
    const again = join(scratch, 'again');
    await cp(join(site, 'data'), join(again, 'data'), { recursive: true });
    if (existsSync(join(site, 'index.html'))) await cp(join(site, 'index.html'), join(again, 'index.html'));
    await buildPages(again, { wanted: '', address: '', threads: 1 });
    for (const file of await files(join(site, 'd'))) {
      expect((await readFile(join(again, 'd', file))).equals(await readFile(join(site, 'd', file))), file).toBe(true);
    }
  });

  it('link to each other, to the map and to nothing that is not there', async () => {
    for (const date of DATES) {
      for (const file of ['index.html', 'index.ar.html']) {
        const { tags } = readMarkup(await page(date, file));
        const ids = new Set(tags.map(tag => tag.attributes.get('id')));
        for (const { name, attributes } of tags) {
          const address = attributes.get('href') ?? attributes.get('src');
          if (address === undefined || address.startsWith('https://')) continue;
          if (address.startsWith('#')) expect(ids, `${name} ${address}`).toContain(address.slice(1));
          else {
            const path = address.replace(/\?.*/, '');
            const target = resolve(dirname(day(date, file)), path.endsWith('/') ? `${path}index.html` : path);
            expect(existsSync(target), `${file} of ${date}: ${address}`).toBe(true);
          }
        }
      }
    }
    const { tags } = readMarkup(await page('2020-03-06'));
    expect(find(tags, 'a', 'rel', 'prev')?.get('href')).toBe('../2020-03-02/index.html');
    expect(find(tags, 'a', 'rel', 'next')?.get('href')).toBe('../2020-07-01/index.html');
    expect(find(tags, 'a', 'href', '../../../?theatre=mywar&date=2020-03-06&lang=en')).toBeDefined();
  });

  it('run no script but the one that opens the map, have no style but their own file, and say so', async () => {
    const text = await page('2020-03-02');
    const { tags } = readMarkup(text);
    const scripts = tags.filter(tag => tag.name === 'script').map(tag => tag.attributes.get('src'));
    expect(scripts).toEqual([expect.stringMatching(/^..\/..\/..\/assets\/open-map-[\w-]+\.js$/)]);
    expect(text).not.toMatch(/<script[^>]*>[^<]/);
    expect(tags.map(tag => tag.name)).not.toContain('style');
    expect(tags.flatMap(tag => [...tag.attributes.keys()]).filter(name => /^on|^style$/.test(name))).toEqual([]);
    const policy = find(tags, 'meta', 'http-equiv', 'Content-Security-Policy')?.get('content');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toContain('unsafe');
  });

  it('keep text from the facts text', async () => {
    for (const file of ['index.html', 'index.ar.html']) {
      const { tags, text } = readMarkup(await page('2020-03-02', file));
      // Its name on the map and in the list, a note, an event, a publisher, a title.
      expect(text.split(HOSTILE).length - 1).toBeGreaterThanOrEqual(5);
      const images = tags.filter(tag => tag.name === 'img').map(tag => tag.attributes.get('src'));
      expect(images.filter(source => !/^\.\.\/\.\.\/\.\.\/assets\/key-[0-9a-f]{8}\.svg$/.test(source ?? ''))).toEqual(
        [],
      );
    }
    const { tags } = readMarkup(await page('2020-03-06'));
    expect(find(tags, 'meta', 'property', 'og:description')?.get('content')).toContain(HOSTILE);
  });

  it('tell what changed, how that is known, the other account, and who says so', async () => {
    const { text } = readMarkup(await page('2020-03-06'));
    expect(text).toContain('6 March 2020');
    expect(text).toMatch(/Blue.*previously contested/);
    expect(text).toMatch(/Confirmed\./);
    expect(text).toMatch(/between 4 March 2020 and 6 March 2020/);
    // What Red claimed of Birch on the 5th, two sources have settled since: it is no dispute any more.
    expect(text).toMatch(
      /What the sides say on this day[\s\S]*Cedar[\s\S]*Red says it holds it[\s\S]*Claimed on 6 March 2020/,
    );
    expect(text).not.toMatch(/Claimed on 5 March 2020/);
    expect(text).toMatch(/Record 2021-01-15-[0-9a-f]{8}/);
    expect(text).toContain('Licence: CC0');
  });

  it('share the ground of the map, which has no words, and write names above it in their own language', async () => {
    const ground = readMarkup(`<!doctype html>\n${await readFile(day('2020-03-02', 'map.svg'), 'utf8')}`);
    expect(ground.tags.map(({ name }) => name)).not.toContain('text');
    expect(ground.tags.filter(({ name }) => name === 'path').length).toBeGreaterThan(3);
    for (const file of ['index.html', 'index.ar.html']) {
      const { tags } = readMarkup(await page('2020-03-02', file));
      const image = tags.find(({ name }) => name === 'image')!.attributes;
      const [map, box] = [find(tags, 'svg', 'class', 'map')!, ground.tags[0].attributes];
      expect(image.get('href')).toBe('map.svg');
      expect(`0 0 ${image.get('width')} ${image.get('height')}`).toBe(map.get('viewBox'));
      expect(map.get('viewBox')).toBe(box.get('viewBox'));
      expect(tags.map(({ name }) => name)).toContain('text');
    }
  });

  it('share their small signs, too, and every dot is drawn once: below, or above where languages differ', async () => {
    const signs = async (file: string) =>
      readMarkup(await page('2020-03-02', file))
        .tags.filter(({ name }) => name === 'img')
        .map(({ attributes }) => [attributes.get('src'), attributes.get('alt')]);
    const english = await signs('index.html');
    expect(english.length).toBeGreaterThan(5);
    expect(english.map(([, alt]) => alt)).toEqual(english.map(() => ''));
    expect(await signs('index.ar.html')).toEqual(english);
    const dots = (text: string) => [...text.matchAll(/M\d+ \d+a(?:50|43|37|32|28|25) /g)].map(([dot]) => dot);
    const below = new Set(dots(await readFile(day('2020-03-02', 'map.svg'), 'utf8')));
    expect(below.size).toBeGreaterThan(0);
    for (const file of ['index.html', 'index.ar.html']) {
      expect(dots(await page('2020-03-02', file)).filter(dot => below.has(dot))).toEqual([]);
    }
  });

  it('say what a theatre has words of its own for, and all else as the map does', async () => {
    const { tags, text } = readMarkup(await page('2020-03-06', 'index.fr.html'));
    expect(find(tags, 'ul', 'class', 'legend')?.get('aria-label')).toBe('Signes');
    expect(text).toMatch(/État 2021-01-15-[0-9a-f]{8}/);
    expect(text).toContain('Ouvrir la carte interactive à cette date');
    expect(await readFile(join(site, 'theatres.fr.html'), 'utf8')).toContain(`>${DATES.length} jours<`);
    expect(readMarkup(await page('2020-03-06')).text).toMatch(/Record 2021/);
  });

  it('run from right to left in Arabic', async () => {
    const { tags, text } = readMarkup(await page('2020-03-02', 'index.ar.html'));
    expect(Object.fromEntries(tags[0].attributes)).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(text).toContain('حرب النهر');
    expect(find(tags, 'svg', 'class', 'map')?.get('direction')).toBe('ltr');
  });
});

describe('links that are shared', () => {
  const share = async (folder: string) => {
    const { tags } = readMarkup(await readFile(join(folder, 'd/mywar/2020-03-02/index.ar.html'), 'utf8'));
    const meta = (property: string) => find(tags, 'meta', 'property', property)?.get('content');
    return { image: meta('og:image'), url: meta('og:url'), card: find(tags, 'meta', 'name', 'twitter:image') };
  };
  const oembed = async (folder: string) =>
    JSON.parse(await readFile(join(folder, 'd/mywar/2020-03-02/oembed.json'), 'utf8'));

  it('name whole addresses where the site is known, and only relative ones where not', async () => {
    const base = 'https://example.org/map/d/mywar/2020-03-02/';
    expect(await share(published)).toMatchObject({ image: `${base}share.png`, url: `${base}index.ar.html` });
    expect(await share(site)).toMatchObject({ image: 'share.png', url: undefined });
  });

  it('unfold to a frame of the map on the same site, to its picture, or to a link', async () => {
    const rich = await oembed(published);
    expect(rich).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 600 });
    expect(rich.html).toMatch(
      /^<iframe src="https:\/\/example\.org\/map\/embed\.html\?theatre=mywar&amp;date=2020-03-02&amp;lang=en"/,
    );
    expect(await oembed(site)).toMatchObject({ version: '1.0', type: 'link' });
    await rm(join(published, 'embed.html'));
    await buildPages(published, { wanted: '2020-03-02', address: 'https://example.org/map/' });
    const url = 'https://example.org/map/d/mywar/2020-03-02/share.png';
    expect(await oembed(published)).toMatchObject({ type: 'photo', url, width: 1200, height: 630 });
  });
});

describe('what is asked for', () => {
  const build = (wanted: string, address = '') => buildPages(site, { wanted, address });

  it('may be no page at all', async () => {
    expect(await build('none')).toMatchObject([{ theatre: 'mywar', days: 0, changed: 3 }]);
  });

  it('may be single dates; days that did not change have no page', async () => {
    const folder = join(scratch, 'single');
    await cp(join(site, 'data'), join(folder, 'data'), { recursive: true });
    const built = await buildPages(folder, { wanted: '2020-03-06, 2020-03-07', address: '' });
    expect(built).toMatchObject([{ theatre: 'mywar', days: 1, changed: 3 }]);
    expect(await readdir(join(folder, 'd', 'mywar'))).toEqual([
      '2020-03-06',
      'index.ar.html',
      'index.fr.html',
      'index.html',
    ]);
  });

  it('must mean something', async () => {
    await expect(build('yes')).rejects.toThrow('PAGES is all, none or dates');
    for (const address of ['example.org', 'javascript:alert(1)', 'https://example.org/?a']) {
      await expect(build('none', address)).rejects.toThrow('SITE is the address of the site');
    }
  });
});
