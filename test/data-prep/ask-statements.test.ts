import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { ask, type Statement, tally } from '../../src/data-prep/ask-statements.ts';
import { decodeTexts } from '../../src/engine/format/decode-texts.ts';
import type { TheatreTexts } from '../../src/engine/model/texts.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';

let theatre: Theatre;
let texts: TheatreTexts;

beforeAll(async () => {
  const { output } = await compile('data/kharkiv');
  theatre = output!.theatre;
  texts = decodeTexts(JSON.parse(output!.texts.get('en')!), theatre);
});

const answer = (statement: Statement) => ask(theatre, texts, [statement])[0].answer;

describe('a record is asked', () => {
  test.each([
    ['the day that it has', { place: 'izium', from: '2022-09-11', actor: 'ukraine' }, 'agrees'],
    ['a day later', { place: 'izium', date: '2022-10-20', to: 'ukraine' }, 'agrees'],
    ['a day too early', { place: 'lyman', from: '2022-10-01', actor: 'ukraine' }, 'within a day'],
    ['long before', { place: 'izium', from: '2022-09-05', actor: 'ukraine' }, 'disagrees'],
    ['a place by its name in any spelling', { settlement: 'Izyum', date: '2022-09-11', to: 'ukraine' }, 'agrees'],
    ['a place by where it lies', { lat: '49.2070', lon: '37.2768', from: '2022-09-11', actor: 'ukraine' }, 'agrees'],
    ['one of several sides', { place: 'izium', from: '2022-09-05', actor: 'ukraine/russia' }, 'agrees'],
    ['a place that it has not', { place: 'atlantis', from: '2022-09-05', actor: 'ukraine' }, 'no place'],
    ['a side that it has not', { place: 'izium', from: '2022-09-05', actor: 'atlantis' }, 'unread'],
    ['no day', { place: 'izium', from: 'spring', actor: 'ukraine' }, 'unread'],
    ['a day after its last', { place: 'izium', from: '2023-01-01', actor: 'ukraine' }, 'unread'],
  ])('%s', (_, statement, expected) => {
    expect(answer(statement as Statement)).toBe(expected);
  });

  test('what it has beside a claim is told apart from both', () => {
    const [asked] = ask(theatre, texts, [{ place: 'izium', from: '2022-09-05', actor: 'ukraine' }]);
    expect(asked.record).toBe('russia 2022-09-01, contested 2022-09-10');
  });

  test('answers are counted, of those that could be asked', () => {
    const days = ['2022-09-11', '2022-09-05', '2022-10-01'];
    const asked = ask(
      theatre,
      texts,
      [...days.map(from => ({ place: 'izium', from })), { place: 'atlantis', from: days[0] }].map(one => ({
        ...one,
        actor: 'ukraine',
      })),
    );
    expect(tally(asked)).toContain('agrees: 2\n');
    expect(tally(asked)).toContain('no place: 1\n');
    expect(tally(asked)).toContain('agreement: 66.7 % of 3; within a day: 66.7 %');
  });
});
