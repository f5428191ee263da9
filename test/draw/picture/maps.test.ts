import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { drawSvg } from '../../../src/draw/picture/svg.ts';
import { decodeTexts } from '../../../src/engine/format/decode-texts.ts';
import { formatDay, parseDay } from '../../../src/engine/model/day.ts';
import type { TheatreTexts } from '../../../src/engine/model/texts.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { loadWords } from '../../../src/i18n/load-words.ts';

/** Pictures of real days, so that a reviewer sees what a change of code or facts does to the map. */
const PICTURES = [
  { date: '2018-01-20', lang: 'en', theme: 'light', width: 1200, height: 675 },
  { date: '2019-08-24', lang: 'tr', theme: 'light', width: 1200, height: 675 },
  { date: '2020-03-02', lang: 'en', theme: 'light', width: 1200, height: 675 },
  { date: '2020-03-02', lang: 'ar', theme: 'dark', width: 1200, height: 675 },
  { date: '2024-12-01', lang: 'en', theme: 'light', width: 720, height: 1280 },
] as const;

let theatre: Theatre;
const texts = new Map<string, TheatreTexts>();

beforeAll(async () => {
  const { output } = await compile('data/idlib');
  if (!output) throw new Error('data/idlib has errors');
  // The stamp changes with every fact; the pictures need not.
  theatre = { ...output.theatre, record: 'test' };
  for (const [lang, json] of output.texts) texts.set(lang, decodeTexts(JSON.parse(json), output.theatre));
});

test.each(PICTURES)('the map of $date ($lang, $theme, $width x $height) is as it was', async picture => {
  const { date, lang, theme, width, height } = picture;
  const words = await loadWords(lang);
  const draw = () =>
    drawSvg(theatre, texts.get(lang) ?? null, snapshotAt(theatre, parseDay(date)), { ...picture, words });
  const svg = draw();
  expect(draw(), 'the same arguments give the same bytes').toBe(svg);
  const file = `test/maps/${date}-${lang}-${theme}-${width}x${height}.svg`;
  if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, svg);
  // Compared as a truth value: a diff of two pictures in the terminal tells nothing.
  expect(readFileSync(file, 'utf8') === svg, `${file} differs; UPDATE=1 draws it again, then look at it`).toBe(true);
});

test('a picture is 64 KB at most on every day, in every shape and language', async () => {
  const shapes = [
    { width: 1200, height: 675, lang: 'tr' },
    { width: 1080, height: 1080, lang: 'en' },
    { width: 720, height: 1280, lang: 'ar' },
  ] as const;
  // One day in five, and those on which most changed.
  const counts = new Map<number, number>();
  for (const day of theatre.history.day) counts.set(day, (counts.get(day) ?? 0) + 1);
  const days = [...theatre.history.changedDays];
  const busiest = [...days].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 5);
  for (const shape of shapes) {
    const words = await loadWords(shape.lang);
    for (const day of [...days.filter((_, i) => i % 5 === 0), ...busiest]) {
      const options = { ...shape, theme: 'light', words } as const;
      const svg = drawSvg(theatre, texts.get(shape.lang) ?? null, snapshotAt(theatre, day), options);
      expect(Buffer.byteLength(svg), `${formatDay(day)} ${shape.lang}`).toBeLessThanOrEqual(64_000);
    }
  }
});
