import { expect, test } from 'vitest';
import { eventTicks } from '../../../src/elements/time/strip-events.ts';
import type { ConflictEvent } from '../../../src/engine/model/texts.ts';

const event = (day: number, weight: number, title: string, place = -1): ConflictEvent => ({
  ...{ id: title, day, until: day + 1, precision: 'day', kind: 'control', place, lat: Number.NaN, lon: Number.NaN },
  ...{ scope: 'point', title, text: '', actors: [], killed: -1, weight, sources: [], disputed: '' },
});
const PLACES = ['Ford', 'Mill'];
const lay = (events: ConflictEvent[], width = 400) =>
  eventTicks(
    events,
    day => (day < 0 ? null : day),
    width,
    ({ title, place }) => ({ long: title, short: PLACES[place] ?? '' }),
    text => text.length * 6,
  );

test('the weightiest are named in full where there is room, others by their place or not at all', () => {
  const ticks = lay([
    event(20, 3, 'The army takes the Ford', 0),
    event(170, 3, 'The army takes the Mill', 1),
    event(171, 3, 'A truce between them all'),
    event(172, 2, 'A lesser thing'),
    event(300, 1, 'A small thing'),
  ]);
  expect(ticks.map(({ day, label }) => [day, label])).toEqual([
    [20, 'The army takes the Ford'],
    [170, 'The army takes the Mill'],
    [171, ''],
  ]);
});

test('labels neither leave the strip nor overlap, whatever comes', () => {
  for (const width of [60, 336, 900]) {
    const events = Array.from({ length: 60 }, (_, i) =>
      event((i * 37) % width, i % 12 ? 2 : 3, `Event ${'x'.repeat(i % 23)} ${i}`, (i % 4) - 1),
    );
    const ticks = lay(events, width);
    for (const { label, middle } of ticks) {
      const half = label.length * 3;
      if (label) expect(ticks.filter(({ x }) => x > middle - half && x < middle + half)).toEqual([]);
    }
    const labelled = ticks
      .filter(({ label }) => label)
      .map(({ label, middle }) => [middle - label.length * 3, middle + label.length * 3])
      .sort((a, b) => a[0] - b[0]);
    if (width > 300) expect(labelled.length).toBeGreaterThan(1);
    if (labelled.length === 0) continue;
    expect(labelled[0][0]).toBeGreaterThanOrEqual(0);
    expect(labelled[labelled.length - 1][1]).toBeLessThanOrEqual(width);
    for (let i = 1; i < labelled.length; i++) expect(labelled[i][0]).toBeGreaterThanOrEqual(labelled[i - 1][1]);
  }
});

test('what does not show has no mark, and nothing is said twice', () => {
  expect(lay([event(-5, 3, 'Before')])).toEqual([]);
  const labels = lay([event(10, 3, 'Ford falls', 0), event(350, 2, 'Ford again', 0)]).map(({ label }) => label);
  expect(labels).toEqual(['Ford falls', 'Ford again']);
});
