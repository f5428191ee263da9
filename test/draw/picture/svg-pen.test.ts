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
  expect(svg.match(/<use href="#xp0"/g)).toHaveLength(2);
  expect(svg.indexOf('#ffffff')).toBeLessThan(svg.indexOf('#000000'));
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

test('text that runs from right to left keeps to the side it is asked for', () => {
  const svg = drawn(pen =>
    pen.text({ text: 'سراقب', x: 9, y: 2, size: 12, colour: '#000000', anchor: 'right', rtl: true }),
  );
  expect(svg).toContain('direction="rtl">سراقب');
  expect(svg).not.toContain('text-anchor');
});

test('text stays text', () => {
  expect(escapeMarkup(`<script a="1" b='2'>&\u0000\u0085\ud800\ufffe\u{1f5fa}`)).toBe(
    '&lt;script a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;\u{1f5fa}',
  );
});
