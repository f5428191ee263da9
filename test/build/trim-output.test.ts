import { expect, test } from 'vitest';
import { plainStyles } from '../../src/build/trim-output.ts';

function transform(code: string): string | null {
  const { transform } = plainStyles();
  if (typeof transform !== 'object') throw new Error('no transform');
  return (
    (Reflect.apply(transform.handler, null, [code, 'src/elements/one.styles.ts']) as { code: string } | null)?.code ??
    null
  );
}

test('style sheets lose comments and indents, and nothing else', () => {
  const code = [
    '/* A comment of the code. */',
    'export const one = css`',
    '  /* Why. */',
    '  .a :is(h1, h2) {',
    '    inline-size: calc(100% + ${'.concat('WIDE});'),
    "    grid-template: 'head panel' auto",
    "      'map panel' auto; /* And why so. */",
    '  }',
    '`;',
  ].join('\n');
  expect(transform(code)).toBe(
    [
      '/* A comment of the code. */',
      'export const one = css`',
      '.a :is(h1, h2) {',
      'inline-size: calc(100% + ${'.concat('WIDE});'),
      "grid-template: 'head panel' auto",
      "'map panel' auto;",
      '}',
      '`;',
    ].join('\n'),
  );
});

test('code without style sheets is left alone', () => {
  expect(transform('const text = `\n  /* a text */\n`;')).toBeNull();
});
