import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { launch } from './launch.ts';

/**
 * Ten things that a reader comes for, each done without a pointer and without seeing the map: only keys are pressed, and
 * everything is found by the role and name that it has in the accessibility tree.
 */

const site = inject('site');
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page = await context.newPage();
  complaints = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function open(query = ''): Promise<void> {
  await page.goto(`${site}${query}`);
  await page.locator('territory-map').evaluate(map => (map as HTMLElement & { ready: Promise<void> }).ready);
  // The panel comes after the map.
  await page.getByRole('region', { name: 'Details' }).waitFor();
}
const details = () => page.getByRole('region', { name: 'Details' });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const isFocused = (one: Locator) => one.evaluate(element => element.matches(':focus'));

/** Presses a key until something has the focus; fails after too many. */
async function reach(wanted: Locator, key = 'Tab', most = 40): Promise<void> {
  await wanted.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < most; presses++) {
    if (await isFocused(wanted.first())) return;
    await page.keyboard.press(key);
  }
  expect(await isFocused(wanted.first()), `${wanted} after ${most} × ${key}`).toBe(true);
}

/** The search, from anywhere on the page. */
async function find(text: string): Promise<void> {
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search' });
  await box.waitFor();
  await page.keyboard.type(text);
  await page.getByRole('listbox', { name: 'Search' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

/** The account in words, by the first link of the page past the map. */
async function inWords(): Promise<void> {
  await reach(page.getByRole('button', { name: 'Read the map as text' }), 'Tab', 5);
  await page.keyboard.press('Enter');
  await heading('What changed').waitFor();
}

/** The text of the account under a heading. */
const under = (name: string) =>
  heading(name).evaluate(element => {
    const texts: string[] = [];
    for (let next = element.nextElementSibling; next && next.tagName !== 'H3'; next = next.nextElementSibling)
      texts.push(next.textContent ?? '');
    return texts.join(' ').replace(/\s+/g, ' ');
  });

describe('from the opening view', () => {
  beforeEach(() => open());

  test('1. who held Khan Shaykhun on 1 September 2019', async () => {
    await find('1 september 2019');
    await page.getByRole('status').filter({ hasText: '1 September 2019' }).first().waitFor({ state: 'attached' });
    await find('han seyhun');
    await heading('Khan Shaykhun').waitFor();
    expect(await isFocused(heading('Khan Shaykhun'))).toBe(true);
    await details()
      .getByText(/^\s*Government since 2\d August 2019/)
      .waitFor();
  });

  test('2. when Saraqib changed hands', async () => {
    await find('سراقب');
    await heading('Saraqib').waitFor();
    const stretches = details()
      .getByRole('listitem')
      .getByRole('button', { name: / to | from / });
    await reach(stretches.filter({ hasText: 'Contested' }).last(), 'Tab', 60);
    expect(await stretches.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/Opposition: 27 Feb 2020 to 1 Mar 2020/)]),
    );
  });

  test('3. what changed between two dates', async () => {
    await reach(page.getByRole('button', { name: 'Compare two dates' }));
    await page.keyboard.press('Enter');
    await heading('Places that changed hands').waitFor();
    const table = page.getByRole('table').filter({ hasText: 'Changed' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toHaveLength(4);
    await table.getByRole('rowheader', { name: 'Saraqib' }).first().waitFor();
  });

  test('4. who disputes it', async () => {
    await inWords();
    expect(await under('What is disputed')).toContain(
      'Saraqib: on record contested between the government and the opposition. Claimed by the government on 2 March 2020.',
    );
  });

  test('5. which outposts were encircled', async () => {
    await inWords();
    const told = await under('Outposts behind lines');
    expect(told).toMatch(/\d+ of \d+ outposts are behind another side’s line/);
    expect(told).toMatch(/Morek \(no\. 9\).*government.*\d+ km/);
  });

  test('6. who held the M5', async () => {
    await find('m5');
    await heading(/M5/).waitFor();
    await details()
      .getByRole('listitem')
      .filter({ hasText: /^\s*Government: \d+ km, 97%/ })
      .waitFor();
    await heading('Stretch by stretch').waitFor();
    await details()
      .getByRole('listitem')
      .filter({ hasText: /Aleppo to Saraqib: Government/ })
      .waitFor();
  });

  test('7. how far Ariha is from the front', async () => {
    await find('eriha');
    await heading('Ariha').waitFor();
    await details()
      .getByText(/^Nearest front: \d+(\.\d)? km to the (north|south|east|west)/)
      .waitFor();
  });

  test('8. which sources the day rests on', async () => {
    await inWords();
    await reach(page.getByRole('button', { name: 'Sources of the day' }), 'Tab', 12);
    await page.keyboard.press('Enter');
    expect(await isFocused(heading('Sources of the day'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const links = details().getByRole('link');
    await links.first().waitFor();
    expect(await links.count()).toBeGreaterThan(5);
    await reach(links.first(), 'Tab', 3);
  });

  test('9. play, and stop', async () => {
    await reach(page.getByRole('button', { name: 'Go to the dates' }), 'Tab', 5);
    await page.keyboard.press('Enter');
    expect(await isFocused(page.getByRole('slider', { name: 'Date' }))).toBe(true);
    const before = await page.getByRole('slider', { name: 'Date' }).getAttribute('aria-valuetext');
    await reach(page.getByRole('button', { name: 'Play', exact: true }), 'Shift+Tab', 12);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('slider', { name: 'Date' }).getAttribute('aria-valuetext')).not.toBe(before);
    expect(await isFocused(page.getByRole('button', { name: 'Pause', exact: true }))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  test('10. share this view', async () => {
    await find('saraqib');
    await reach(page.getByRole('button', { name: 'Share', exact: true }), 'Shift+Tab', 80);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const address = dialog.getByRole('textbox').first();
    expect(await address.inputValue()).toMatch(/saraqib/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a date that settles is spoken once, not at every step', async () => {
    const spoken = page.locator('territory-day').getByRole('status');
    await spoken.evaluate(element => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await reach(page.getByRole('button', { name: 'Go to the dates' }), 'Tab', 5);
    await page.keyboard.press('Enter');
    await page.keyboard.press('n');
    const heard = () => page.evaluate(() => (window as typeof window & { heard: string[] }).heard);
    await expect.poll(async () => (await heard()).length).toBe(1);
    expect((await heard())[0]).toContain('3 March 2020');
  });
});

test.each([
  ['en', 1440, 900, 'light'],
  ['ar', 360, 640, 'dark'],
  ['tr', 360, 640, 'light'],
  ['ar', 1440, 900, 'light'],
] as const)('the account and the tour are accessible in %s at %i × %i, %s', async (lang, width, height, theme) => {
  await page.setViewportSize({ width, height });
  const query = (panel: string) => `?panel=${panel}&lang=${lang}&theme=${theme}`;
  await page.goto(`${site}${query('words')}`);
  await page.locator('territory-panel h3').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.locator('territory-map').evaluate(map => Object.assign(map, { panel: 'tour' }));
  await page.locator('territory-panel .chapter').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

test('an address opens a chapter of the tour again, and its pages turn by keyboard', async () => {
  await open('?panel=tour&date=2020-02-27');
  await heading('Operation Spring Shield').waitFor();
  await reach(page.getByRole('button', { name: 'Next chapter' }), 'Tab', 60);
  await page.keyboard.press('Enter');
  await heading('The ceasefire years').waitFor();
  await expect.poll(() => page.url()).toMatch(/date=2020-03-06/);
  await open(new URL(page.url()).search);
  await heading('The ceasefire years').waitFor();
});

test('on a phone the account takes the place of the map, which cannot be reached meanwhile', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open('?panel=words');
  await heading('What changed').waitFor();
  const map = page.locator('territory-map .map');
  expect(await map.evaluate(element => (element as HTMLElement).inert)).toBe(true);
  await reach(page.getByRole('button', { name: /^As text$/ }));
  await page.keyboard.press('Enter');
  await expect.poll(() => map.evaluate(element => (element as HTMLElement).inert)).toBe(false);
});

/** Eight things that a reader comes for, by finger or mouse, each from the opening view. */
interface Task {
  readonly task: string;
  /** Does it by `act` alone, which counts. */
  run(act: Act): Promise<void>;
  /** What then stands on the screen, or is scrolled to. */
  readonly found: RegExp;
}

interface Act {
  press(target: Locator): Promise<void>;
  /** Writes into a field and leaves it with Enter. */
  write(field: Locator, text: string): Promise<void>;
}

const named = (name: RegExp) => page.getByRole('button', { name }).first();
/** A town on the map, by its name as it is written there. */
const town = (name: string) => page.locator('territory-canvas .town').filter({ hasText: name }).locator('span');
const dateField = (of: string) => page.locator(`${of} territory-date`).getByRole('textbox').first();
const dialog = () => page.getByRole('dialog');

const TASKS: readonly Task[] = [
  {
    task: 'who held Maarrat al-Numan on 20 January 2020',
    run: act => act.press(town('Maarrat al-Numan')),
    found: /Hayat Tahrir al-Sham: 10 Jan 2019 to 2\d Jan 2020/,
  },
  {
    task: 'when Khan Shaykhun fell',
    async run(act) {
      await act.press(named(/^Search/));
      await act.write(page.getByRole('combobox', { name: 'Search' }), 'khan shaykhun');
    },
    found: /Government since 2\d August 2019/,
  },
  {
    task: 'which posts stood behind lines on 1 February 2020',
    async run(act) {
      await act.write(dateField('territory-slider'), '1 Feb 2020');
      if (!(await page.locator('territory-panel .body').isVisible())) await act.press(named(/^This day/));
    },
    found: /Posts behind lines\s*\d+ of \d+/,
  },
  {
    task: 'how much ground changed hands between 1 December 2019 and 6 March 2020',
    async run(act) {
      await act.press(named(/^Compare/));
      await act.write(dateField('territory-viewpoint'), '1 Dec 2019');
      await act.write(dateField('territory-slider'), '6 Mar 2020');
    },
    found: /1 December 2019 to 6 March 2020.*Government \+2,\d{3} km²/,
  },
  {
    task: 'what the opposition says of Saraqib on 2 March',
    run: act => act.press(town('Saraqib')),
    found: /What the sides say on this day.*The opposition says /,
  },
  {
    task: 'the code to embed it',
    async run(act) {
      await act.press(named(/^Share/));
      await act.press(dialog().getByRole('tab', { name: 'Embed' }));
    },
    found: /Code for the article/,
  },
  {
    task: 'a PNG for print',
    async run(act) {
      const saved = page.waitForEvent('download');
      await act.press(named(/^Share/));
      await act.press(dialog().getByRole('tab', { name: 'Picture' }));
      await act.press(dialog().getByRole('button', { name: /^Save for print/ }));
      expect((await saved).suggestedFilename()).toMatch(/2-columns\.png$/);
    },
    found: /Saved as .*2-columns\.png/,
  },
  {
    task: 'sources for the 34 soldiers',
    async run(act) {
      await act.press(named(/^Search/));
      await act.write(page.getByRole('combobox', { name: 'Search' }), '34 soldiers');
    },
    found: /34 .*Sources/,
  },
];

/** What each takes; three is the most that a reader should have to do. */
test.each([
  [1440, 900, [1, 2, 1, 3, 1, 2, 3, 2]],
  [360, 640, [1, 2, 2, 3, 1, 2, 3, 2]],
] as const)(
  'each of eight tasks takes at most three actions from the opening view: %i × %i',
  async (width, height, most) => {
    await page.setViewportSize({ width, height });
    const taken: number[] = [];
    for (const { task, run, found } of TASKS) {
      await page.goto(site);
      await page.locator('territory-map').evaluate(map => (map as HTMLElement & { ready: Promise<void> }).ready);
      await dateField('territory-slider').waitFor();
      await page.locator('territory-panel nav button').first().waitFor();
      let actions = 0;
      await run({
        async press(target) {
          actions++;
          await target.click();
        },
        async write(field, text) {
          actions++;
          await field.fill(text);
          // A list of what is meant comes after the text.
          if ((await field.getAttribute('role')) === 'combobox')
            await page.getByRole('listbox', { name: 'Search' }).getByRole('option').first().waitFor();
          await field.press('Enter');
        },
      });
      const said = () => page.locator('body').evaluate(shownText);
      await expect.poll(said, { message: `${task} at ${width} × ${height}` }).toMatch(found);
      taken.push(actions);
    }
    expect(taken).toEqual(most);
  },
);

/** All text that is rendered, through every shadow tree, in one line. */
function shownText(root: Element): string {
  const texts: string[] = [];
  const isShown = (element: Element): boolean =>
    // Without a box of its own it counts as invisible, what is in it may be seen.
    element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents';
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof Element)) {
      for (const child of node.childNodes) walk(child);
      return;
    }
    if (node.localName === 'style' || node.localName === 'script' || !isShown(node)) return;
    if (node instanceof HTMLSlotElement) for (const child of node.assignedNodes()) walk(child);
    for (const child of (node.shadowRoot ?? node).childNodes) walk(child);
  };
  walk(root);
  return texts.join(' ').replace(/\s+/g, ' ');
}
