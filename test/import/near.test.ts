import { expect, test } from 'vitest';
import { topologyInBox } from '../../src/import/base/topology-in-box.ts';

test('of a world the shapes that reach into a box are kept, with their lines alone', () => {
  const square = (x: number, y: number, size: number) => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  const world = {
    type: 'Topology' as const,
    arcs: [square(50, 50, 2), square(0, 0, 2), square(-20, -20, 60)],
    objects: {
      countries: {
        type: 'GeometryCollection' as const,
        geometries: [
          { type: 'MultiPolygon' as const, id: 'both', arcs: [[[0]], [[1]]] },
          { type: 'Polygon' as const, id: 'around', arcs: [[~2]] },
          { type: 'Polygon' as const, id: 'far', arcs: [[0]] },
        ],
      },
    },
  };
  const part = topologyInBox(world, [1, 1, 3, 3]);
  expect(part.arcs).toEqual([world.arcs[1], world.arcs[2]]);
  expect(part.objects.countries).toMatchObject({
    geometries: [
      { id: 'both', arcs: [[[0]]] },
      { id: 'around', arcs: [[~1]] },
    ],
  });
});
