import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { BORDER_WITNESSES } from '../../src/data-prep/border.ts';
import { type Chain, distanceTo, inRing, metres, type Point } from '../../src/data-prep/chain.ts';
import { readFeatures } from '../../src/data-prep/geojson.ts';
import { FRAME, THEATRE } from '../../src/data-prep/outline.ts';
import { crossings } from '../../src/data-prep/simplify.ts';

// The base map as it stands in data/idlib: made once from packages that a test run does not have.
const read = (name: string) => readFeatures(new URL(`../../data/idlib/${name}.geojson`, import.meta.url)).features;
const [subject] = read('subject');
const land = read('land');
const water = read('water');
const borders = read('boundaries');

function rings(geometry: Geometry): Chain[] {
  const { type, coordinates } = geometry as Polygon | MultiPolygon;
  return (type === 'Polygon' ? coordinates : coordinates.flat()) as Chain[];
}

const key = (p: Position) => p.join(' ');
const edges = (chain: readonly Position[]) => chain.slice(1).map((p, i) => [key(chain[i]), key(p)].sort().join(' - '));
const areas = [subject, ...land, ...water.filter(f => f.properties?.kind !== 'river')];

describe('the subject', () => {
  const mainland = rings(subject.geometry)[0];

  it('is of a modest size', () => {
    expect(rings(subject.geometry).flat().length).toBeLessThan(400);
    for (const [lng, lat] of mainland) {
      expect(lng >= THEATRE[0] && lng <= THEATRE[2] && lat >= THEATRE[1] && lat <= THEATRE[3]).toBe(true);
    }
  });

  it('has every witness of the border on its own side, 75 metres off', () => {
    for (const { name, at, side } of BORDER_WITNESSES) {
      expect(inRing(mainland, at), name).toBe(side === 'right');
      expect(distanceTo(mainland, at), name).toBeGreaterThan(75);
    }
  });

  // Corners of the country where the border of other maps often goes wrong; coordinates are OCHA's.
  it.each<[string, Point]>([
    ['Kasab', [35.9854, 35.9183]],
    ['Khirbat al-Jawz', [36.191, 35.9031]],
    ['Darkush', [36.3934, 35.9924]],
    ['Atma', [36.6898, 36.3098]],
    ['Aqrabat', [36.7079, 36.2699]],
    ['Bab al-Hawa', [36.692, 36.2308]],
    ['Jandairis', [36.6896, 36.3925]],
    ['Raju', [36.6645, 36.677]],
    ['al-Rai', [37.4464, 36.6125]],
  ])('has %s inside', (_, at) => {
    expect(inRing(mainland, at)).toBe(true);
    expect(distanceTo(mainland, at)).toBeGreaterThan(150);
  });
});

describe('the map', () => {
  it.each(areas.map(f => [f.properties?.id as string, f.geometry] as const))(
    '%s: closed rings that do not cross',
    (_, geometry) => {
      for (const ring of rings(geometry)) {
        expect(ring[ring.length - 1]).toEqual(ring[0]);
        expect(crossings(ring)).toEqual([]);
      }
    },
  );

  it('covers the frame without gap or overlap: an edge belongs to two areas or lies on the frame', () => {
    const parts = [...land, ...water.filter(f => f.properties?.kind === 'sea')];
    const count = new Map<string, Position[]>();
    const times = new Map<string, number>();
    for (const ring of parts.flatMap(f => rings(f.geometry))) {
      edges(ring).forEach((edge, i) => {
        count.set(edge, [ring[i], ring[i + 1]]);
        times.set(edge, (times.get(edge) ?? 0) + 1);
      });
    }
    const [w, s, e, n] = FRAME;
    const onFrame = ([p, q]: Position[]) =>
      [w, e].some(x => p[0] === x && q[0] === x) || [s, n].some(y => p[1] === y && q[1] === y);
    const single = [...count].filter(([edge, points]) => times.get(edge) !== 2 && !onFrame(points));
    expect(single).toEqual([]);
  });

  it('draws the border of the subject along the border of the countries', () => {
    const syria = new Set(edges(rings(land[0].geometry)[0]));
    const own = edges(rings(subject.geometry)[0]).filter(edge => !syria.has(edge));
    // All but the theatre's eastern and southern edges, which run through the country.
    expect(own).toHaveLength(2);
    const line = new Set(edges((borders[0].geometry as LineString).coordinates));
    expect(edges(rings(subject.geometry)[0]).filter(edge => line.has(edge)).length).toBeGreaterThan(150);
  });

  it('has no drained lake: nothing of Lake Amik', () => {
    const amik: Point = [36.35, 36.31];
    const lakes = water.filter(f => f.properties?.kind === 'lake').flatMap(f => rings(f.geometry));
    for (const lake of lakes) expect(metres(lake[0], amik)).toBeGreaterThan(50_000);
  });

  it('has the lakes of today, and the Euphrates stops at its own', () => {
    const shore = (id: string) => rings(water.filter(f => f.properties?.id === id)[0].geometry)[0];
    // A point well inside each; Lake Assad has been filled since 1973, Lake Jabbul grew to the east.
    expect(inRing(shore('assad'), [38.3, 35.96])).toBe(true);
    expect(inRing(shore('jabbul'), [37.66, 36.05])).toBe(true);
    const [euphrates] = water.filter(f => f.properties?.id === 'euphrates');
    const courses = (euphrates.geometry as MultiLineString).coordinates as Chain[];
    expect(courses).toHaveLength(2);
    for (const course of courses) {
      expect(course.slice(1, -1).filter(p => inRing(shore('assad'), p))).toEqual([]);
    }
  });
});
