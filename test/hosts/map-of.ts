import type { Frame, Page } from 'playwright';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';

/** The map of a page or frame, once it is ready. */
export async function mapIn(where: Page | Frame, selector = 'territory-map') {
  const map = where.locator(selector);
  await map.evaluate(async (element: TerritoryMap) => {
    await customElements.whenDefined('territory-map');
    await element.ready;
    await element.settled;
  });
  return map;
}

/** The day that a map shows. */
export const dayOf = (where: Page | Frame, selector = 'territory-map') =>
  where.locator(selector).evaluate((map: TerritoryMap) => map.snapshot?.date ?? '');
