import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { trimStyles } from '../../src/build/trim-output.ts';

function transform(code: string): string | null {
  const { transform } = trimStyles();
  if (typeof transform !== 'object') throw new Error('no transform');
  return (
    (
      Reflect.apply(transform.handler, { parse: parseAst }, [code, 'src/elements/one.styles.ts']) as {
        code: string;
      } | null
    )?.code ?? null
  );
}

test('style sheets lose comments and spaces, and nothing that means anything', () => {
  const code = [
    '/* A comment of the code. */',
    'export const one = css`',
    '  /* Why. */',
    '  .a :is(h1, h2) {',
    '    inline-size: calc(100% + ${'.concat('WIDE} - 6px);'),
    "    grid-template: 'head panel' auto",
    "      'map panel' auto; /* And why so. */",
    '  }',
    '`;',
  ].join('\n');
  expect(transform(code)).toBe(
    [
      '/* A comment of the code. */',
      'export const one = css` .a :is(h1,h2){inline-size:calc(100% + ${'.concat(
        "WIDE} - 6px);grid-template:'head panel' auto 'map panel' auto}`;",
      ),
    ].join('\n'),
  );
});

test('templates lose indents, but no space between two things', () => {
  const code = 'const a = html`\n  <b>$'.concat('{[1].map(\n  () => svg`<i>\n    two words</i>`)}</b>\n  <u></u>`;');
  const plain = 'const a = html` <b>$'.concat('{[1].map(\n  () => svg`<i> two words</i>`)}</b> <u></u>`;');
  expect(transform(code)).toBe(plain);
});

test('code without style sheets is left alone', () => {
  expect(transform('const text = `\n  /* a text */\n`;')).toBeNull();
});
