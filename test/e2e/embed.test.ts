import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Articles, dayOf, mapFrame, of, site } from './article.ts';

/** The map in a frame, on hosts that make it hard. */
const articles = new Articles();
beforeAll(() => articles.start());
afterAll(() => articles.stop());
afterEach(() => articles.end());

const viewOf = (frame: Parameters<typeof of>[0]) => of(frame, 'view');

describe('in a sandbox, without CORS, under a strict policy', () => {
  test('shows the map that its address names', async () => {
    const article = await articles.open('sandbox', { query: '?date=2020-02-08&town=saraqib' });
    const frame = await mapFrame(article);
    expect(await frame.evaluate(() => window.origin)).toBe('null');
    await expect(frame.evaluate(() => localStorage.length)).rejects.toThrow(/sandboxed/);
    expect(await dayOf(frame)).toBe('2020-02-08');
    await frame.getByRole('heading', { name: 'Saraqib' }).waitFor();
    const canvas = frame.locator('territory-canvas canvas').first();
    expect((await canvas.boundingBox())?.width).toBeGreaterThan(300);
  });

  test('loads each script once, and others only when they are wanted', async () => {
    const article = await articles.open('sandbox', { query: '?lang=ar' });
    const frame = await mapFrame(article);
    await frame.getByRole('button', { name: 'تشغيل' }).waitFor();
    const scripts = article.requests.filter(url => url.endsWith('.js')).map(url => url.slice(site.length));
    expect(new Set(scripts).size).toBe(scripts.length);
    expect(scripts).toContain('data/idlib.js');
    expect(scripts.filter(name => /assets\/tr-/.test(name))).toEqual([]);
    expect(article.requests.filter(url => /\.json$/.test(url))).toEqual([]);
  });

  test('gives addresses as text too, since no link may open', async () => {
    const article = await articles.open('sandbox', { query: '?town=saraqib' });
    const frame = await mapFrame(article);
    const panel = frame.locator('territory-panel');
    await panel.getByText('Naji Mustafa').first().waitFor();
    expect(await panel.locator('.sources a').first().getAttribute('target')).toBe('_blank');
    const address = panel.locator('.sources .address').first();
    expect(await address.textContent()).toMatch(/^https?:\/\//);
    expect(await address.evaluate(one => getComputedStyle(one).userSelect)).toBe('all');
    const page = frame.locator('p.address');
    expect(await page.textContent()).toBe(`${site}?date=2020-03-02&town=saraqib`);
  });

  test('takes bad values in the address for the default, and no address in it', async () => {
    const evil = encodeURIComponent('https://evil.example/x.js');
    const query = `?theatre=${evil}&src=${evil}&date=2020-02-31&view=${evil}&layers=${evil}&lang=${evil}&controls=x&town=__proto__&id=${evil}`;
    const article = await articles.open('sandbox', { query });
    const frame = await mapFrame(article);
    expect(await dayOf(frame)).toBe('2020-03-02');
  });

  test('in a frame that lets no script run, shows the day and leads to its page', async () => {
    const article = await articles.show(
      '<iframe title="Map" sandbox="" height="600" src="{{site}}embed.html"></iframe>',
    );
    const frame = article.page.frameLocator('iframe');
    const notice = frame.locator('noscript p').first();
    expect(await notice.innerText()).toBe('This map needs scripts. 2 March 2020 · All maps');
    expect((await notice.boundingBox())?.y).toBeLessThan(100);
    const picture = frame.getByRole('img', { name: /^Idlib.*, 2 March 2020$/ });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
    expect((await picture.boundingBox())!.width).toBeLessThanOrEqual(800);
    await frame.getByRole('link', { name: '2 مارس 2020' }).or(frame.locator('p[lang=ar] a').first()).click();
    await frame.locator('html[lang=ar] svg.map').waitFor();
    expect(article.complaints.splice(0).filter(text => !text.includes('allow-scripts'))).toEqual([]);
  });
});

describe('where links open', () => {
  test('the title leads to the whole page with the state that is shown', async () => {
    const { page } = await articles.show('');
    await page.goto(`${site}embed.html?date=2020-02-08&controls=full`);
    const link = page.locator('territory-map h1 a');
    expect(await link.getAttribute('href')).toBe(`${site}?date=2020-02-08`);
    await page.locator('territory-slider').getByRole('slider').press('ArrowRight');
    await expect.poll(() => link.getAttribute('href')).toBe(`${site}?date=2020-02-09`);
  });

  test('so does that of a compact map, in the quiet colour of what stands beside the date', async () => {
    const { page } = await articles.show('');
    await page.setViewportSize({ width: 400, height: 520 });
    await page.goto(`${site}embed.html?date=2020-02-08&controls=compact`);
    const link = page.locator('territory-map h1 a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${site}?date=2020-02-08`);
    expect(await link.evaluate(one => getComputedStyle(one).color)).toBe('rgb(99, 93, 84)');
  });
});

test('an address is understood in capitals, with what came along from a text, and escaped twice', async () => {
  const query = '?DATE=2020-02-08).&amp;TOWN=Saraqib.&amp;according_to=Government&LAYERS=Control,%20Towns&lang=en';
  const article = await articles.open('sandbox', { query: query.replaceAll('&', '&amp;') });
  const frame = await mapFrame(article);
  expect(await dayOf(frame)).toBe('2020-02-08');
  await expect.poll(() => of(frame, 'town')).toBe('saraqib');
  expect(await of(frame, 'layers')).toBe('control towns');
  // An actor is known in any case.
  expect((await of(frame, 'accordingTo')).toLowerCase()).toBe('government');
  await frame.getByRole('heading', { name: 'Saraqib' }).waitFor();
});

test('a frame grows with what its address selects, and its map keeps 60 % of it at every width', async () => {
  const article = await articles.show(
    `<!doctype html><title>Article</title><body style="margin: 0"><script src="{{site}}host.js"></script>
      <iframe id="map" title="Map" src="{{site}}embed.html?controls=compact&town=saraqib" height="300" style="border: 0; width: 360px"></iframe>`,
  );
  const frame = await mapFrame(article);
  await frame.locator('territory-panel').waitFor();
  const share = () =>
    frame.evaluate(() => {
      const root = document.querySelector('territory-map')?.shadowRoot;
      const box = (selector: string) => root?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      // The card lies over the lower part of the map, from side to side.
      return (box('.map').height - box('territory-panel').height) / innerHeight;
    });
  for (const width of [360, 400, 640, 800, 1000]) {
    await article.page.locator('#map').evaluate((one, px) => {
      one.style.width = `${px}px`;
    }, width);
    await expect.poll(() => frame.evaluate('innerWidth')).toBe(width);
    await expect.poll(share, { message: `${width} px` }).toBeGreaterThanOrEqual(0.6);
  }
});

describe('its height', () => {
  const sizes = (page: Page) => page.evaluate('sizes') as Promise<Record<string, number[]>>;

  test.each([
    ['amp', 'allow-scripts allow-same-origin'],
    ['datawrapper', ''],
    ['pym', 'allow-scripts allow-same-origin allow-popups'],
    ['own', 'allow-scripts'],
  ])('reaches a parent that listens as %s', async (listens, sandbox) => {
    const value = sandbox || 'allow-scripts allow-same-origin allow-forms';
    const { page } = await articles.open('heights', { listens, controls: 'full', sandbox: value });
    await expect.poll(() => page.locator('iframe').evaluate(frame => frame.style.height)).toBe('560px');
    const all = await sizes(page);
    for (const kind of ['own', 'amp', 'datawrapper', 'pym']) expect(new Set(all[kind])).toEqual(new Set([560]));
  });

  test('follows width and controls, never the height that it is given', async () => {
    const { page } = await articles.open('heights', { controls: 'compact', sandbox: 'allow-scripts' });
    await expect.poll(async () => (await sizes(page)).own).toEqual([600]);
    const resize = (width: number, height: number) =>
      page
        .locator('iframe')
        .evaluate(
          (frame, [w, h]) => Object.assign(frame.style, { width: w, height: h }),
          [`${width}px`, `${height}px`],
        );
    await resize(900, 1000);
    await resize(500, 1000);
    await expect.poll(async () => (await sizes(page)).own).toEqual([600, 400]);
    await resize(500, 200);
    await resize(320, 200);
    await expect.poll(async () => (await sizes(page)).own).toEqual([600, 400, 400]);
  });

  test('is told again when pym’s parent tells its width', async () => {
    const { page } = await articles.open('heights', { listens: 'pym', controls: 'full', sandbox: 'allow-scripts' });
    await expect.poll(async () => (await sizes(page)).pym).toEqual([560]);
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      frame.contentWindow?.postMessage('pymxPYMxmapxPYMxwidthxPYMx900', '*');
    });
    await expect.poll(async () => (await sizes(page)).pym).toEqual([560, 560]);
  });
});

describe('does not trap the page', () => {
  const scrolled = (page: Page) => page.evaluate(() => scrollY);

  test('the wheel scrolls the page and says how to zoom; with Ctrl it zooms', async () => {
    const article = await articles.open('sandbox');
    const frame = await mapFrame(article);
    const { page } = article;
    const box = (await page.locator('iframe').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 250);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrolled(page)).toBe(200);
    const hint = frame.locator('.hint');
    expect(await hint.textContent()).toBe('Hold Ctrl or ⌘ and scroll to zoom');
    expect(await hint.getAttribute('aria-hidden')).toBe('true');
    expect(await viewOf(frame)).toBe('');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => viewOf(frame)).not.toBe('');
    expect(await scrolled(page)).toBe(200);
  });

  test.each([
    ['one finger scrolls the page', 1],
    ['two fingers move the map', 2],
  ])('%s', async (_, fingers) => {
    const article = await articles.open('sandbox', {}, { hasTouch: true, viewport: { width: 400, height: 800 } });
    const frame = await mapFrame(article);
    const { page } = article;
    const touch = await page.context().newCDPSession(page);
    const box = (await page.locator('iframe').boundingBox())!;
    const at = { x: box.x + box.width / 2, y: box.y + 300 };
    await swipe(touch, [at, { x: at.x + 80, y: at.y }].slice(0, fingers), -150);
    if (fingers === 1) {
      await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
      expect(await viewOf(frame)).toBe('');
    } else {
      await expect.poll(() => viewOf(frame)).not.toBe('');
      expect(await scrolled(page)).toBe(0);
    }
  });

  test('filling the screen, the wheel is the map’s', async () => {
    const article = await articles.open('sandbox');
    const frame = await mapFrame(article);
    await frame.getByRole('button', { name: 'Full screen' }).click();
    await expect.poll(() => frame.evaluate(() => document.fullscreenElement?.localName)).toBe('territory-map');
    const canvas = frame.locator('territory-canvas');
    await expect.poll(async () => (await canvas.boundingBox())?.height ?? 0).toBeGreaterThan(500);
    await canvas.hover({ position: { x: 300, y: 300 } });
    await article.page.mouse.wheel(0, -200);
    await expect.poll(() => viewOf(frame)).not.toBe('');
    expect(await frame.locator('.hint').isVisible()).toBe(false);
    await frame.getByRole('button', { name: 'Full screen' }).click();
    await expect.poll(() => frame.evaluate(() => document.fullscreenElement)).toBe(null);
  });

  test.each([
    ['when the pointer has left the frame', { buttons: 1, clientY: -8 }],
    ['when it comes back with no button down', { buttons: 0, clientY: 100 }],
  ])('a drag ends %s', async (_, moved) => {
    const article = await articles.open('sandbox');
    const frame = await mapFrame(article);
    const { page } = article;
    const box = (await page.locator('iframe').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + 250];
    const dragging = () => frame.evaluate(() => document.body.classList.contains('leaflet-dragging'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    expect(await dragging()).toBe(true);
    // What a browser tells the frame of a pointer outside differs from one to another, and from headless to not.
    await frame.evaluate(init => document.dispatchEvent(new MouseEvent('mousemove', init)), moved);
    expect(await dragging()).toBe(false);
    await expect.poll(() => viewOf(frame)).not.toBe('');
  });

  test('a button let go outside the frame leaves nothing hanging on the pointer', async () => {
    const article = await articles.open('sandbox');
    const frame = await mapFrame(article);
    const { page } = article;
    const box = (await page.locator('iframe').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + 250];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.move(x, box.y - 40, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(x, y, { steps: 4 });
    expect(await frame.evaluate(() => document.body.classList.contains('leaflet-dragging'))).toBe(false);
  });
});

async function swipe(touch: CDPSession, from: { x: number; y: number }[], dy: number): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : from.map(({ x, y }, id) => ({ x, y: y + moved, id })),
    });
  await send('touchStart', 0);
  for (let step = 1; step <= 10; step++) await send('touchMove', (dy * step) / 10);
  await send('touchEnd', dy);
}
