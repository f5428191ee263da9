import { expect, it } from 'vitest';
import { redrawn, shapeFileOf, shapesOf, withShape } from '../../../src/studio/forms/shape-edits.ts';

const frame =
  '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"left":"red","right":"blue"},"geometry":{"type":"LineString","coordinates":[[10,50],[11,51]]}}\n]}\n';
const project = (files: Readonly<Record<string, string>>) => ({
  paths: Object.keys(files).sort(),
  text: (path: string) => files[path] ?? null,
});

it('moves the front of a frame on a copy for the day, and that of the day in place', () => {
  const files = project({ 'frames/2020-01-01.geojson': frame, 'frames/2020-03-01.geojson': frame });
  expect(shapeFileOf(files, 'frame', '2020-02-10')).toBe('frames/2020-01-01.geojson');
  const [shape] = shapesOf(frame);
  expect(shape.label).toBe('red / blue');
  const moved = [
    [50, 10],
    [51, 12],
  ] as const;
  const copied = redrawn(files, 'frames/2020-01-01.geojson', shape, moved, '2020-02-10');
  expect([...copied.keys()]).toEqual(['frames/2020-02-10.geojson']);
  expect(shapesOf(copied.get('frames/2020-02-10.geojson')!)[0].points).toEqual(moved);
  const mended = redrawn(files, 'frames/2020-01-01.geojson', shape, moved, '2020-01-01');
  expect([...mended.keys()]).toEqual(['frames/2020-01-01.geojson']);
});

it('adds a shape and leaves the others as they are written, rings closed and counter-clockwise', () => {
  const before =
    '{ "type": "FeatureCollection",  "features": [ {"type":"Feature", "properties":{}, "geometry":null} ] }';
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
  ] as const;
  const edits = withShape(project({ 'agreements.geojson': before }), 'agreements.geojson', { id: 'a' }, corners, true);
  const text = edits.get('agreements.geojson')!;
  expect(text).toContain('{"type":"Feature", "properties":{}, "geometry":null}');
  expect(JSON.parse(text).features[1].geometry.coordinates).toEqual([
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 1],
    ],
  ]);
  expect(
    JSON.parse(withShape(project({}), 'lines.geojson', {}, corners, false).get('lines.geojson')!).features,
  ).toHaveLength(1);
});
