import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { Articles, dayOf, mapFrame, openSite, site } from './article.ts';

/** What other scripts, frameworks and readers' tools do to a page with a map. */
const articles = new Articles();
beforeAll(() => articles.start());
afterAll(() => articles.stop());
afterEach(() => articles.end());

const FRAME = `<iframe id="map" title="Map" src="{{site}}embed.html?controls=compact" width="700" height="300"></iframe>`;
const height = (page: Page) => page.locator('#map').evaluate(frame => frame.style.height);

test.each([
  ['a module', '<script type="module" src="{{openSite}}host.js"></script>'],
  ['an import', '<script type="module">await import("{{openSite}}host.js")</script>'],
  ['text of the page', '<script>{{code}}</script>'],
  ['two scripts', '<script src="{{site}}host.js"></script><script src="{{openSite}}host.js"></script>'],
])('host.js as %s sizes the frame, and tells of each change once', async (_, script) => {
  const code = await (await fetch(`${site}host.js`)).text();
  const article = await articles.show(`<!doctype html><title>Article</title>${FRAME}${script}`, {
    code: code.replaceAll('</script', '<\\/script'),
  });
  const { page } = article;
  const frame = await mapFrame(article);
  await expect.poll(() => height(page)).not.toBe('');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('territory-map:change', event => heard.push((event as CustomEvent).detail.date));
  });
  await frame.getByRole('slider').press('ArrowRight');
  await frame.getByRole('slider').press('ArrowRight');
  await expect.poll(() => page.evaluate('heard.at(-1)')).toBe('2020-03-04');
  expect(await page.evaluate('heard')).toEqual(['2020-03-03', '2020-03-04']);
});

test('steps, links and a frame that a router brings later move the map', async () => {
  const article = await articles.show(
    `<!doctype html><title>Article</title><body><p>First page</p><script src="{{site}}host.js"></script>`,
  );
  const { page } = article;
  await page.evaluate(
    frame => {
      // As Turbo and htmx do: another body, or a part of it, by one assignment.
      document.body.innerHTML = `${frame}<a id="later" data-territory-map data-date="2020-02-08" href="#plain">8 February</a>
      <div style="height: 1200px"></div><p id="step" data-territory-map data-date="2019-08-20">Later</p><div style="height: 1200px"></div>`;
    },
    FRAME.replace('{{site}}', site),
  );
  const frame = await mapFrame(article);
  await expect.poll(() => height(page)).not.toBe('');
  await page.locator('#later').click();
  await expect.poll(() => dayOf(frame)).toBe('2020-02-08');
  await page.locator('#step').evaluate(step => step.scrollIntoView({ block: 'center' }));
  await expect.poll(() => dayOf(frame)).toBe('2019-08-20');
});

test('Datawrapper’s listener of today sizes a frame that has no id', async () => {
  const { page } = await articles.show(`<!doctype html><title>Article</title>
    <script>window.addEventListener('message', function (event) {
      if (event.data['datawrapper-height'] === undefined) return;
      var frames = document.querySelectorAll('iframe');
      for (var key in event.data['datawrapper-height'])
        for (var i = 0; i < frames.length; i++)
          if (frames[i].contentWindow === event.source) frames[i].style.height = event.data['datawrapper-height'][key] + 'px';
    });</script>${FRAME}`);
  await expect.poll(() => height(page)).toBe('476px');
});

test('enumerable prototypes and an old Array.from do not keep the map away', async () => {
  const { page } = await articles.show(`<!doctype html><title>Old framework</title>
    <script>
      Object.prototype.each = function () {};
      Array.prototype.invoke = function () {};
      Array.from = function (iterable) {
        if (!iterable) return [];
        var length = iterable.length || 0, results = new Array(length);
        while (length--) results[length] = iterable[length];
        return results;
      };
    </script>
    <script type="module" src="{{openSite}}embed.js"></script>
    <territory-map lang="en" date="2020-02-08" style="height: 600px"></territory-map>`);
  const map = page.locator('territory-map');
  await map.evaluate((element: TerritoryMap) => element.ready);
  expect(await dayOf(page)).toBe('2020-02-08');
  await map.evaluate((element: TerritoryMap) => element.settled);
  // It is moved and zoomed as anywhere.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('slider').press('ArrowRight');
  await expect.poll(() => dayOf(page)).toBe('2020-02-09');
});

test('colours are locked against what darkens pages', async () => {
  const { page } = await articles.show('<!doctype html><title>Article</title>');
  for (const file of ['', 'embed.html']) {
    await page.goto(`${site}${file}?theme=light`);
    expect(await page.locator('meta[name=darkreader-lock]').count()).toBe(1);
    const frame = page.locator('territory-map .frame');
    expect(await frame.evaluate(one => getComputedStyle(one).colorScheme)).toMatch(/only/);
  }
});

test('twelve maps ask for their data once, and share one worker', async () => {
  const article = await articles.show(`<!doctype html><title>Twelve</title>
    <script type="module" src="{{openSite}}embed.js"></script>
    ${'<territory-map lang="en" controls="none" style="height: 320px"></territory-map>'.repeat(12)}`);
  const { page, requests } = article;
  await page.evaluate(async () => {
    await customElements.whenDefined('territory-map');
    await Promise.all([...document.querySelectorAll<TerritoryMap>('territory-map')].map(map => map.ready));
    await Promise.all([...document.querySelectorAll<TerritoryMap>('territory-map')].map(map => map.settled));
  });
  for (const file of ['idlib.json', 'idlib.names.json', 'idlib.text.en.json'])
    expect(
      requests.filter(url => url === `${openSite}data/${file}`),
      file,
    ).toHaveLength(1);
  expect(page.workers().length).toBeLessThanOrEqual(1);
});
