import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline';
import { expect, onTestFinished, test } from 'vitest';
import { CanvasPen, measureIn } from '../../../src/map/painting/canvas-pen.ts';

/** A pen on a canvas of 40 x 40 px at a pixel ratio, and a way to ask what is at a pixel. */
function paper(left = 0, ratio = 1) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 40 * ratio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const view = { width: 40, height: 40, zoom: 16, scale: 1, left, top: 0 };
  const at = (x: number, y: number) => [...context.getImageData(x * ratio, y * ratio, 1, 1).data];
  const all = () => context.getImageData(0, 0, 40 * ratio, 40 * ratio).data.join();
  return { pen: new CanvasPen(context, view, ratio, 'sans-serif'), at, all };
}

function square(pen: CanvasPen, from: number, to: number): void {
  pen.begin();
  pen.grid.moveTo(from, from);
  pen.grid.lineTo(to, from);
  pen.grid.lineTo(to, to);
  pen.grid.lineTo(from, to);
  pen.grid.closePath();
}

test('grid coordinates land where the viewport puts them', () => {
  const { pen, at } = paper(1_000_000);
  pen.begin();
  for (const [x, y] of [
    [1_000_010, 10],
    [1_000_020, 10],
    [1_000_020, 20],
  ] as const) {
    if (x === 1_000_010) pen.grid.moveTo(x, y);
    else pen.grid.lineTo(x, y);
  }
  pen.grid.closePath();
  pen.fill('#ff0000');
  expect(at(18, 12)).toEqual([255, 0, 0, 255]);
  expect(at(12, 18)[3]).toBe(0);
});

test('a hole in an area stays open', () => {
  const { pen, at } = paper();
  square(pen, 0, 40);
  pen.grid.moveTo(10, 10);
  pen.grid.lineTo(30, 10);
  pen.grid.lineTo(30, 30);
  pen.grid.lineTo(10, 30);
  pen.grid.closePath();
  pen.fill('#0000ff', 0.5);
  expect(at(5, 5)[3]).toBeGreaterThan(120);
  expect(at(20, 20)[3]).toBe(0);
});

test('a clip ends with what it holds', () => {
  const { pen, at } = paper();
  square(pen, 0, 20);
  pen.clip(() => {
    square(pen, 0, 40);
    pen.fill('#ff0000');
  });
  expect(at(10, 10)[3]).toBe(255);
  expect(at(30, 30)[3]).toBe(0);
  square(pen, 25, 35);
  pen.fill('#00ff00');
  expect(at(30, 30)[3]).toBe(255);
});

test.each(['stripe', 'dots', 'cross'] as const)('%s stand still on the ground when the map moves', kind => {
  const hatch = { kind, colours: ['#ff0000', ''], width: 2, band: 5 };
  const shown = [0, 7].map(left => {
    const { pen, at } = paper(left);
    square(pen, 0, 60);
    pen.hatch(hatch);
    return Array.from({ length: 20 }, (_, i) => at(20 + i - left, 20)).join();
  });
  expect(shown[0]).toBe(shown[1]);
  expect(shown[0]).toContain('255,0,0');
});

test('text is measured in the font it is drawn in', async () => {
  // Whatever fonts the machine has, this one is another.
  const face = await new FontFace('Of the site', `url(${arabic})`).load();
  document.fonts.add(face);
  onTestFinished(() => {
    document.fonts.delete(face);
  });
  const text = 'معرة النعمان';
  const widths = ['"Of the site"', 'sans-serif'].map(family => {
    const span = Object.assign(document.createElement('span'), { textContent: text });
    Object.assign(span.style, { font: `400 20px ${family}`, position: 'absolute', whiteSpace: 'nowrap' });
    document.body.append(span);
    const { width } = span.getBoundingClientRect();
    span.remove();
    expect(measureIn(family)(text, 20, 400), family).toBeCloseTo(width, 0);
    return width;
  });
  expect(Math.abs(widths[0] - widths[1])).toBeGreaterThan(2);
});
