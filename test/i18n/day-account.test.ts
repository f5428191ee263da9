import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/engine/model/day.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { accountOf } from '../../src/i18n/day-account.ts';
import { type Holding, readingEn } from '../../src/i18n/en/panel.ts';
import { type Language, loadLater, loadWords } from '../../src/i18n/load-words.ts';
import { Names } from '../../src/i18n/names.ts';
import { makeTexts, makeTheatre } from '../elements/fixture.ts';

const theatre = makeTheatre();
const account = async (date: string, lang: Language = 'en') => {
  const words = await loadWords(lang);
  const reading = (await (await loadLater(lang))?.panel(words)) ?? readingEn;
  const sections = accountOf(
    snapshotAt(theatre, parseDay(date)),
    new Names(theatre, makeTexts(theatre), words),
    reading,
  );
  return Object.fromEntries(sections.map(({ kind, passages: told }) => [kind, told.map(({ text }) => text)]));
};

describe('the account of a day', () => {
  test('tells where a place lies, what it passed from and to, and who is next to it', async () => {
    const { changed } = await account('2020-03-02');
    expect(changed).toEqual([
      'Chapter: “The war” (1 January 2020 to 30 June 2020).',
      'Mill, on the R1, previously held by North, is now contested between North and South. ' +
        'Neighbours held by North: Hill (39 km north-east) and Ford (38 km north-west). ' +
        'Neighbours held by South: Well (35 km south).',
    ]);
    expect((await account('2020-03-06')).changed[1]).toMatch(
      /^Mill, on the R1, passed to South after being contested\. The front now runs \d+ km to the north/,
    );
    expect((await account('2020-06-01')).changed[1]).toMatch(
      /^Hill, 39 km north-east of Mill, passed from North to South\./,
    );
    expect((await account('2021-09-01')).changed.slice(1).map(text => text.split('.')[0])).toEqual([
      'Ford, on the R1, 38 km north-west of Mill, passed from North to South',
      'Well, on the R1, 35 km south of Mill, is without record now',
    ]);
  });

  test('on a quiet day says when something last changed', async () => {
    expect((await account('2020-03-10')).changed[1]).toBe('Unchanged since 6 March 2020 (4 days).');
  });

  test('tells what happened, with the other account', async () => {
    expect((await account('2020-03-02')).happened).toEqual([
      'Fighting: Fighting in Mill (3 people reported killed). South Radio speaks of two dead.',
    ]);
    expect((await account('2020-03-03')).happened).toBeUndefined();
  });

  test('tells who disputes what', async () => {
    expect((await account('2020-03-02')).disputed).toEqual([
      'Mill: on record contested between North and South. Claimed by South on 2 March 2020.',
    ]);
    expect((await account('2020-02-01')).disputed).toEqual(['No current claim contradicts the record.']);
  });

  test('walks along the front and the roads', async () => {
    const { front, roads } = await account('2020-01-10');
    expect(front[0]).toBe('80% held by North (8,000 km²) and 20% held by South (2,000 km²).');
    expect(front[2]).toMatch(
      /^Between (North|South) and (North|South) it runs for \d+ km\. From west to east \((North|South) side first\): (Mill – Well|Well – Mill)\./,
    );
    expect(roads).toEqual([
      'R1 road: held by South from Well to Mill (30 km); held by North from Mill to Ford (10 km).',
    ]);
  });

  test('tells outposts behind lines and agreed zones', async () => {
    const { posts, zones } = await account('2021-09-01');
    expect(posts).toEqual([
      '1 of 1 outpost is behind another side’s lines.',
      'Ford bridge (no. 1): in ground held by South.',
    ]);
    expect(zones).toEqual(['Zone of 2020: 100% held by South. Its outline is an estimate.']);
  });
});

describe.each(['en', 'ar', 'tr'] as const)('in %s', lang => {
  test('every day is told, no sentence is broken, and what can be gone to stands in it by name', async () => {
    const words = await loadWords(lang);
    const reading = (await (await loadLater(lang))?.panel(words)) ?? readingEn;
    const names = new Names(theatre, makeTexts(theatre), words);
    for (const date of ['2020-01-01', '2020-03-02', '2020-03-06', '2020-06-01', '2021-09-01']) {
      for (const { passages: told } of accountOf(snapshotAt(theatre, parseDay(date)), names, reading)) {
        for (const { text, links } of told) {
          expect(text).toMatch(/[.)؟]$/);
          expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\.\.| [.,;،؛]/);
          for (const { name } of links) expect(text).toContain(name);
        }
      }
    }
  });
});

test('parties take articles and verbs as English wants them', () => {
  const held = (name: string): Holding => ({ kind: 'held', names: [name] });
  const { change, claim } = readingEn.account;
  expect(change('Saraqib', '', held('Opposition'), held('Government'))).toBe(
    'Saraqib passed from the opposition to the government.',
  );
  expect(change('Aster', '', held('Northern army'), held('Turkish forces'))).toBe(
    'Aster passed from the Northern army to Turkish forces.',
  );
  expect(claim('Turkish forces', held('Opposition'), true, '1 May')).toBe(
    'Turkish forces said on 1 May that the opposition holds only part of it.',
  );
  expect(claim('Government', held('Government'), false, '1 May')).toBe('Claimed by the government on 1 May.');
});
