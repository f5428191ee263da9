import { expect, test } from 'vitest';
import { escapeMarkup } from '../../../src/draw/picture/escape-markup.ts';
import { SvgPen } from '../../../src/draw/picture/svg-pen.ts';

const view = { width: 100, height: 100, zoom: 16, scale: 1, left: 1000, top: 2000 };

function drawn(draw: (pen: SvgPen) => void): string {
  const pen = new SvgPen(view, 'x');
  draw(pen);
  return pen.toString();
}

function line(pen: SvgPen): void {
  pen.begin();
  pen.grid.moveTo(1010, 2010);
  pen.grid.lineTo(1020, 2010);
}

test('grid coordinates land where the viewport puts them', () => {
  expect(
    drawn(pen => {
      line(pen);
      pen.stroke({ colour: '#000000', width: 2, cap: 'butt' });
    }),
  ).toBe('<path d="M100 100l100 0" fill="none" stroke="#000000" stroke-width="20" stroke-linejoin="round"/>');
});

test('a path painted twice is written once, also where others stand between', () => {
  const svg = drawn(pen => {
    line(pen);
    pen.stroke({ colour: '#ffffff', width: 4 });
    pen.stroke({ colour: '#000000', width: 2 });
  });
  expect(svg.match(/M100 100/g)).toHaveLength(1);
  expect(svg.match(/<use xlink:href="#xp0"/g)).toHaveLength(2);
  expect(svg.indexOf('#ffffff')).toBeLessThan(svg.indexOf('#000000'));
});

test('a terse drawing repeats nothing that the element around it says, and draws fill and edge as one', () => {
  const pen = new SvgPen(view, 'x', { terse: true });
  line(pen);
  pen.fill('#ffffff', 0.5);
  pen.stroke({ colour: '#000000', width: 2 });
  pen.stroke({ colour: '#111111', width: 1, cap: 'butt' });
  expect(pen.toString().split('\n').slice(1)).toEqual([
    '<use href="#xp0" fill="#ffffff" fill-opacity="0.5" stroke="#000000" stroke-width="20"/>',
    '<use href="#xp0" fill="none" stroke="#111111" stroke-width="10" stroke-linecap="butt"/>',
  ]);
});

test('a clip holds only what is drawn in it', () => {
  const svg = drawn(pen => {
    line(pen);
    pen.fill('#111111');
    pen.clip(() => {
      line(pen);
      pen.fill('#222222');
    });
    line(pen);
    pen.fill('#333333');
  });
  expect(svg).toMatch(
    /<g clip-path="url\(#(\w+)\)">\s*<use [^>]*fill="#222222"[^>]*>\s*<\/g>\s*<use [^>]*fill="#333333"/,
  );
});

test('the same hatch is one pattern', () => {
  const svg = drawn(pen => {
    for (let i = 0; i < 2; i++) {
      line(pen);
      pen.hatch({ kind: 'stripe', colours: ['#111111', ''], width: 1, band: 4 });
    }
  });
  expect(svg.match(/<pattern /g)).toHaveLength(1);
});

test('a group with nothing in it is left out', () => {
  expect(drawn(pen => pen.group('empty', () => pen.begin()))).toBe('');
});

test('texts that look alike share their look', () => {
  const svg = drawn(pen => {
    for (const text of ['a', 'b']) pen.text({ text, x: 1, y: 2, size: 12, colour: '#000000' });
  });
  expect(svg.match(/font-size/g)).toHaveLength(1);
});

test('text that runs from right to left keeps to the side it is asked for, and says its direction itself', () => {
  const svg = drawn(pen =>
    pen.text({ text: 'سراقب', x: 9, y: 2, size: 12, colour: '#000000', anchor: 'right', rtl: true }),
  );
  expect(svg).toContain('text-anchor="end">\u2067سراقب\u2069');
  // Some programs know no `direction`, and would put the text on the other side.
  expect(svg).not.toContain('direction');
});

test('the portable form has lines for a hatch, a text for the outline of letters, and layers', () => {
  const pen = new SvgPen(view, 'x', { portable: true });
  for (let i = 0; i < 2; i++) {
    pen.group('front', () => {
      pen.begin();
      pen.pixels.moveTo(0, 0);
      pen.pixels.lineTo(20, 0);
      pen.pixels.lineTo(20, 20);
      pen.pixels.lineTo(0, 20);
      pen.pixels.closePath();
      pen.hatch({ kind: 'stripe', colours: ['#111111', ''], width: 1, band: 4 });
      pen.text({ text: 'a', x: 1, y: 2, size: 12, colour: '#000000', halo: '#ffffff' });
    });
  }
  const svg = pen.toString();
  expect(svg).not.toMatch(/<pattern|paint-order|url\(/);
  expect(svg).toMatch(/<g id="front" class="front" inkscape:groupmode="layer" inkscape:label="front">/);
  expect(svg).toContain('<g id="front-2"');
  expect(svg.match(/>a<\/text>/g)).toHaveLength(4);
  // Stripes from edge to edge of the square: each begins and ends on it.
  const [, data] = /<path d="([^"]+)" fill="none" stroke="#111111"/.exec(svg) ?? [];
  let [atX, atY] = [0, 0];
  const lines = [...data.matchAll(/[Mm](-?\d+) (-?\d+)l-(\d+) (\d+)/g)].map(match => {
    const [mx, my, dx, dy] = match.slice(1).map(Number);
    const [x, y] = [atX + mx, atY + my];
    [atX, atY] = [x - dx, y + dy];
    return [x, y, dx, dy];
  });
  for (const [x, y, dx, dy] of lines) {
    expect(Math.max(x, y + dy)).toBeLessThanOrEqual(200);
    expect(Math.min(x - dx, y)).toBeGreaterThanOrEqual(0);
    expect(x === 200 || y === 0, `${x},${y} is on the edge`).toBe(true);
  }
});

test('text stays text', () => {
  expect(escapeMarkup(`<script a="1" b='2'>&\u0000\u0085\ud800\ufffe\u{1f5fa}`)).toBe(
    '&lt;script a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;\u{1f5fa}',
  );
});
