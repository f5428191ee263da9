import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryKinds } from '../../../src/elements/legend/territory-kinds.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';

const texts = makeTexts(makeTheatre());
const [battle] = texts.events;
const three = {
  ...texts,
  events: (['battle', 'strike', 'patrol'] as const).map(kind => ({ ...battle, id: kind, kind })),
};
const show = async (properties: Partial<TerritoryKinds> = {}) => {
  const kinds = await mount('territory-kinds', TerritoryKinds, { texts: three, ...properties });
  await expect.poll(() => kinds.shadowRoot?.querySelector('summary')).toBeTruthy();
  return kinds;
};
const boxes = (kinds: TerritoryKinds) => [...(kinds.shadowRoot?.querySelectorAll('input') ?? [])];
const labels = (kinds: TerritoryKinds) => [...(kinds.shadowRoot?.querySelectorAll('label') ?? [])].map(textOf);

test('a switch for each kind that there is, with its sign as on the map', async () => {
  const kinds = await show();
  expect(labels(kinds)).toEqual(['Fighting', 'Strike', 'Patrol']);
  expect(boxes(kinds).map(box => box.checked)).toEqual([true, true, true]);
  const signs = [...(kinds.shadowRoot?.querySelectorAll('.kind path') ?? [])].map(path => path.getAttribute('d'));
  expect(new Set(signs).size).toBe(3);
  await expectAccessible(kinds);
});

test('switching tells which are left; the last stays on; one button brings all back', async () => {
  const kinds = await show();
  const heard = listen(kinds, 'kinds-change');
  await userEvent.click(boxes(kinds)[0]);
  await userEvent.click(boxes(kinds)[2]);
  expect(heard.map(event => event.kinds)).toEqual(['strike patrol', 'strike']);
  await kinds.updateComplete;
  expect(boxes(kinds).map(box => box.disabled)).toEqual([false, true, false]);
  await userEvent.click(boxes(kinds)[0]);
  await userEvent.click(part(kinds, 'button'));
  expect(heard.map(event => event.kinds).slice(2)).toEqual(['battle strike', '']);
});

test('it speaks Arabic', async () => {
  const kinds = await show({ words: ar, kinds: new Set(['strike']) });
  expect(textOf(part(kinds, 'summary'))).toBe('أنواع الأحداث');
  expect(part<HTMLDetailsElement>(kinds, 'details').open).toBe(true);
  await expectAccessible(kinds);
});

test('one kind alone needs no switch', async () => {
  const kinds = await mount('territory-kinds', TerritoryKinds, { texts });
  expect(kinds.shadowRoot?.querySelector('details')).toBeNull();
});
