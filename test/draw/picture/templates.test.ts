/// <reference path="../../../src/draw/picture/pdfkit.d.ts" />
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import type { Measure } from '../../../src/draw/pen.ts';
import { drawPdf } from '../../../src/draw/picture/pdf.ts';
import { measureOf, runsOf } from '../../../src/draw/picture/pdf-pen.ts';
import { layPicture, type PictureOptions, sheetView } from '../../../src/draw/picture/picture.ts';
import { drawSvg } from '../../../src/draw/picture/svg.ts';
import { sizeOf, TEMPLATE_NAMES } from '../../../src/draw/picture/templates.ts';
import { decodeTexts } from '../../../src/engine/format/decode-texts.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import type { TheatreTexts } from '../../../src/engine/model/texts.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { loadWords } from '../../../src/i18n/load-words.ts';
import { Names } from '../../../src/i18n/names.ts';
import { pictureHeadline } from '../../../src/i18n/picture-headline.ts';
import { pdfFonts } from '../../../src/pages/png.ts';
import { cutBy, overlaps, textPen, type Written } from './text-boxes.ts';

/** Quiet and busy, with long headlines and short ones, with and without the zone of 2018. */
const DAYS = [
  '2018-01-20',
  '2018-09-17',
  '2019-08-24',
  '2020-02-08',
  '2020-03-02',
  '2021-06-01',
  '2024-12-01',
  '2024-12-08',
];
const LANGS = ['en', 'ar', 'tr'] as const;
/** Sizes at which pictures were seen to overflow. */
const SMALL = [
  [720, 404],
  [720, 405],
  [800, 450],
  [1200, 675],
  [320, 320],
] as const;
const LONG =
  'A headline that an editor wrote in great detail, with the names of more places than anybody would print: Saraqib, Maarrat al-Numan, Kafr Nabl and Khan Shaykhun';

let theatre: Theatre;
let measure: Measure;
const texts = new Map<string, TheatreTexts>();

beforeAll(async () => {
  const { output } = await compile('data/idlib');
  if (!output) throw new Error('data/idlib has errors');
  theatre = output.theatre;
  for (const [lang, json] of output.texts) texts.set(lang, decodeTexts(JSON.parse(json), theatre));
  // Widths of the very letters that a PDF and a PNG have, not those that the layout reckons with.
  const fonts = await pdfFonts();
  const doc = new PDFDocument({
    size: [1, 1],
    margin: 0,
    lang: 'en',
    displayTitle: false,
    info: {},
    font: fonts['latin-400'],
  });
  for (const [name, bytes] of Object.entries(fonts)) doc.registerFont(name, bytes);
  measure = measureOf(doc);
});

async function optionsFor(lang: (typeof LANGS)[number], date: string, more: Partial<PictureOptions>) {
  const words = await loadWords(lang);
  const snapshot = snapshotAt(theatre, parseDay(date));
  const named = texts.get(lang) ?? null;
  const told = pictureHeadline(snapshot, {}, new Names(theatre, named, words));
  const options = {
    width: 1,
    height: 1,
    lang,
    theme: 'light',
    words,
    ...more,
    texts: { ...told, ...more.texts },
  } as const;
  return { snapshot, named, options };
}

/** What is wrong with the texts of a picture, as it is measured. */
async function faults(lang: (typeof LANGS)[number], date: string, more: Partial<PictureOptions>): Promise<string[]> {
  const { snapshot, named: translated, options } = await optionsFor(lang, date, more);
  const picture = layPicture({ theatre, texts: translated, snapshot }, options);
  const { map, width, height } = picture;
  const [onMap, onSheet]: [Written[], Written[]] = [[], []];
  picture.paintMap(textPen(picture.view, measure, onMap, map));
  picture.paintWords(textPen(sheetView(picture), measure, onSheet));
  // The number of a post or a road is a sign: it stands where the thing is, and a note may cover it.
  const named = onMap.filter(({ text }) => !/^(?:\d+|M\d)$/.test(text));
  const credits = onSheet.map(one => one.text).join(' ');
  return [
    ...overlaps([...named, ...onSheet]).map(pair => `overlap: ${pair}`),
    ...cutBy(named, map).map(text => `cut by the map's edge: ${text}`),
    ...cutBy(onSheet, { x: 0, y: 0, width, height }).map(text => `cut: ${text}`),
    ...(credits.replace(/\s/g, '').includes('TravelMapping(ODbL1.0)') ? [] : ['the credits do not end']),
    ...(map.height > 40 && map.width > 100 ? [] : [`no map: ${map.width} x ${map.height}`]),
  ].map(fault => `${date} ${lang} ${width}x${height} ${fault}`);
}

describe.each(LANGS)('nothing overlaps and nothing is cut (%s)', lang => {
  test.each(TEMPLATE_NAMES)('template %s', async template => {
    const { width, height } = sizeOf({ template });
    const found: string[] = [];
    for (const date of DAYS) found.push(...(await faults(lang, date, { width, height })));
    expect(found).toEqual([]);
  });

  test('small pictures, and a long headline with a source line', async () => {
    const found: string[] = [];
    for (const [width, height] of SMALL) {
      found.push(...(await faults(lang, '2024-12-08', { width, height })));
      found.push(
        ...(await faults(lang, '2020-03-02', {
          width,
          height,
          texts: {
            headline: LONG,
            standfirst: 'A second sentence.',
            sourceLine: 'Graphic: The Example Daily, after the record below',
          },
        })),
      );
    }
    expect(found).toEqual([]);
  });
});

test('what an editor writes is there, and the credits too', async () => {
  const more = { width: 700, height: 500, texts: { headline: 'The headline', sourceLine: 'Graphic: The Daily' } };
  const { snapshot, named, options } = await optionsFor('en', '2020-03-02', more);
  const svg = drawSvg(theatre, named, snapshot, options);
  for (const text of ['>The headline<', '>Graphic: The Daily<', 'Record ', 'Wikipedia contributors'])
    expect(svg).toContain(text);
});

test('an SVG opens alike everywhere: no nested picture, no pattern, named layers', async () => {
  const { snapshot, named, options } = await optionsFor('en', '2018-10-17', { width: 1200, height: 675 });
  const svg = drawSvg(theatre, named, snapshot, options);
  expect(svg.match(/<svg\b/g)).toHaveLength(1);
  expect(svg).not.toMatch(/<use (?![^>]*xlink:href)|<pattern|paint-order|direction="/);
  for (const layer of ['map', 'base', 'control', 'front', 'names', 'text', 'key', 'locator']) {
    expect(svg).toContain(`<g id="${layer}" class="${layer}" inkscape:groupmode="layer" inkscape:label="${layer}"`);
  }
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('sizes: mm and dpi make pixels, a template brings its own', () => {
  const column = sizeOf({ template: '1-column', dpi: 200 });
  expect(Math.round(column.width * column.scale)).toBe(Math.round((90 / 25.4) * 200));
  expect(column.width * column.points).toBeCloseTo((90 / 25.4) * 72, 3);
  expect(sizeOf({ mm: [100, 50] })).toMatchObject({ width: 378, height: 189, dpi: 300 });
  const story = sizeOf({ template: '9:16' });
  expect([story.width * story.scale, story.height * story.scale].map(Math.round)).toEqual([1080, 1920]);
  expect(sizeOf({ px: [800, 450], dpi: 144 })).toMatchObject({ width: 800, height: 450, scale: 1, dpi: 144 });
  for (const wrong of [
    { mm: [1, 1] },
    { px: [9000, 10] },
    { px: [800, 450], dpi: 9 },
    {},
    { mm: [90, 90], px: [400, 400] },
  ]) {
    expect(() => sizeOf(wrong as never)).toThrow(RangeError);
  }
  expect(() => sizeOf({ mm: [1000, 1000], dpi: 1200 })).toThrow(/million/);
});

test('a PDF is one page of the paper’s size with the same bytes every time', async () => {
  const { width, height, points } = sizeOf({ template: '2-columns' });
  const { snapshot, named, options } = await optionsFor('ar', '2020-03-02', { width, height });
  const fonts = await pdfFonts();
  const draw = () => drawPdf({ theatre, texts: named, snapshot }, options, { fonts, points });
  const [one, two] = [await draw(), await draw()];
  const text = Buffer.from(one).toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const [, wide, high] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!;
  expect(Number(wide)).toBeCloseTo((185 / 25.4) * 72, 0);
  expect(Number(high)).toBeCloseTo((140 / 25.4) * 72, 0);
  expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThan(1);
  expect(Buffer.from(two).equals(Buffer.from(one))).toBe(true);
});

test('a text in two directions falls into runs as the eye meets them', () => {
  expect(runsOf('Yayladağı', false).map(({ letters }) => letters)).toEqual(['latin', 'latin-ext', 'latin']);
  // Right to left: the number stands at the right end, the month left of it.
  const date = runsOf('2 آذار', true).map(({ text }) => text);
  expect(date[date.length - 1]).toBe('2');
  expect(date).toContain('آذار');
  // Brackets open towards the reader.
  expect(runsOf('(إدلب)', true).map(({ text }) => text)).toEqual(['(', 'إدلب', ')']);
});
