import { buffer } from '@turf/buffer';
import { difference } from '@turf/difference';
import { featureCollection, lineString, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { type Chain, densify, fromMetres, nearestIndex, type Point, toMetres } from './chain.ts';
import { feature, rounded } from './geojson.ts';
import { simplify } from './simplify.ts';

/** Ends of the joint patrols that the protocol of 5 March 2020 names; positions are OCHA's (C3908, C7211). */
const TRUMBA: Point = [36.7693, 35.8605];
const AYN_AL_HAWR: Point = [36.1675, 35.7813];
const DEPTH_KM = 6;

/**
 * The security corridor of the Moscow protocol: six kilometres on each side of the M4. The protocol gives the depth and,
 * for the patrols, the two ends; no official map is known, so that the ends and the shape are an estimate.
 */
export function m4Corridor(m4: Chain, subject: Polygon | MultiPolygon): Feature<Polygon | MultiPolygon> {
  const road = between(m4, TRUMBA, AYN_AL_HAWR);
  const wide = buffer(lineString(road), DEPTH_KM, { units: 'kilometers', steps: 16 });
  // A buffer has round caps, which would reach past the ends of the patrolled stretch: cut them off square.
  const flat =
    wide &&
    difference(
      featureCollection([wide, beyond(road[1], road[0]), beyond(road[road.length - 2], road[road.length - 1])]),
    );
  const inside = flat && intersect(featureCollection([flat, feature(subject, {})]));
  if (!inside) throw new Error('the corridor lies outside the subject');
  return feature(rounded(inside.geometry), {
    id: 'm4-corridor-2020',
    kind: 'corridor',
    name_en: 'M4 security corridor',
    name_ar: 'الممر الأمني على طريق M4',
    name_tr: 'M4 güvenlik koridoru',
    from: '2020-03-05',
    estimate: true,
    sources: ['prot20', 'prot20pax'],
  });
}

/** The stretch of a road that two places beside it end, to 100 m. */
function between(road: Chain, from: Point, to: Point): Chain {
  const steps = densify(road, 100);
  const ends = [nearestIndex(steps, from), nearestIndex(steps, to)];
  return simplify(steps.slice(Math.min(...ends), Math.max(...ends) + 1), () => 1);
}

/** The ground past the end of a road that comes from `before`: twenty kilometres deep and as wide to each side. */
function beyond(before: Point, end: Point): Feature<Polygon> {
  const [p, q] = [toMetres(before), toMetres(end)];
  const length = Math.hypot(q[0] - p[0], q[1] - p[1]);
  const [dx, dy] = [((q[0] - p[0]) / length) * 20_000, ((q[1] - p[1]) / length) * 20_000];
  const corners: Chain = [
    [q[0] - dy, q[1] + dx],
    [q[0] - dy + dx, q[1] + dx + dy],
    [q[0] + dy + dx, q[1] - dx + dy],
    [q[0] + dy, q[1] - dx],
    [q[0] - dy, q[1] + dx],
  ];
  return polygon([corners.map(fromMetres)]);
}
