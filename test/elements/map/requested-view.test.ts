import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { orderOf } from '../../../src/i18n/search/dates.ts';
import { part, textOf } from '../mount.ts';
import { show } from '../whole-map.ts';

const warnings = vi.spyOn(console, 'warn');
beforeEach(() => {
  warnings.mockReset();
});
afterEach(() => {
  warnings.mockReset();
});

const note = (map: TerritoryMap) => part(map, 'territory-record').shadowRoot?.querySelector('[role=status]') ?? null;
const told = (map: TerritoryMap) => {
  const found = note(map);
  return found ? textOf(found).replace(/[\u2066-\u2069]/g, '') : '';
};

test.each([
  ['date', '2020-3-6', '2020-03-06'],
  ['date', '6.3.2020', '2020-03-06'],
  ['date', '2020-03-06T23:30:00+03:00', '2020-03-06'],
  ['date', 'March 6th, 2020).', '2020-03-06'],
  ['date', '٦ آذار ٢٠٢٠', '2020-03-06'],
])('%s="%s" shows %s, and says nothing', async (name, text, day) => {
  const map = await show({ [name]: text });
  expect(map.snapshot?.date).toBe(day);
  expect(told(map)).toBe('');
  expect(warnings).not.toHaveBeenCalled();
});

test('what is read becomes what is written', async () => {
  const map = await show({
    date: ' 2020/3/6',
    town: 'MILL',
    layers: 'Front;towns',
    theme: 'Dark',
    controls: 'FULL.',
    view: '35.5 36.5 9',
    lang: 'EN',
  });
  await vi.waitFor(() => expect(map.town).toBe('mill'));
  expect([map.date, map.layers, map.theme, map.controls, map.view]).toEqual([
    '2020-03-06',
    'front towns',
    'dark',
    'full',
    '35.5,36.5,9',
  ]);
  await vi.waitFor(() => expect(map.caption).toContain('Mill'));
  map.select = 'Towns: Değirmen';
  await vi.waitFor(() => expect(map.select).toBe('town:mill'));
});

test('an id that a place had in an earlier release is its own', async () => {
  const map = await show({ town: 'water-mill' });
  await vi.waitFor(() => expect(map.town).toBe('mill'));
  await vi.waitFor(() => expect(map.caption).toContain('Mill'));
  map.select = 'zone:water-mill';
  await vi.waitFor(() => expect(map.select).toBe('zone:mill'));
  expect(told(map)).toBe('');
  expect(warnings).not.toHaveBeenCalled();
});

test.each([
  ['date', '2020-13-45', 'date “2020-13-45”', ''],
  ['compare', 'yesterday', 'date to compare with “yesterday”', ''],
  ['town', 'mlil', 'town “mlil”', 'Mill'],
  ['select', 'post:nowhere', 'selection “post:nowhere”', ''],
  ['according-to', 'norht', 'whose word the map shows “norht”', ''],
  ['view', 'somewhere', 'part of the map “somewhere”', ''],
  ['layers', 'front twons', 'layers “twons”', 'front towns'],
  ['theme', 'drak', 'colours “drak”', 'dark'],
  ['controls', 'compct', 'controls “compct”', 'compact'],
  ['panel', 'chart', 'panel “chart”', 'charts'],
  ['kinds', 'batle', 'kinds of event “batle”', 'battle'],
  ['lang', 'xx', 'language “xx”', ''],
])('%s="%s" is told on the map and once in the console', async (name, text, said, guess) => {
  const map = await show({ [name]: text });
  await vi.waitFor(() => expect(told(map)).toContain(`left out: ${said}`));
  if (guess) expect(told(map)).toContain(`Perhaps: ${guess}`);
  expect(map.snapshot?.date).toBe('2020-03-02');
  map.requestUpdate();
  await map.updateComplete;
  expect(warnings).toHaveBeenCalledTimes(1);
  // It is gone as soon as something else is asked for.
  map.setAttribute(name, '');
  await vi.waitFor(() => expect(told(map)).toBe(''));
});

/** Nothing comes that comes after the first map. */
function withoutLaterElements(): void {
  const { loader } = TerritoryMap;
  TerritoryMap.loader = { ...loader, loadDeferredElements: () => new Promise(() => {}) };
  onTestFinished(() => {
    TerritoryMap.loader = loader;
  });
}

test.each([
  ['en', 'left out'],
  ['ar', 'تعذّر فهم'],
  ['tr', 'Anlaşılamadığı'],
])('it is told in the language of the map (%s), before the other elements have come', async (lang, said) => {
  withoutLaterElements();
  const map = await show({ lang, date: 'x9', town: 'nowhere', layers: 'frnt', 'according-to': 'norht' });
  await vi.waitFor(() => expect(told(map)).toContain(said));
  for (const text of ['x9', 'nowhere', 'frnt', 'norht']) await vi.waitFor(() => expect(told(map)).toContain(text));
});

test('the texts that may have the name of an unknown town are asked for before the first map is shown', async () => {
  const { loader } = TerritoryMap;
  const order: string[] = [];
  TerritoryMap.loader = {
    ...loader,
    texts: (...asked) => {
      order.push('texts');
      return loader.texts(...asked);
    },
  };
  onTestFinished(() => {
    TerritoryMap.loader = loader;
  });
  const shown = () => order.push('shown');
  document.addEventListener('map-shown', shown);
  onTestFinished(() => document.removeEventListener('map-shown', shown));
  const map = await show({ town: 'nowhere' });
  expect(order.slice(0, 2)).toEqual(['texts', 'shown']);
  await vi.waitFor(() => expect(told(map)).toContain('town “nowhere”'));
});

test('what was perhaps meant can be chosen, and is told like any choice', async () => {
  const map = await show({ town: 'mlil' });
  await vi.waitFor(() => expect(told(map)).toContain('Mill'));
  const heard = vi.fn();
  map.addEventListener('select-change', heard);
  note(map)?.querySelector('button')?.click();
  await vi.waitFor(() => expect(map.select).toBe('town:mill'));
  expect(heard).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(told(map)).toBe(''));
});

test('numbers that mean two days are read in the reader’s order, and the map says how', async () => {
  const map = await show({ date: '3/6/2020' });
  const [day, other] =
    orderOf(navigator.languages[0] ?? 'en') === 'mdy'
      ? ['6 March 2020', '3 June 2020']
      : ['3 June 2020', '6 March 2020'];
  await vi.waitFor(() => expect(told(map)).toBe(`“3/6/2020” is read as ${day}. Perhaps: ${other}`));
});

test('an earlier map stays while another date is read, and no other day is shown first', async () => {
  const map = await show({ date: '2020-06-01' });
  const days: string[] = [];
  map.date = '6 March 2020';
  for (let i = 0; i < 50 && map.snapshot?.date !== '2020-03-06'; i++) {
    await map.updateComplete;
    days.push(part(map, 'territory-day').shadowRoot?.querySelector('time')?.dateTime ?? '');
    await new Promise(requestAnimationFrame);
  }
  expect(map.date).toBe('2020-03-06');
  expect(new Set(days.filter(day => day !== '2020-06-01' && day !== '2020-03-06'))).toEqual(new Set());
});

test('what an article asks for and nobody understands changes nothing, and is told', async () => {
  const map = await show({ layers: 'front', date: '2020-03-06' });
  await map.ask({ layers: 'frontier', date: '1 June 2020', theme: 'x1' });
  expect([map.layers, map.date, map.theme]).toEqual(['front', '2020-06-01', 'auto']);
  await vi.waitFor(() => expect(told(map)).toContain('layers “frontier”'));
  expect(told(map)).toContain('colours “x1”');
});

test('a date outside the record is told with the nearest day, which is shown, until another is asked for', async () => {
  const map = await show({ date: '1900-01-01', compare: '2999-12-31' });
  const { first, last } = map.theatre!;
  const words = (day: string) => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  await vi.waitFor(() => {
    expect(told(map)).toContain(
      `“1900-01-01” is outside this record; the nearest day is shown: ${words(first)}. ` +
        `“2999-12-31” is outside this record; the nearest day is shown: ${words(last)}.`,
    );
  });
  expect([map.snapshot?.date, map.date]).toEqual([first, '1900-01-01']);
  expect(warnings.mock.calls.flat()).toEqual([
    'territory-map: date “1900-01-01” is outside the record',
    'territory-map: compare “2999-12-31” is outside the record',
  ]);
  map.date = last;
  map.compare = null as unknown as string;
  await vi.waitFor(() => expect(told(map)).toBe(''));
  map.date = '2999-01-01';
  await vi.waitFor(() => expect(told(map)).toContain('“2999-01-01” is outside'));
});

test.each([
  ['dat=2020-03-06', true, 'parameter “dat”'],
  ['layer=front&utm_source=x', true, 'parameter “layer”'],
  ['acording_to=north', true, 'parameter “acording_to”'],
  ['DATE=2020-03-06&amp;lang=en&id=1&childId=2&s=20&t=1&ref=x&fbclid=y', true, ''],
  // An article's address is its own.
  ['dat=2020-03-06', false, ''],
])('the key of an address that is nearly one of the map’s is told: ?%s (bound: %s)', async (query, bound, said) => {
  const before = location.href;
  history.replaceState(null, '', `?${query}`);
  onTestFinished(() => history.replaceState(null, '', before));
  const map = await show(bound ? { 'data-unknown': '' } : {});
  if (said) await vi.waitFor(() => expect(told(map)).toContain(`left out: ${said}.`));
  else {
    // Told by the same code, after what it had to say of keys.
    map.setAttribute('date', '1900-01-01');
    await vi.waitFor(() => expect(told(map)).toContain('outside'));
    expect(told(map)).not.toContain('left out');
  }
});

describe('a theatre', () => {
  test('is found by its id however that is written', async () => {
    const map = await show({ theatre: 'Villages.' });
    expect(map.theatre?.id).toBe('villages.json');
    expect(told(map)).toBe('');
  });

  test('that is not there is told, with the nearest', async () => {
    const map = await show({ theatre: 'vilages' });
    expect(map.theatre?.id).toBe('first.json');
    await vi.waitFor(() =>
      expect(told(map)).toContain('There is no map “vilages” here; this is the first one. Perhaps: villages'),
    );
    note(map)?.querySelector('button')?.click();
    await vi.waitFor(() => expect(map.theatre?.id).toBe('villages.json'));
    await vi.waitFor(() => expect(told(map)).toBe(''));
  });

  test('named by a misspelt attribute is told', async () => {
    const map = await show({ scr: 'villages.json', 'data-x': '1', class: 'wide' });
    await vi.waitFor(() => expect(told(map)).toContain('attribute “scr”'));
  });
});
