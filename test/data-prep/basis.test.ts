import { expect, test } from 'vitest';
import { basisOf, statusWith, withBasis } from '../../src/data-prep/basis.ts';

const titles = new Map([
  ['map', 'Module: detailed map, marks of July 2017'],
  ['dead', 'Georeferenced Event Dataset (GED)'],
  ['news', 'Army takes Alder'],
]);
const basis = (row: Partial<Record<'status' | 'sources' | 'note_en', string>>) =>
  basisOf({ status: '', sources: 'news', note_en: '', ...row }, id => titles.get(id) ?? '');

test.each([
  ['named', {}],
  ['named', { note_en: 'In a list of places held by that day.' }],
  ['named', { sources: 'map;news' }],
  ['area', { note_en: 'The whole district was held by then; the place is not named.' }],
  ['area', { note_en: 'The whole border strip was held by then; the place lies in it.' }],
  ['map', { sources: 'map' }],
  ['map', { sources: 'map;dead' }],
  ['map', { note_en: 'A map of the ministry of 11 September shows its troops gone; the place is not named.' }],
  ['inferred', { status: 'inferred', note_en: 'No source names it.' }],
  ['inferred', { sources: '' }],
])('a row is %s: %o', (expected, row) => {
  expect(basis(row)).toBe(expected);
});

test('takes back what only a named place can be, and nothing else', () => {
  expect(statusWith('confirmed', 'named')).toBe('confirmed');
  expect(statusWith('confirmed', 'area')).toBe('area');
  expect(statusWith('confirmed', 'map')).toBe('reported');
  expect(statusWith('claimed', 'area')).toBe('claimed');
});

test('fills the column behind status, and leaves what a person wrote', () => {
  const control =
    'place,from,status,sources,note_en\nalder,2020-01-01,confirmed,news,"All villages here, the place is not named."\n';
  const filled = withBasis(control, 'id,title\nnews,Army takes Alder\n');
  expect(filled).toBe(
    'place,from,status,basis,sources,note_en\nalder,2020-01-01,area,area,news,"All villages here, the place is not named."\n',
  );
  const decided = filled.replace('area,area', 'confirmed,named');
  expect(withBasis(decided, 'id,title\nnews,Army takes Alder\n')).toBe(decided);
});
