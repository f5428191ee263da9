import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { drawSvg } from '../../src/draw/picture/svg.ts';
import { SvgPen } from '../../src/draw/picture/svg-pen.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { loadReading } from '../../src/i18n/load-reading.ts';
import { loadWords } from '../../src/i18n/load-words.ts';
import { indexedPng } from '../../src/pages/indexed-png.ts';
import { pageDay } from '../../src/pages/page-day.ts';
import { shareImage } from '../../src/pages/picture.ts';
import { stampOf, svgPixels, svgToPng } from '../../src/pages/png.ts';

interface Picture {
  width: number;
  height: number;
  words: string[];
  /** #rrggbb */
  at(x: number, y: number): string;
}

/** Reads the only kind of PNG that we write, by the specification and not by our own writer. */
function read(png: Buffer): Picture {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)], 'eight bits a pixel, palette').toEqual([8, 3, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT')!);
  expect(rows.length).toBe((width + 1) * height);
  const palette = chunks.get('PLTE')!;
  return {
    width,
    height,
    words: chunks.get('tEXt')?.toString('latin1').split('\0') ?? [],
    at: (x, y) => {
      const index = rows[y * (width + 1) + 1 + x];
      return `#${palette.subarray(3 * index, 3 * index + 3).toString('hex')}`;
    },
  };
}

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60" font-family="IBM Plex Sans Arabic">` +
  `<rect width="100%" height="100%" fill="#ffffff"/>${inner}</svg>`;

/** Columns of a picture that hold ink: first and last, or null. */
function ink({ width, height, at }: Picture): [number, number] | null {
  const columns = Array.from({ length: width }, (_, x) => x).filter(x =>
    Array.from({ length: height }, (_, y) => at(x, y)).some(colour => colour < '#808080'),
  );
  return columns.length ? [columns[0], columns[columns.length - 1]] : null;
}

it('dots stand where they should in the short form of a page, too', () => {
  const view = { width: 60, height: 40, zoom: 0, scale: 1, left: 0, top: 0 };
  const [long, short] = [false, true].map(terse => {
    const pen = new SvgPen(view, 'm', { terse });
    for (const [x, y, radius] of [
      [20, 15, 5],
      [41.3, 22.7, 2.5],
      [50, 10, 9],
    ]) {
      pen.begin();
      pen.pixels.circle(x, y, radius);
      pen.fill('#000000');
    }
    return svgPixels(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="60" height="40">${pen}</svg>`,
    ).pixels.filter((_, i) => i % 4 === 3);
  });
  expect(long.filter(opacity => opacity > 250).length).toBeGreaterThan(300);
  // Up to a tenth of a pixel along the edge.
  expect(Math.max(...long.map((opacity, i) => Math.abs(opacity - short[i])))).toBeLessThan(40);
});

describe('a palette picture', () => {
  it('keeps few colours as they are', () => {
    const pixels = Uint8Array.from([0xd5, 0x5e, 0, 255, 0, 0x9e, 0x73, 255, 255, 255, 255, 255, 0, 0, 0, 255]);
    const picture = read(indexedPng(pixels, 2, 2, { about: { Source: 'a map' } }));
    expect([picture.width, picture.height]).toEqual([2, 2]);
    expect([picture.at(0, 0), picture.at(1, 0), picture.at(0, 1), picture.at(1, 1)]).toEqual([
      '#d55e00',
      '#009e73',
      '#ffffff',
      '#000000',
    ]);
    expect(picture.words).toEqual(['Source', 'a map']);
  });
});

describe('letters', () => {
  const arabic = (x: number, anchor: 'left' | 'middle' | 'right', text = 'إدلب') => {
    const pen = new SvgPen({ width: 200, height: 60, zoom: 0, scale: 1, left: 0, top: 0 });
    pen.text({ text, x, y: 40, size: 30, colour: '#000000', anchor, rtl: true });
    const frame = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 600" width="200" height="60">';
    return ink(read(svgToPng(`${frame}<rect width="2000" height="600" fill="#ffffff"/>${pen}</svg>`)));
  };

  it('of Arabic are drawn and joined, with the fonts of the program alone', () => {
    const joined = arabic(190, 'right')!;
    // Zero-width non-joiners keep the letters apart: then the word is wider.
    const apart = arabic(190, 'right', [...'إدلب'].join('\u200c'))!;
    expect(joined[1] - joined[0]).toBeGreaterThan(20);
    expect(apart[1] - apart[0]).toBeGreaterThan(joined[1] - joined[0] + 4);
  });

  it('of Arabic start at the right', () => {
    expect(arabic(190, 'right')![1]).toBeGreaterThan(180);
    expect(arabic(10, 'left')![0]).toBeLessThan(20);
    const [left, right] = arabic(100, 'middle')!;
    expect(Math.abs((left + right) / 2 - 100)).toBeLessThan(4);
  });

  it('after a number follow on its left', () => {
    // The 2 stands at the right, so the last columns with ink are those of a lone 2.
    const two = arabic(190, 'right', '2')!;
    const date = arabic(190, 'right', '2 آذار/مارس')!;
    expect(date[1]).toBe(two[1]);
    expect(date[0]).toBeLessThan(two[0] - 20);
  });

  it('of a text that is not meant as markup stay text', () => {
    expect(ink(read(svgToPng(svg('<text x="10" y="40" font-size="30">&lt;b&gt; &amp;amp;</text>'))))).not.toBeNull();
  });
});

test('a clip shows what it should in a picture whose sea reaches far beyond the frame', () => {
  const view = { width: 300, height: 400, zoom: 0, scale: 1, left: 0, top: 0 };
  const pen = new SvgPen(view);
  const box = (x: number, y: number, width: number, height: number) => {
    pen.begin();
    pen.pixels.moveTo(x, y);
    for (const [px, py] of [
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ])
      pen.pixels.lineTo(px, py);
    pen.pixels.closePath();
  };
  box(-9000, -9000, 9010, 9010);
  pen.fill('#0072b2');
  box(20, 20, 270, 370);
  pen.clip(() => {
    box(0, 0, 300, 400);
    pen.fill('#009e73');
  });
  const frame = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3000 4000" width="300" height="400">';
  const white = '<rect width="100%" height="100%" fill="#ffffff"/>';
  const picture = read(svgToPng(`${frame}${white}<svg width="3000" height="4000">${pen}</svg></svg>`));
  expect([picture.at(5, 5), picture.at(25, 25), picture.at(280, 380), picture.at(295, 395)]).toEqual([
    '#0072b2',
    '#009e73',
    '#009e73',
    '#ffffff',
  ]);
});

describe('a picture of Idlib', () => {
  let pictures: Buffer[];
  let shared: Buffer[];

  beforeAll(async () => {
    const { output } = await compile('data/idlib');
    if (!output) throw new Error('data/idlib has errors');
    const { theatre } = output;
    const texts = decodeTexts(JSON.parse(output.texts.get('en')!), theatre);
    const words = await loadWords('en');
    const edition = { lang: 'en', words, reading: await loadReading(words), texts };
    const site = { address: '', stylesheet: '', script: '', embed: false };
    // The two that were largest, a day of much news, and the last.
    shared = ['2017-10-02', '2018-01-20', '2020-03-02', '2024-12-08'].map(date =>
      shareImage(pageDay(site, theatre, parseDay(date), [], [edition], edition)),
    );
    pictures = await Promise.all(
      ['en', 'ar', 'tr'].map(async lang => {
        const texts = decodeTexts(JSON.parse(output.texts.get(lang)!), theatre);
        const snapshot = snapshotAt(theatre, parseDay('2020-03-02'));
        const words = await loadWords(lang as 'en');
        const options = { width: 1200, height: 630, lang, theme: 'light', words } as const;
        return svgToPng(drawSvg(theatre, texts, snapshot, options), { about: stampOf(snapshot) });
      }),
    );
  });

  it('has its size, its stamp and at most 120 KB in every language', () => {
    for (const png of pictures) {
      const { width, height, words } = read(png);
      expect([width, height]).toEqual([1200, 630]);
      expect(words[1]).toMatch(/^territory-map idlib@[0-9a-f-]+ 2020-03-02$/);
      expect(png.length).toBeLessThanOrEqual(120_000);
    }
  });

  it('for links has at most 35 KB on any day', () => {
    for (const png of shared) {
      const { width, height, words } = read(png);
      expect([width, height]).toEqual([1200, 630]);
      expect(words[1]).toMatch(/^territory-map idlib@/);
      expect(png.length).toBeLessThanOrEqual(35_000);
    }
  });
});
