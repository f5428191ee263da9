import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { pack } from '../engine/format/pack.ts';

/**
 * Writes `src/draw/picture/world-lines.ts`: land and borders of the world, coarse, for the locator in a corner of a picture.
 * From Natural Earth at 1:110 million (public domain), as packed in the npm package world-atlas.
 * Run: npx tsx src/data-prep/world-lines.ts
 */

/** Positions are kept to a quarter of a degree: less than a pixel of a locator. */
const STEPS_PER_DEGREE = 4;
/** Shorter rings are smaller than a pixel or two. */
const LEAST_POINTS = 4;

const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
const world = JSON.parse(await readFile(file, 'utf8')) as Topology<{
  countries: GeometryCollection;
  land: GeometryCollection;
}>;
const { features } = feature(world, world.objects.land);
const rings = features.flatMap(({ geometry }) =>
  geometry.type === 'MultiPolygon'
    ? geometry.coordinates.flat()
    : geometry.type === 'Polygon'
      ? geometry.coordinates
      : [],
);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates;

await writeFile(
  'src/draw/picture/world-lines.ts',
  `// Written by src/data-prep/world-lines.ts from Natural Earth, 1:110 million (public domain).
/** Lines as steps of a quarter of a degree, east and north in turn, each from the last; the first from 0, 0. VLQ, split by spaces. */
export const LAND =
  '${rings.map(coarse).filter(Boolean).join(' ')}';
export const BORDERS =
  '${borders.map(coarse).filter(Boolean).join(' ')}';
`,
);

function coarse(line: readonly (readonly number[])[]): string {
  let [x, y] = [0, 0];
  const steps: number[] = [];
  for (const [lng, lat] of line) {
    const [nx, ny] = [Math.round(lng * STEPS_PER_DEGREE), Math.round(lat * STEPS_PER_DEGREE)];
    if (steps.length > 0 && nx === x && ny === y) continue;
    steps.push(nx - x, ny - y);
    [x, y] = [nx, ny];
  }
  return steps.length < 2 * LEAST_POINTS ? '' : pack(steps);
}
