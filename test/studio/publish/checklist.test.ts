import { describe, expect, it } from 'vitest';
import { CREDITS } from '../../../src/import/base/credits.ts';
import { checklist } from '../../../src/studio/publish/checklist.ts';
import { en } from '../../../src/studio/words/en.ts';

function checks(theatre: Readonly<Record<string, unknown>>, tables: Readonly<Record<string, string>> = {}) {
  const files: Readonly<Record<string, string>> = { 'theatre.json': JSON.stringify(theatre), ...tables };
  const project = { paths: Object.keys(files), text: (path: string) => files[path] ?? null };
  return Object.fromEntries(checklist(project, [], en).map(check => [check.name, check]));
}

describe('the checklist', () => {
  it('does not take the credits of the base map for those of the facts', () => {
    const { credits, licence, title } = checks({ title: { en: 'War' }, credits: CREDITS });
    expect([title.good, credits.good, licence.good]).toEqual([true, false, false]);
    expect(credits.place).toEqual({ kind: 'settings' });
    const own = checks({ title: { en: 'War' }, credits: [...CREDITS, { text: 'Desk', licence: 'CC BY 4.0' }] });
    expect([own.credits.good, own.licence.good, own.credits.place]).toEqual([true, true, null]);
  });

  it('counts every name that a language lacks, and leads to the first', () => {
    const { languages } = checks(
      { title: { en: 'War', ar: 'حرب' }, languages: ['en', 'ar'] },
      {
        'places.csv': 'id,name_en,name_ar,lat,lon\nalder,Alder,ألدر,50,10\nelm,Elm,,51,10\n',
        'actors.csv': 'id,name_en,colour\nred,Red,#d55e00\n',
        'events.csv': 'id,title_en,title_ar\ntalks,Talks,\n',
      },
    );
    expect(languages.text).toBe('3 names are missing in العربية.');
    expect(languages.place).toEqual({ kind: 'cell', file: 'places.csv', line: 3, column: 'name_ar' });
  });

  it('leads to the first source without an address', () => {
    const { sources } = checks({}, { 'sources.csv': 'id,publisher,url\na,A,https://a.example\nb,B,\n' });
    expect(sources.place).toEqual({ kind: 'cell', file: 'sources.csv', line: 3, column: 'url' });
  });
});
