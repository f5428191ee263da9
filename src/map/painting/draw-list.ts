import type { DrawingContext } from './context-pen.ts';

/** What a segment of a path is; a move begins a part of the path. */
export const Segment = { move: 0, line: 1, curve: 2, close: 3, arc: 4 } as const;

/** What is done with a path once it is traced. */
export type Paint =
  | {
      readonly kind: 'fill';
      readonly rule: CanvasFillRule;
      readonly alpha: number;
      readonly style: string | LaidPattern;
    }
  | {
      readonly kind: 'stroke';
      readonly alpha: number;
      readonly style: string | LaidPattern;
      readonly width: number;
      readonly join: CanvasLineJoin;
      readonly cap: CanvasLineCap;
      readonly dash: readonly number[];
    }
  | { readonly kind: 'clip'; readonly rule: CanvasFillRule };

/** A path, and what is done with it one after the other. */
export interface PathStep {
  readonly kind: 'path';
  /** Its segments. */
  readonly from: number;
  readonly to: number;
  readonly paints: Paint[];
}

/** One thing that is drawn, in the order of drawing. */
export type Step =
  | PathStep
  | { readonly kind: 'save' }
  | { readonly kind: 'restore' }
  | {
      readonly kind: 'picture';
      readonly picture: CanvasImageSource;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** A pattern as it lies on the ground. */
export class LaidPattern implements CanvasPattern {
  readonly tile: CanvasImageSource;
  matrix: DOMMatrix2DInit = {};

  constructor(tile: CanvasImageSource) {
    this.tile = tile;
  }

  setTransform(matrix: DOMMatrix2DInit = {}): void {
    this.matrix = matrix;
  }
}

/** What is set on a context before something is drawn. */
interface State {
  globalAlpha: number;
  fillStyle: string | LaidPattern;
  strokeStyle: string | LaidPattern;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  lineCap: CanvasLineCap;
  dash: readonly number[];
}

const PLAIN: State = {
  globalAlpha: 1,
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  dash: [],
};

/**
 * Keeps what is drawn on it, step by step, so that it can be compared with what was drawn before and painted in part.
 * Coordinates are kept in single precision, as a canvas does.
 */
export class DrawList implements DrawingContext {
  readonly steps: Step[] = [];
  /** Kind of each segment, and its numbers, four a segment: where it ends, before that what a curve bends towards; of a circle its middle and radius. */
  kinds = new Uint8Array(1 << 12);
  numbers = new Float32Array(4 << 12);
  length = 0;
  #state: State = { ...PLAIN };
  readonly #saved: State[] = [];
  #from = 0;
  #path: PathStep | null = null;

  set globalAlpha(value: number) {
    this.#state.globalAlpha = value;
  }

  set fillStyle(style: string | CanvasGradient | CanvasPattern) {
    this.#state.fillStyle = style instanceof LaidPattern ? style : String(style);
  }

  set strokeStyle(style: string | CanvasGradient | CanvasPattern) {
    this.#state.strokeStyle = style instanceof LaidPattern ? style : String(style);
  }

  set lineWidth(value: number) {
    this.#state.lineWidth = value;
  }

  set lineJoin(value: CanvasLineJoin) {
    this.#state.lineJoin = value;
  }

  set lineCap(value: CanvasLineCap) {
    this.#state.lineCap = value;
  }

  setLineDash(dash: number[]): void {
    this.#state.dash = dash;
  }

  beginPath(): void {
    this.#from = this.length;
    this.#path = null;
  }

  moveTo(x: number, y: number): void {
    this.#add(Segment.move, 0, 0, x, y);
  }

  lineTo(x: number, y: number): void {
    this.#add(Segment.line, 0, 0, x, y);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#add(Segment.curve, cx, cy, x, y);
  }

  closePath(): void {
    this.#add(Segment.close, 0, 0, 0, 0);
  }

  /** Whole circles alone: pens draw no others. */
  arc(x: number, y: number, radius: number): void {
    this.#add(Segment.arc, x, y, radius, 0);
  }

  fill(rule: CanvasFillRule): void {
    const { globalAlpha: alpha, fillStyle: style } = this.#state;
    this.#paint({ kind: 'fill', rule, alpha, style });
  }

  stroke(): void {
    const {
      globalAlpha: alpha,
      strokeStyle: style,
      lineWidth: width,
      lineJoin: join,
      lineCap: cap,
      dash,
    } = this.#state;
    this.#paint({ kind: 'stroke', alpha, style, width, join, cap, dash });
  }

  clip(rule: CanvasFillRule): void {
    this.#paint({ kind: 'clip', rule });
  }

  save(): void {
    this.#saved.push({ ...this.#state });
    this.steps.push({ kind: 'save' });
    // What is saved is saved before what comes next.
    this.#path = null;
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
    this.steps.push({ kind: 'restore' });
    this.#path = null;
  }

  createPattern(tile: CanvasImageSource): CanvasPattern {
    return new LaidPattern(tile);
  }

  drawImage(picture: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    this.steps.push({ kind: 'picture', picture, x, y, width, height });
    this.#path = null;
  }

  #paint(paint: Paint): void {
    if (this.#from === this.length) return;
    if (!this.#path || this.#path.to !== this.length) {
      this.#path = { kind: 'path', from: this.#from, to: this.length, paints: [] };
      this.steps.push(this.#path);
    }
    this.#path.paints.push(paint);
  }

  #add(kind: number, a: number, b: number, c: number, d: number): void {
    if (this.length === this.kinds.length) this.#grow();
    const at = 4 * this.length;
    this.kinds[this.length++] = kind;
    this.numbers[at] = a;
    this.numbers[at + 1] = b;
    this.numbers[at + 2] = c;
    this.numbers[at + 3] = d;
  }

  #grow(): void {
    const { kinds, numbers } = this;
    this.kinds = new Uint8Array(2 * kinds.length);
    this.kinds.set(kinds);
    this.numbers = new Float32Array(2 * numbers.length);
    this.numbers.set(numbers);
  }
}
