import { textIn } from '../../engine/model/theatre.ts';
import { wrap } from '../labels/wrap.ts';
import type { Measure } from '../pen.ts';
import { runsRight, type Scene } from '../scene.ts';
import type { LegendRow, SheetWords } from './legend.ts';

/** What an editor writes on a picture. */
export interface SheetTexts {
  /** '' for none: the date then stands largest. */
  readonly headline: string;
  /** A sentence below the headline; '' for none. */
  readonly standfirst: string;
  /** Whose picture it is, before the record and the credits, which are always there; '' for none. */
  readonly sourceLine: string;
}

/** Where the map and the words of a picture stand, px. */
export interface Sheet {
  readonly map: Box;
  readonly texts: readonly TextLine[];
  readonly keys: readonly Key[];
  /** How large the words are against those of a large picture. */
  readonly scale: number;
  /** Whether there is room for a locator in a corner of the map. */
  readonly inset: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text at the start of its box, its baseline from the top of the sheet. */
export interface TextLine {
  readonly text: string;
  /** px from the side where reading starts, or ends for `end`. */
  readonly inset: number;
  readonly end: boolean;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly quiet: boolean;
  readonly rtl: boolean;
}

/** A row of the legend and its box; its sign, text and value are `scale` times as large as in the legend's own units. */
export interface Key {
  readonly row: LegendRow;
  readonly box: Box;
  readonly lines: readonly string[];
  readonly scale: number;
}

/** Everything that has to find room. */
interface Content {
  readonly width: number;
  readonly height: number;
  readonly scene: Scene;
  readonly rows: readonly LegendRow[];
  readonly words: SheetWords;
  readonly texts: SheetTexts;
  readonly measure: Measure;
}

/** From these sizes the first is taken at which everything has room, as shares of that of a large picture. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52];
/** What the map keeps at least of the height: of a wide picture, and of a tall one. */
const MAP_SHARE = { wide: 0.5, tall: 0.4 } as const;
/** A smaller map is none, px: then the legend goes. */
const SMALLEST_MAP_PX = 56;
/** A map of less than this has no locator, px. */
const INSET_FROM_PX = 190;
/** A picture this much wider than high has its legend beside the map. */
const WIDE = 1.15;
const MOST_HEADLINES = 3;

/**
 * Lays out a picture: headline, standfirst and date above the map, legend beside or below it, source line and credits at the
 * foot. Letters shrink before anything is left out; where even the smallest have no room, rows of the legend go, those of
 * least ground first. Headline, date and credits are never cut.
 */
export function layOut(
  width: number,
  height: number,
  scene: Scene,
  rows: readonly LegendRow[],
  words: SheetWords,
  measure: Measure,
  texts: SheetTexts = { headline: '', standfirst: '', sourceLine: '' },
): Sheet {
  const content: Content = { width, height, scene, rows, words, texts, measure };
  for (const scale of SCALES) {
    const sheet = composed(content, rows, scale);
    if (isRoomy(sheet, content)) return sheet;
  }
  // Then what is said goes before what says whose it is.
  const smallest = SCALES[SCALES.length - 1];
  const short: Content = { ...content, texts: { ...texts, standfirst: '' } };
  for (const scale of [0.76, 0.64, smallest]) {
    for (let out = 2; out <= rows.length; out++) {
      const sheet = composed(short, fewer(rows, out, words), scale);
      if (isRoomy(sheet, content)) return sheet;
    }
  }
  const bare = composed(short, [], smallest);
  return isRoomy(bare, content) ? bare : composed(short, [], shrunk(short, smallest));
}

/** The scale at which words without a legend leave a map, however small that is. */
function shrunk(content: Content, from: number): number {
  let scale = from;
  while (scale > 0.2 && composed(content, [], scale).map.height < SMALLEST_MAP_PX) scale -= 0.04;
  return scale;
}

function isRoomy({ map, keys }: Sheet, { width, height }: Content): boolean {
  const share = isWide(width, height) ? MAP_SHARE.wide : MAP_SHARE.tall;
  // Beside the map the legend may not run on below it.
  const inside = !isWide(width, height) || keys.every(({ box }) => box.y + box.height <= map.y + map.height);
  return map.height >= Math.max(SMALLEST_MAP_PX, height * share) && inside;
}

const isWide = (width: number, height: number) => width > height * WIDE;

/** The rows without some: holders of the least ground first, with a row that says how many those are; then from the end. */
function fewer(rows: readonly LegendRow[], out: number, words: SheetWords): readonly LegendRow[] {
  const bySize = rows.filter(row => row.km2 !== undefined).sort((a, b) => (a.km2 ?? 0) - (b.km2 ?? 0));
  const holders = Math.min(out, bySize.length);
  const left = new Set(bySize.slice(0, holders));
  const kept = rows.filter(row => !left.has(row));
  const most = kept.filter(row => row.km2 !== undefined).length;
  const more: LegendRow = { text: words.changes.more(holders), value: '', paint: () => {} };
  return [...kept.slice(0, most), ...(most > 0 ? [more] : []), ...kept.slice(most, kept.length - (out - holders))];
}

function composed(content: Content, rows: readonly LegendRow[], scale: number): Sheet {
  const { width, height, words } = content;
  const pad = Math.round(16 * scale);
  const inner = width - 2 * pad;
  const head = headLines(content, pad, inner, scale);
  const foot = footLines(content, pad, inner, scale);
  const footTop = height - pad * 0.6 - foot.height;
  const texts = [...head.lines, ...foot.lines.map(line => ({ ...line, y: footTop + line.y }))];
  const top = Math.round(head.height);
  const inset = (map: Box) => Math.min(map.width, map.height) >= INSET_FROM_PX;
  if (isWide(width, height)) {
    const bottom = Math.floor(footTop - pad * 0.5);
    const column = rows.length === 0 ? 0 : Math.round(Math.max(190 * scale, Math.min(300, width * 0.235)));
    const rtl = words.dir === 'rtl';
    const map = { x: rtl ? 0 : column, y: top, width: width - column, height: Math.max(1, bottom - top) };
    const x = rtl ? width - column + pad * 0.5 : pad;
    const keys = placed(rows, { x, y: top, width: column - 1.5 * pad, height: map.height }, 1, content, scale);
    return { map, texts, keys, scale, inset: inset(map) };
  }
  const columns = bestColumns(rows, inner, content, scale);
  const box = { x: pad, y: 0, width: inner, height: 0 };
  const high = heightOf(placed(rows, box, columns, content, scale));
  const legend = footTop - pad * 0.5 - high;
  const bottom = Math.floor(rows.length === 0 ? footTop - pad * 0.5 : legend - pad * 0.7);
  const map = { x: 0, y: top, width, height: Math.max(1, bottom - top) };
  const keys = placed(rows, { ...box, y: legend }, columns, content, scale);
  return { map, texts, keys, scale, inset: inset(map) };
}

function heightOf(keys: readonly Key[]): number {
  return keys.reduce((most, { box }) => Math.max(most, box.y + box.height), 0);
}

/** How many columns make the lowest legend. */
function bestColumns(rows: readonly LegendRow[], inner: number, content: Content, scale: number): number {
  let [best, least] = [1, Infinity];
  for (let columns = 1; columns <= 4 && inner / columns >= 128 * scale; columns++) {
    const high = heightOf(placed(rows, { x: 0, y: 0, width: inner, height: 0 }, columns, content, scale));
    if (high < least) [best, least] = [columns, high];
  }
  return best;
}

/** A row's height of one line, and from line to line, at full size. */
const ROW_PX = 22;
const ROW_LINE_PX = 15;
export const KEY_SIGN = { width: 26, height: 16, text: 34 } as const;
export const [KEY_SIZE_PX, VALUE_SIZE_PX] = [12.5, 12];

/** Rows side by side in columns, from where reading starts. */
function placed(
  rows: readonly LegendRow[],
  area: Box,
  columns: number,
  { words, measure }: Content,
  scale: number,
): Key[] {
  const gap = 16 * scale;
  const width = (area.width - gap * (columns - 1)) / columns;
  const rtl = words.dir === 'rtl';
  const keys: Key[] = [];
  let y = area.y;
  for (let i = 0; i < rows.length; i += columns) {
    const line = rows.slice(i, i + columns).map(row => ({ row, lines: keyLines(row, width / scale, measure) }));
    const height = Math.max(...line.map(({ lines }) => ROW_PX + (lines.length - 1) * ROW_LINE_PX)) * scale;
    line.forEach(({ row, lines }, column) => {
      const x = area.x + (rtl ? columns - 1 - column : column) * (width + gap);
      keys.push({ row, lines, scale, box: { x, y, width, height } });
    });
    y += height;
  }
  return keys;
}

function keyLines(row: LegendRow, width: number, measure: Measure): string[] {
  const value = row.value ? measure(row.value, VALUE_SIZE_PX, 400) + 8 : 0;
  return wrapHard(row.text, width - KEY_SIGN.text - value, KEY_SIZE_PX, 400, measure);
}

/** As `wrap`, but a word that is longer than a line is broken. */
function wrapHard(text: string, width: number, size: number, weight: 400 | 600, measure: Measure): string[] {
  return wrap(text, width, size, weight, measure).flatMap(line => {
    const parts: string[] = [];
    let rest = line;
    while (rest.length > 1 && measure(rest, size, weight) > width) {
      let end = rest.length - 1;
      while (end > 1 && measure(rest.slice(0, end), size, weight) > width) end--;
      parts.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    return [...parts, rest];
  });
}

/** Lines from the top, and how far down they reach. */
interface Block {
  readonly lines: TextLine[];
  readonly height: number;
}

/** Headline, standfirst, date and title, and whose word it is. */
function headLines(
  { width, height, scene, words, texts, measure }: Content,
  pad: number,
  inner: number,
  scale: number,
): Block {
  const { theatre, lang, voice, compared } = scene;
  const lines: TextLine[] = [];
  let y = pad * 0.75;
  const room = inner;
  const line = (text: string, size: number, weight: 400 | 600, quiet: boolean, end = false): TextLine => {
    return { text, inset: pad, end, y: y + size, size, weight, quiet, rtl: words.dir === 'rtl' };
  };
  const add = (text: string, size: number, weight: 400 | 600, quiet: boolean, lead = 1.28) => {
    for (const part of wrapHard(text, room, size, weight, measure)) {
      lines.push(line(part, size, weight, quiet));
      y += size * lead;
    }
  };
  /** The largest size, from `most` down to `least`, at which a text takes no more lines than it may. */
  const sized = (text: string, most: number, least: number, count: number) => {
    let size = most;
    while (size > least && wrap(text, room, size, 600, measure).length > count) size -= 1;
    return Math.max(size, least);
  };
  const wide = Math.max(0.75, Math.min(1.2, Math.sqrt((width * height) / 810_000))) * scale;
  if (texts.headline) {
    // A long one is better small in few lines than large in many.
    const size = sized(texts.headline, 27 * wide, 15 * scale, 2);
    const lower = sized(texts.headline, size, 12 * scale, MOST_HEADLINES);
    add(texts.headline, lower, 600, false, 1.22);
    if (texts.standfirst) add(texts.standfirst, 14 * scale, 400, false);
    y += 2 * scale;
  }
  const date = datesOf(scene, words);
  const title = textIn(theatre.title, lang);
  const dateSize = texts.headline ? 14 * scale : sized(date, (compared ? 24 : 28) * wide, 14 * scale, 1);
  const titleSize = 13 * scale;
  const apart = measure(date, dateSize, 600) + measure(title, titleSize, 400) + 28 * scale;
  if (apart <= inner) {
    const end = line(title, titleSize, 400, true, true);
    lines.push({ ...end, y: y + dateSize });
    add(date, dateSize, 600, false);
  } else {
    add(date, dateSize, 600, false);
    add(title, titleSize, 400, true);
  }
  if (voice) add(words.voice.as(voice), 14 * scale, 600, false);
  return { lines, height: y + 6 * scale };
}

/** Sizes of the source line and of the credits, and from line to line. */
const [SOURCE_PX, CREDIT_PX, CREDIT_LEAD] = [10.5, 8.5, 1.3];

/** Source line, the record's stamp and all credits; y from the top of the block. */
function footLines({ scene, words, texts, measure }: Content, pad: number, inner: number, scale: number): Block {
  const { theatre } = scene;
  const rtl = words.dir === 'rtl';
  const lines: TextLine[] = [];
  let y = 0;
  const add = (text: string, size: number, quiet: boolean, runs: boolean) => {
    for (const part of wrapHard(text, inner, size, 400, measure)) {
      y += size * CREDIT_LEAD;
      const line = {
        text: part,
        inset: pad,
        end: false,
        y: y - size * 0.3,
        size,
        weight: 400,
        quiet,
        rtl: runs,
      } as const;
      // A line of credits in Latin letters stands at the side of all others.
      lines.push(line);
    }
  };
  // In a line that runs from right to left the parts of a stamp would change places.
  const record = rtl ? `\u2066${theatre.record}\u2069` : theatre.record;
  if (texts.sourceLine) add(texts.sourceLine, SOURCE_PX * scale, false, runsRight(texts.sourceLine));
  add(`${words.record.stamp} ${record}`, SOURCE_PX * scale, true, rtl);
  const credits = theatre.credits.map(({ text, licence }) => (licence ? `${text} (${licence})` : text));
  if (credits.length > 0) {
    const text = credits.join(' · ');
    add(text, CREDIT_PX * scale, true, runsRight(text));
  }
  return { lines, height: y };
}

/** The day in words, or the two days compared. */
export function datesOf({ snapshot, compared }: Pick<Scene, 'snapshot' | 'compared'>, words: SheetWords): string {
  if (!compared) return words.date(snapshot.day);
  return words.record.period(words.date(compared.earlier.day), words.date(compared.later.day));
}
