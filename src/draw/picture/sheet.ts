import { textIn } from '../../engine/model/theatre.ts';
import { wrap } from '../labels/wrap.ts';
import type { Measure, Pen } from '../pen.ts';
import { runsRight, type Scene } from '../scene.ts';
import type { LegendRow, SheetWords } from './legend.ts';
import type { ScaleBar } from './scale-bar.ts';

/** Where the map and the words of a picture stand, px. */
export interface Sheet {
  readonly wide: boolean;
  readonly map: Box;
  readonly text: Box;
  readonly head: readonly Line[];
  readonly rows: readonly LegendRow[];
  /** Upper edge of the legend. */
  readonly legend: number;
  readonly credits: readonly string[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of the head, its baseline from the top of the sheet. */
interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly quiet: boolean;
}

const PAD = 18;
const ROW = 24;
const SMALL = 10;
/** Size of the credits, from line to line, and how many lines a tall picture has for them at most. */
const TINY = 8.5;
const TINY_LINE = 11;
const MOST_CREDITS = 6;
/** Room for the scale bar and for the stamp. */
const SCALE = 34;

/** A wide picture has its words in a column on the side where reading starts, a tall one above and below the map. */
export function layOut(
  width: number,
  height: number,
  scene: Scene,
  all: readonly LegendRow[],
  words: SheetWords,
  measure: Measure,
): Sheet {
  const wide = width > height * 1.15;
  const column = wide ? Math.round(Math.max(220, Math.min(300, width * 0.235))) : width;
  const inner = column - 2 * PAD;
  const head = headLines(scene, words, inner, measure);
  const below = head[head.length - 1].y + 8;
  const credits = creditLines(scene, inner, measure);
  if (wide) {
    const start = words.dir === 'rtl' ? width - column : 0;
    const legend = below + 18;
    const high = (some: readonly LegendRow[]) => some.reduce((sum, row) => sum + rowHeight(row, inner, measure), 0);
    const rows = fitting(all, some => legend + high(some) + PAD + SMALL + SCALE <= height, words);
    const end = rows.reduce((y, row) => y + rowHeight(row, inner, measure), legend);
    const room = height - PAD - SMALL - SCALE - end;
    return {
      wide,
      text: { x: start, y: 0, width: column, height },
      map: { x: words.dir === 'rtl' ? 0 : column, y: 0, width: width - column, height },
      head,
      rows,
      legend,
      credits: cut(credits, Math.floor(room / TINY_LINE)),
    };
  }
  const named = cut(credits, MOST_CREDITS);
  const high = (some: readonly LegendRow[]) =>
    pairHeights(some, (width - 3 * PAD) / 2, measure).reduce((sum, row) => sum + row, 0);
  const rows = fitting(all, some => high(some) <= height * LEGEND_SHARE, words);
  const pairs = high(rows);
  const foot = pairs + 2 * PAD + 20 + named.length * TINY_LINE;
  const map = { x: 0, y: below + 8, width, height: Math.max(60, height - below - 8 - foot) };
  return {
    wide,
    text: { x: 0, y: 0, width, height },
    map,
    head,
    rows,
    legend: map.y + map.height + PAD,
    credits: named,
  };
}

/** Of a tall picture the legend takes no more. */
const LEGEND_SHARE = 0.4;

/** The rows for which there is room: the holders of least ground are left out, and a row says how many those are. */
function fitting(
  rows: readonly LegendRow[],
  fits: (rows: readonly LegendRow[]) => boolean,
  words: SheetWords,
): readonly LegendRow[] {
  const bySize = rows.filter(row => row.km2 !== undefined).sort((a, b) => (a.km2 ?? 0) - (b.km2 ?? 0));
  for (let out = 0; out <= bySize.length; out++) {
    if (out === 1) continue;
    const left = new Set(bySize.slice(0, out));
    const kept = rows.filter(row => !left.has(row));
    const holders = kept.filter(row => row.km2 !== undefined).length;
    const more: LegendRow = { text: words.changes.more(out), value: '', paint: () => {} };
    const shown = out === 0 ? kept : [...kept.slice(0, holders), more, ...kept.slice(holders)];
    if (fits(shown) || out === bySize.length) return shown;
  }
  return rows;
}

/** Title, date in words, and whose word it is. */
function headLines(scene: Scene, words: SheetWords, inner: number, measure: Measure): Line[] {
  const { theatre, lang, voice, compared } = scene;
  const lines: Line[] = [];
  let y = PAD + 6;
  const add = (text: string, size: number, weight: 400 | 600, down: number, after: number) => {
    for (const line of wrap(text, inner, size, weight, measure)) {
      y += down;
      lines.push({ text: line, y, size, weight, quiet: weight === 400 });
      y += after;
    }
  };
  const big = compared ? 22 : 28;
  add(textIn(theatre.title, lang), 13, 400, 10, 8);
  add(datesOf(scene, words), big, 600, big - 2, 8);
  if (voice) add(words.voice.as(voice), 14, 600, 14, 4);
  return lines;
}

/** Whose data it is, one after the other. */
function creditLines({ theatre }: Scene, inner: number, measure: Measure): string[] {
  const credits = theatre.credits.map(({ text, licence }) => (licence ? `${text} (${licence})` : text));
  return wrap(credits.join(' · '), inner, TINY, 400, measure);
}

/** As many lines as there is room for; the last says that there are more. */
function cut(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most || most < 1) return lines.slice(0, Math.max(0, most));
  return [...lines.slice(0, most - 1), `${lines[most - 1].replace(/[\s·,:(]*\S*$/, '')} …`];
}

/** Title, date in words, legend, scale bar, the record's stamp and credits around the map. */
export function paintSheet(
  pen: Pen,
  scene: Scene,
  words: SheetWords,
  sheet: Sheet,
  scale: ScaleBar,
  measure: Measure,
): void {
  const { theatre, style } = scene;
  const { text: area, rows, credits } = sheet;
  const rtl = words.dir === 'rtl';
  const left = area.x + PAD;
  const right = area.x + area.width - PAD;
  const start = rtl ? right : left;
  const anchor = rtl ? 'right' : 'left';
  const inner = right - left;
  for (const { text, y, size, weight, quiet } of sheet.head) {
    pen.text({ text, x: start, y, size, weight, colour: quiet ? style.quiet : style.text, anchor, rtl });
  }
  let y = sheet.legend;
  if (sheet.wide) {
    for (const row of rows) y += paintRow(pen, scene, row, { x: left, y, width: inner, height: ROW }, rtl, measure);
  } else {
    const half = (inner - PAD) / 2;
    pairHeights(rows, half, measure).forEach((high, pair) => {
      rows.slice(2 * pair, 2 * pair + 2).forEach((row, column) => {
        const x = rtl === (column === 0) ? left + half + PAD : left;
        paintRow(pen, scene, row, { x, y, width: half, height: high }, rtl, measure);
      });
      y += high;
    });
  }
  const bottom = area.y + area.height - PAD;
  const stampAt = bottom - credits.length * TINY_LINE;
  // In a line that runs from right to left the parts of a stamp would change places.
  const record = rtl ? `\u2066${theatre.record}\u2069` : theatre.record;
  const stamp = `${words.record.stamp} ${record}`;
  pen.text({ text: stamp, x: start, y: stampAt, size: SMALL, colour: style.quiet, anchor, rtl });
  credits.forEach((text, i) => {
    const at = stampAt + (i + 1) * TINY_LINE;
    pen.text({ text, x: start, y: at, size: TINY, colour: style.quiet, anchor, rtl: runsRight(text) });
  });
  if (sheet.wide) paintScale(pen, scene, words, scale, rtl ? right - scale.width : left, stampAt - 18);
  else paintScale(pen, scene, words, scale, rtl ? left : right - scale.width, stampAt);
}

/** The day in words, or the two days compared. */
export function datesOf({ snapshot, compared }: Pick<Scene, 'snapshot' | 'compared'>, words: SheetWords): string {
  if (!compared) return words.date(snapshot.day);
  return words.record.period(words.date(compared.earlier.day), words.date(compared.later.day));
}

/** Paints a row and returns how far down the next one starts. */
function paintRow(pen: Pen, { style }: Scene, row: LegendRow, box: Box, rtl: boolean, measure: Measure): number {
  const right = box.x + box.width;
  row.paint(pen, rtl ? right - 26 : box.x, box.y);
  const lines = rowLines(row, box.width, measure);
  lines.forEach((text, i) => {
    const x = rtl ? right - 34 : box.x + 34;
    const y = box.y + 12.5 + i * 15;
    pen.text({ text, x, y, size: 12.5, colour: style.text, anchor: rtl ? 'right' : 'left', rtl });
  });
  if (row.value) {
    const mark = { text: row.value, size: 12, colour: style.quiet, rtl } as const;
    pen.text({ ...mark, x: rtl ? box.x : right, y: box.y + 12.5, anchor: rtl ? 'left' : 'right' });
  }
  return rowHeight(row, box.width, measure);
}

function rowLines(row: LegendRow, width: number, measure: Measure): string[] {
  const value = row.value ? measure(row.value, 12, 400) + 8 : 0;
  return wrap(row.text, width - 34 - value, 12.5, 400, measure);
}

function rowHeight(row: LegendRow, width: number, measure: Measure): number {
  return ROW + Math.max(0, rowLines(row, width, measure).length - 1) * 15;
}

/** Heights of a legend in two columns, row by row. */
function pairHeights(rows: readonly LegendRow[], width: number, measure: Measure): number[] {
  const heights = rows.map(row => rowHeight(row, width, measure));
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
