import { describe, expect, it } from 'vitest';
import { editsOf, type RowForm } from '../../../src/studio/forms/form-edits.ts';
import { placesNamed } from '../../../src/studio/forms/known-places.ts';
import { sourceLabels } from '../../../src/studio/forms/source-labels.ts';

const files: Readonly<Record<string, string>> = {
  'theatre.json': '{"languages":["en","ar"]}',
  'places.csv': 'id,name_en,name_ar,lat,lon\nalder,Alder,ألدر,50,10\nelm-north,Elm,,51,10\nelm-south,Elm,,50,11\n',
  'claims.csv': 'place,date,by,says,sources,note_en\n',
  'sources.csv': 'id,publisher,title,url,date\nradio,Radio,News,,2020-01-01\n',
};
const project = { paths: Object.keys(files), text: (path: string) => files[path] ?? null };

function written(form: RowForm, fields: Readonly<Record<string, string>>, places: readonly string[] = []) {
  const given = new FormData();
  for (const [name, value] of Object.entries(fields)) given.set(name, value);
  return Object.fromEntries(editsOf(project, form, given, places));
}

describe('a form', () => {
  it('writes a claim for every place that was chosen, and its source once', () => {
    const claim = { by: 'red', says: 'red', date: '2020-03-01', publisher: 'Red TV', note_ar: 'مساءً' };
    const edits = written('claim', claim, ['alder', 'elm-north']);
    const rows = edits['claims.csv']!.trim().split('\n').slice(1);
    expect(rows).toEqual(['alder,2020-03-01,red,red,red-tv,,مساءً', 'elm-north,2020-03-01,red,red,red-tv,,مساءً']);
    expect(edits['sources.csv']!.match(/Red TV/g)).toHaveLength(2);
    expect(edits['sources.csv']!.trim().split('\n')).toHaveLength(3);
  });

  it('writes an event of the whole theatre where it names no place, in each language', () => {
    const event = {
      title_en: 'Talks',
      title_ar: 'محادثات',
      text_ar: 'في الخارج',
      kind: 'diplomacy',
      date: '2020-03-01',
    };
    const [headers, row] = written('event', { ...event, source: 'radio' })
      ['events.csv']!.trim()
      .split('\n')
      .map(line => line.split(','));
    const cell = (name: string) => row[headers.indexOf(name)];
    expect(['scope', 'title_ar', 'text_ar', 'sources', 'place'].map(cell)).toEqual([
      'theatre',
      'محادثات',
      'في الخارج',
      'radio',
      '',
    ]);
  });
});

describe('places', () => {
  it('are known by id and by name in any language, however it is written', () => {
    expect(placesNamed(project, ' ALDER ; ألدر; elm-south')).toEqual({ ids: ['alder', 'elm-south'], unknown: [] });
  });

  it('are told back where a name is unknown or two bear it', () => {
    expect(placesNamed(project, 'Elm, Oak')).toEqual({ ids: [], unknown: ['Elm', 'Oak'] });
  });
});

describe('sources in a list', () => {
  it('are told apart where publisher and title are the same', () => {
    const long = `https://www.example.org/${'a/'.repeat(40)}17`;
    const labels = sourceLabels([
      { id: 'a', publisher: 'Radio', title: 'Radio', url: 'https://radio.example/1' },
      { id: 'b', publisher: 'Radio', title: 'Radio', url: long },
      { id: 'c', publisher: 'Council', title: 'Minutes', url: '' },
    ]).map(({ label }) => label);
    expect(labels[0]).toBe('Radio (radio.example/1)');
    expect(labels[1]).toMatch(/^Radio \(….*\/17\)$/);
    expect(labels[2]).toBe('Council: Minutes');
  });
});
