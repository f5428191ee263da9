import { expect, test } from 'vitest';
import { bars } from '../../../src/elements/plot/plot.ts';
import { ticksOn } from '../../../src/elements/plot/ticks.ts';
import { activeScale, evenScale, type TimeScale } from '../../../src/elements/plot/time-scale.ts';
import { formatDay, parseDay } from '../../../src/engine/model/day.ts';
import { buildHistory } from '../../../src/engine/model/history.ts';
import { timeEn } from '../../../src/i18n/en/time.ts';

/** Changes on some days: `[day, places]`. */
function historyOf(changes: readonly (readonly [day: number, places: number])[], last: number) {
  const rows = changes.flatMap(([day, places], i) =>
    Array.from({ length: places }, (_, zone) => [day, zone, 1 + (i % 2)]),
  );
  const column = (i: number) => rows.map(row => row[i]);
  return {
    history: buildHistory({
      zones: 400,
      first: 0,
      last,
      day: Int32Array.from(column(0)),
      zone: Uint32Array.from(column(1)),
      state: Uint16Array.from(column(2)),
      status: new Uint8Array(rows.length),
      basis: new Uint8Array(rows.length),
    }),
  };
}

const SPAN = { from: 0, until: 2000 };
const LONG = historyOf(
  [
    [20, 1],
    [40, 3],
    [1985, 300],
    [1990, 1],
  ],
  1999,
);

function expectBothWays(scale: TimeScale) {
  for (let day = scale.from; day < scale.until; day += 1) expect(scale.dayAt(scale.share(day))).toBe(day);
}

test('every day of an even scale is as wide as any other', () => {
  const scale = evenScale({ from: 100, until: 111 });
  expect([100, 105, 110, 90, 200].map(day => scale.share(day))).toEqual([0, 0.5, 1, 0, 1]);
  expect(scale.edge(100)).toBeCloseTo(-0.05);
  expectBothWays(scale);
});

test('quiet years are narrow, and a busy day is wider than a day with one change', () => {
  const scale = activeScale(LONG, SPAN);
  expect(scale.isEven).toBe(false);
  const width = (day: number) => scale.edge(day + 1) - scale.edge(day);
  expect(width(1985)).toBeGreaterThan(4 * width(20));
  expect(width(20)).toBeGreaterThan(5 * width(1000));
  // 1,900 quiet days of 2,000 take less than half of the line more than they would take of an even one.
  expect(scale.share(1970) - scale.share(60)).toBeLessThan(0.87);
  expect([scale.share(-5), scale.share(0), scale.share(1999), scale.share(5000)]).toEqual([0, 0, 1, 1]);
  expectBothWays(scale);
  expect([scale.dayAt(-1), scale.dayAt(2)]).toEqual([0, 1999]);
});

test('nothing is made narrow where no stretch is long and quiet, or all of it is', () => {
  expect(activeScale(LONG, { from: 100, until: 1900 }).isEven).toBe(true);
  expect(
    activeScale(
      historyOf(
        [
          [10, 1],
          [60, 1],
        ],
        99,
      ),
      { from: 0, until: 100 },
    ).isEven,
  ).toBe(true);
});

test('bars lie where their days do', () => {
  const scale = activeScale(LONG, SPAN);
  const values = new Float64Array(2000);
  values[1985] = 1;
  const path = bars(values, { ...SPAN, x: day => 1000 * scale.edge(day) }, 1, () => 1);
  const [left, right] = [scale.edge(1985), scale.edge(1986)].map(share => Math.round(share * 1e6) / 1e3);
  expect(path).toBe(`M${left} 1V0H${right}V1Z`);
});

test('dates below an uneven line are round, do not touch, and say more where there is more room', () => {
  const start = parseDay('2018-01-01');
  const scale = activeScale(
    historyOf(
      [
        [start + 10, 1],
        [start + 60, 2],
        [start + 120, 2],
        [start + 1990, 200],
      ],
      start + 1999,
    ),
    { from: start, until: start + 2000 },
  );
  const ticks = ticksOn(scale, timeEn.axis, 800, 6.4);
  const places = ticks.map(({ day }) => scale.share(day) * 800);
  for (let i = 1; i < places.length; i++) expect(places[i] - places[i - 1]).toBeGreaterThan(20);
  for (const { day } of ticks) expect(formatDay(day)).toMatch(/-01$/);
  expect(ticks.map(({ label }) => label)).toEqual(expect.arrayContaining(['2018', '2020', '2022']));
  const months = ticks.filter(({ label }) => !/^\d/.test(label)).map(({ day }) => formatDay(day).slice(0, 4));
  expect(months).toContain('2018');
});
