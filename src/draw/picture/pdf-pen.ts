import bidiFactory from 'bidi-js';
import type PDFDocument from 'pdfkit';
import type { Sink } from '../../engine/geometry/curve.ts';
import type { Hatch, Measure, Pen, PixelSink, Stroke, TextMark } from '../pen.ts';
import type { Viewport } from '../viewport.ts';
import { hatchLines } from './hatch-lines.ts';
import { type Letters, lettersOf } from './pdf-fonts.ts';
import { SvgPath, UNITS } from './svg-path.ts';
import { HALO_PX } from './svg-pen.ts';

const bidi = bidiFactory();

/** Draws on a page of a PDF whose unit has been set to a pixel. Texts stay texts, and letters are those of the fonts registered. */
export class PdfPen implements Pen {
  readonly view: Viewport;
  readonly grid: Sink;
  readonly pixels: PixelSink;
  readonly #doc: PDFDocument;
  readonly #path: SvgPath;
  #within: string | null = null;

  /** @param doc has the fonts of `pdf-fonts.ts` under their names */
  constructor(doc: PDFDocument, view: Viewport) {
    this.#doc = doc;
    this.view = view;
    this.#path = new SvgPath(view.width, view.height);
    const path = this.#path;
    const { scale, left, top } = view;
    this.grid = {
      moveTo: (x, y) => path.moveTo(x * scale - left, y * scale - top),
      lineTo: (x, y) => path.lineTo(x * scale - left, y * scale - top),
      quadraticCurveTo: (cx, cy, x, y) =>
        path.quadraticCurveTo(cx * scale - left, cy * scale - top, x * scale - left, y * scale - top),
      closePath: () => path.closePath(),
    };
    this.pixels = path;
  }

  begin(reach = 0): void {
    this.#path.begin(reach);
  }

  fill(colour: string, opacity = 1): void {
    if (this.#path.empty) return;
    this.#inUnits(doc => doc.path(this.#path.data).fillColor(colour, opacity).fill('even-odd'));
  }

  hatch(hatch: Hatch): void {
    if (this.#path.empty) return;
    for (const { data, colour, width, dash } of hatchLines(this.#path.data, hatch, this.#within)) {
      this.#strokePath(data, { colour, width, dash, opacity: hatch.opacity ?? 1, cap: dash ? 'round' : 'butt' });
    }
  }

  stroke({ colour, width, dash, opacity = 1, cap = 'round' }: Stroke): void {
    if (this.#path.empty) return;
    const dashes = dash ? dash.map(part => part * UNITS) : null;
    this.#strokePath(this.#path.data, { colour, width: width * UNITS, dash: dashes, opacity, cap });
  }

  #strokePath(
    data: string,
    look: {
      readonly colour: string;
      readonly width: number;
      readonly dash: readonly number[] | null;
      readonly opacity: number;
      readonly cap: 'butt' | 'round';
    },
  ): void {
    this.#inUnits(doc => {
      doc.path(data).lineWidth(look.width).lineCap(look.cap).lineJoin('round');
      if (look.dash) doc.dash(look.dash);
      else doc.undash();
      doc.strokeColor(look.colour, look.opacity).stroke();
    });
  }

  /** Path data are whole tenths of a pixel. */
  #inUnits(draw: (doc: PDFDocument) => void): void {
    this.#doc.save().scale(1 / UNITS);
    draw(this.#doc);
    this.#doc.restore();
  }

  clip(draw: () => void): void {
    if (this.#path.empty) return;
    this.#within = this.#path.data;
    this.#doc
      .save()
      .scale(1 / UNITS)
      .path(this.#within)
      .clip('even-odd')
      .scale(UNITS);
    this.begin();
    draw();
    this.begin();
    this.#doc.restore();
    this.#within = null;
  }

  text({
    text,
    x,
    y,
    size,
    colour,
    weight = 400,
    halo,
    anchor = 'left',
    turn,
    spacing = 0,
    rtl = false,
  }: TextMark): void {
    const runs = runsOf(text, rtl);
    const doc = this.#doc.save();
    doc.fontSize(size);
    const features = { features: [], characterSpacing: spacing } as const;
    const widths = runs.map(run => doc.font(`${run.letters}-${weight}`).widthOfString(run.text, features));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    if (turn) doc.rotate(turn, { origin: [x, y] });
    const left = x - (anchor === 'left' ? 0 : anchor === 'right' ? whole : whole / 2);
    const write = (how: { readonly fill: boolean; readonly stroke: boolean }) => {
      let at = left;
      runs.forEach((run, i) => {
        doc.font(`${run.letters}-${weight}`);
        doc.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', ...features, ...how });
        at += widths[i];
      });
    };
    if (halo) {
      doc.lineWidth(HALO_PX).lineJoin('round').undash().strokeColor(halo, 1);
      write({ fill: false, stroke: true });
    }
    doc.fillColor(colour, 1);
    write({ fill: true, stroke: false });
    doc.restore();
    this.#path.begin();
  }

  group(_name: string, draw: () => void): void {
    this.begin();
    draw();
    this.begin();
  }
}

/** How wide a text runs in the fonts of a document, px. */
export function measureOf(doc: PDFDocument): Measure {
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight >= 600 ? 600 : 400} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      doc.fontSize(100);
      width = 0;
      for (const run of runsOf(text, false)) {
        doc.font(`${run.letters}-${weight >= 600 ? 600 : 400}`);
        width += doc.widthOfString(run.text, { features: [] });
      }
      known.set(key, width);
    }
    return (width * size) / 100;
  };
}

/** Marks that only say in which direction text runs: a PDF has its letters in the order of the eye. */
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Letters in a row that one font has and that run in one direction, in the order in which they are read. */
export interface Run {
  readonly text: string;
  readonly letters: Letters;
}

/** The runs of a text, from left to right as the eye meets them. */
export function runsOf(text: string, rtl: boolean): Run[] {
  const plain = text.replace(MARKS, '');
  if (!/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(plain)) return byLetters(plain);
  const embedding = bidi.getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr');
  const { levels } = embedding;
  const order = bidi.getReorderedIndices(text, embedding);
  const runs: Run[] = [];
  for (let i = 0; i < order.length; ) {
    const level = levels[order[i]];
    let end = i + 1;
    const step = level % 2 ? -1 : 1;
    while (end < order.length && levels[order[end]] === level && order[end] === order[end - 1] + step) end++;
    const indices = order.slice(i, end);
    // fontkit turns a run around by itself, and expects it as it is read.
    if (level % 2) indices.reverse();
    const letters = indices.map(at => (level % 2 ? (bidi.getMirroredCharacter(text[at]) ?? text[at]) : text[at]));
    const found = byLetters(letters.join('').replace(MARKS, ''));
    runs.push(...(level % 2 ? found.reverse() : found));
    i = end;
  }
  return runs;
}

/** A text in parts that one font has each. */
function byLetters(text: string): Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const letters = lettersOf(sign);
    const last = runs[runs.length - 1];
    if (last?.letters === letters) runs[runs.length - 1] = { ...last, text: last.text + sign };
    else runs.push({ text: sign, letters });
  }
  return runs;
}
