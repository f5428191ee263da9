import { expect, it } from 'vitest';
import { box, compileTheatre, features } from '../write-theatre.ts';

const files = (frame: string, more = {}) => ({
  'theatre.json': JSON.stringify({ id: 'w', title: { en: 'W' }, first: '2020-01-01', last: '2020-01-31', ...more }),
  'actors.csv': 'id,side,name_en,colour\nred,red,Red,#d55e00\nblue,blue,Blue,#0072b2\n',
  'frames/2020-01-01.geojson': frame,
});
const WIDE = features([box(-180, -60, -60, 75), { actor: 'red' }], [box(-20, -60, 180, 75), { actor: 'blue' }]);

it('tells of an edge of more than half the world that either way may be meant by', async () => {
  const { report } = await compileTheatre(files(WIDE));
  expect(report).toHaveLength(1);
  expect(report[0]).toMatch(
    /frames\/2020-01-01\.geojson:1 .*warning: .*\(actor blue\).* from longitude -20 to 180 .* short way/,
  );
});

it('is silent where bounds or a point between say which, and where the short way is surely meant', async () => {
  expect((await compileTheatre(files(WIDE, { bounds: [-180, -60, 180, 75] }))).report).toEqual([]);
  const led = WIDE.replace('[[[-20,-60],', '[[[-20,-60],[80,-60],').replace('[180,75],', '[180,75],[80,75],');
  expect((await compileTheatre(files(led))).report).toEqual([]);
  const islands = features([box(-179, 0, 179, 2), { actor: 'red' }], [box(177, 0, 179, 2), { actor: 'blue' }]);
  expect((await compileTheatre(files(islands))).report).toEqual([]);
});
