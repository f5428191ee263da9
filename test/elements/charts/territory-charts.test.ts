import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryCharts } from '../../../src/elements/charts/territory-charts.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';

const theatre = makeTheatre();

async function show(
  day: string,
  properties: Partial<TerritoryCharts> = {},
  around: { lang?: string; dir?: string; width?: number } = {},
) {
  const given = { theatre, texts: makeTexts(theatre), day: parseDay(day), ...properties };
  const charts = await mount('territory-charts', TerritoryCharts, given, { width: 340, ...around });
  await expect.poll(() => charts.shadowRoot?.querySelectorAll('section').length).toBe(7);
  return charts;
}
const section = (charts: TerritoryCharts, title: string) => {
  const found = [...(charts.shadowRoot?.querySelectorAll('section') ?? [])].find(
    one => textOf(one.querySelector('h3')!) === title,
  );
  if (!found) throw new Error(`no chart ${title}`);
  return found;
};
const rows = (one: Element) => [...one.querySelectorAll('table:first-of-type tbody tr')].map(textOf);
const range = (one: Element) => one.querySelector<HTMLInputElement>('input[type=range]')!;

test('are accessible', async () => {
  await expectAccessible(await show('2020-03-02'));
  await expectAccessible(await show('2020-03-02', { words: ar }, { lang: 'ar', dir: 'rtl' }));
});

test('tell of each number what it is on the day, its lowest and its highest', async () => {
  const charts = await show('2020-03-02');
  expect([...(charts.shadowRoot?.querySelectorAll('h3') ?? [])].map(textOf)).toEqual([
    'Who held the ground',
    'Front line',
    'Ground named by a source',
    'R1 road',
    'Posts behind lines',
    'Zone of 2020',
    'People killed',
  ]);
  expect(rows(section(charts, 'Who held the ground'))).toEqual([
    'North 40% 4,000 km² 0% 0 km² 1 Sept 2021 80% 8,000 km² 1 Jan 2020',
    'South 20% 2,000 km² 20% 2,000 km² 1 Jan 2020 80% 8,000 km² 1 Jun 2020',
    'Contested 40% 4,000 km² 0% 0 km² 1 Jan 2020 40% 4,000 km² 2 Mar 2020',
    'No record 0% 0 km² 0% 0 km² 1 Jan 2020 20% 2,000 km² 1 Sept 2021',
  ]);
  // The hill is inferred until June; a fifth of the ground.
  expect(rows(section(charts, 'Ground named by a source'))[0]).toMatch(/ 80% 80% 1 Jan 2020 100% 1 Jun 2020$/);
  expect(rows(section(charts, 'R1 road'))[0]).toMatch(/^North 0% 0 km 0% 0 km 2 Mar 2020 25% 10 km 1 Jan 2020$/);
  expect(rows(section(charts, 'People killed'))).toEqual(['People killed 3 4 27 Feb 2020']);
  expect(textOf(section(charts, 'People killed'))).toContain('counted by The Observer');
  charts.day = parseDay('2020-01-15');
  await charts.updateComplete;
  expect(rows(section(charts, 'Zone of 2020'))[0]).toContain('Not in force');
});

test('tell a gap from days on which nobody died', async () => {
  const gap = { what: 'deaths', from: parseDay('2020-02-28'), until: Infinity, why: 'The data end.' } as const;
  const texts = { ...makeTexts(theatre), gaps: [gap], events: [] };
  const charts = await show('2020-06-01', { texts });
  const deaths = section(charts, 'People killed');
  expect(rows(deaths)).toEqual(['People killed No count after 27 Feb 2020 4 27 Feb 2020']);
  expect(textOf(deaths)).toContain('The data end.');
  expect(range(deaths).getAttribute('aria-valuetext')).toContain('No count after 27 Feb 2020');
  expect(deaths.querySelector('.gap')?.getAttribute('d')).toMatch(/^M.+L/);
  charts.texts = { ...texts, gaps: [] };
  await charts.updateComplete;
  expect(section(charts, 'People killed').querySelector('.gap')).toBeNull();
});

test('keep all columns within a narrow panel', async () => {
  const charts = await show('2020-03-02', { words: ar }, { lang: 'ar', dir: 'rtl', width: 236 });
  const { left } = charts.getBoundingClientRect();
  for (const table of charts.shadowRoot!.querySelectorAll('table')) {
    expect(table.getBoundingClientRect().left).toBeGreaterThanOrEqual(left);
  }
});

test('move in time by a click and by keys, and say the day and the numbers', async () => {
  const charts = await show('2020-03-02');
  const slider = range(section(charts, 'Who held the ground'));
  expect(slider.getAttribute('aria-label')).toBe('Who held the ground');
  expect(slider.getAttribute('aria-valuetext')).toBe(
    '2 March 2020: North 40%, 4,000 km², South 20%, 2,000 km² and Contested 40%, 4,000 km²',
  );
  const heard = listen(charts, 'date-change');
  slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(heard.map(event => event.date)).toEqual(['2020-03-03']);
  const { width } = slider.getBoundingClientRect();
  await userEvent.click(slider, { position: { x: width / 2, y: 30 } });
  expect(heard[1].date.slice(0, 7)).toMatch(/2020-12|2021-01/);
  // The extremes lead to their days too.
  const [lowest] = section(charts, 'Who held the ground').querySelectorAll<HTMLElement>('.link');
  await userEvent.click(lowest);
  expect(heard[2].date).toBe('2021-09-01');
});

test('give their numbers as a table on demand', async () => {
  const charts = await show('2020-03-02');
  const one = section(charts, 'Front line');
  expect(one.querySelector('details table')).toBeNull();
  await userEvent.click(one.querySelector('summary')!);
  await charts.updateComplete;
  const table = [...one.querySelectorAll('details tbody tr')].map(textOf);
  expect(table.map(row => row.split(' ').slice(0, 3).join(' '))).toEqual([
    '1 Jan 2020',
    '1 Feb 2020',
    '2 Mar 2020',
    '6 Mar 2020',
    '1 Jun 2020',
    '1 Sept 2021',
  ]);
});

test('in Arabic time runs to the left', async () => {
  const charts = await show('2020-02-01', { words: ar }, { lang: 'ar', dir: 'rtl' });
  await expect.poll(() => textOf(part(charts, 'h3'))).toBe('من سيطر على الأرض');
  const slider = range(part(charts, 'section'));
  slider.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(charts.day).toBe(parseDay('2020-02-02'));
  // The dead of February 2020 lie in the right half.
  const bars = part<SVGElement>(charts, '.counted').getBoundingClientRect();
  const { left, width } = slider.getBoundingClientRect();
  expect(bars.left).toBeGreaterThan(left + width / 2);
});
