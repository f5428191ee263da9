import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile/compile.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import { assertShowable } from './sound.ts';
import { NASTY_TEXTS, type Random, type Target, type Verdict } from './target.ts';

const FOLDERS = [
  'test/facts/good',
  'test/cases/04-zones-long-edge',
  'test/cases/22-hand-drawn-edge-200km',
  'test/pacific',
];
/** A line of a report is one line, with nothing that steers a terminal, and short enough to be read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const LONGEST_LINE = 2000;

/** Folders of facts with one file changed in one to four spots. */
export async function factsTarget(): Promise<Target> {
  const root = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const files: { readonly folder: string; readonly path: string; readonly content: string }[] = [];
  for (const [i, from] of FOLDERS.entries()) {
    const folder = join(root, String(i));
    await cp(from, folder, { recursive: true });
    for (const name of await readdir(folder, { recursive: true })) {
      if (!/\.(?:csv|json|geojson)$/.test(name)) continue;
      const path = join(folder, name);
      files.push({ folder, path, content: await readFile(path, 'utf8') });
    }
  }
  return {
    make(random) {
      const { folder, path, content } = random.from(files);
      let text = content;
      const told: string[] = [];
      for (let left = 1 + random.below(4); left > 0; left--) {
        const [what, next] =
          /json$/.test(path) && random.below(4) > 0 ? spoilJson(text, random) : spoilText(text, random);
        told.push(what);
        text = next;
      }
      return {
        what: `${path.slice(root.length + 1)}: ${told.join('; ')}`,
        async run() {
          await writeFile(path, text);
          try {
            return await verdict(folder);
          } finally {
            await writeFile(path, content);
          }
        },
      };
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function verdict(folder: string): Promise<Verdict> {
  const { problems, output } = await compile(folder, 'facts');
  for (const problem of problems) {
    const line = formatProblem(problem);
    if (UNPRINTABLE.test(line) || line.length > LONGEST_LINE)
      throw new Error(`a report that steers: ${JSON.stringify(line)}`);
  }
  if (output === null) {
    if (!problems.some(({ severity }) => severity === 'error')) throw new Error('refused without a word');
    return 'refused';
  }
  if (problems.some(({ severity }) => severity === 'error')) throw new Error('an error, and a theatre');
  for (const text of output.texts.values())
    assertShowable(output.theatre, decodeTexts(JSON.parse(text), output.theatre));
  return 'taken';
}

/** Changes a number or a text of a JSON file, so that it most often stays JSON. */
function spoilJson(text: string, random: Random): [what: string, text: string] {
  const values = [...text.matchAll(/-?\d+(?:\.\d+)?|"(?:[^"\\]|\\.)*"/g)];
  if (values.length === 0) return spoilText(text, random);
  const { 0: value, index } = random.from(values);
  const put = random.from([
    () => random.from(['0', '-1', '91', '181', '1e308', '-1e-9', 'null', '[]', '{}', 'true', '""', '360', '1e6']),
    () => JSON.stringify(random.from(NASTY_TEXTS)),
    () => random.from(values)[0],
    () =>
      /^-?\d/.test(value)
        ? String(Number(value) + random.from([1e-5, 1e-3, 0.1, 1, 10, -1e-5, -0.1, -10]))
        : value.slice(0, -1),
  ])();
  return [
    `${value.slice(0, 30)} -> ${put.slice(0, 30)}`,
    text.slice(0, index) + put + text.slice(index + value.length),
  ];
}

function spoilText(text: string, random: Random): [what: string, text: string] {
  const lines = text.split('\n');
  const line = random.below(lines.length);
  const cells = lines[line].split(',');
  const cell = random.below(cells.length);
  switch (random.below(7)) {
    case 0:
      lines.splice(line, 1);
      return [`line ${line + 1} taken out`, lines.join('\n')];
    case 1:
      lines.splice(line, 0, random.from(lines));
      return [`another line before line ${line + 1}`, lines.join('\n')];
    case 2: {
      const at = random.below(text.length + 1);
      return [`cut at ${at}`, text.slice(0, at)];
    }
    case 3: {
      const at = random.below(text.length + 1);
      const letter = random.from(['"', ',', ';', '\n', '\r', '\t', '\u0000', '{', ']', '\ufeff', '-', '9', '\u202e']);
      return [`${JSON.stringify(letter)} at ${at}`, text.slice(0, at) + letter + text.slice(at + random.below(2))];
    }
    case 4:
      cells[cell] = random.from(random.from(lines).split(','));
      break;
    case 5:
      cells.splice(cell, 1);
      break;
    default:
      cells[cell] = random.from(NASTY_TEXTS);
  }
  lines[line] = cells.join(',');
  return [`line ${line + 1}, cell ${cell + 1}: ${JSON.stringify(cells[cell] ?? '').slice(0, 40)}`, lines.join('\n')];
}
