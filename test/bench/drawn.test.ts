import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawUp } from './drawn.ts';
import { type Ground, groundOf } from './ground.ts';
import { spotsApart, spotsOn, unlike } from './spots.ts';
import { quietness } from './table.ts';

let scratch: string;
let ground: Ground;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
  await drawUp(scratch);
  ground = await groundOf(scratch);
});
afterAll(() => rm(scratch, { recursive: true }));

it('is 1,500 zones of 40 vertices, as they were drawn', () => {
  const { features } = JSON.parse(ground.files.get('zones.json') ?? '') as FeatureCollection<Polygon>;
  expect(features).toHaveLength(1500);
  // The last vertex is the first once more.
  for (const { geometry } of features) expect(geometry.coordinates.flat(2)).toHaveLength(41);
});

it('shares every border between two zones', () => {
  const { left, right } = ground.theatre.topology;
  const rim = left.filter((a, arc) => a < 0 || right[arc] < 0).length;
  // Each zone has four edges, of which two zones share one but at the rim.
  expect(left.length - rim).toBe((1500 * 4 - 2 * (50 + 30)) / 2);
});

it('changes on 744 days', () => {
  expect(ground.changes).toBe(2200);
  expect(ground.theatre.history.changedDays).toHaveLength(744);
  expect(JSON.parse(ground.files.get('changes.json') ?? '')).toHaveLength(3700);
});

it('has spots to look at on any day, and a day that is unlike', () => {
  const day = ground.setting.days[250];
  const spots = spotsOn(ground, day);
  for (const side of [0, 1]) expect(spots.filter(spot => spot.side === side).length).toBeGreaterThan(100);
  const other = unlike(ground, day);
  const { own, others } = spotsApart(ground, day, other);
  expect(own.length).toBeGreaterThan(100);
  const [now, then] = [day, other].map(
    one => new Map(spotsOn(ground, one, Infinity).map(spot => [`${spot.x} ${spot.y}`, spot.side])),
  );
  own.forEach(({ x, y, side }, i) => {
    expect(others[i]).toMatchObject({ x, y });
    expect([now.get(`${x} ${y}`), then.get(`${x} ${y}`)]).toEqual([side, others[i].side]);
    expect(others[i].side).not.toBe(side);
  });
});

it('says whether the machine was quiet', () => {
  const lines = quietness([
    { ground: 'a', first: 1, last: 1.09 },
    { ground: 'b', first: 1.2, last: 1 },
  ]).split('\n');
  expect(lines[0]).toContain('a: quiet');
  expect(lines[1]).toContain('b: NOT QUIET');
});
