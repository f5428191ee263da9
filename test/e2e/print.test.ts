import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './launch.ts';

/** What comes out of the printer. */

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test.each([
  ['en', '2 March 2020', 'Sources'],
  ['ar', '2 آذار/مارس 2020', 'المصادر'],
])('prints one clean page with the map, its date and sources, in light colours: %s', async (lang, date, sources) => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: 'dark' });
  await page.goto(`${site}?town=saraqib&lang=${lang}`);
  await page.waitForFunction(() => customElements.get('territory-print'));
  await page.locator('territory-panel .sources').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));

  const paper = page.locator('territory-print');
  const picture = paper.locator('canvas');
  await picture.waitFor();
  expect(await picture.getAttribute('aria-label')).toContain(date);
  const { paleness, colours } = await picture.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return { paleness: data.reduce((sum, one) => sum + one, 0) / data.length, colours: new Set(data).size };
  });
  expect(paleness).toBeGreaterThan(180);
  expect(colours).toBeGreaterThan(50);
  await paper.getByRole('heading', { name: sources }).waitFor();
  expect(await paper.getByRole('listitem').count()).toBeGreaterThan(2);
  // A title stands on a line of its own, in its own direction.
  const titles = await paper.locator('.sources li').evaluateAll(items =>
    items.map(item => {
      const [about, title] = item.querySelectorAll('.quiet, [dir=auto]');
      return title.getBoundingClientRect().top - about.getBoundingClientRect().bottom;
    }),
  );
  for (const gap of titles) expect(gap).toBeGreaterThan(-2);
  // Nothing of the screen is left, and one page is enough.
  expect(
    await page.locator('territory-slider, territory-panel, territory-canvas').filter({ visible: true }).count(),
  ).toBe(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);

  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('territory-slider').waitFor();
  expect(await paper.isVisible()).toBe(false);
  await page.close();
});
