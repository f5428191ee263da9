import { area } from '@turf/area';
import { buffer } from '@turf/buffer';
import { featureCollection, multiLineString, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Box, Chain, Point } from './chain.ts';
import { densify, metres } from './chain.ts';
import { feature, rounded } from './geojson.ts';

const DEPTH_KM = 15;
const GHAB_DEPTH_KM = 20;

/** The Ghab plain from Suqaylabiyah (south) to Jurin (north), where Enab Baladi gives the zone 20 kilometres. */
const GHAB: Box = [36.2, 35.35, 36.42, 35.62];

const SIDES = ['government', 'opposition'] as const;
/** Pieces smaller than this, square kilometres, come from the buffer reaching across the line at a bend. */
const SLIVER_KM2 = 1;

type Area = Feature<Polygon | MultiPolygon>;

/**
 * The demilitarised zone that Russia and Turkey agreed in Sochi on 17 September 2018. No official map was published, so
 * this is an estimate by a recipe: from the front of that day between government and opposition, 15 kilometres into
 * opposition-held ground (the memorandum says 15 to 20), and 20 in the Ghab plain.
 * @param day the map's own export of 17 September 2018
 */
export function sochiZone(day: FeatureCollection): Feature<Polygon | MultiPolygon> {
  const fronts = day.features.filter(isFront).map(f => densify(f.geometry.coordinates as Chain, 500));
  const held = day.features.filter(isOpposition);
  if (fronts.length === 0 || held.length === 0) throw new Error('no front between government and opposition');
  const ghab = fronts.flatMap(chain => stretches(chain, inGhab));
  const elsewhere = fronts.flatMap(chain => stretches(chain, p => !inGhab(p)));
  const belt = merge([...widen(elsewhere, DEPTH_KM), ...widen(ghab, GHAB_DEPTH_KM)]);
  const zone = intersect(featureCollection([belt, merge(held)]));
  if (!zone) throw new Error('no opposition-held ground beside the front');
  return feature(rounded(withoutSlivers(zone)), {
    id: 'sochi-2018',
    kind: 'demilitarized',
    name_en: 'Demilitarised zone of 2018',
    name_ar: 'المنطقة المنزوعة السلاح لعام 2018',
    name_tr: '2018 silahtan arındırılmış bölgesi',
    from: '2018-09-17',
    estimate: true,
    sources: ['mou18', 'mou18fr', 'eb-weap'],
  });
}

function isFront(f: Feature): f is Feature<LineString> {
  // Lists of an export are texts joined by semicolons.
  const sides = String(f.properties?.sides ?? '').split(';');
  return f.properties?.layer === 'front' && SIDES.every(side => sides.includes(side));
}

function isOpposition(f: Feature): f is Area {
  return f.properties?.layer === 'area' && f.properties.side === 'opposition';
}

function inGhab([lng, lat]: Point): boolean {
  const [w, s, e, n] = GHAB;
  return lng >= w && lng <= e && lat >= s && lat <= n;
}

/** The parts of a chain whose points pass; neighbours on both sides of a cut overlap by one step, so that no gap opens. */
function stretches(chain: Chain, passes: (p: Point) => boolean): Chain[] {
  const parts: Chain[] = [];
  let part: Chain = [];
  chain.forEach((p, i) => {
    if (passes(p) || (i > 0 && passes(chain[i - 1]))) part.push(p);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  return [...parts, part].filter(c => c.length > 1);
}

function widen(chains: Chain[], km: number): Area[] {
  if (chains.length === 0) return [];
  const lines = chains.map(c => c.filter((p, i) => i === 0 || metres(p, c[i - 1]) > 0));
  const wide = buffer(multiLineString(lines), km, { units: 'kilometers', steps: 16 });
  return wide ? [wide] : [];
}

function merge(areas: Area[]): Area {
  const merged = areas.length > 1 ? union(featureCollection(areas)) : areas[0];
  if (!merged) throw new Error('nothing to merge');
  return merged;
}

function withoutSlivers({ geometry }: Area): Polygon | MultiPolygon {
  const parts: Position[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const whole = parts.filter(rings => area(multiPolygon([rings])) > SLIVER_KM2 * 1e6);
  return whole.length === 1 ? { type: 'Polygon', coordinates: whole[0] } : { type: 'MultiPolygon', coordinates: whole };
}
