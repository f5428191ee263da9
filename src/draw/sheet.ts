import { textIn } from '../engine/theatre.ts';
import { type LegendRow, legendRows, type SheetWords } from './legend.ts';
import type { Pen } from './pen.ts';
import type { ScaleBar } from './scale-bar.ts';
import type { Scene } from './scene.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** Where the map and the words of a picture stand, px. */
export interface Sheet {
  readonly map: Box;
  readonly text: Box;
  readonly wide: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PAD = 18;
const ROW = 24;
const SMALL = 10;

/**
 * A wide picture has its words in a column on the side where reading starts, a tall one above and below the map.
 * @param more px that the head of a tall one needs beside the title and the date
 */
export function layOut(width: number, height: number, rows: readonly LegendRow[], words: SheetWords, more = 0): Sheet {
  if (width > height * 1.15) {
    const column = Math.round(Math.max(220, Math.min(300, width * 0.235)));
    const start = words.dir === 'rtl' ? width - column : 0;
    return {
      wide: true,
      text: { x: start, y: 0, width: column, height },
      map: { x: words.dir === 'rtl' ? 0 : column, y: 0, width: width - column, height },
    };
  }
  const head = 84 + more;
  const foot = pairHeights(rows, (width - 3 * PAD) / 2).reduce((sum, row) => sum + row, 0) + 2 * PAD + 20;
  return {
    wide: false,
    text: { x: 0, y: 0, width, height },
    map: { x: 0, y: head, width, height: Math.max(60, height - head - foot) },
  };
}

/** Title, date in words, legend, scale bar, credit and the record's stamp around the map. */
export function paintSheet(pen: Pen, scene: Scene, words: SheetWords, sheet: Sheet, scale: ScaleBar): void {
  const { theatre, style, lang, voice } = scene;
  const { text: area } = sheet;
  const rtl = words.dir === 'rtl';
  const left = area.x + PAD;
  const right = area.x + area.width - PAD;
  const start = rtl ? right : left;
  const anchor = rtl ? 'right' : 'left';
  const inner = right - left;
  const write = (text: string, y: number, size: number, weight: 400 | 600, colour: string) =>
    pen.text({ text, x: start, y, size, weight, colour, anchor, rtl });

  let y = PAD + 6;
  for (const line of wrap(textIn(theatre.title, lang), inner, 13, 400, textWidth)) {
    y += 10;
    write(line, y, 13, 400, style.quiet);
    y += 8;
  }
  const big = scene.compared ? 22 : 28;
  for (const line of wrap(datesOf(scene, words), inner, big, 600, textWidth)) {
    y += big - 2;
    write(line, y, big, 600, style.text);
    y += 8;
  }
  for (const line of voice ? wrap(words.voice.as(voice), inner, 14, 600, textWidth) : []) {
    y += 14;
    write(line, y, 14, 600, style.text);
    y += 4;
  }
  const rows = legendRows(scene, words);
  if (sheet.wide) {
    y += 18;
    for (const row of rows) y += paintRow(pen, scene, row, { x: left, y, width: inner, height: ROW }, rtl);
  } else {
    const half = (inner - PAD) / 2;
    let at = sheet.map.y + sheet.map.height + PAD;
    pairHeights(rows, half).forEach((high, pair) => {
      rows.slice(2 * pair, 2 * pair + 2).forEach((row, column) => {
        const x = rtl === (column === 0) ? left + half + PAD : left;
        paintRow(pen, scene, row, { x, y: at, width: half, height: high }, rtl);
      });
      at += high;
    });
  }
  const bottom = area.y + area.height - PAD;
  // In a line that runs from right to left the parts of a stamp would change places.
  const record = rtl ? `\u2066${theatre.record}\u2069` : theatre.record;
  const stamp = `${words.record.stamp} ${record}`;
  if (sheet.wide) {
    write(stamp, bottom, SMALL, 400, style.quiet);
    paintScale(pen, scene, words, scale, rtl ? right - scale.width : left, bottom - 30);
  } else {
    write(stamp, bottom, SMALL, 400, style.quiet);
    paintScale(pen, scene, words, scale, rtl ? left : right - scale.width, bottom);
  }
}

/** The day in words, or the two days compared. */
export function datesOf({ snapshot, compared }: Scene, words: SheetWords): string {
  if (!compared) return words.date(snapshot.day);
  return words.record.period(words.date(compared.earlier.day), words.date(compared.later.day));
}

/** Paints a row and returns how far down the next one starts. */
function paintRow(pen: Pen, { style }: Scene, row: LegendRow, box: Box, rtl: boolean): number {
  const right = box.x + box.width;
  row.paint(pen, rtl ? right - 26 : box.x, box.y);
  const lines = rowLines(row, box.width);
  lines.forEach((text, i) => {
    const x = rtl ? right - 34 : box.x + 34;
    const y = box.y + 12.5 + i * 15;
    pen.text({ text, x, y, size: 12.5, colour: style.text, anchor: rtl ? 'right' : 'left', rtl });
  });
  if (row.value) {
    const mark = { text: row.value, size: 12, colour: style.quiet, rtl } as const;
    pen.text({ ...mark, x: rtl ? box.x : right, y: box.y + 12.5, anchor: rtl ? 'left' : 'right' });
  }
  return rowHeight(row, box.width);
}

function rowLines(row: LegendRow, width: number): string[] {
  const value = row.value ? textWidth(row.value, 12, 400) + 8 : 0;
  return wrap(row.text, width - 34 - value, 12.5, 400, textWidth);
}

function rowHeight(row: LegendRow, width: number): number {
  return ROW + Math.max(0, rowLines(row, width).length - 1) * 15;
}

/** Heights of a legend in two columns, row by row. */
function pairHeights(rows: readonly LegendRow[], width: number): number[] {
  const heights = rows.map(row => rowHeight(row, width));
  return heights.filter((_, i) => i % 2 === 0).map((height, pair) => Math.max(height, heights[2 * pair + 1] ?? 0));
}

export function paintScale(pen: Pen, { style }: Scene, words: SheetWords, scale: ScaleBar, x: number, y: number): void {
  pen.begin();
  pen.pixels.moveTo(x, y - 5);
  pen.pixels.lineTo(x, y);
  pen.pixels.lineTo(x + scale.width, y);
  pen.pixels.lineTo(x + scale.width, y - 5);
  pen.stroke({ colour: style.text, width: 1.2, cap: 'butt' });
  const text = { text: words.map.km(scale.km), size: 11, colour: style.text, anchor: 'middle' } as const;
  pen.text({ ...text, x: x + scale.width / 2, y: y - 6, rtl: words.dir === 'rtl' });
}
