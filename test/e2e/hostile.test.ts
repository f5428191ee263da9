import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import type { TerritoryPanel } from '../../src/elements/panel/territory-panel.ts';
import type {} from '../../src/site/register-elements.ts';
import { Articles, dayOf, mapFrame, openSite, site } from './article.ts';

/** Texts and addresses that try to become code do nothing: not in the facts, not in an address, not past the checks. */
const articles = new Articles();
afterEach(() => articles.end());

const TEXTS = [
  '<img src=x onerror=globalThis.pwned=1>',
  '"><script>globalThis.pwned=1</script>',
  "' onfocus=globalThis.pwned=1 autofocus tabindex=0 '",
  '</style></template></textarea><svg onload=globalThis.pwned=1>',
  '<iframe src=https://evil.example/></iframe><base href=https://evil.example/>',
  'javascript:globalThis.pwned=1',
  '{{constructor.constructor("globalThis.pwned=1")()}} #{globalThis.pwned=1} <%= globalThis.pwned=1 %>',
  '&lt;b&gt; &#60;img src=x onerror=globalThis.pwned=1&#62;',
  'url(https://evil.example/x.png) ; background: url(//evil.example)',
  '\u202egnp.exe\u202c \u200f\u200b\ufeff \ud83d\ude00 e\u0301\u0301\u0301\u0301',
  `=cmd|' /C calc'!A0`,
  'x'.repeat(3000),
];
const ADDRESSES = [
  'javascript:globalThis.pwned=1',
  ' java\nscript:globalThis.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  'vbscript:x',
  '//evil.example/x',
  'https:evil',
  'http://[::1',
  'https://evil.example/"onclick="globalThis.pwned=1',
];
/** Columns that hold text for a reader. */
const TEXT_COLUMN = /^(name|title|text|note|disputed|aliases|publisher|number)/;

let folder: string;
let compiled: { main: string; texts: string };

/** The good theatre of the tests of facts, with a hostile text in each cell for text and ids that objects know already. */
beforeAll(async () => {
  await articles.start();
  folder = await mkdtemp(join(tmpdir(), 'territory-map-hostile-'));
  await cp('test/facts/good', folder, { recursive: true });
  let next = 0;
  const rename = (text: string) => text.replace(/\bbirch\b/g, 'constructor').replace(/\bred\b/g, 'toString');
  for (const name of (await readdir(folder)).filter(file => file.endsWith('.csv'))) {
    const [header, ...rows] = (await readFile(join(folder, name), 'utf8')).trim().split('\n');
    const columns = header.split(',');
    const filled = rows.map(row =>
      rename(row)
        .match(/("[^"]*"|[^,]*)(,|$)/g)!
        .slice(0, columns.length)
        .map(cell => cell.replace(/,$/, ''))
        .map((cell, i) =>
          TEXT_COLUMN.test(columns[i]) ? `"${TEXTS[next++ % TEXTS.length].replaceAll('"', '""')}"` : cell,
        )
        .join(','),
    );
    await writeFile(join(folder, name), `${[header, ...filled].join('\n')}\n`);
  }
  const theatre = JSON.parse(rename(await readFile(join(folder, 'theatre.json'), 'utf8')));
  theatre.title.en = TEXTS[0];
  theatre.summary = { en: TEXTS[1] };
  theatre.credits = [{ text: TEXTS[3], url: 'https://example.org/credit', licence: TEXTS[2] }];
  for (const side of theatre.sides ?? []) side.name = { en: TEXTS[4] };
  await writeFile(join(folder, 'theatre.json'), JSON.stringify(theatre));
  const { problems, output } = await compile(folder, 'hostile');
  expect(problems.filter(problem => problem.severity === 'error')).toEqual([]);
  compiled = { main: output!.main, texts: output!.texts.get('en')! };
});
afterAll(async () => {
  await articles.stop();
  await rm(folder, { recursive: true });
});

test('the checks refuse an address that is not http or https', async () => {
  const sources = join(folder, 'sources.csv');
  const good = await readFile(sources, 'utf8');
  for (const address of ADDRESSES.slice(0, 5)) {
    await writeFile(
      sources,
      good.replace(/https:\/\/survey[^,]*/, () => `"${address}"`),
    );
    const { problems, output } = await compile(folder, 'hostile');
    expect(output).toBeNull();
    expect(problems.map(problem => problem.column)).toContain('url');
  }
  await writeFile(sources, good);
});

/** A file whose every address is one that the checks would have refused, as it may be in a forged file. */
const forged = (text: string) => {
  let next = 0;
  return text.replace(/"https:\/\/[^"]*"/g, () => JSON.stringify(ADDRESSES[next++ % ADDRESSES.length]));
};

/** Shows every thing of the theatre in turn, and what stands there then. */
async function readAll(where: Page | Frame): Promise<string> {
  const selections = [
    ...['alder', 'constructor', 'cedar', 'dorn', 'elm', 'faraway'].map(id => `town:${id}`),
    ...['post:hill', 'event:bridge', 'event:truce', 'town:__proto__', 'agreement:constructor', 'line:toString'],
  ];
  let read = '';
  for (const set of [{ panel: 'today' }, { panel: 'about' }, ...selections.map(select => ({ select }))]) {
    read += await where.locator('territory-map').evaluate(async (map: TerritoryMap, values) => {
      Object.assign(map, { date: '2020-03-03' }, values);
      await map.updateComplete;
      const panel = map.shadowRoot!.querySelector('territory-panel')!;
      await panel.updateComplete;
      return panel.shadowRoot!.textContent ?? '';
    }, set);
  }
  return read;
}

/** What must not be in any shadow tree, and every address that a link leads to. */
const found = (where: Page | Frame) =>
  where.locator('territory-map').evaluate(map => {
    const alien: string[] = [];
    const links: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (/^(script|img|iframe|object|embed|base|link|meta|form|style)$/.test(element.localName))
          alien.push(element.outerHTML);
        for (const { name } of element.attributes) if (name.startsWith('on')) alien.push(element.outerHTML);
        if (element instanceof HTMLAnchorElement) links.push(element.href);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(map.shadowRoot!);
    return { alien, links, pwned: (globalThis as { pwned?: unknown }).pwned };
  });

describe('hostile texts in the record', () => {
  /** A page with the element, and the files that it finds at the theatre's address. */
  async function withFiles(change: (text: string) => string): Promise<Awaited<ReturnType<Articles['show']>>> {
    const main = `${openSite}data/hostile.json`;
    const article = await articles.show('<!doctype html><script type="module" src="{{openSite}}embed.js"></script>');
    const { page } = article;
    const headers = { 'Access-Control-Allow-Origin': '*' };
    for (const [address, text] of [
      [main, compiled.main],
      [`${openSite}data/hostile.text.en.json`, compiled.texts],
    ]) {
      await page.route(address, route =>
        route.fulfill({ body: change(text), contentType: 'application/json', headers }),
      );
    }
    await page.evaluate(async src => {
      await customElements.whenDefined('territory-map');
      const map = document.createElement('territory-map');
      Object.assign(map, { src, lang: 'en' });
      map.style.width = '1000px';
      document.body.append(map);
    }, main);
    return article;
  }

  test('addresses that the checks would have refused make a file that is not shown', async () => {
    const { page, complaints } = await withFiles(forged);
    const failed = await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready.catch(String));
    expect(failed).toContain('credits');
    expect((await found(page)).pwned).toBeUndefined();
    expect(complaints.splice(0).join()).toContain('broken theatre');
  });

  test('stay text in the element', async () => {
    const { page } = await withFiles(text => text);
    await page.locator('territory-map').evaluate(async (map: TerritoryMap) => {
      await map.ready;
      await customElements.whenDefined('territory-panel');
      while (!map.shadowRoot!.querySelector('territory-panel')?.texts) await new Promise(requestAnimationFrame);
    });
    const read = await readAll(page);
    expect(read).toContain('<script>globalThis.pwned=1</script>');
    const { alien, links, pwned } = await found(page);
    expect(pwned).toBeUndefined();
    expect(alien).toEqual([]);
    expect(links.filter(link => !/^https?:/.test(link))).toEqual([]);
  });

  test('stay text in a frame', async () => {
    const article = await articles.open('sandbox', { query: '' });
    const { page } = article;
    const asScript = (name: string, text: string) =>
      `(globalThis.territoryMapData??={})[${JSON.stringify(name)}]=${JSON.stringify(text)};`;
    const contentType = 'text/javascript';
    await page.route('**/data/idlib.js', route =>
      route.fulfill({ contentType, body: asScript('idlib', compiled.main) }),
    );
    await page.route('**/data/idlib.text.en.js', route =>
      route.fulfill({ contentType, body: asScript('idlib.text.en', compiled.texts) }),
    );
    await page.reload();
    const frame = await mapFrame(article);
    await frame.locator('territory-panel').evaluate(async (panel: TerritoryPanel) => {
      while (!panel.texts) await new Promise(requestAnimationFrame);
    });
    expect(await readAll(frame)).toContain('<script>globalThis.pwned=1</script>');
    const { alien, links, pwned } = await found(frame);
    expect([alien, links.filter(link => !/^https?:/.test(link)), pwned]).toEqual([[], [], undefined]);
  });
});

describe('a hostile address', () => {
  const keys = [
    'theatre',
    'date',
    'compare',
    'according-to',
    'town',
    'select',
    'view',
    'layers',
    'lang',
    'theme',
    'controls',
    'panel',
    'kinds',
    'time',
    'id',
    'childId',
    'src',
  ];
  const values = [
    ...TEXTS.map(text => text.slice(0, 200)),
    ...ADDRESSES,
    '__proto__',
    'constructor',
    '../../../etc/passwd',
    'town:__proto__',
    '1e309,NaN,-0',
    '\u0000',
  ];
  const query = (value: string) => `?${keys.map(key => `${key}=${encodeURIComponent(value)}`).join('&')}`;
  const broken = ['?date=%E0%A4%A&view=%', '?__proto__[x]=1&constructor.prototype.x=1'];
  // Both pages read addresses with the same code, so each value is tried in one of them.
  const inTurn = (first: number) => [...values.filter((_, i) => i % 2 === first).map(query), ...broken];
  const pages = [
    { name: 'index.html', queries: inTurn(0) },
    { name: 'embed.html', queries: inTurn(1) },
  ];

  test.each(pages)('does nothing in $name', { timeout: 300_000 }, async ({ name, queries }) => {
    const article = await articles.show('');
    const { page } = article;
    // A small map is drawn sooner, and there are many addresses.
    await page.setViewportSize({ width: 480, height: 400 });
    for (const query of queries) {
      await page.goto(`${site}${name}${query}`);
      await page.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
      expect(await dayOf(page)).toBe('2020-03-02');
      const { alien, links, pwned } = await found(page);
      expect([alien, links.filter(link => !/^https?:/.test(link)), pwned]).toEqual([[], [], undefined]);
    }
  });
});
