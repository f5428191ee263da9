import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryKey } from '../../../src/elements/legend/territory-key.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
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
