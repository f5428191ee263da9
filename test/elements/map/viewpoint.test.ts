import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TerritoryCanvas } from '../../../src/elements/canvas/territory-canvas.ts';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import type { TerritoryPanel } from '../../../src/elements/panel/territory-panel.ts';
import { expectAccessible, listen, part, textOf } from '../mount.ts';
import { show as showMap } from '../whole-map.ts';

const viewpoint = (map: TerritoryMap) => part(map, 'territory-viewpoint');
const choices = (map: TerritoryMap) => viewpoint(map).shadowRoot?.querySelectorAll('.viewpoint > *') ?? [];

/** Whose word the map shows, and which two dates it compares. */

async function show(...asked: Parameters<typeof showMap>): Promise<TerritoryMap> {
  const map = await showMap(...asked);
  await settled(map);
  return map;
}

async function settled(map: TerritoryMap): Promise<void> {
  await map.updateComplete;
  for (const tag of ['territory-panel', 'territory-day', 'territory-legend']) {
    const element = map.shadowRoot?.querySelector(tag);
    if (element) await (element as TerritoryPanel).updateComplete;
  }
}

const panel = (map: TerritoryMap) => part(map, 'territory-panel');
const body = (map: TerritoryMap) => textOf(part(panel(map), '.body'));
const head = (map: TerritoryMap, selector: string) => textOf(part(part(map, 'territory-day'), selector));
const mill = (map: TerritoryMap) => map.snapshot?.towns.find(town => town.id === 'mill');

test.each([
  ['en', 'light', 1200, 800, { 'according-to': 'south' }],
  ['ar', 'dark', 1200, 800, { compare: '2020-06-01' }],
  ['tr', 'light', 360, 640, { 'according-to': 'south', panel: 'today' }],
  ['ar', 'light', 360, 640, { compare: '2020-06-01', panel: 'today' }],
  ['en', 'dark', 360, 640, { compare: '2020-06-01', 'according-to': 'south', panel: 'today' }],
])('is accessible: %s, %s, %i x %i, %o', async (lang, theme, width, height, asked) => {
  const map = await show({ lang, theme, ...asked }, [width, height]);
  await expectAccessible(map);
  for (const choice of choices(map)) {
    const box = choice.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
  }
});

test('the reader hears a side: map, header, panel and the page’s script say so', async () => {
  const map = await show();
  const heard = listen(map, 'according-change');
  const choice = part<HTMLSelectElement>(viewpoint(map), '.voice select');
  expect([...choice.options].map(option => textOf(option))).toEqual(['The record', 'North', 'South']);
  expect(mill(map)).toMatchObject({ state: 'contested', status: 'reported' });
  await userEvent.selectOptions(choice, 'south');
  await settled(map);
  expect(heard.map(event => event.accordingTo)).toEqual(['south']);
  expect(map.accordingTo).toBe('south');
  expect(viewpoint(map).shadowRoot?.querySelector('.viewpoint p'), 'the head says so').toBeNull();
  expect(head(map, '.headline')).toBe('As South claims it');
  expect(head(map, '.change')).toBe('1 place differs from the record');
  expect(body(map)).toContain(
    'Mill South says it holds it On record: Contested: North / South since 2 March 2020 Claimed on 2 March 2020 South Radio',
  );
  expect(mill(map)).toMatchObject({ state: 'held', actor: 'south', since: '2020-03-02', status: 'claimed' });
  const legend = textOf(part(part(map, 'territory-legend'), '.sides + .sides'));
  expect(legend).toBe('Claim and record differ1');
  await userEvent.selectOptions(choice, '');
  await settled(map);
  expect(head(map, '.change')).not.toContain('claimed');
  expect(mill(map)).toMatchObject({ state: 'contested' });
});

test('a claim that the record bears out differs in nothing, and an unknown voice is not heard', async () => {
  const map = await show({ 'according-to': 'north' });
  expect(head(map, '.headline')).toBe('As North claims it');
  expect(head(map, '.change')).toBe('No place differs from the record on this day');
  map.accordingTo = 'martians';
  await settled(map);
  expect(head(map, '.change')).toContain('Mill: from North to Contested');
});

test('ground that is disputed is painted otherwise than on record', async () => {
  const map = await show({ layers: 'control' });
  const ink = () => {
    const canvas = part<HTMLCanvasElement>(part(map, 'territory-canvas'), '.leaflet-day-pane canvas');
    return canvas.toDataURL();
  };
  await vi.waitFor(() => expect(ink().length).toBeGreaterThan(2000));
  const record = ink();
  map.accordingTo = 'south';
  await vi.waitFor(() => expect(ink()).not.toBe(record));
  map.accordingTo = '';
  await vi.waitFor(() => expect(ink()).toBe(record));
});

test('the reader compares two dates, chooses another, and stops', async () => {
  const map = await show({ date: '2020-06-15' });
  const heard = listen(map, 'compare-change');
  await userEvent.click(part(viewpoint(map), 'button.choice'));
  await settled(map);
  expect(map.compare).toBe('2020-01-01');
  expect(head(map, '.date')).toBe('1 January 2020 to 15 June 2020');
  expect(head(map, '.change')).toBe('North −6,000 km² · South +6,000 km² · 2 places changed hands');
  expect(body(map)).toContain('North – 6,000 km² −6,000 km² South 6,000 km² – +6,000 km² 6,000 km² from North');
  expect(textOf(part(part(map, 'territory-legend'), '.sides + .sides'))).toBe('South gains6,000 km²');
  await vi.waitFor(() => part(part(viewpoint(map), '.other territory-date'), 'input'));
  await userEvent.fill(part(part(viewpoint(map), '.other territory-date'), 'input'), '10 March 2020');
  await userEvent.keyboard('{Enter}');
  await settled(map);
  expect(head(map, '.date')).toBe('10 March 2020 to 15 June 2020');
  expect(body(map)).toContain('South 2,000 km² – +2,000 km²');
  const sign = part<SVGElement>(viewpoint(map), '.other button .icon');
  expect(sign.getBoundingClientRect().width).toBe(16);
  expect(getComputedStyle(sign).fill, 'in the colour of the text').toBe(getComputedStyle(sign).color);
  await userEvent.click(part(viewpoint(map), '.other button'));
  await settled(map);
  expect(heard.map(event => event.compare)).toEqual(['2020-01-01', '2020-03-10', '']);
  expect(head(map, '.date')).toBe('15 June 2020');
});

test('who compares by keyboard goes on in the date field, and from there back at the button', async () => {
  const map = await show({ date: '2020-06-15' });
  const moved = listen(map, 'date-change');
  part(viewpoint(map), 'button.choice').focus();
  await userEvent.keyboard('{Enter}');
  const focused = () => viewpoint(map).shadowRoot?.activeElement;
  await vi.waitFor(() => expect(focused()?.localName).toBe('territory-date'));
  const field = focused()?.shadowRoot?.activeElement as HTMLInputElement;
  expect(field.ariaLabel).toBe('Compared with');
  expect(field.value).toBe('1 Jan 2020');
  await userEvent.keyboard('10.3.2020{Enter}');
  await settled(map);
  expect(map.compare).toBe('2020-03-10');
  expect(moved, 'it is not the day shown that changes').toEqual([]);
  expect(map.date).toBe('2020-06-15');
  part(viewpoint(map), '.other button').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(focused()?.className).toBe('choice'));
});

test('what is said of a wrong date lies over the map', async () => {
  const map = await show({ date: '2020-06-15', compare: '2020-03-02' }, [1200, 700]);
  const field = part(viewpoint(map), '.other territory-date');
  await vi.waitFor(() => part(field, 'input'));
  await userEvent.fill(part(field, 'input'), 'foo');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(textOf(part(field, '.failed'))).toContain('Outside the period covered'));
  const { left, right, top, bottom } = part(field, '.failed').getBoundingClientRect();
  for (const x of [left + 4, right - 4]) {
    for (const y of [top + 4, bottom - 4]) expect(viewpoint(map).shadowRoot?.elementFromPoint(x, y)).toBe(field);
  }
});

test('the other date is written in the reader’s language', async () => {
  const map = await show({ date: '2020-06-15', compare: '2020-03-02', lang: 'ar' });
  await vi.waitFor(() =>
    expect(part<HTMLInputElement>(part(viewpoint(map), '.other territory-date'), 'input').value).toBe('2 آذار 2020'),
  );
});

test('the order of the two dates does not matter', async () => {
  const told: string[] = [];
  for (const [date, compare] of [
    ['2020-01-01', '2020-06-15'],
    ['2020-06-15', '2020-01-01'],
  ]) {
    const map = await show({ date, compare });
    told.push([head(map, '.date'), head(map, '.change'), body(map)].join('\n'));
    map.remove();
  }
  expect(told[0]).toBe(told[1]);
  expect(told[0]).toContain('1 January 2020 to 15 June 2020');
});

test('the towns that changed are a table to sort, with links to place and day', async () => {
  const map = await show({ date: '2020-06-15', compare: '2020-01-01' });
  const rows = () => [...(panel(map).shadowRoot?.querySelectorAll('.towns tbody tr') ?? [])].map(textOf);
  expect(rows()).toEqual(['Mill North South 6 Mar 2020 2 changes', 'Hill North South 1 Jun 2020']);
  const [place] = panel(map).shadowRoot?.querySelectorAll<HTMLElement>('.sort') ?? [];
  place.focus();
  await userEvent.keyboard('{Enter}');
  await settled(map);
  expect(rows().map(row => row.split(' ')[0])).toEqual(['Hill', 'Mill']);
  expect(panel(map).shadowRoot?.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
  await userEvent.keyboard('{Enter}');
  await settled(map);
  expect(rows().map(row => row.split(' ')[0])).toEqual(['Mill', 'Hill']);
  await userEvent.click(part(panel(map), '.towns .date'));
  expect(map.date).toBe('2020-03-06');
  expect(map.compare).toBe('2020-01-01');
});

test('a date outside the theatre is its nearest day, one that is none compares nothing', async () => {
  const map = await show({ compare: '1999-01-01' });
  expect(head(map, '.date')).toBe('1 January 2020 to 2 March 2020');
  map.compare = 'yesterday';
  await settled(map);
  expect(head(map, '.date')).toBe('2 March 2020');
  map.compare = '2020-03-02';
  await settled(map);
  expect(head(map, '.change')).toBe('Choose another date to compare with.');
});

test('without controls the map still says what it shows', async () => {
  const map = await show({ controls: 'none', 'according-to': 'south', compare: '2020-01-01' }, [400, 520]);
  expect(viewpoint(map).shadowRoot?.querySelector('.viewpoint :is(button, select, input)')).toBeNull();
  expect(textOf(part(viewpoint(map), '.viewpoint p'))).toBe(
    'As South claims it · 1 place differs from the record · Compared with 1 January 2020',
  );
});

test('no name of a town lies under the choices', async () => {
  const map = await show({ view: '35.5,36.6,10' }, [360, 640]);
  const canvas = part(map, 'territory-canvas');
  const shown = () => [...(canvas.shadowRoot?.querySelectorAll('.town') ?? [])];
  const isMillThere: boolean[] = [];
  // The map is moved up, so that Mill passes under the choices and out at the top.
  for (let lat = 35.5; lat > 35.25; lat -= 0.02) {
    map.view = `${lat.toFixed(3)},36.6,10`;
    await settled(map);
    await (canvas as TerritoryCanvas).updateComplete;
    for (const choice of choices(map)) {
      const box = choice.getBoundingClientRect();
      for (const name of shown()) {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        const under = left < box.right && right > box.left && top < box.bottom && bottom > box.top;
        expect(under, `${textOf(name)} at ${lat}`).toBe(false);
      }
    }
    isMillThere.push(shown().map(textOf).includes('Mill'));
  }
  expect(isMillThere[0]).toBe(true);
  expect(isMillThere).toContain(false);
});

test('names make room when what lies over the map grows', async () => {
  const map = await show({ view: '35.5,36.6,10' }, [360, 640]);
  const key = part(map, 'territory-key');
  const shown = () => [...(part(map, 'territory-canvas').shadowRoot?.querySelectorAll('.town') ?? [])].map(textOf);
  expect(shown()).toContain('Mill');
  key.style.blockSize = '600px';
  await vi.waitFor(() => expect(shown()).not.toContain('Mill'));
  // Names may have gone for another reason before the browser has told of the new size.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  key.style.blockSize = '';
  await vi.waitFor(() => expect(shown()).toContain('Mill'));
});
