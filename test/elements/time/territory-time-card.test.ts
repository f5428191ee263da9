import { expect, test, vi } from 'vitest';
import { TerritoryTimeCard } from '../../../src/elements/time/territory-time-card.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { timeAr } from '../../../src/i18n/ar/time.ts';
import { timeEn } from '../../../src/i18n/en/time.ts';
import { tr } from '../../../src/i18n/tr/first.ts';
import { timeTr } from '../../../src/i18n/tr/time.ts';
import { mount, part, textOf } from '../mount.ts';

test('how much later it is, in the largest unit that is full', () => {
  expect([1726, 365, 400, 92, 20, 1].map(timeEn.later)).toEqual([
    '4 years later',
    '11 months later',
    '1 year later',
    '3 months later',
    '20 days later',
    '1 day later',
  ]);
  expect([1726, 800, 400, 4100].map(timeAr(ar).later)).toEqual(['بعد 4 سنوات', 'بعد سنتين', 'بعد سنة', 'بعد 11 سنة']);
  expect([1726, 92].map(timeTr(tr).later)).toEqual(['4 yıl sonra', '3 ay sonra']);
});

test('is a card only where playing has passed over quiet days, and takes no clicks', async () => {
  const card = await mount('territory-time-card', TerritoryTimeCard, { skipped: 1726 });
  await vi.waitFor(() =>
    expect(textOf(part(card, 'div'))).toBe('4 years later 1,726 quiet days skipped'.replace(' 1,7', '1,7')),
  );
  expect(getComputedStyle(card).pointerEvents).toBe('none');
  card.skipped = 0;
  await card.updateComplete;
  expect(card.shadowRoot?.querySelector('div')).toBeNull();
});
