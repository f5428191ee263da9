import { expect, test } from 'vitest';
import { ALLIED, FRONT_DASH } from '../../../src/draw/layers/front.ts';
import { frontGrounds } from '../../../src/draw/layers/front-grounds.ts';
import { drawSvg } from '../../../src/draw/picture/svg.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { BASES, type Basis, STATUSES, type Status } from '../../../src/engine/model/history.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { loadWords } from '../../../src/i18n/load-words.ts';
import { makeTheatre } from '../../elements/fixture.ts';

/** A theatre in which every row is known in one way, and those of the south in another. */
function known(north: [Status, Basis], south: [Status, Basis]): Theatre {
  const theatre = makeTheatre();
  const { state, status, basis } = theatre.history;
  for (const [row, one] of state.entries()) {
    const [how, what] = theatre.states[one].side === 1 ? south : north;
    status[row] = STATUSES.indexOf(how);
    basis[row] = BASES.indexOf(what);
  }
  return theatre;
}
const grounds = (theatre: Theatre) => frontGrounds(snapshotAt(theatre, parseDay('2020-03-06')));

test.each<[string, [Status, Basis], [Status, Basis], string]>([
  ['named on both sides', ['confirmed', 'named'], ['reported', 'named'], 'known'],
  ['named on one side, in an area on the other', ['confirmed', 'named'], ['area', 'area'], 'known'],
  ['in areas on both sides', ['area', 'area'], ['area', 'area'], 'unnamed'],
  ['on a map and inferred', ['reported', 'map'], ['inferred', 'inferred'], 'unnamed'],
  ['named and inferred', ['reported', 'named'], ['inferred', 'inferred'], 'claimed'],
  ['claimed for an area', ['reported', 'map'], ['claimed', 'area'], 'claimed'],
])('the front between places %s', (_, north, south, ground) => {
  expect(grounds(known(north, south))).toEqual([ground]);
});

test('has a dash of its own where no source names the places beside it, and the legend of a picture says so', async () => {
  const words = await loadWords('en');
  const draw = (theatre: Theatre) =>
    drawSvg(theatre, null, snapshotAt(theatre, parseDay('2020-03-06')), {
      width: 900,
      height: 600,
      lang: 'en',
      theme: 'light',
      words,
    });
  const named = draw(known(['confirmed', 'named'], ['confirmed', 'named']));
  const unnamed = draw(known(['reported', 'map'], ['area', 'area']));
  // A legend breaks its lines.
  const begins = words.edges.unnamed.slice(0, 15);
  expect(named).not.toContain(begins);
  expect(unnamed).toContain(begins);
  expect(FRONT_DASH.unnamed).not.toEqual(FRONT_DASH.claimed);
  const dashes = (svg: string) => svg.match(/stroke-dasharray/g)?.length ?? 0;
  expect(dashes(unnamed)).toBeGreaterThan(dashes(named));
});

test('between allies a thin line stands in place of the front', async () => {
  const words = await loadWords('en');
  const front = (allies: Theatre['allies']) => {
    const theatre: Theatre = { ...makeTheatre(), allies };
    const options = { width: 900, height: 600, lang: 'en', theme: 'light', words } as const;
    const svg = drawSvg(theatre, null, snapshotAt(theatre, parseDay('2020-03-06')), options);
    return svg.match(/<g [^>]*front[^>]*>.*?<\/g>/s)?.[0] ?? '';
  };
  // A picture is drawn in tenths of a pixel.
  const thin = `stroke-width="${ALLIED.width * 10}"`;
  expect(front([])).not.toContain(thin);
  const allied = front([[0, 1]]);
  expect(allied).toContain(thin);
  expect(allied.length).toBeLessThan(front([]).length);
});
