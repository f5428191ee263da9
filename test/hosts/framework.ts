import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { dayOf, mapIn } from './map-of.ts';

/** A value of every property; `false` is the one that differs from the default. */
const VALUES = {
  date: '2019-08-20',
  compare: '2019-12-01',
  accordingTo: 'government',
  town: 'saraqib',
  select: 'line:m5',
  view: '35.8,36.7,10',
  layers: 'control,towns',
  lang: 'ar',
  theme: 'dark',
  controls: 'compact',
  panel: 'charts',
  kinds: 'strike',
  time: 'even',
  theatre: 'kharkiv',
  src: '/site/data/kharkiv.json',
} as const;
/** How frameworks spell that there is nothing. */
const ABSENT = ['null', 'undefined', "''", 'absent'] as const;
const USUAL = { date: '2020-02-08' };

/**
 * The element in a page of React, Vue or Svelte, which keeps its state: every property can be given and taken away in every
 * spelling, what the reader chooses comes back as a property, and it can go and come again.
 */
export async function framework(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction('globalThis.show');
  const show = (params: object | null, absent?: readonly [name: string, spelling: string]) =>
    page.evaluate(
      ([given, more]) => {
        const all: Record<string, unknown> | null = given && { ...given };
        if (all && more && more[1] !== 'absent') all[more[0]] = { null: null, undefined, "''": '' }[more[1]];
        (globalThis as unknown as { show(params: object | null): void }).show(all);
      },
      [params, absent] as const,
    );
  await show({ ...USUAL, lang: 'en' });
  const map = await mapIn(page);
  assert.equal(await dayOf(page), '2020-02-08');
  const defaults = await map.evaluate(
    (element: TerritoryMap, names) =>
      names.map(name => (name === 'theatre' ? element.theatreId : element[name as 'src'])),
    Object.keys(VALUES),
  );
  for (const [index, [name, value]] of Object.entries(VALUES).entries()) {
    const property = name === 'theatre' ? 'theatreId' : name;
    const usual = name === 'date' || name === 'lang' ? '' : defaults[index];
    for (const spelling of ABSENT) {
      const rest: Record<string, string> = { ...USUAL, lang: 'en' };
      delete rest[name];
      await show({ ...rest, [name]: value });
      const now = () => map.evaluate((element, key) => (element as unknown as Record<string, string>)[key], property);
      await expect.poll(now, `${name} given`).toBe(value);
      await show(rest, [name, spelling]);
      await expect.poll(now, `${name}: ${spelling}`).toBe(usual);
      await mapIn(page);
    }
  }
  await show({ ...USUAL, lang: 'en' });
  await expect.poll(() => dayOf(page)).toBe('2020-02-08');
  assert.equal(
    await page
      .locator('territory-map')
      .getByRole('status')
      .filter({ hasText: /understood/ })
      .count(),
    0,
  );

  // What the reader chooses is told once, and comes back.
  await page.evaluate('heard.length = 0');
  await page.getByRole('slider').press('ArrowRight');
  await expect.poll(() => page.evaluate('heard')).toEqual(['2020-02-09']);
  await expect.poll(() => dayOf(page)).toBe('2020-02-09');

  // Gone and come again.
  await show(null);
  await expect(page.locator('territory-map')).toHaveCount(0);
  await show({ ...USUAL, lang: 'en' });
  await mapIn(page);
  await expect.poll(() => dayOf(page)).toBe('2020-02-08');
  await expect(page.locator('territory-map').locator('territory-canvas')).toHaveCount(1);
}
