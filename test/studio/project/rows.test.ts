import { expect, it } from 'vitest';
import { Project } from '../../../src/studio/project/project.ts';
import { rowsOf } from '../../../src/studio/project/rows.ts';

const PLACES = 'id,name_en\na,Alder\n';

it('makes the rows of a table once for each state of its text', () => {
  const project = new Project('k', 'war', [['places.csv', new TextEncoder().encode(PLACES)]]);
  const before = rowsOf(project, 'places');
  expect(before).toEqual([{ id: 'a', name_en: 'Alder' }]);
  expect(rowsOf(project, 'places')).toBe(before);
  project.edit(new Map([['places.csv', `${PLACES}b,Birch\n`]]));
  expect(rowsOf(project, 'places').map(({ id }) => id)).toEqual(['a', 'b']);
});
