import type { LineString, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Chain, distanceTo, inRing, type Point } from '../../src/data-prep/chain.ts';
import { readFeatures } from '../../src/data-prep/geojson.ts';
import { LINES, position } from '../../src/data-prep/lines.ts';
import { crossings } from '../../src/data-prep/simplify.ts';

const data = new URL('../../data/idlib/', import.meta.url);
const lines = readFeatures(new URL('lines.geojson', data)).features;
const subject = readFeatures(new URL('subject.geojson', data)).features[0].geometry as MultiPolygon;
const chains = new Map(lines.map(f => [f.properties?.id, (f.geometry as LineString).coordinates as Chain]));
const line = (id: string) => chains.get(id) ?? [];

it('puts a vertex so many kilometres east and north of its place', () => {
  const [lng, lat] = position(['Somewhere', 36.5, 35.9, 0.9007, -1.11195]);
  expect(lng).toBeCloseTo(36.51, 4);
  expect(lat).toBeCloseTo(35.89, 6);
});

it('has in the file what the tables say', () => {
  expect(lines).toEqual(JSON.parse(JSON.stringify(LINES)));
});

describe.each(lines.map(f => f.properties?.id as string))('%s', id => {
  it('runs inside the subject and does not cross itself', () => {
    const mainland = subject.coordinates[0][0] as Chain;
    for (const p of line(id)) expect(inRing(mainland, p) || distanceTo(mainland, p) < 20, `${p}`).toBe(true);
    expect(crossings(line(id))).toEqual([]);
  });
});

describe('the highways', () => {
  it('meet north-east of Saraqib, in one vertex', () => {
    const common = line('m4').filter(p => line('m5').some(q => q[0] === p[0] && q[1] === p[1]));
    expect(common).toEqual([[36.8239, 35.8836]]);
  });

  // Place, nearest highway, most kilometres between the two.
  it.each<[string, Point, string, number]>([
    ['Saraqib', [36.8061, 35.8611], 'm5', 1],
    ['Maarrat al-Numan', [36.6766, 35.6476], 'm5', 1],
    ['Khan Shaykhun', [36.6504, 35.4437], 'm5', 1],
    ['Morek', [36.6893, 35.3739], 'm5', 1],
    ['Rastan', [36.7312, 34.9241], 'm5', 1],
    ['Nayrab', [36.7183, 35.8692], 'm4', 1],
    ['Ariha', [36.6102, 35.814], 'm4', 1],
    ['Jisr al-Shughur', [36.315, 35.8142], 'm4', 2],
    ['Ayn al-Hawr', [36.1674, 35.7813], 'm4', 1],
  ])('pass %s', (_, at, id, km) => {
    expect(distanceTo(line(id), at)).toBeLessThan(km * 1000);
  });

  // Whether the road leaves the town on its left or right hand decides in whose zone it lies.
  it.each<[string, Point]>([
    ['Maarrat al-Numan', [36.6766, 35.6476]],
    ['Khan Shaykhun', [36.6504, 35.4437]],
    ['Morek', [36.6893, 35.3739]],
  ])('pass %s on its east', (_, [lng, lat]) => {
    const m5 = line('m5');
    const i = m5.findIndex((p, k) => k > 0 && m5[k - 1][1] >= lat && p[1] < lat);
    const [a, b] = [m5[i - 1], m5[i]];
    expect(a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1])).toBeGreaterThan(lng);
  });
});
