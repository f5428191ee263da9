import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CODEBOOK_TABLES, columnTable, renewTables } from '../../../src/compile/docs/codebook.ts';

const CODEBOOK = join(import.meta.dirname, '../../../data/README.md');

// UPDATE=1 writes the tables anew.
it('says of every file what the reader of facts knows', async () => {
  const text = await readFile(CODEBOOK, 'utf8');
  const renewed = renewTables(text);
  if (process.env.UPDATE === '1') await writeFile(CODEBOOK, renewed);
  else expect(renewed).toBe(text);
  for (const name of Object.keys(CODEBOOK_TABLES)) expect(text).toContain(`<!-- columns: ${name} -->`);
});

it('marks what is required and says what a blank means', () => {
  const table = columnTable({
    actor: { type: 'reference', to: 'actors', required: true, blank: 'contested', about: 'Holder', example: 'red' },
    name: { type: 'text', translated: true, required: true, about: 'Name', example: 'Alder' },
    rank: { type: 'whole', min: 1, max: 6, default: 6, about: 'Weight', example: '3' },
  });
  expect(table.split('\n').slice(2)).toEqual([
    '| **actor** | actor id | contested | Holder | `red` |',
    '| **name_xx** | text | not in English | Name | `Alder` |',
    '| rank | whole number, 1 to 6 | 6 | Weight | `3` |',
  ]);
});
