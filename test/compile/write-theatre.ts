import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Geometry, Polygon, Position } from 'geojson';
import { afterAll } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))));

/** A folder with the given files, gone when the tests of the file have run. */
export async function writeTheatre(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'theatre-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Compiles such a folder: its problems as `mywar/FILE:LINE ..`, and what was made of it. */
export async function compileTheatre(files: Readonly<Record<string, string | Uint8Array>>) {
  const { problems, output } = await compile(await writeTheatre(files), 'mywar');
  return { report: problems.map(formatProblem), theatre: output?.theatre ?? null, output };
}

/** A box of degrees as a polygon. */
export function box(west: number, south: number, east: number, north: number): Polygon {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** A FeatureCollection of shapes and their properties. */
export function features(...shapes: readonly (readonly [Geometry, Readonly<Record<string, unknown>>])[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: shapes.map(([geometry, properties]) => ({ type: 'Feature', properties, geometry })),
  });
}
