import { expect, test } from 'vitest';
import { TerritoryDay } from '../../../src/elements/map/territory-day.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { tr } from '../../../src/i18n/tr/first.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, mount, part, textOf } from '../mount.ts';

const theatre = makeTheatre();
const on = (date: string) => snapshotAt(theatre, parseDay(date));
const show = (date: string, properties: Partial<TerritoryDay> = {}) =>
  mount('territory-day', TerritoryDay, { snapshot: on(date), ...properties });

test('is accessible', async () => {
  await expectAccessible(await show('2020-03-02'));
});

test('tells the date in words', async () => {
  const date = part<HTMLTimeElement>(await show('2020-03-02'), '.date');
  expect(textOf(date)).toBe('2 March 2020');
  expect(date.dateTime).toBe('2020-03-02');
});

test('tells one change in full', async () => {
  const day = await show('2020-03-02');
  expect(textOf(part(day, '.change'))).toBe('Mill: from North to Contested: North / South');
});

test('groups changes by who gains', async () => {
  const day = await show('2021-09-01');
  expect(textOf(part(day, '.change'))).toBe('South: Ford · No record: Well');
});

test('a quiet day names the last change', async () => {
  const day = await show('2020-03-10');
  expect(textOf(part(day, '.change'))).toBe('Unchanged since 6 March 2020 (4 days)');
  const first = await show('2020-01-20');
  expect(textOf(part(first, '.change'))).toBe('Start of the record');
});

test('the room of the headline is never blank: on a quiet day the chapter stands there, without one what is known', async () => {
  const headline = (day: TerritoryDay) => textOf(part(day, '.headline'));
  const texts = makeTexts(theatre, 'en');
  const quiet = await show('2021-03-10', { texts, headlineOf: () => null });
  expect(headline(quiet)).toBe('The peace');
  expect(textOf(part(quiet, '.change'))).toMatch(/^Unchanged since/);
  const bare = await show('2021-03-10', {
    texts,
    headlineOf: () => null,
    snapshot: snapshotAt({ ...theatre, phases: [] }, parseDay('2021-03-10')),
  });
  expect(headline(bare)).toMatch(/^Unchanged since/);
  expect(textOf(part(bare, '.change'))).toBe('');
  // Before it is known whether the day has one, nothing stands there that would give way at once.
  expect(headline(await show('2021-03-10', { texts }))).toBe('');
  const named = { text: 'The ford falls', standfirst: '', sources: [] };
  expect(headline(await show('2021-09-01', { texts, headlineOf: () => named }))).toBe('The ford falls');
});

test('leaves numbers to the panel, but under a still picture, whose key the shares are', async () => {
  const day = await show('2020-03-06');
  expect(day.shadowRoot?.querySelector('.numbers')).toBeNull();
  day.caption = true;
  await day.updateComplete;
  expect(textOf(part(day, '.numbers'))).toBe('North 40% South 60%');
});

test.each([
  [340, 360, 1],
  [760, 450, 1],
  [340, 520, 2],
  [340, 640, 2],
  [980, 800, 1],
])('date and what changed are cut at a whole line: %i x %i', async (width, height, lines) => {
  const day = await mount('territory-day', TerritoryDay, { snapshot: on('2020-03-02') }, { width, height });
  day.parentElement!.style.containerType = 'size';
  const line = part(day, '.line');
  const { lineHeight, webkitLineClamp } = getComputedStyle(line);
  expect(webkitLineClamp).toBe(`${lines}`);
  expect(line.clientHeight).toBeCloseTo(lines * Number.parseFloat(lineHeight), 0);
});

test('speaks when a date settles, and not while it moves', async () => {
  const day = await show('2020-03-02');
  const status = part(day, '[role=status]');
  expect(textOf(status)).toBe('');
  Object.assign(day, { snapshot: on('2020-03-06'), moving: true });
  await day.updateComplete;
  expect(textOf(status)).toBe('');
  day.moving = false;
  await day.updateComplete;
  expect(textOf(status)).toMatch(/^6 March 2020: Mill: from Contested/);
});

test('speaks Arabic and Turkish', async () => {
  const arabic = await show('2020-03-02', { words: ar, texts: makeTexts(theatre, 'ar') });
  expect(textOf(part(arabic, '.date'))).toBe('2 آذار/مارس 2020');
  expect(textOf(part(arabic, '.change'))).toContain('الطاحونة');
  const turkish = await show('2020-03-02', { words: tr, texts: makeTexts(theatre, 'tr') });
  expect(textOf(part(turkish, '.change'))).toBe('Değirmen: önce Kuzey, şimdi Çekişmeli: Kuzey / Güney');
});
