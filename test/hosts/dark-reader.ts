import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { mapIn } from './map-of.ts';

/** A page darkened by Dark Reader: the legend keeps the colours of the map, and the map is dark where its reader leaves it to it. */
export async function darkReader(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const map = await mapIn(page);
  const frame = map.locator('.frame').first();
  await page.evaluate('DarkReader.setFetchMethod(fetch); DarkReader.enable()');
  await expect(page.locator('p').first()).not.toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(frame).toHaveClass(/dark/);
  await agrees(page);
  await map.evaluate((element: TerritoryMap) => Object.assign(element, { theme: 'light' }));
  await expect(frame).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(frame).toHaveCSS('color', 'rgb(36, 34, 31)');
  await agrees(page);
  await map.evaluate((element: TerritoryMap) => Object.assign(element, { theme: 'auto' }));
  // A dialog that is opened while it is at work.
  await page.keyboard.press('/');
  await agrees(page);
  await page.keyboard.press('Escape');
  await page.evaluate('DarkReader.disable()');
  await expect(frame).not.toHaveClass(/dark/);
}

/** Each swatch has the colour that is written in it. */
async function agrees(page: Page): Promise<void> {
  const swatches = () =>
    page.locator('territory-map .swatch [fill^="#"]').evaluateAll(all =>
      all.map(one => {
        const sample = document.createElement('i');
        sample.style.color = one.getAttribute('fill') ?? '';
        return [sample.style.color, getComputedStyle(one).fill];
      }),
    );
  assert((await swatches()).length > 3);
  await expect.poll(async () => (await swatches()).filter(([written, shown]) => written !== shown)).toEqual([]);
}
