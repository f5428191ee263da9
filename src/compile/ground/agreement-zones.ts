import { area } from '@turf/area';
import { bboxClip } from '@turf/bbox-clip';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Position } from 'geojson';
import type { CompiledAgreement } from '../../engine/format/compiled.ts';
import { pack, packDeltas } from '../../engine/format/pack.ts';
import { BoundaryFinder } from '../../engine/geometry/boundary.ts';
import { ringsByLabel } from '../../engine/geometry/rings.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { ringPolygons } from '../../engine/query/boundary-features.ts';
import { gridPolygons, packPolygons } from '../encode/encode.ts';
import { Memo } from '../memo.ts';
import type { AgreementFact } from '../read/facts.ts';
import { clipConvex, isConvex } from './clip-convex.ts';

/** Agreements with how much of each lies in which zone, so that the browser only has to add up. */
export function measureAgreements(
  agreements: readonly AgreementFact[],
  topology: Topology,
  memo = new Memo(),
): CompiledAgreement[] {
  const shapes = agreements.map(({ geometry }) => geometry);
  const measured = memo.of('agreements', [topology, shapes], () => measure(shapes, topology));
  return agreements.map(({ id, kind, name, from, until, estimate }, i) => {
    return { id, kind, name, from, until, estimate, ...measured[i] };
  });
}

function measure(
  shapes: readonly AgreementFact['geometry'][],
  topology: Topology,
): Pick<CompiledAgreement, 'polygons' | 'zones' | 'hectares'>[] {
  if (shapes.length === 0) return [];
  const zones = zonePolygons(topology);
  return shapes.map(geometry => {
    const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const ground = multiPolygon(coordinates);
    const box = extent(coordinates.flat(2));
    const touched: number[] = [];
    const hectares: number[] = [];
    zones.forEach((polygons, zone) => {
      if (polygons.length === 0) return;
      const around = extent(polygons.flat(2));
      const km2 = meet(box, around) ? commonKm2(ground, multiPolygon(polygons), around) : 0;
      if (km2 < 0.005) return;
      touched.push(zone);
      hectares.push(Math.round(km2 * 100));
    });
    const polygons = packPolygons(gridPolygons(coordinates));
    return { polygons, zones: packDeltas(touched), hectares: pack(hectares) };
  });
}

/** Area that an agreement and a zone have in common. Clipped to the zone's box first, the long outline costs little. */
function commonKm2(ground: Feature<MultiPolygon>, zone: Feature<MultiPolygon>, around: Box): number {
  const near = multiPolygon(polygonsOf(bboxClip(ground, [...around])));
  if (near.geometry.coordinates.length === 0) return 0;
  const [west, south, east, north] = around;
  const box = multiPolygon([
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ]);
  if (area(near) > area(box) * (1 - 1e-9)) return area(zone) / 1e6;
  const [[shell, ...lakes], ...rest] = zone.geometry.coordinates;
  if (rest.length === 0 && lakes.length === 0 && isConvex(shell)) {
    // The first ring of a polygon is ground, the others are holes in it.
    const km2 = (ring: Position[]) => area({ type: 'Polygon', coordinates: [clipConvex(ring, shell)] }) / 1e6;
    return near.geometry.coordinates.reduce(
      (sum, [outside, ...holes]) => holes.reduce((left, hole) => left - km2(hole), sum + km2(outside)),
      0,
    );
  }
  const common = intersect(featureCollection([near, zone]));
  return common ? area(common) / 1e6 : 0;
}

/** What is left of a polygon after clipping, rings without ground left out. */
function polygonsOf({ geometry }: ReturnType<typeof bboxClip>): Position[][][] {
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates as Position[][]];
  return polygons.map(rings => rings.filter(ring => ring.length > 3)).filter(rings => rings.length > 0);
}

/** Each zone as polygons in degrees. */
function zonePolygons(topology: Topology): Position[][][][] {
  const labels = Uint32Array.from({ length: topology.zones }, (_, zone) => zone);
  const boundary = new BoundaryFinder(topology).find(labels);
  const rings = ringsByLabel(boundary, topology);
  return Array.from(labels, zone => ringPolygons(topology, boundary, rings.get(zone) ?? []));
}

type Box = readonly [number, number, number, number];

function extent(positions: readonly Position[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
