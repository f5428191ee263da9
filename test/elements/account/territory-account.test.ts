import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryAccount } from '../../../src/elements/account/territory-account.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { en } from '../../../src/i18n/en/first.ts';
import { tr } from '../../../src/i18n/tr/first.ts';
import { BLUE, makeTheatre as makeSquare, RED } from '../../engine/fixture.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';

const theatre = makeTheatre();
const on = (date: string) => snapshotAt(theatre, parseDay(date));
const show = async (properties: Partial<TerritoryAccount> = {}, around?: { lang: string; dir: string }) => {
  const account = await mount(
    'territory-account',
    TerritoryAccount,
    { snapshot: on('2020-03-06'), texts: makeTexts(theatre), ...properties },
    around,
  );
  await expect.poll(() => account.shadowRoot?.querySelector('h3')).toBeTruthy();
  return account;
};
const all = (account: TerritoryAccount, selector: string) => [
  ...(account.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const firsts = (account: TerritoryAccount) => all(account, 'tbody th').map(textOf);

test.each([
  ['en', en, 'ltr'],
  ['ar', ar, 'rtl'],
  ['tr', tr, 'ltr'],
] as const)('is accessible in %s', async (lang, words, dir) => {
  await expectAccessible(await show({ words }, { lang, dir }));
});

test('tells the day under headings, and ends with its sources', async () => {
  const account = await show();
  expect(all(account, 'h3').map(textOf)).toEqual([
    'What changed',
    'What is disputed',
    'Along the front',
    'Along the roads',
    'Outposts behind lines',
    'Agreed zones',
    'All places',
    'Sources of the day',
  ]);
  expect(all(account, '.sources .publisher').map(textOf)).toContain('The Observer');
});

test('what it names can be gone to', async () => {
  const account = await show();
  const heard = listen(account, 'select-change');
  await userEvent.click(part(account, '.passage .link'));
  await userEvent.click(part(account, 'tbody .link'));
  await userEvent.click(all(account, '.passage .link').find(link => textOf(link) === 'R1 road')!);
  expect(heard.map(({ select }) => select)).toEqual(['town:mill', 'town:mill', 'line:r1']);
});

test('the list of places sorts by each column, both ways', async () => {
  const account = await show();
  const sort = async (name: string) => {
    await userEvent.click(all(account, '.sort').find(button => textOf(button).startsWith(name))!);
    return firsts(account);
  };
  expect(firsts(account)).toEqual(['Mill', 'Ford', 'Well', 'Hill']);
  expect(await sort('Place')).toEqual(['Ford', 'Hill', 'Mill', 'Well']);
  expect(part(account, 'th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
  expect(await sort('Place')).toEqual(['Well', 'Mill', 'Hill', 'Ford']);
  expect(part(account, 'th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  expect((await sort('Since')).at(-1)).toBe('Mill');
  expect((await sort('Status'))[0]).toBe('Mill');
  expect((await sort('Holder')).slice(2)).toEqual(['Mill', 'Well']);
  const km = (await sort('Distance to front')).length;
  expect(km).toBe(4);
  const distances = all(account, 'tbody td:last-child').map(cell => Number.parseFloat(textOf(cell)));
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
});

test('it is filtered by any spelling, and says how many are left', async () => {
  const account = await show();
  await userEvent.click(part(account, 'input[type=search]'));
  await userEvent.keyboard('degirm');
  expect(firsts(account)).toEqual(['Mill']);
  expect(textOf(part(account, '[role=status]'))).toBe('1 of 1 place');
});

test('a long list comes in parts', async () => {
  const seeds = Array.from({ length: 100 }, (_, i): [number, number] => [
    (i % 10) * 100 + 50,
    Math.floor(i / 10) * 100 + 50,
  ]);
  const square = makeSquare(
    seeds,
    seeds.map((_, zone) => [zone, 0, zone < 50 ? RED : BLUE]),
  );
  const account = await show({ snapshot: snapshotAt(square, square.first), texts: null });
  expect(firsts(account)).toHaveLength(40);
  await userEvent.click(all(account, 'button').find(button => textOf(button) === 'Show 40 more')!);
  expect(firsts(account)).toHaveLength(80);
});

test('while the date moves the account stands; it follows once, when the date has settled', async () => {
  const account = await show();
  for (const date of ['2020-03-07', '2020-03-08', '2020-06-01']) {
    account.snapshot = on(date);
    await account.updateComplete;
    expect(textOf(part(account, 'time'))).toBe('6 March 2020');
  }
  await expect.poll(() => textOf(part(account, 'time'))).toBe('1 June 2020');
  expect(textOf(part(account, '.passage'))).toContain('Chapter: “');
});
