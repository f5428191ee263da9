import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawUp } from './drawn.ts';
import { type Ground, groundOf } from './ground.ts';
import { spotsOn, unlike } from './spots.ts';

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
  const heldThen = new Map(spotsOn(ground, other, Infinity).map(spot => [`${spot.x} ${spot.y}`, spot.side]));
  const moved = spots.filter(({ x, y, side }) => side >= 0 && (heldThen.get(`${x} ${y}`) ?? side) !== side);
  expect(moved.length).toBeGreaterThan(spots.length / 3);
});
