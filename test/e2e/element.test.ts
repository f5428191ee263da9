import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import type {} from '../../src/site/register-elements.ts';
import { Articles, dayOf, of, openSite, site } from './article.ts';
import { violations } from './axe.ts';

/** The element alone in somebody else's page. */
const articles = new Articles();
beforeAll(() => articles.start());
afterAll(() => articles.stop());
afterEach(() => articles.end());

const MAP = '<territory-map date="2020-02-08" lang="en"></territory-map>';

/** Opens a page with maps, once they are shown with their texts and panel. */
async function open(map = MAP, css = ''): Promise<Page> {
  const { page } = await articles.open('element', { map, css });
  await ready(page);
  return page;
}

const ready = (page: Page) =>
  page.evaluate(async () => {
    await customElements.whenDefined('territory-map');
    for (const map of document.querySelectorAll('territory-map')) await map.ready;
  });

/** Place, size and look of everything in the shadow trees, relative to the frame. */
function looks(page: Page): Promise<string[]> {
  return page.locator('territory-map').evaluate(async map => {
    await customElements.whenDefined('territory-panel');
    const panel = map.shadowRoot!.querySelector('territory-panel')!;
    while (!panel.texts) await new Promise(requestAnimationFrame);
    await panel.updateComplete;
    // Last comes the share of ground of each side, which takes some counting.
    const slider = map.shadowRoot!.querySelector('territory-slider')!;
    const shares = () => slider.shadowRoot!.querySelector('territory-strip')?.shadowRoot?.querySelector('.shares path');
    while (!shares()) await new Promise(requestAnimationFrame);
    const frame = map.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
    let found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, fontSize, fontFamily, fontStyle, letterSpacing, display, cursor, textAlign, direction } =
          getComputedStyle(element);
        // What is not displayed stands nowhere.
        const box = width + height > 0 ? [x - frame.x, y - frame.y, width, height].map(Math.round) : [];
        found.push(
          [
            element.localName,
            box,
            color,
            fontSize,
            fontFamily,
            fontStyle,
            letterSpacing,
            display,
            cursor,
            textAlign,
            direction,
          ].join(' '),
        );
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    // Names make room for what stands over the map, as its parts come: until nothing moves any more.
    let before = '';
    for (let still = 0; still < 30; still++) {
      await new Promise(requestAnimationFrame);
      found = [];
      walk(map.shadowRoot!);
      if (found.join('\n') !== before) still = 0;
      before = found.join('\n');
    }
    return found;
  });
}

test('looks the same whatever the page around it does', async () => {
  // The size of type follows the page's, within bounds: the same here and there.
  const plain = await looks(await open(MAP, 'html { font-size: 48px }'));
  const hostile = await looks(await open(MAP, await readFile('test/e2e/hosts/hostile.css', 'utf8')));
  expect(plain.length).toBeGreaterThan(150);
  expect(hostile.filter((line, i) => line !== plain[i]).slice(0, 8)).toEqual([]);
  expect(hostile.length).toBe(plain.length);
});

test('shows islands on both sides of the date line as one map, from either side', async () => {
  const { output, problems } = await compile('test/pacific', 'pacific');
  expect(problems).toEqual([]);
  articles.serve('/pacific.json', output!.main);
  for (const [lang, text] of output!.texts) articles.serve(`/pacific.text.${lang}.json`, text);
  const views = ['', 'view="-15,181,5"', 'view="-15,-179,5"', 'view="-22,171,-8,-168"', 'view="-22,171,-8,192"'];
  for (const view of views) {
    const page = await open(`<territory-map src="/pacific.json" lang="en" ${view}></territory-map>`);
    const map = (await page.locator('territory-canvas').boundingBox())!;
    for (const name of ['Anemone', 'Bream', 'Coral', 'Dolphin', 'Eel', 'Flounder', 'Gull', 'Heron']) {
      const town = page.locator('territory-canvas').getByRole('button', { name: new RegExp(`^${name}`) });
      const box = (await town.boundingBox())!;
      expect([name, box.x >= map.x, box.x + box.width <= map.x + map.width]).toEqual([name, true, true]);
    }
    await page
      .locator('territory-canvas')
      .getByRole('button', { name: /^Heron/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Heron' }).waitFor();
    await page.context().close();
  }
});

test('takes the few variables and parts that it offers for a house style', async () => {
  const css = `territory-map { --territory-paper: rgb(1, 2, 3); --territory-ink: rgb(250, 251, 252); --territory-font: serif }
    territory-map::part(date) { color: rgb(9, 9, 9) } territory-map::part(slider) { opacity: 0.5 }`;
  const page = await open(MAP, css);
  const style = (selector: string, name: 'backgroundColor' | 'color' | 'fontFamily' | 'opacity') =>
    page
      .locator(selector)
      .first()
      .evaluate((one, key) => getComputedStyle(one)[key], name);
  expect(await style('territory-map .frame', 'backgroundColor')).toBe('rgb(1, 2, 3)');
  expect(await style('territory-map .change', 'color')).toBe('rgb(250, 251, 252)');
  expect(await style('territory-map .change', 'fontFamily')).toBe('serif');
  expect(await style('territory-map .date', 'color')).toBe('rgb(9, 9, 9)');
  expect(await style('territory-slider', 'opacity')).toBe('0.5');
});

test('two maps on a page are two maps', async () => {
  const page = await open(
    `${MAP}<territory-map id="other" date="2019-08-25" town="khan-shaykhun" lang="tr"></territory-map>`,
  );
  const dates = () =>
    page.locator('territory-map').evaluateAll(maps => maps.map(map => (map as TerritoryMap).snapshot?.date));
  expect(await dates()).toEqual(['2020-02-08', '2019-08-25']);
  await page.locator('#other').getByRole('slider').press('ArrowRight');
  expect(await dates()).toEqual(['2020-02-08', '2019-08-26']);
  expect(await of(page, 'select')).toBe('');
});

test('may be moved in the page, and keeps what it shows', async () => {
  const page = await open();
  await page.locator('territory-map').getByRole('slider').press('ArrowRight');
  await page.evaluate(() => document.querySelector('#two')!.append(document.querySelector('territory-map')!));
  await ready(page);
  expect(await dayOf(page)).toBe('2020-02-09');
  const canvas = page.locator('#two territory-canvas canvas').first();
  await expect.poll(async () => (await canvas.boundingBox())?.width ?? 0).toBeGreaterThan(300);
  await page.locator('territory-map').getByRole('slider').press('ArrowRight');
  expect(await dayOf(page)).toBe('2020-02-10');
});

test.each([
  ['in a tab that is hidden', '#one { display: none }', { display: 'block' }],
  ['without a size', 'territory-map { height: 0; width: 0; min-height: 0; min-width: 0 }', {}],
])('started %s, it is there when it is shown', async (_, css, shown) => {
  const page = await open(MAP, css);
  await page.locator('#one').evaluate((box, style) => Object.assign(box.style, style), shown);
  await page.locator('territory-map').evaluate(map => {
    Object.assign(map.style, { width: '900px', height: '620px', minHeight: '320px' });
  });
  const canvas = page.locator('territory-canvas canvas').first();
  await expect.poll(async () => (await canvas.boundingBox())?.width ?? 0).toBeGreaterThan(300);
  expect(await dayOf(page)).toBe('2020-02-08');
  await page
    .locator('territory-canvas')
    .getByRole('button', { name: /^Saraqib/ })
    .waitFor();
});

test('removed and added again, it leaves nothing behind', async () => {
  const page = await open();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const cycle = (times: number) =>
    page.evaluate(async n => {
      for (let i = 0; i < n; i++) {
        document.querySelector('territory-map')!.remove();
        const map = document.createElement('territory-map');
        document.querySelector('#one')!.append(map);
        await map.ready;
        await map.updateComplete;
      }
      // The last one is whole, both times: its panel and legend come after the first map, and are most of its nodes.
      const last = document.querySelector('territory-map')!;
      await Promise.all(['territory-panel', 'territory-legend'].map(tag => customElements.whenDefined(tag)));
      await last.settled;
      await last.updateComplete;
    }, times);
  const count = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? 0;
    return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
  await cycle(3);
  const before = await count();
  await cycle(12);
  // One map has hundreds of nodes and dozens of listeners: twelve that stayed would be seen. What a load in flight still
  // holds goes when it ends.
  await expect.poll(async () => (await count()).nodes - before.nodes).toBeLessThan(before.nodes / 2);
  expect((await count()).listeners - before.listeners).toBeLessThan(before.listeners / 2);
  expect(await page.locator('canvas').count()).toBeLessThanOrEqual(3);
});

describe('with less room', () => {
  test('compact fits 320 x 400', async () => {
    const page = await open(
      '<territory-map date="2020-03-02" town="saraqib" controls="compact" lang="en"></territory-map>',
      'territory-map { width: 320px; height: 400px }',
    );
    const map = (await page.locator('territory-map').boundingBox())!;
    expect([map.width, map.height]).toEqual([320, 400]);
    const out = await page.locator('territory-map').evaluate(host => {
      const frame = host.getBoundingClientRect();
      return [...host.shadowRoot!.querySelectorAll('.frame > *, .map > *')]
        .filter(one => {
          const { left, right, bottom, width } = one.getBoundingClientRect();
          const isOut = left < frame.left - 1 || right > frame.right + 1 || bottom > frame.bottom + 1;
          return width > 0 && isOut;
        })
        .map(one => one.localName);
    });
    expect(out).toEqual([]);
    await page.locator('territory-panel').getByRole('button', { name: 'Close' }).click();
    const canvas = (await page.locator('territory-canvas').boundingBox())!;
    expect(canvas.height).toBeGreaterThan(180);
    expect((await page.locator('territory-slider').boundingBox())!.height).toBeLessThan(110);
    expect(await violations(page)).toEqual([]);
  });

  test('without controls it is a still picture with a caption', async () => {
    const page = await open('<territory-map date="2020-03-02" controls="none" lang="en"></territory-map>');
    const picture = page.getByRole('img', { name: /Idlib.*2 March 2020.*Saraqib/ });
    await picture.waitFor();
    await page.locator('territory-map').getByText('2 March 2020').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    const before = await of(page, 'view');
    const box = (await picture.boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 100, { steps: 4 });
    await page.mouse.up();
    expect(await of(page, 'view')).toBe(before);
    expect(await page.locator('territory-canvas .zoom').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the snippets of the README', () => {
  /** The snippets that put a map into a page, as they would be pasted. */
  const snippets = async () => {
    const readme = await readFile('README.md', 'utf8');
    return [...readme.matchAll(/```html\n(.*?)```/gs)]
      .map(([, html]) => html)
      .filter(html => html.includes('example.org/map/'))
      .map(html => `<!doctype html><title>Pasted</title>\n${html}`);
  };
  const pasted = (html: string, host: string) => html.replaceAll('https://example.org/map/', host);

  test('the frame shows Saraqib on 2 March', async () => {
    const [frame] = await snippets();
    const { page } = await articles.show(pasted(frame, site));
    const map = page.frameLocator('iframe');
    await map.locator('territory-panel').getByRole('heading', { name: 'Saraqib' }).waitFor();
    await map.locator('territory-day').getByText('2 March 2020').first().waitFor();
  });

  test('so does the element', async () => {
    const [, element] = await snippets();
    const { page } = await articles.show(pasted(element, openSite));
    await ready(page);
    await page.locator('territory-panel').getByRole('heading', { name: 'Saraqib' }).waitFor();
    expect(await dayOf(page)).toBe('2020-03-02');
    expect((await page.locator('territory-map').boundingBox())?.height).toBe(600);
  });

  test('a link of the text moves the map', async () => {
    const [, , driven] = await snippets();
    const { page } = await articles.show(pasted(driven, site));
    const frame = page.frameLocator('iframe');
    await expect.poll(() => page.locator('iframe').evaluate(one => one.style.height)).not.toBe('');
    await page.getByRole('link', { name: '8 February' }).click();
    await frame.locator('territory-day').getByText('8 February 2020').first().waitFor();
  });
});
