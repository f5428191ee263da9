import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

const site = inject('site');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
});
afterEach(() => page.close());

async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.locator('territory-map').evaluate(map => (map as HTMLElement & { ready: Promise<void> }).ready);
}
const news = () => page.locator('territory-day .change');
const table = () => page.locator('territory-panel table.balances');

describe('two dates', () => {
  test('are chosen, read and shared: one address restores the comparison, Back leaves it', async () => {
    await open(`${site}?date=2020-03-02`);
    await page.getByRole('button', { name: 'Compare two dates' }).click();
    await page.getByLabel('Compared with').fill('1 December 2019');
    await page.keyboard.press('Enter');
    await page.locator('territory-day').getByText('1 December 2019 to 2 March 2020').first().waitFor();
    await expect.poll(() => page.url()).toContain('compare=2019-12-01');
    const [line, numbers] = [await news().innerText(), await table().innerText()];
    expect(line).toMatch(/Government \+[\d,]+ km²/);
    const shared = page.url();
    await page.goto('about:blank');
    await open(shared);
    await table().waitFor();
    expect([await news().innerText(), await table().innerText()]).toEqual([line, numbers]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await page.goBack();
    await page.locator('territory-day').getByText('1 December 2019 to 2 March 2020').first().waitFor();
  });

  test('are compared by keyboard alone', async () => {
    await open(`${site}?date=2020-03-02`);
    const start = page.getByRole('button', { name: 'Compare two dates' });
    await start.focus();
    await page.keyboard.press('Enter');
    await table().waitFor();
    const sort = page.getByRole('columnheader', { name: 'Place' }).getByRole('button');
    await sort.focus();
    await page.keyboard.press('Enter');
    await page.locator('territory-panel th[aria-sort=ascending]', { hasText: 'Place' }).waitFor();
  });
});

test('Saraqib on 2 March 2020, according to the record and to the government', async () => {
  await open(`${site}?date=2020-03-02`);
  const saraqib = () =>
    page.locator('territory-map').evaluate(map => {
      const { snapshot } = map as HTMLElement & {
        snapshot: { towns: { id: string; state: string; actor: string | null }[] };
      };
      const town = snapshot.towns.find(({ id }) => id === 'saraqib');
      return `${town?.state} ${town?.actor}`;
    });
  expect(await saraqib()).toBe('contested null');
  await page.getByLabel('According to').selectOption({ label: 'Government' });
  await page.locator('territory-panel').getByText('Where the claim differs from the record').waitFor();
  expect(await saraqib()).toBe('held government');
  await expect.poll(() => page.url()).toContain('according-to=government');
  await page
    .locator('territory-panel')
    .getByText(/On record: Contested/)
    .first()
    .waitFor();
  await page
    .locator('territory-canvas')
    .getByRole('button', { name: /^Saraqib: Claimed: Government · On record: Contested/ })
    .waitFor();
  await open(page.url());
  await expect.poll(saraqib).toBe('held government');
  expect(await violations(page)).toEqual([]);
});
