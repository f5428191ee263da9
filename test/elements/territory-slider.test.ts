import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritorySlider } from '../../src/elements/territory-slider.ts';
import { ar } from '../../src/i18n/ar.ts';
import { makeTheatre } from './fixture.ts';
import { expectAccessible, listen, mount, part } from './mount.ts';

const theatre = makeTheatre();
const show = (date: string, properties: Partial<TerritorySlider> = {}, around: { lang?: string; dir?: string } = {}) =>
  mount('territory-slider', TerritorySlider, { theatre, date, ...properties }, around);
const range = (slider: TerritorySlider) => part<HTMLInputElement>(slider, 'input[type=range]');

test('is accessible', async () => {
  await expectAccessible(await show('2020-03-02'));
  await expectAccessible(await show('2020-03-02', { words: ar }, { lang: 'ar', dir: 'rtl' }));
});

test('speaks the date in words, and how much changed', async () => {
  const slider = await show('2020-03-02');
  expect(range(slider).getAttribute('aria-valuetext')).toBe('2 March 2020, 1 place changes hands');
  slider.date = '2020-03-03';
  await slider.updateComplete;
  expect(range(slider).getAttribute('aria-valuetext')).toBe('3 March 2020');
});

test('code that sets the date is not told about it', async () => {
  const slider = await show('2020-03-02');
  const heard = [...listen(slider, 'date-input'), ...listen(slider, 'date-change')];
  slider.date = '2020-05-01';
  await slider.updateComplete;
  expect(heard).toEqual([]);
});

test.each([
  ['{ArrowRight}', '2020-03-03'],
  ['{ArrowLeft}', '2020-03-01'],
  ['{ArrowUp}', '2020-03-03'],
  ['{PageUp}', '2020-04-02'],
  ['{PageDown}', '2020-02-02'],
  ['{Home}', '2020-01-01'],
  ['{End}', '2021-12-31'],
  ['n', '2020-03-06'],
  ['p', '2020-01-01'],
])('the key %s goes to %s', async (key, date) => {
  const slider = await show('2020-03-02');
  const heard = listen(slider, 'date-change');
  range(slider).focus();
  await userEvent.keyboard(key);
  expect(slider.date).toBe(date);
  expect(heard.map(event => event.date)).toEqual([date]);
});

test('in Arabic time runs to the left, keys and paint', async () => {
  const slider = await show('2020-03-02', { words: ar }, { lang: 'ar', dir: 'rtl' });
  range(slider).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(slider.date).toBe('2020-03-03');
  await userEvent.keyboard('{PageUp}');
  expect(slider.date).toBe('2020-04-03');
  const year = part<SVGTextElement>(slider, '.year').getBoundingClientRect();
  const track = part(slider, '.track').getBoundingClientRect();
  // 2021 begins halfway; the first year lies to the right of it and the first phase at the right edge.
  expect(Math.abs(year.left + year.width / 2 - (track.left + track.width / 2))).toBeLessThan(8);
  const first = part<SVGRectElement>(slider, '.phase').getBoundingClientRect();
  expect(first.right).toBeGreaterThan(track.right - 20);
});

test('a tap on the track goes there, with no drag', async () => {
  const slider = await show('2020-03-02');
  const heard = listen(slider, 'date-change');
  const { width, height } = range(slider).getBoundingClientRect();
  await userEvent.click(range(slider), { position: { x: width / 2, y: height / 2 } });
  expect(heard).toHaveLength(1);
  expect(slider.date.slice(0, 7)).toMatch(/2020-12|2021-01/);
});

test('tells of every step of a drag, and of its end once', async () => {
  const slider = await show('2020-03-02');
  const moves = listen(slider, 'date-input');
  const ends = listen(slider, 'date-change');
  const input = range(slider);
  for (const date of ['2020-03-03', '2020-03-04']) {
    input.valueAsNumber += 1;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(moves.at(-1)?.date).toBe(date);
  }
  expect(ends).toEqual([]);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(ends.map(event => event.date)).toEqual(['2020-03-04']);
});

test('buttons go from change to change and stop at the ends', async () => {
  const slider = await show('2020-03-02');
  const [previous, next] = [part<HTMLButtonElement>(slider, '.previous'), part<HTMLButtonElement>(slider, '.next')];
  await userEvent.click(next);
  expect(slider.date).toBe('2020-03-06');
  await userEvent.click(previous);
  await userEvent.click(previous);
  expect(slider.date).toBe('2020-01-01');
  await slider.updateComplete;
  expect(previous.disabled).toBe(true);
  slider.date = '2021-09-01';
  await slider.updateComplete;
  expect(next.disabled).toBe(true);
});

test('the play button asks, and shows what is', async () => {
  const slider = await show('2020-03-02');
  const asked = listen(slider, 'play-change');
  const play = part(slider, '.play');
  await userEvent.click(play);
  expect(asked.map(event => event.playing)).toEqual([true]);
  expect(play.ariaLabel).toBe('Play');
  slider.playing = true;
  await slider.updateComplete;
  expect(play.ariaLabel).toBe('Pause');
});

test('a speed is chosen', async () => {
  const slider = await show('2020-03-02');
  const heard = listen(slider, 'speed-change');
  await userEvent.selectOptions(part<HTMLSelectElement>(slider, '.speed'), '4×');
  expect(heard.map(event => event.speed)).toEqual([4]);
});

test('a date is typed; one outside the theatre is not taken', async () => {
  const slider = await show('2020-03-02');
  const heard = listen(slider, 'date-change');
  const field = part<HTMLInputElement>(slider, 'input[type=date]');
  await userEvent.fill(field, '2021-02-03');
  field.dispatchEvent(new Event('change'));
  expect(slider.date).toBe('2021-02-03');
  const before = heard.length;
  field.value = '1999-01-01';
  field.dispatchEvent(new Event('change'));
  expect(heard).toHaveLength(before);
  expect(slider.date).toBe('2021-02-03');
  field.dispatchEvent(new FocusEvent('blur'));
  expect(field.value).toBe('2021-02-03');
});

test('a date that cannot be falls back to the opening day', async () => {
  const slider = await show('2020-13-40');
  expect(range(slider).getAttribute('aria-valuetext')).toContain('2 March 2020');
});

test('says when playing has passed over quiet days', async () => {
  const slider = await show('2020-06-01', { skipped: 86 });
  expect(part(slider, '.told').textContent).toContain('86 quiet days skipped');
});
