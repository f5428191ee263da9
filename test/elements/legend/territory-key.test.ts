import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fitKey } from '../../../src/elements/legend/fit-key.ts';
import { TerritoryKey } from '../../../src/elements/legend/territory-key.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { type Snapshot, snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { makeTheatre } from '../fixture.ts';
import { expectAccessible, mount, part, textOf } from '../mount.ts';

const theatre = makeTheatre();
const on = (date: string) => snapshotAt(theatre, parseDay(date));

test('names who holds ground on the day, in one line that stays as high when others hold it', async () => {
  const key = await mount('territory-key', TerritoryKey, { snapshot: on('2020-03-02') });
  expect(textOf(part(key, '.sides'))).toBe('North South Contested');
  expect(key.shadowRoot?.querySelectorAll('.sides svg')).toHaveLength(3);
  const { height } = key.getBoundingClientRect();
  key.snapshot = on('2021-09-01');
  await key.updateComplete;
  expect(textOf(part(key, '.sides'))).toBe('South No record');
  expect(key.getBoundingClientRect().height).toBe(height);
  await expectAccessible(key);
});

test('unfolds into the legend', async () => {
  const key = await mount('territory-key', TerritoryKey, { snapshot: on('2020-03-02') });
  key.innerHTML = '<p>The whole legend</p>';
  const [legend] = key.children;
  expect(legend.checkVisibility()).toBe(false);
  await userEvent.click(part(key, 'summary'));
  expect(legend.checkVisibility()).toBe(true);
});

test('of fifty holders those with most ground have room, and it says how many have not', async () => {
  const sides = Array.from({ length: 50 }, (_, i) => ({ id: `s${i}`, name: { en: `Holder ${i}` }, colour: '#0072b2' }));
  const states = sides.map((_, side) => ({ ...theatre.states[0], kind: 'held' as const, side, actor: side }));
  const many = {
    ...theatre,
    sides,
    actors: sides.map((one, side) => ({ ...theatre.actors[0], ...one, side })),
    states,
  };
  const areas = sides.map((_, state) => ({ ...on('2020-03-02').areas[0], state, km2: 10 + state }));
  const snapshot = { ...on('2020-03-02'), theatre: many, areas } as unknown as Snapshot;
  const key = await mount('territory-key', TerritoryKey, { snapshot });
  const shown = () => [...part(key, '.sides').children].filter(one => one.checkVisibility()).map(one => textOf(one));
  for (const width of [1000, 500, 360]) {
    key.style.inlineSize = `${width}px`;
    await fitKey(key, width);
    const left = () => Number(/^and (\d+) more$/.exec(shown().at(-1) ?? '')?.[1]);
    await expect.poll(() => left() + shown().length - 1).toBe(50);
    expect(shown()).toContain('Holder 49');
    expect(shown()).not.toContain('Holder 0');
  }
});
