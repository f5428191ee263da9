import { expect, test } from 'vitest';
import { CanvasPen } from '../../../src/map/painting/canvas-pen.ts';
import type { DrawingContext } from '../../../src/map/painting/context-pen.ts';
import { Recorder } from '../../../src/map/painting/recorder.ts';
import { keepPictures, type Pictures, replay } from '../../../src/map/painting/replay.ts';

const SIDE = 60;
const view = { width: SIDE, height: SIDE, zoom: 16, scale: 1, left: 7, top: 3 };

/** Something of all that a pen can draw. */
function paint(pen: CanvasPen, shift: number): void {
  pen.begin();
  pen.grid.moveTo(10 + shift, 8);
  pen.grid.lineTo(60, 10);
  pen.grid.quadraticCurveTo(70, 40, 40, 60);
  pen.grid.lineTo(12, 50);
  pen.grid.closePath();
  pen.fill('#d55e00', 0.4);
  pen.hatch({ kind: 'stripe', colours: ['#0072b2', '#d55e00'], width: 2.2, band: 5, opacity: 0.6 });
  pen.hatch({ kind: 'dots', colours: ['#333333'], width: 2, band: 7 });
  pen.clip(() => {
    pen.begin();
    pen.pixels.circle(30, 30, 14);
    pen.fill('#009e73', 0.7);
    pen.stroke({ colour: '#111111', width: 3, dash: [4, 2], cap: 'butt', opacity: 0.8 });
  });
  pen.begin();
  pen.pixels.moveTo(2, 2);
  pen.pixels.quadraticCurveTo(20, 30 + shift, 58, 40);
  pen.stroke({ colour: '#222222', width: 2 });
  pen.text({ text: 'M5', x: 6, y: 20, size: 12, colour: '#000000', halo: '#ffffff', weight: 600 });
  pen.text({ text: 'turned', x: 30, y: 40, size: 11, colour: '#123456', anchor: 'middle', turn: 40 });
}

function pixels(draw: (context: OffscreenCanvasRenderingContext2D) => void, ratio: number): string {
  const context = new OffscreenCanvas(SIDE * ratio, SIDE * ratio).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw(context);
  return context.getImageData(0, 0, SIDE * ratio, SIDE * ratio).data.join();
}

const pen = (context: DrawingContext, ratio: number) => new CanvasPen(context, view, ratio, 'sans-serif');
const direct = (shift: number, ratio: number) =>
  pixels(context => paint(pen(context as unknown as DrawingContext, ratio), shift), ratio);

test.each([1, 2])(
  'what is written down and drawn elsewhere is the same to the pixel, at %i device pixels a pixel',
  ratio => {
    const recorder = new Recorder();
    const pictures: Pictures = new Map();
    for (const shift of [0, 5, 0]) {
      paint(pen(recorder, ratio), shift);
      const drawing = recorder.take();
      keepPictures(pictures, drawing);
      expect(pixels(context => replay(context, drawing, pictures), ratio)).toBe(direct(shift, ratio));
    }
    expect(direct(0, ratio)).not.toBe(direct(5, ratio));
  },
);

test('a picture is sent once', () => {
  const recorder = new Recorder();
  paint(pen(recorder, 1), 0);
  expect(recorder.take().pictures).toHaveLength(4);
  paint(pen(recorder, 1), 5);
  expect(recorder.take().pictures).toEqual([]);
});

test('of too many pictures all are forgotten, and those still used are sent again', () => {
  const recorder = new Recorder();
  const pictures: Pictures = new Map();
  const mark = (i: number) => recorder.drawImage(tile(i), i, 0, 1, 1);
  const tiles = Array.from({ length: 502 }, () => document.createElement('canvas'));
  const tile = (i: number) => Object.assign(tiles[i], { width: 1, height: 1 });
  for (let i = 0; i < 502; i++) mark(i);
  const many = recorder.take();
  keepPictures(pictures, many);
  expect(pictures.size).toBe(502);
  mark(3);
  const few = recorder.take();
  expect(few.forget).toBe(true);
  keepPictures(pictures, few);
  expect([...pictures.keys()]).toEqual(few.pictures.map(([number]) => number));
  expect(few.pictures).toHaveLength(1);
});

test('a drawing longer than any before is written down whole', () => {
  const recorder = new Recorder();
  for (let i = 0; i < 20_000; i++) recorder.lineTo(i, -i);
  const { calls } = recorder.take();
  expect(calls).toHaveLength(60_000);
  expect([...calls.slice(-3)]).toEqual([2, 19_999, -19_999]);
  expect(recorder.take().calls).toHaveLength(0);
});

test.each([0, 2, 4, 6, 9])('a dash of %i lengths is written down whole, and so is what follows', count => {
  const recorder = new Recorder();
  const dash = Array.from({ length: count }, (_, i) => i + 1);
  recorder.setLineDash(dash);
  recorder.lineTo(31, 32);
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  const lines: number[][] = [];
  context.lineTo = (...to) => lines.push(to);
  replay(context, recorder.take(), new Map());
  // A canvas repeats an odd number of lengths.
  expect(context.getLineDash()).toEqual(count % 2 ? [...dash, ...dash] : dash);
  expect(lines).toEqual([[31, 32]]);
});

test('an op that is none is an error', () => {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  const drawing = { calls: Float32Array.of(99), words: [], pictures: [], forget: false };
  expect(() => replay(context, drawing, new Map())).toThrow('unknown op: 99');
});
