import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritorySlider } from '../../../src/elements/time/territory-slider.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { makeTheatre } from '../fixture.ts';
import { expectAccessible, mount, part } from '../mount.ts';
import { range, settled, stretch, typed } from './slider-parts.ts';

const theatre = makeTheatre();

test('on a phone two rows hold everything, each target is large enough, and the rest opens above', async () => {
  const slider = await mount(
    'territory-slider',
    TerritorySlider,
    { theatre, date: '2020-03-02', words: ar },
    { lang: 'ar', dir: 'rtl', width: 320 },
  );
  Object.assign(slider.parentElement!.style, { containerType: 'size', height: '640px', paddingTop: '200px' });
  await expect.poll(() => typed(slider).value).toBe('2 آذار 2020');
  await settled(slider);
  const box = slider.getBoundingClientRect();
  expect(box.height).toBeLessThan(112);
  for (const one of [part(slider, '.more'), part(slider, '.next'), typed(slider)]) {
    const { left, right, height } = one.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(box.left);
    expect(right).toBeLessThanOrEqual(box.right);
    expect(height).toBeGreaterThanOrEqual(24);
  }
  expect(typed(slider).scrollWidth).toBeLessThanOrEqual(typed(slider).clientWidth);
  expect(stretch(slider).checkVisibility()).toBe(false);
  await userEvent.click(part(slider, '.more'));
  await settled(slider);
  const further = part(slider, '.further').getBoundingClientRect();
  expect(further.bottom).toBeLessThanOrEqual(box.top);
  expect([further.left, further.right].every(x => x >= box.left && x <= box.right)).toBe(true);
  const choice = part(stretch(slider), '.span').getBoundingClientRect();
  expect([choice.left, choice.right].every(x => x > further.left && x < further.right)).toBe(true);
  await expectAccessible(slider);
  part<HTMLSelectElement>(stretch(slider), '.speed').focus();
  await userEvent.keyboard('{Escape}');
  await settled(slider);
  expect(stretch(slider).checkVisibility()).toBe(false);
});

test('where it is wide and low the rest opens above, clear of what it lies over, and Escape anywhere closes it', async () => {
  const slider = await mount(
    'territory-slider',
    TerritorySlider,
    { theatre, date: '2020-03-02', skipped: 3 },
    { width: 740 },
  );
  Object.assign(slider.parentElement!.style, { containerType: 'size', height: '360px', paddingTop: '200px' });
  await userEvent.click(part(slider, '.more'));
  await settled(slider);
  const box = slider.getBoundingClientRect();
  const further = part(slider, '.further').getBoundingClientRect();
  expect(further.bottom).toBeLessThanOrEqual(box.top);
  expect(part(slider, '.news').getBoundingClientRect().bottom).toBeLessThanOrEqual(box.top);
  for (const choice of stretch(slider).renderRoot.querySelectorAll('button, select')) {
    const { left, right } = choice.getBoundingClientRect();
    expect([left, right].every(x => x > further.left && x < further.right)).toBe(true);
  }
  range(slider).focus();
  await userEvent.keyboard('{Escape}');
  await settled(slider);
  expect(stretch(slider).checkVisibility()).toBe(false);
});
