import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { keysModule, messageKeys } from '../../src/build/message-keys.ts';
import { LANGUAGES } from '../../src/i18n/load-words.ts';

const FILE = 'src/compile/schema/message-keys.ts';

test('the list of keys is that of the English words', async () => {
  const module = keysModule(await messageKeys('src/i18n/en'), LANGUAGES);
  if (process.env.UPDATE) await writeFile(FILE, module);
  const lines = (text: string) =>
    text
      .split('\n')
      .filter(line => line.startsWith('  ') || line.startsWith('export const LANGUAGES'))
      .map(line => line.replaceAll("'", '').trim());
  expect(lines(await readFile(FILE, 'utf8'))).toEqual(lines(module));
});
