import type { Feature } from 'geojson';
import type { Chain, Point } from './chain.ts';
import { feature, lineString, multiPolygon, polygon } from './geojson.ts';
import { FRAME, type Outline, THEATRE } from './outline.ts';

const [WEST, , EAST, NORTH] = FRAME;

/** Syria inside the theatre: the border, the theatre's eastern and southern edges, the coast, and the island of Arwad. */
export function subject({ coast, turkey, arwad }: Outline): Feature {
  const corner: Point = [THEATRE[2], THEATRE[1]];
  const mainland = path(turkey.theatre, [corner], reverse(coast.theatre));
  return feature(multiPolygon([mainland], [arwad]), {
    id: 'subject',
    name_en: 'North-west Syria',
    name_ar: 'شمال غرب سوريا',
    name_tr: 'Kuzeybatı Suriye',
  });
}

/** The countries around, cut off at the frame. */
export function land({ coast, turkey, lebanon, iraq, cyprus, arwad }: Outline): Feature[] {
  const border = path(turkey.theatre, turkey.east);
  const syria = path(border, reverse(iraq), reverse(lebanon), reverse(coast.south), reverse(coast.theatre));
  const toNorth: Chain = [
    [EAST, NORTH],
    [WEST, NORTH],
  ];
  return [
    feature(multiPolygon([syria], [arwad]), country('syr', 'Syria', 'سوريا', 'Suriye')),
    feature(polygon(path(coast.turkey, border, toNorth)), country('tur', 'Turkey', 'تركيا', 'Türkiye')),
    feature(polygon(path(lebanon, reverse(coast.lebanon))), country('lbn', 'Lebanon', 'لبنان', 'Lübnan')),
    feature(polygon(path(iraq, [[EAST, FRAME[1]]])), country('irq', 'Iraq', 'العراق', 'Irak')),
    feature(polygon(cyprus), country('cyp', 'Cyprus', 'قبرص', 'Kıbrıs')),
  ];
}

/** State borders on land, to be drawn as lines. */
export function boundaries({ turkey, lebanon, iraq }: Outline): Feature[] {
  const state = (id: string, chain: Chain) => feature(lineString(chain), { id, level: 0 });
  return [state('syr-tur', path(turkey.theatre, turkey.east)), state('syr-lbn', lebanon), state('syr-irq', iraq)];
}

function country(id: string, name_en: string, name_ar: string, name_tr: string) {
  return { id, name_en, name_ar, name_tr };
}

/** Chains one after the other; where the end of one is the start of the next, the point stands once. */
function path(...chains: Chain[]): Chain {
  return chains.flatMap((chain, i) => {
    const before = chains[i - 1]?.at(-1);
    return before && before[0] === chain[0][0] && before[1] === chain[0][1] ? chain.slice(1) : chain;
  });
}

function reverse(chain: Chain): Chain {
  return [...chain].reverse();
}
