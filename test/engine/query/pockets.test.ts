import { describe, expect, it } from 'vitest';
import { statsCsv } from '../../../src/engine/export/csv.ts';
import { toGeoJSON } from '../../../src/engine/export/geojson.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { frontWalk } from '../../../src/engine/query/front-walk.ts';
import { nearestFront } from '../../../src/engine/query/nearest-front.ts';
import { pocketsOf } from '../../../src/engine/query/pockets.ts';
import { countSeries } from '../../../src/engine/query/series.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { box, compileTheatre, features } from '../../compile/write-theatre.ts';

// Zones of a tenth of a degree, five by five, named from the south-west: a1 .. e5.
const LETTERS = ['a', 'b', 'c', 'd', 'e'];
const ids = LETTERS.flatMap(letter => [1, 2, 3, 4, 5].map(n => `${letter}${n}`));
const zoneOf = (id: string) => {
  const [west, south] = [36 + LETTERS.indexOf(id[0]) / 10, 36 + (Number(id[1]) - 1) / 10];
  return box(west, south, west + 0.1, south + 0.1);
};
const row = (place: string, from: string, actor: string) => `${place},${from},${actor},inferred,seen,\n`;
const start = ids.map(id => row(id, '2020-01-01', id[1] === '5' ? 'navy' : 'blue')).join('');
const CUT = ['b3', 'c2', 'c4', 'd3'].map(id => row(id, '2020-02-08', 'red')).join('');

async function theatreOf(rows: string, more: Readonly<Record<string, unknown>> = {}): Promise<Theatre> {
  const { report, theatre } = await compileTheatre({
    'theatre.json': JSON.stringify({
      id: 'mywar',
      title: { en: 'My war' },
      first: '2020-01-01',
      last: '2020-12-31',
      ...more,
    }),
    'actors.csv': 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\nnavy,navy,Navy,#00508C\n',
    'zones.geojson': features(...ids.map(id => [zoneOf(id), { place: id, name_en: `Place ${id}` }] as const)),
    'control.csv': `place,from,actor,status,note_en,sources\n${start}${rows}`,
    'sources.csv': rows.includes('s1') ? 'id,publisher,title\ns1,Agency,Report\n' : 'id,publisher,title\n',
  });
  expect(report.filter(line => !line.includes('isolated'))).toEqual([]);
  return theatre!;
}
const [BEFORE, DURING, AFTER] = ['2020-02-07', '2020-02-08', '2020-03-01'].map(parseDay);

describe('a pocket that nothing was reported from', () => {
  const rows = `c3,2020-02-05,blue,reported,,s1\n${CUT}${row('c3', '2020-03-01', 'red')}`;

  it('has no front, and counts for its last holder', async () => {
    const theatre = await theatreOf(rows);
    const [during, after] = [DURING, AFTER].map(day => snapshotAt(theatre, day));
    expect(pocketsOf(snapshotAt(theatre, BEFORE))).toEqual([]);
    const [pocket] = pocketsOf(during);
    expect(pocket).toMatchObject({ reported: parseDay('2020-02-05'), cutOff: DURING });
    expect(pocket.zones.map(zone => theatre.places[zone].id)).toEqual(['c3']);
    expect(pocketsOf(after)).toEqual([]);
    // The four zones around it have the same outer edge whether the pocket is red or not known to be.
    expect(during.front.km).toBeCloseTo(after.front.km, 6);
    const { x, y } = theatre.places[pocket.zones[0]];
    expect(nearestFront(during, x, y)!.km).toBeGreaterThan(7);
    expect(frontWalk(during).reduce((sum, { km }) => sum + km, 0)).toBeCloseTo(during.front.km, 6);
    const blue = (day: number) =>
      snapshotAt(theatre, day)
        .areas.filter(({ state }) => theatre.actors[theatre.states[state].actor].id === 'blue')
        .reduce((sum, { km2 }) => sum + km2, 0);
    expect(blue(DURING) - blue(AFTER)).toBeCloseTo(pocket.km2, 6);
  });

  it('is a feature of its own in the export, with its dates, and its edge is no feature', async () => {
    const theatre = await theatreOf(rows);
    const { features } = toGeoJSON(snapshotAt(theatre, DURING), null);
    const areas = features.filter(({ properties }) => properties?.layer === 'area');
    const silent = areas.filter(({ properties }) => properties?.unreported);
    expect(silent.map(({ properties }) => properties)).toEqual([
      expect.objectContaining({ state: 'held', actor: 'blue', reported: '2020-02-05', cut_off: '2020-02-08' }),
    ]);
    const total = theatre.zoneKm2.reduce((sum, km2) => sum + km2, 0);
    expect(areas.reduce((sum, { properties }) => sum + properties?.area_km2, 0)).toBeCloseTo(total, 3);
    const fronts = features.filter(({ properties }) => properties?.layer === 'front');
    expect(fronts.reduce((sum, { properties }) => sum + properties?.length_km, 0)).toBeCloseTo(
      snapshotAt(theatre, DURING).front.km,
      3,
    );
  });

  it('is told apart in stats and leaves the series as each day has it', async () => {
    const theatre = await theatreOf(`${CUT}${row('c3', '2020-03-01', 'red')}`);
    const lines = statsCsv(theatre, theatre.first, theatre.last)
      .trim()
      .split('\n')
      .map(line => line.split(','));
    expect(lines[0].at(-1)).toBe('unreported_km2');
    const on = (date: string) => lines.filter(cells => cells[0] === date);
    const silent = (date: string) => Object.fromEntries(on(date).map(cells => [cells[1], Number(cells.at(-1))]));
    const km2 = theatre.zoneKm2[theatre.places.findIndex(({ id }) => id === 'c3')];
    expect(silent('2020-02-08')).toEqual({ blue: Number(km2.toFixed(3)), navy: 0, red: 0 });
    expect(silent('2020-03-01')).toEqual({ blue: 0, navy: 0, red: 0 });
    for (const [date, actor, , area, , front] of lines.slice(1)) {
      const snapshot = snapshotAt(theatre, parseDay(date));
      const states = snapshot.areas.filter(({ state }) => theatre.actors[theatre.states[state].actor].id === actor);
      expect(Number(area)).toBeCloseTo(
        states.reduce((sum, { km2 }) => sum + km2, 0),
        2,
      );
      expect(Number(front)).toBeCloseTo(
        states.reduce((sum, { state }) => sum + snapshot.front.kmByState[state], 0),
        2,
      );
    }
    const walk = countSeries(theatre);
    let step = walk.next();
    while (!step.done) step = walk.next();
    step.value.days.forEach((day, i) => {
      expect(step.value!.front[i]).toBeCloseTo(snapshotAt(theatre, day).front.km, 6);
    });
  });

  it('stays a siege where islands lists it', async () => {
    const listed = await theatreOf(CUT, { islands: ['c3'] });
    const snapshot = snapshotAt(listed, DURING);
    expect(pocketsOf(snapshot)).toEqual([]);
    expect(snapshot.front.km).toBeGreaterThan(snapshotAt(await theatreOf(CUT), DURING).front.km + 30);
  });
});

describe('the boundary of allies', () => {
  it('is a layer of its own, outside every length of the front', async () => {
    const foes = snapshotAt(await theatreOf(''), BEFORE);
    const friends = snapshotAt(await theatreOf('', { allies: [['navy', 'blue']] }), BEFORE);
    expect(foes.front.km).toBeGreaterThan(40);
    expect(friends.front.km).toBe(0);
    expect(frontWalk(friends)).toEqual([]);
    const { x, y } = friends.theatre.places[0];
    expect(nearestFront(friends, x, y)).toBeNull();
    const edges = toGeoJSON(friends, null).features.filter(({ geometry }) => geometry.type === 'LineString');
    expect(edges.map(({ properties }) => properties?.layer)).toEqual(['allied-boundary']);
    expect(edges[0].properties).toMatchObject({ sides: expect.stringMatching(/^(?:blue;navy|navy;blue)$/) });
    expect(edges[0].properties?.length_km).toBeCloseTo(foes.front.km, 3);
    expect(statsCsv(friends.theatre, BEFORE, BEFORE)).not.toMatch(/,4\d\.\d+,/);
  });

  it('is read from pairs of sides that are there', async () => {
    const files = {
      'theatre.json': JSON.stringify({
        id: 'mywar',
        title: { en: 'My war' },
        first: '2020-01-01',
        last: '2020-12-31',
        allies: [['blue', 'nayv'], ['red'], 'red;blue'],
      }),
      'actors.csv': 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\nnavy,navy,Navy,#00508C\n',
      'zones.geojson': features([zoneOf('a1'), { place: 'a1', name_en: 'A' }]),
      'control.csv': `place,from,actor,status,note_en,sources\n${row('a1', '2020-01-01', 'red')}`,
    };
    expect((await compileTheatre(files)).report).toEqual([
      'mywar/theatre.json:1 allies[0]: error: unknown side "nayv"; did you mean "navy"?',
      'mywar/theatre.json:1 allies[1]: error: invalid allies; write pairs of side ids, [["blue", "navy"], ..]',
      'mywar/theatre.json:1 allies[2]: error: invalid allies; write pairs of side ids, [["blue", "navy"], ..]',
    ]);
  });
});
