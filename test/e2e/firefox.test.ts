import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFirefox } from '../browser.ts';

/** A smoke test in another engine, where one is installed: the page opens, the slider moves it, a town answers. */

const site = inject('site');
const firefox = findFirefox();

describe.skipIf(!firefox)('in Firefox', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true });
  });
  afterAll(() => browser?.close());

  test.each(['', 'embed.html'])('the map opens, moves in time and tells of a town: /%s', async file => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 800 });
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(String(error)));
    await page.goto(`${site}${file}?lang=en`);
    const map = await page.waitForSelector('territory-map');
    await map!.evaluate(element => (element as HTMLElement & { ready: Promise<void> }).ready);
    const shown = () =>
      map!.evaluate(element => (element as HTMLElement & { snapshot: { date: string } }).snapshot.date);
    expect(await shown()).toBe('2020-03-02');

    const slider = await page.waitForSelector('territory-map >>> input[type=range]');
    await slider!.focus();
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toBe('2020-03-03');
    await page.keyboard.press('PageDown');
    expect(await shown()).toBe('2020-02-03');

    const town = await page.waitForSelector('territory-map >>> .town[aria-label^="Idlib"]');
    await town!.click();
    await page.waitForFunction(() => {
      const panel = document.querySelector('territory-map')?.shadowRoot?.querySelector('territory-panel');
      return panel?.shadowRoot?.querySelector('h2')?.textContent?.includes('Idlib');
    });
    // Something is painted: the canvases are not all of one colour.
    const colours = await map!.evaluate(element => {
      const canvases = element.shadowRoot!.querySelector('territory-canvas')!.shadowRoot!.querySelectorAll('canvas');
      const counts = [...canvases].map(canvas => {
        // The base map's canvas is handed bitmaps and cannot be read.
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return data ? new Set(new Uint32Array(data.buffer)).size : 0;
      });
      return Math.max(...counts);
    });
    expect(colours).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
