import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { dataScripts } from '../../src/build/site/data-scripts.ts';
import type { Carried } from '../../src/site/classic/scripted-data.ts';
import { unpacked } from '../../src/site/classic/unpacked.ts';

const TEXT = JSON.stringify({ note: "O'Brien\u2028said: \\ \n".repeat(4000), name: 'إدلب' });

/** What a script hands over, by the name of its file. */
function carried(files: Record<string, string>): Record<string, Carried> {
  const page: { territoryMapData?: Record<string, Carried> } = {};
  for (const script of dataScripts(new Map(Object.entries(files))).values()) runInNewContext(script, page);
  return page.territoryMapData ?? {};
}

describe('data as scripts', () => {
  test('hand over a theatre and short texts as they are', () => {
    const short = JSON.stringify({ note: "it's \\ so\r\n" });
    expect(carried({ 'mywar.json': TEXT, 'mywar@2020.json': TEXT, 'mywar.text.en.json': short })).toEqual({
      mywar: TEXT,
      'mywar@2020': TEXT,
      'mywar.text.en': short,
    });
  });

  test('pack long texts, which come out the same and take a fraction of the room', () => {
    const scripts = dataScripts(new Map([['mywar@2020.text.ar.json', TEXT]]));
    expect([...scripts.keys()]).toEqual(['mywar@2020.text.ar.js']);
    expect(scripts.get('mywar@2020.text.ar.js')!.length).toBeLessThan(TEXT.length / 4);
    const text = carried({ 'mywar@2020.text.ar.json': TEXT })['mywar@2020.text.ar'];
    if (typeof text === 'string' || !('gzip' in text)) throw new Error('not packed');
    expect(unpacked(text.gzip)).toBe(TEXT);
  });

  test('of the newest record name the one that stays, where it has the same', () => {
    const files = {
      'mywar.text.en.json': TEXT,
      'mywar@2019.text.en.json': `${TEXT} `,
      'mywar@2020.text.en.json': TEXT,
    };
    const found = carried(files);
    expect(found['mywar.text.en']).toEqual({ see: 'mywar@2020.text.en' });
    expect(found['mywar@2020.text.en']).toEqual({ gzip: expect.any(String) });
    expect(carried({ 'mywar.text.en.json': TEXT })['mywar.text.en']).toEqual({ gzip: expect.any(String) });
  });
});
