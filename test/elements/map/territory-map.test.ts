import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { needsNames } from '../../../src/elements/load/needs-names.ts';
import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import type { TerritoryPanel } from '../../../src/elements/panel/territory-panel.ts';
import { makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, part, textOf } from '../mount.ts';
import { errors, names, show, withoutNames } from '../whole-map.ts';

const child = (map: TerritoryMap, tag: string) => part(map, tag);
const dateShown = (map: TerritoryMap) => textOf(part(child(map, 'territory-day'), '.date'));
const panelOf = (map: TerritoryMap) => textOf(part(child(map, 'territory-panel'), '.body'));

test.each([
  ['en', 'light', 1200, 800],
  ['ar', 'dark', 1200, 800],
  ['tr', 'light', 360, 640],
  ['ar', 'light', 360, 640],
])('is accessible: %s, %s, %i x %i', async (lang, theme, width, height) => {
  const map = await show({ lang, theme, town: 'mill' }, [width, height]);
  await expectAccessible(map);
});

test('shows the map before the names of small places are there, and names them when they come', async () => {
  let come = () => {};
  names.wait = new Promise(resolve => {
    come = resolve;
  });
  const map = document.createElement('territory-map') as TerritoryMap;
  map.src = 'villages.json';
  map.style.height = '100vh';
  document.body.append(map);
  onTestFinished(() => map.remove());
  await vi.waitFor(() => expect(map.renderRoot.querySelector('territory-day')).not.toBeNull());
  await map.updateComplete;
  const written = () => [...child(map, 'territory-canvas').shadowRoot!.querySelectorAll('.town')].map(textOf);
  await vi.waitFor(() => expect(written()).toEqual(['Mill']));
  const { left, top } = child(map, 'territory-canvas').shadowRoot!.querySelector('.town')!.getBoundingClientRect();
  come();
  await map.ready;
  await vi.waitFor(() => expect(written()).toEqual(expect.arrayContaining(['Mill', 'Ford', 'Well'])));
  expect(map.snapshot?.towns.map(town => town.id)).toEqual(['mill', 'ford', 'hill', 'well']);
  // What was there has not moved.
  const after = child(map, 'territory-canvas').shadowRoot!.querySelector('.town')!.getBoundingClientRect();
  expect([after.left, after.top]).toEqual([left, top]);
});

const asked = { date: '', compare: '', accordingTo: '', select: '', town: '', view: '', layers: '', kinds: '' };

test.each([
  ['nothing is asked for', {}, false],
  ['its town is known', { town: 'mill' }, false],
  ['a post is chosen', { select: 'post:post-1' }, true],
  ['a small place is chosen', { town: 'ford' }, true],
  ['the ground of a small place is chosen', { select: 'zone:ford' }, true],
  ['a small place changes hands', { date: '2020-06-01' }, true],
])('waits for the names or not where %s', async (_, some, expected) => {
  expect(needsNames(withoutNames(makeTheatre()), { ...asked, ...some })).toBe(expected);
});

test('knows what it has, and rules nothing out before all names are there', async () => {
  const map = document.createElement('territory-map') as TerritoryMap;
  expect(map.knows('town', 'nowhere')).toBe(true);
  const shown = await show();
  await shown.told;
  const known = (text: string) => shown.knows('select', text);
  expect(['town:mill', 'post:post-1', 'line:r1', 'zone:mill', 'zone:35.5,36.5'].map(known)).not.toContain(false);
  expect(['town:nowhere', 'post:mill', 'mill', 'event:none', 'zone:nowhere'].map(known)).not.toContain(true);
  expect([shown.knows('town', 'ford'), shown.knows('town', 'fjord')]).toEqual([true, false]);
  expect([shown.knows('accordingTo', 'north'), shown.knows('accordingTo', 'nobody')]).toEqual([true, false]);
});

test('opens on the day of the theatre and says what is so', async () => {
  const map = await show();
  expect(dateShown(map)).toBe('2 March 2020');
  expect(map.theatre).toMatchObject({ id: 'first.json', first: '2020-01-01', last: '2021-12-31' });
  expect(map.theatre?.days).toEqual(['2020-03-02', '2020-03-06', '2020-06-01', '2021-09-01']);
  expect(map.snapshot).toMatchObject({
    date: '2020-03-02',
    areas: [
      { state: 'held', actor: 'north', side: 'north', area_km2: 4000, places: 2 },
      { state: 'contested', actor: null, side: null, area_km2: 4000, places: 1 },
      { state: 'held', actor: 'south', side: 'south', area_km2: 2000, places: 1 },
    ],
    lines: [{ id: 'r1', ref: 'R1', held: { south: 30 } }],
    posts: [{ id: 'post-1', actor: 'north', within: 'north' }],
  });
  expect(map.snapshot?.towns.find(town => town.id === 'mill')).toEqual({
    id: 'mill',
    state: 'contested',
    actor: null,
    since: '2020-03-02',
    basis: 'named',
    status: 'reported',
  });
});

test.each([
  ['1999-01-01', '1 January 2020'],
  ['2030-01-01', '31 December 2021'],
  ['2020-06-15', '15 June 2020'],
  ['soon', '2 March 2020'],
])('the date %s shows %s', async (date, shown) => {
  expect(dateShown(await show({ date }))).toBe(shown);
});

test('bad values fall back and break nothing', async () => {
  const map = await show({
    date: '2020-13-40',
    select: 'town:atlantis',
    view: 'north',
    layers: 'gold',
    lang: 'xx',
    theme: 'plaid',
    controls: 'all',
    panel: 'door',
    kinds: 'rumour',
  });
  expect(dateShown(map)).toBe('2 March 2020');
  expect(part(map, '.frame').className).toMatch(/^frame (light|dark) full wide/);
});

test('a town is selected by attribute, by its short form, and by code, which is not told about it', async () => {
  const map = await show({ town: 'mill' });
  expect(textOf(part(child(map, 'territory-panel'), 'h2'))).toBe('Mill');
  const heard = listen(map, 'select-change');
  map.select = 'town:ford';
  await map.updateComplete;
  await (child(map, 'territory-panel') as TerritoryPanel).updateComplete;
  expect(textOf(part(child(map, 'territory-panel'), 'h2'))).toBe('Ford');
  expect(heard).toEqual([]);
});

test('the slider moves the map, and the page hears of it', async () => {
  const map = await show();
  const heard = listen(map, 'date-change');
  part<HTMLInputElement>(child(map, 'territory-slider'), 'input[type=range]').focus();
  await userEvent.keyboard('n');
  await map.updateComplete;
  expect(map.date).toBe('2020-03-06');
  expect(heard.map(event => event.date)).toEqual(['2020-03-06']);
  expect(dateShown(map)).toBe('6 March 2020');
  expect(panelOf(map)).toContain('Mill South');
});

test('code steps through the days that changed, untold', async () => {
  const map = await show();
  const heard = listen(map, 'date-change');
  map.step(2);
  await map.updateComplete;
  expect(map.snapshot?.date).toBe('2020-06-01');
  map.step(-3);
  expect(map.snapshot?.date).toBe('2020-01-01');
  map.step(99);
  expect(map.snapshot?.date).toBe('2021-09-01');
  expect(heard).toEqual([]);
});

test('plays to the end, telling of each shown day once, and says what it passes over', async () => {
  const map = await show();
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const heard = listen(map, 'date-change');
  map.play();
  expect(map.playing).toBe(true);
  vi.advanceTimersByTime(0);
  expect(map.snapshot?.date).toBe('2020-03-06');
  vi.advanceTimersByTime(800);
  await map.updateComplete;
  expect(textOf(part(child(map, 'territory-slider'), '.news'))).toContain('86 quiet days skipped');
  vi.advanceTimersByTime(60_000);
  expect(heard.map(event => event.date)).toEqual(['2020-03-06', '2020-06-01', '2021-09-01']);
  expect(map.playing).toBe(false);
  map.play();
  vi.advanceTimersByTime(0);
  expect(map.snapshot?.date).toBe('2020-03-02');
  map.pause();
  vi.advanceTimersByTime(60_000);
  expect(map.snapshot?.date).toBe('2020-03-02');
});

test('playing pauses under the reader’s hand', async () => {
  const map = await show();
  map.play();
  part<HTMLInputElement>(child(map, 'territory-slider'), 'input[type=range]').focus();
  await userEvent.keyboard('{End}');
  expect(map.playing).toBe(false);
  expect(map.date).toBe('2021-12-31');
});

test('a place chosen in the panel is selected; history moves the date', async () => {
  const map = await show({ date: '2020-03-06' });
  const heard = listen(map, 'select-change');
  const panel = child(map, 'territory-panel') as TerritoryPanel;
  await userEvent.click(part(panel, '.rows .row'));
  await map.updateComplete;
  await panel.updateComplete;
  expect(map.select).toBe('town:mill');
  expect(heard.map(event => event.select)).toEqual(['town:mill']);
  expect(textOf(part(map, 'p[role=status]'))).toBe('Mill: South since 6 March 2020');
  await userEvent.click(part(panel, 'ol .row'));
  expect(map.date).toBe('2020-01-01');
});

test('layers are switched in the legend', async () => {
  const map = await show({ layers: 'control towns' });
  const heard = listen(map, 'layers-change');
  await userEvent.click(part(child(map, 'territory-key'), 'summary'));
  const [control, front] = child(map, 'territory-legend').shadowRoot?.querySelectorAll('input') ?? [];
  expect([control.checked, front.checked]).toEqual([true, false]);
  await userEvent.click(front);
  expect(map.layers).toBe('control front towns');
  expect(heard.map(event => event.layers)).toEqual(['control front towns']);
});

test('speaks the page’s language, and another when asked; time then runs to the left', async () => {
  document.documentElement.lang = 'tr';
  onTestFinished(() => {
    document.documentElement.lang = 'en';
  });
  const map = await show();
  expect(dateShown(map)).toBe('2 Mart 2020');
  const heard = listen(map, 'language-change');
  await userEvent.selectOptions(part<HTMLSelectElement>(map, '.choices select'), 'العربية');
  await vi.waitFor(() => expect(dateShown(map)).toBe('2 آذار/مارس 2020'));
  expect(heard.map(event => event.lang)).toEqual(['ar']);
  expect(map.dir).toBe('rtl');
  const [panel, canvas] = ['territory-panel', 'territory-canvas'].map(tag => child(map, tag).getBoundingClientRect());
  expect(panel.left - canvas.left).toBeLessThan(canvas.right - panel.right);
});

test('colours follow the attribute and the button', async () => {
  const map = await show({ theme: 'light' });
  const heard = listen(map, 'theme-change');
  expect(part(map, '.frame').classList.contains('light')).toBe(true);
  await userEvent.click(part(map, '.choices button:not(.tool)'));
  await map.updateComplete;
  expect(heard.map(event => event.theme)).toEqual(['dark']);
  expect(part(map, '.frame').classList.contains('dark')).toBe(true);
});

test('says in one sentence that it cannot be shown; the cause goes to the console once', async () => {
  errors.mockImplementation(() => {});
  await page.viewport(800, 600);
  const map = document.createElement('territory-map') as TerritoryMap;
  map.src = 'missing.json';
  map.lang = 'tr';
  const heard = listen(map, 'map-error');
  document.body.append(map);
  onTestFinished(() => map.remove());
  await expect(map.ready).rejects.toThrow('404');
  await map.updateComplete;
  expect(textOf(part(map, '[role=alert]'))).toMatch(/^Harita yüklenemedi/);
  expect(heard.map(event => event.error.message)).toEqual(['404']);
  expect(errors).toHaveBeenCalledOnce();
  // A press tries again, which fails again; who asks only now is told so, too.
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await new Promise(requestAnimationFrame);
  await expect(map.ready).rejects.toThrow('404');
  errors.mockClear();
  map.src = 'second.json';
  await map.updateComplete;
  await map.ready;
  expect(map.theatre?.id).toBe('second.json');
});

test('tells when the first map is there, for each theatre', async () => {
  const heard: string[] = [];
  const note = (event: Event) => heard.push((event.target as TerritoryMap).theatre?.id ?? '');
  document.addEventListener('map-ready', note);
  onTestFinished(() => document.removeEventListener('map-ready', note));
  const map = await show();
  map.src = 'second.json';
  await map.updateComplete;
  await map.ready;
  expect(heard).toEqual(['first.json', 'second.json']);
});

test('loads again in place, keeping the view', async () => {
  const map = await show({ date: '2020-06-01', town: 'ford' });
  await map.reload();
  await map.updateComplete;
  expect(dateShown(map)).toBe('1 June 2020');
  expect(map.town).toBe('ford');
});

test('may be moved in the page and started without a size', async () => {
  const map = await show();
  const box = document.createElement('div');
  box.hidden = true;
  document.body.append(box);
  onTestFinished(() => box.remove());
  box.append(map);
  await map.updateComplete;
  box.hidden = false;
  map.date = '2020-03-06';
  await map.updateComplete;
  expect(dateShown(map)).toBe('6 March 2020');
});

test('no style attribute is ever written: a strict policy forbids them', async () => {
  const map = await show({ town: 'mill' });
  const tags = ['territory-day', 'territory-legend', 'territory-panel', 'territory-slider'];
  for (const root of [map, ...tags.map(tag => child(map, tag))]) {
    expect(root.shadowRoot?.querySelectorAll('[style]')).toHaveLength(0);
  }
});
