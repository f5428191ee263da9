import type { DrawingContext } from './context-pen.ts';
import { type Drawing, Op } from './paint-protocol.ts';

/** Pictures kept on the other thread at most; then it is sent anew what is still used. */
const MOST = 500;

/** A tile as it lies on the ground. */
class Pattern implements CanvasPattern {
  readonly tile: HTMLCanvasElement;
  matrix: DOMMatrix2DInit = {};

  constructor(tile: HTMLCanvasElement) {
    this.tile = tile;
  }

  setTransform(matrix: DOMMatrix2DInit = {}): void {
    this.matrix = matrix;
  }
}

/** Writes down what is drawn on it. Reading a property back gives nothing: pens set and never ask. */
export class Recorder implements DrawingContext {
  #calls = new Float32Array(1 << 14);
  #length = 0;
  readonly #words = new Map<string, number>();
  #pictures: [number, ImageBitmap][] = [];
  /** Number of each picture that the other thread has. */
  readonly #sent = new Map<HTMLCanvasElement, number>();
  #numbered = 0;
  #forget = false;

  /** All that was drawn since this was last asked. */
  take(): Drawing {
    const drawing = {
      calls: this.#calls.slice(0, this.#length),
      words: [...this.#words.keys()],
      pictures: this.#pictures,
      forget: this.#forget,
    };
    this.#length = 0;
    this.#words.clear();
    this.#pictures = [];
    this.#forget = this.#sent.size > MOST;
    if (this.#forget) this.#sent.clear();
    return drawing;
  }

  set globalAlpha(value: number) {
    this.#add(Op.alpha, value);
  }

  set fillStyle(style: string | CanvasGradient | CanvasPattern) {
    if (style instanceof Pattern) {
      const { a = 1, d = 1, e = 0, f = 0 } = style.matrix;
      this.#add(Op.fillPattern, this.#number(style.tile), a, d, e, f);
    } else this.#add(Op.fillColour, this.#word(String(style)));
  }

  set strokeStyle(style: string | CanvasGradient | CanvasPattern) {
    this.#add(Op.strokeColour, this.#word(String(style)));
  }

  set lineWidth(value: number) {
    this.#add(Op.width, value);
  }

  set lineJoin(value: CanvasLineJoin) {
    this.#add(Op.join, this.#word(value));
  }

  set lineCap(value: CanvasLineCap) {
    this.#add(Op.cap, this.#word(value));
  }

  beginPath(): void {
    this.#add(Op.begin);
  }

  moveTo(x: number, y: number): void {
    this.#add(Op.move, x, y);
  }

  lineTo(x: number, y: number): void {
    this.#add(Op.line, x, y);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#add(Op.curve, cx, cy, x, y);
  }

  closePath(): void {
    this.#add(Op.close);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#add(Op.arc, x, y, radius, from, to);
  }

  fill(rule: CanvasFillRule): void {
    this.#add(Op.fill, this.#word(rule));
  }

  stroke(): void {
    this.#add(Op.stroke);
  }

  clip(rule: CanvasFillRule): void {
    this.#add(Op.clip, this.#word(rule));
  }

  save(): void {
    this.#add(Op.save);
  }

  restore(): void {
    this.#add(Op.restore);
  }

  setLineDash(dash: number[]): void {
    this.#add(Op.dash, dash.length);
    for (const length of dash) this.#add(length);
  }

  createPattern(tile: HTMLCanvasElement): CanvasPattern {
    return new Pattern(tile);
  }

  drawImage(picture: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    this.#add(Op.picture, this.#number(picture), x, y, width, height);
  }

  /** Writes down up to six numbers; what may be longer is added one by one. */
  #add(op: number, a?: number, b?: number, c?: number, d?: number, e?: number): void {
    if (this.#length + 6 > this.#calls.length) this.#grow();
    const calls = this.#calls;
    calls[this.#length++] = op;
    if (a === undefined) return;
    calls[this.#length++] = a;
    if (b === undefined) return;
    calls[this.#length++] = b;
    if (c === undefined) return;
    calls[this.#length++] = c;
    if (d === undefined) return;
    calls[this.#length++] = d;
    if (e !== undefined) calls[this.#length++] = e;
  }

  #grow(): void {
    const before = this.#calls;
    this.#calls = new Float32Array(2 * before.length);
    this.#calls.set(before);
  }

  #word(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
  }

  #number(picture: HTMLCanvasElement): number {
    const known = this.#sent.get(picture);
    if (known !== undefined) return known;
    const copy = new OffscreenCanvas(picture.width, picture.height);
    copy.getContext('2d')?.drawImage(picture, 0, 0);
    const number = this.#numbered++;
    this.#sent.set(picture, number);
    this.#pictures.push([number, copy.transferToImageBitmap()]);
    return number;
  }
}
