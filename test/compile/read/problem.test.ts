import { expect, it } from 'vitest';
import { formatProblem } from '../../../src/compile/read/problem.ts';

it('prints no control character of the data: a terminal would obey it', () => {
  const text = 'invalid id "a\u001b[31m\u0007\r\nb\u009b"';
  const line = formatProblem({ file: 'c.csv', line: 2, column: 'place', severity: 'error', code: 'invalid', text });
  expect(line).toBe('c.csv:2 place: error: invalid id "a\\x1b[31m\\x07\\x0d\\x0ab\\x9b"');
});

it('leaves the letters of every script as they are', () => {
  const line = formatProblem({
    file: 'c.csv',
    line: 2,
    column: '',
    severity: 'warning',
    code: 'unknown',
    text: 'سراقب é 𝄞',
  });
  expect(line).toBe('c.csv:2: warning: سراقب é 𝄞');
});
