import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferredParts } from '../../../src/elements/map/deferred-parts.ts';
import { TerritorySlider } from '../../../src/elements/time/territory-slider.ts';
import { formatDay, parseDay } from '../../../src/engine/model/day.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import '../../../src/elements/plot/time-events.ts';
import { orderOf } from '../../../src/i18n/search/dates.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';
import { dateField, range, settled, stretch, strip, typed } from './slider-parts.ts';

const theatre = makeTheatre();
const show = (date: string, properties: Partial<TerritorySlider> = {}, around: { lang?: string; dir?: string } = {}) =>
  mount(
    'territory-slider',
    TerritorySlider,
    { theatre, date, makeTouch: deferredParts.makeTouch, ...properties },
    around,
  );

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
  ['{Shift>}{PageUp}{/Shift}', '2020-07-01'],
  ['{Shift>}{PageDown}{/Shift}', '2020-01-01'],
  [']', '2020-07-01'],
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
  const slider = await show('2020-03-02', { words: ar, time: 'even' }, { lang: 'ar', dir: 'rtl' });
  range(slider).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(slider.date).toBe('2020-03-03');
  await userEvent.keyboard('{PageUp}');
  expect(slider.date).toBe('2020-04-03');
  await settled(slider);
  const track = part(slider, '.track').getBoundingClientRect();
  const middle = track.left + track.width / 2;
  const box = (selector: string) => part<SVGElement>(strip(slider), selector).getBoundingClientRect();
  // 2021 begins halfway; the war fills the first quarter, at the right, and the changes of March 2020 lie there too.
  const year = [...(strip(slider).shadowRoot?.querySelectorAll('.axis text') ?? [])].find(
    one => textOf(one) === '2021',
  );
  const { left, width } = year?.getBoundingClientRect() ?? { left: 0, width: 0 };
  expect(Math.abs(left + width / 2 - middle)).toBeLessThan(8);
  expect(box('.phase').right).toBeGreaterThan(track.right - 20);
  expect(box('.changes path').right).toBeGreaterThan(middle + track.width / 4);
  expect(box('.needle line').left).toBeGreaterThan(middle);
});

test('a tap, a drag, Home and End are choices that Back undoes; a day by an arrow key is none', async () => {
  const slider = await show('2020-03-02');
  const heard = listen(slider, 'date-change');
  const input = range(slider);
  input.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(heard.map(event => event.chosen)).toEqual([false]);
  await userEvent.click(input, { position: { x: 40, y: 10 } });
  await userEvent.keyboard('{Home}{ArrowRight}{End}');
  input.valueAsNumber -= 1;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(heard.map(event => event.chosen)).toEqual([false, true, true, false, true, true]);
});

test('a tap on the track goes there, with no drag', async () => {
  const slider = await show('2020-03-02', { time: 'even' });
  const heard = listen(slider, 'date-change');
  const { width, height } = range(slider).getBoundingClientRect();
  await userEvent.click(range(slider), { position: { x: width / 2, y: height / 2 } });
  expect(heard).toHaveLength(1);
  expect(slider.date.slice(0, 7)).toMatch(/2020-12|2021-01/);
});

test('quiet stretches are narrow on the track, the handle stands on its day, and a mouse goes where it points', async () => {
  const slider = await show('2020-03-02');
  await settled(slider);
  const handle = () => {
    const { left, width } = part<SVGElement>(strip(slider), '.handle .middle').getBoundingClientRect();
    return left + width / 2;
  };
  const track = range(slider).getBoundingClientRect();
  const middle = track.left + track.width / 2;
  const heard = listen(slider, 'date-change');
  const scale = strip(slider).scale;
  expect(scale.isEven).toBe(false);
  await userEvent.click(range(slider), { position: { x: track.width / 2, y: track.height / 2 } });
  expect(heard).toHaveLength(1);
  expect(heard[0].date).toBe(formatDay(scale.dayAt(0.5)));
  // The middle of these two years is the last day of 2020.
  expect(slider.date < '2020-12-15').toBe(true);
  await settled(slider);
  expect(Math.abs(handle() - middle)).toBeLessThan(4);
  slider.time = 'even';
  await settled(slider);
  await settled(slider);
  expect(handle()).toBeLessThan(middle - 8);
  expect(range(slider).value).toBe(String(range(slider).valueAsNumber));
});

test('time is made even by a switch that says whether it is', async () => {
  const slider = await show('2020-03-02');
  await settled(slider);
  const heard = listen(slider, 'time-change');
  const even = () => part<HTMLButtonElement>(stretch(slider), '.even');
  expect(even().ariaPressed).toBe('false');
  await userEvent.click(even());
  expect(heard.map(event => [event.time, event.detail.time])).toEqual([['even', 'even']]);
  slider.time = 'even';
  await settled(slider);
  expect(even().ariaPressed).toBe('true');
  await userEvent.click(even());
  expect(heard.map(event => event.time)).toEqual(['even', 'active']);
});

test('a finger that moves away from the track moves it finely', async () => {
  const slider = await show('2020-06-01', { time: 'even' });
  await settled(slider);
  const input = range(slider);
  const { left, top, width } = input.getBoundingClientRect();
  const at = (type: string, x: number, y: number) =>
    input.dispatchEvent(
      new PointerEvent(type, {
        ...{ pointerId: 7, pointerType: 'touch', bubbles: true, cancelable: true },
        clientX: left + x,
        clientY: top + y,
      }),
    );
  const day = () => input.valueAsNumber;
  at('pointerdown', width / 2, 10);
  at('pointermove', width / 2 + 20, 10);
  const coarse = day();
  at('pointermove', width / 2 + 20, -150);
  expect(day()).toBe(coarse);
  await settled(slider);
  expect(textOf(part(strip(slider), '.tip'))).toContain('Move your finger up for single days');
  at('pointermove', width / 2 + 52, -150);
  // 32 px there are 2 px on the track.
  expect(day() - coarse).toBeGreaterThan(0);
  expect(day() - coarse).toBeLessThanOrEqual(Math.ceil((731 / (width - 24)) * 2));
  const fine = day();
  at('pointermove', width / 2 + 52, 10);
  expect(day() - fine, 'back on the track it is under the finger').toBeGreaterThan((731 / (width - 24)) * 28);
  at('pointerup', width / 2 + 52, 10);
  expect(slider.date).toBe(formatDay(day()));
});

test('two days that are compared have a mark each and a span between them', async () => {
  const slider = await show('2020-03-02', { compare: parseDay('2021-03-02'), time: 'even' });
  await settled(slider);
  const box = (selector: string) => part<SVGElement>(strip(slider), selector).getBoundingClientRect();
  const [between, needle, other] = [box('.between rect'), box('.needle line'), box('.handle.other circle')];
  expect(Math.abs(between.left - needle.left)).toBeLessThan(3);
  expect(Math.abs(between.right - (other.left + other.width / 2))).toBeLessThan(3);
  slider.compare = null;
  await settled(slider);
  expect(strip(slider).shadowRoot?.querySelector('.between')).toBeNull();
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
  expect(previous.getAttribute('aria-disabled')).toBe('true');
  slider.date = '2021-09-01';
  await slider.updateComplete;
  expect(next.getAttribute('aria-disabled')).toBe('true');
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
  await settled(slider);
  await userEvent.selectOptions(part<HTMLSelectElement>(stretch(slider), '.speed'), '4×');
  expect(heard.map(event => event.speed)).toEqual([4]);
});

test.each([
  ['2021-02-03', '2021-02-03'],
  ['3.2.2021', '2021-02-03'],
  ['3 Feb 2021', '2021-02-03'],
  ['3 Şubat 2021', '2021-02-03'],
  ['٣ شباط ٢٠٢١', '2021-02-03'],
])('the date %s is typed', async (text, date) => {
  const slider = await show('2020-03-02');
  const heard = listen(slider, 'date-change');
  await settled(slider);
  expect(typed(slider).value).toBe('2 Mar 2020');
  await userEvent.clear(typed(slider));
  await userEvent.type(typed(slider), `${text}{Enter}`);
  expect(heard.map(event => event.date)).toEqual([date]);
  await settled(slider);
  expect(typed(slider).value).toBe('3 Feb 2021');
});

test.each(['1999-01-01', 'soon', '2021-02-30'])(
  '%s is no date of the map: that is said while it stands there, and both go when the reader goes on',
  async text => {
    const slider = await show('2020-03-02');
    const heard = listen(slider, 'date-change');
    await settled(slider);
    await userEvent.clear(typed(slider));
    await userEvent.type(typed(slider), `${text}{Enter}`);
    await settled(slider);
    expect(heard).toEqual([]);
    const error = part(dateField(slider), '[role=alert]');
    expect(textOf(error)).toContain('from 1 Jan 2020 to 31 Dec 2021');
    expect(typed(slider).getAttribute('aria-describedby')).toBe(error.id);
    expect(typed(slider).value).toBe(text);
    await expectAccessible(slider);
    await userEvent.type(typed(slider), '!');
    await settled(slider);
    expect(textOf(error)).toBe('');
    expect(typed(slider).value).toBe(`${text}!`);
    await userEvent.keyboard('{Enter}');
    await settled(slider);
    expect(textOf(error)).not.toBe('');
    range(slider).focus();
    await settled(slider);
    expect(textOf(error)).toBe('');
    expect(typed(slider).value).toBe('2 Mar 2020');
  },
);

test('in Arabic the field has the Arabic date', async () => {
  const slider = await show('2020-03-02', { words: ar }, { lang: 'ar', dir: 'rtl' });
  await expect.poll(() => typed(slider).value).toBe('2 آذار 2020');
});

test('a date is picked from the calendar', async () => {
  const slider = await show('2020-03-02');
  await settled(slider);
  const heard = listen(slider, 'date-change');
  const calendar = part<HTMLInputElement>(dateField(slider), 'input[type=date]');
  calendar.value = '2021-02-03';
  calendar.dispatchEvent(new Event('change'));
  expect(heard.map(event => event.date)).toEqual(['2021-02-03']);
  calendar.value = '1999-01-01';
  calendar.dispatchEvent(new Event('change'));
  expect(heard).toHaveLength(1);
  expect(calendar.value).toBe('2021-02-03');
});

test('buttons go from phase to phase', async () => {
  const slider = await show('2020-03-02', { texts: makeTexts(theatre) });
  await settled(slider);
  const [previous, next] = ['.previous', '.next'].map(name => part<HTMLButtonElement>(stretch(slider), name));
  await userEvent.click(next);
  expect(slider.date).toBe('2020-07-01');
  await settled(slider);
  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(textOf(part(slider, '.news'))).toBe('The peace');
  await userEvent.click(previous);
  await settled(slider);
  expect(slider.date).toBe('2020-01-01');
  expect(previous.getAttribute('aria-disabled')).toBe('true');
});

test('the track shows a phase alone, follows the day out of it, and shows everything again', async () => {
  const slider = await show('2020-03-02');
  await settled(slider);
  const ends = () => [range(slider).min, range(slider).max].map(day => formatDay(Number(day)));
  const choice = part<HTMLSelectElement>(stretch(slider), '.span');
  await userEvent.selectOptions(choice, 'The war');
  await settled(slider);
  expect(ends()).toEqual(['2020-01-01', '2020-06-30']);
  expect(slider.date).toBe('2020-03-02');
  // Past the end of the track the next phase begins.
  slider.date = '2020-06-30';
  await settled(slider);
  range(slider).focus();
  await userEvent.keyboard('{ArrowRight}');
  await settled(slider);
  expect(slider.date).toBe('2020-07-01');
  expect(ends()).toEqual(['2020-07-01', '2021-12-31']);
  expect(choice.selectedOptions[0].label).toBe('The peace');
  // A phase that does not have the day takes it along.
  await userEvent.selectOptions(choice, 'The war');
  expect(slider.date).toBe('2020-01-01');
  range(slider).focus();
  await userEvent.keyboard('z');
  await settled(slider);
  expect(ends()).toEqual(['2020-01-01', '2021-12-31']);
  await userEvent.keyboard('z');
  await settled(slider);
  expect(ends()).toEqual(['2020-01-01', '2020-06-30']);
  await userEvent.selectOptions(choice, '2021');
  expect(slider.date).toBe('2021-01-01');
});

test('a click on a phase below the track shows it alone', async () => {
  const slider = await show('2020-03-02');
  await settled(slider);
  await userEvent.click(part(strip(slider), '.phase rect'));
  await settled(slider);
  expect(formatDay(Number(range(slider).max))).toBe('2020-06-30');
  await userEvent.click(part(strip(slider), '.phase rect'));
  await settled(slider);
  expect(formatDay(Number(range(slider).max))).toBe('2021-12-31');
});

test('what is repeated goes with what the track shows', async () => {
  const slider = await show('2020-03-02');
  await settled(slider);
  const heard = listen(slider, 'loop-change');
  const loop = part(stretch(slider), '.loop');
  expect(loop.ariaLabel).toBe('Repeat: The war');
  await userEvent.click(loop);
  await settled(slider);
  expect(loop.ariaPressed).toBe('true');
  await userEvent.selectOptions(part<HTMLSelectElement>(stretch(slider), '.span'), '2020');
  await settled(slider);
  await userEvent.click(loop);
  expect(heard.map(event => event.loop)).toEqual(['phase', 'year', null]);
});

test('tells what changed on the day under the pointer, and on the day that keys go to', async () => {
  const slider = await show('2020-03-02', { texts: makeTexts(theatre) });
  const box = range(slider).getBoundingClientRect();
  // The first of September 2021 is day 609 of 730.
  const x = 12 + ((box.width - 24) * 609) / 730;
  await userEvent.hover(range(slider), { position: { x, y: 20 } });
  await settled(slider);
  expect(textOf(part(strip(slider), '.tip'))).toBe('1 September 2021 South: Ford · No record: Well The peace');
  await userEvent.unhover(range(slider));
  await settled(slider);
  expect(strip(slider).shadowRoot?.querySelector('.tip')).toBeNull();
  range(slider).focus();
  await userEvent.keyboard('p{PageUp}');
  await settled(slider);
  expect(textOf(part(strip(slider), '.tip'))).toMatch(/^1 February 2020/);
  range(slider).blur();
  await settled(slider);
  expect(strip(slider).shadowRoot?.querySelector('.tip')).toBeNull();
});

test('tells how many died, and who counted them', async () => {
  const slider = await show('2020-02-26', { texts: makeTexts(theatre) });
  range(slider).focus();
  await userEvent.keyboard('{PageUp}{PageDown}{ArrowRight}');
  await settled(slider);
  expect(textOf(part(strip(slider), '.tip'))).toContain('4 people killed (The Observer)');
  slider.date = '2020-03-02';
  await settled(slider);
  expect(textOf(part(strip(slider), '.tip'))).toContain('3 people killed in listed events');
  const [counted, named] = ['.counted', '.named'].map(name => part(strip(slider), name).getAttribute('d'));
  expect(counted).not.toBe('');
  expect(named).not.toBe('');
});

test('the sides stand upon each other, as wide as the track', async () => {
  const slider = await show('2020-03-02');
  await expect.poll(() => strip(slider).shadowRoot?.querySelectorAll('.shares path').length).toBe(4);
  const [north, south] = [...(strip(slider).shadowRoot?.querySelectorAll('.shares path') ?? [])];
  expect(north.getAttribute('fill')).toBe('#009e73');
  expect(south.getAttribute('fill')).toBe('#d55e00');
});

test('a date that cannot be falls back to the opening day', async () => {
  const slider = await show('2020-13-40');
  expect(range(slider).getAttribute('aria-valuetext')).toContain('2 March 2020');
});

test('says when playing has passed over quiet days', async () => {
  const slider = await show('2020-06-01', { skipped: 86 });
  expect(part(slider, '.news').textContent).toContain('86 quiet days skipped');
});

test('the date that is typed stands beside the field in words before it is taken', async () => {
  const slider = await show('2020-03-02');
  await settled(slider);
  const heard = listen(slider, 'date-change');
  await userEvent.fill(typed(slider), '12/25/2020');
  await dateField(slider).updateComplete;
  const reads = part(dateField(slider), '.reads');
  expect(textOf(reads)).toBe('25 December 2020');
  expect(reads.checkVisibility()).toBe(true);
  expect(heard).toEqual([]);
  typed(slider).focus();
  await userEvent.keyboard('{Enter}');
  expect(heard.map(({ date }) => date)).toEqual(['2020-12-25']);
  await userEvent.fill(typed(slider), '3/2/2020');
  await dateField(slider).updateComplete;
  // As this reader's language orders day and month.
  expect(textOf(reads)).toBe(orderOf(navigator.languages[0] ?? 'en') === 'mdy' ? '2 March 2020' : '3 February 2020');
});
