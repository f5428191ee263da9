import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/read/problem.ts';
import { makeXlsx } from '../../import/make-files.ts';
import { writeTheatre } from '../write-theatre.ts';

const STARTER = 'src/cli/starter';
const TABLES = ['actors', 'places', 'control', 'claims', 'events', 'sources'];

const cellsOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\n')
    .map(line => line.split(','));

/** The starter's tables, and what its folder holds beside them. */
async function starter() {
  const texts = new Map<string, string>();
  for (const name of TABLES) texts.set(name, await readFile(join(STARTER, `${name}.csv`), 'utf8'));
  return { texts, theatre: await readFile(join(STARTER, 'theatre.json'), 'utf8') };
}

async function compiled(files: Readonly<Record<string, string | Uint8Array>>) {
  const { problems, output } = await compile(await writeTheatre(files), 'mywar');
  return { report: problems.map(formatProblem), main: output?.main.replace(/"record":"[^"]*"/, '') };
}

test('sheets of one workbook are the tables of a theatre', async () => {
  const { texts, theatre } = await starter();
  const plain = Object.fromEntries([...texts].map(([name, csv]) => [`${name}.csv`, csv]));
  const sheets = Object.fromEntries(
    [...texts].map(([name, csv], i) => [i % 2 ? name : name.toUpperCase(), cellsOf(csv)] as const),
  );
  const apart = await compiled({ 'theatre.json': theatre, ...plain });
  const together = await compiled({ 'theatre.json': theatre, 'Our war.xlsx': makeXlsx(sheets) });
  expect(apart.main).toBeTruthy();
  expect(together.main).toBe(apart.main);
});

test('a problem names workbook, sheet and row', async () => {
  const { texts, theatre } = await starter();
  const sheets = Object.fromEntries([...texts].map(([name, csv]) => [name, cellsOf(csv)] as const));
  sheets.control[2][1] = '31/02/2020';
  sheets.Places_old = [['id'], ['x']];
  const { report } = await compiled({ 'theatre.json': theatre, 'war.xlsx': makeXlsx(sheets) });
  expect(report.find(line => line.includes('31/02/2020'))).toMatch(/^mywar\/war\.xlsx \(control\):3 from: error/);
  expect(report.find(line => line.includes('Places_old'))).toMatch(/war\.xlsx:1: warning: unknown sheet/);
});

test('a table that is there twice is an error, and a workbook of other sheets is said to be unread', async () => {
  const { texts, theatre } = await starter();
  const plain = Object.fromEntries([...texts].map(([name, csv]) => [`${name}.csv`, csv]));
  const book = makeXlsx({ places: cellsOf(texts.get('places')!) });
  const twice = await compiled({ 'theatre.json': theatre, ...plain, 'war.xlsx': book });
  expect(twice.report.find(line => line.includes('error'))).toMatch(
    /places\.csv:1: error: duplicate table: .*war\.xlsx/,
  );
  const other = await compiled({
    'theatre.json': theatre,
    ...plain,
    'notes.xlsx': makeXlsx({ Notes: [['a'], ['b']] }),
  });
  expect(other.report.find(line => line.includes('notes.xlsx'))).toMatch(/warning: unknown file; it is not read/);
  expect(other.main).toBeTruthy();
});
