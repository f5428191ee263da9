import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { account } from '../../../src/compile/check/record-summary.ts';
import { compile } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/read/problem.ts';
import { decodeTexts } from '../../../src/engine/format/decode-texts.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { loadLater, loadWords, withMessages } from '../../../src/i18n/load-words.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'territory-map-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The theatre of the tests, with a language that the map has no words for and some words in it. */
async function compiled(words: string) {
  const facts = join(folder, 'mywar');
  await cp('test/facts/good', facts, { recursive: true });
  const theatre = await readFile(join(facts, 'theatre.json'), 'utf8');
  await writeFile(join(facts, 'theatre.json'), theatre.replace('"fr"]', '"fr", "de"]'));
  await writeFile(join(facts, 'words.de.json'), words);
  return compile(facts, 'mywar');
}

const GERMAN = {
  'slider.play': 'Abspielen',
  'slider.skipped': { one: '# ruhiger Tag übersprungen', other: '# ruhige Tage übersprungen' },
  'state.since': '{held} seit {date}',
  'change.one': '{place}: von {from} an {to}',
  'panel.town.claims': 'Was die Seiten sagen',
  'panel.front.nearest': 'Nächste Front: {way}',
  'phrase.way': '{km} in Richtung {wind}',
  'phrase.wind.0': 'Norden',
  'phrase.held': 'in der Hand von {name}',
  'panel.account.changes': '{places}: früher {before}, jetzt {after}.',
  'panel.account.neighbours': 'Nachbarn: {places}.',
  'panel.account.neighbours.places': '{name} ({way})',
  'panel.account.where': { none: 'an {roads}', other: 'an {roads}, {near}' },
};

describe('the words of a theatre', () => {
  test('stand where it has them, and English where it has none, with its own dates', async () => {
    const { output, problems } = await compiled(JSON.stringify(GERMAN));
    expect(problems.map(formatProblem)).toEqual([]);
    if (!output) throw new Error('no output');
    const texts = decodeTexts(JSON.parse(output.texts.get('de') ?? ''), output.theatre);
    const words = await withMessages(await loadWords('de'), texts.words);
    expect([words.lang, words.slider.play, words.slider.pause]).toEqual(['de', 'Abspielen', 'Pause']);
    expect([1, 1200].map(words.slider.skipped)).toEqual([
      '1 ruhiger Tag übersprungen',
      '1.200 ruhige Tage übersprungen',
    ]);
    expect(words.state.since('Rot', words.date(parseDay('2020-03-02')))).toBe('Rot seit 2. März 2020');
    const english = await (await loadLater('de'))?.panel(words);
    const panel = words.ownPart?.('panel', english);
    expect(panel?.front.nearest({ km: 12, wind: 0 })).toBe('Nächste Front: 12 km in Richtung Norden');
    expect(panel?.front.here).toBe('The front runs through here');
    const [red, blue] = ['Rot', 'Blau'].map(name => ({ kind: 'held', names: [name] }) as const);
    expect(panel?.account.changes(['Au', 'Bach'], red, blue)).toBe(
      'Au und Bach: früher in der Hand von Rot, jetzt in der Hand von Blau.',
    );
    expect(panel?.account.neighbours(red, [{ name: 'Au', way: { km: 3.5, wind: 0 } }])).toBe(
      'Nachbarn: Au (3,5 km in Richtung Norden).',
    );
    expect(panel?.account.where(['A1'], null)).toBe('an A1');
    // Their own words are part of the record as it is told, and are counted.
    expect(account(output.facts)).toMatch(/^words in de: 9 of \d{3}, the rest English$/m);
    const french = decodeTexts(JSON.parse(output.texts.get('fr') ?? ''), output.theatre);
    expect(french.words).toEqual({});
  });

  test('are held against the list of keys, each fault with its line and key', async () => {
    const { problems } = await compiled(`{
  "slider.plai": "Abspielen",
  "state.since": "{hedl} seit {date}",
  "slider.skipped": { "one": "# Tag", "andere": "# Tage" },
  "loading": { "other": "Karte lädt" },
  "close": "",
  "close": "Schließen",
  "search": 3
}
`);
    expect(problems.map(formatProblem)).toEqual([
      'mywar/words.de.json:2 slider.plai: error: unknown key; did you mean "slider.play"?',
      'mywar/words.de.json:3 state.since: error: unknown placeholder {hedl}; did you mean "held"?',
      expect.stringMatching(
        /^mywar\/words\.de\.json:4 slider\.skipped: error: invalid text; write a text, or texts by zero/,
      ),
      'mywar/words.de.json:5 loading: error: invalid text; write one text: there is nothing to choose by',
      'mywar/words.de.json:7 close: error: duplicate key; delete one of the two',
      expect.stringMatching(/^mywar\/words\.de\.json:8 search: error: invalid text/),
    ]);
  });

  test('are of a language of the theatre', async () => {
    const { problems } = await compiled('{}');
    expect(problems).toEqual([]);
    await writeFile(join(folder, 'mywar', 'words.da.json'), '{}');
    const again = await compile(join(folder, 'mywar'), 'mywar');
    await rm(join(folder, 'mywar', 'words.da.json'));
    expect(again.problems.map(formatProblem)).toEqual([
      'mywar/words.da.json:1: error: unknown language "da"; add it to languages of theatre.json',
    ]);
  });

  test('are text, never markup: what is written stands as it is', async () => {
    const { output } = await compiled('{ "close": "<b>zu</b>" }');
    const texts = decodeTexts(JSON.parse(output?.texts.get('de') ?? ''), output!.theatre);
    expect((await withMessages(await loadWords('de'), texts.words)).close).toBe('<b>zu</b>');
  });
});
