import type { Feature } from 'geojson';
import { type Chain, metres, type Point } from './chain.ts';
import { feature, lineString, polygon } from './geojson.ts';
import { closed, type Gshhg } from './gshhg.ts';
import { outside, waterAround } from './osm-water.ts';
import { DETAIL, FRAME, type Outline } from './outline.ts';
import { river, type Stretch } from './river.ts';

type Names = readonly [id: string, en: string, ar: string, tr: string];

/**
 * Lakes of GSHHG by a point in or beside their middle. It still has Lake Amik in Hatay, drained by the 1970s, which is
 * left out.
 */
const LAKES: readonly { names: Names; at: Point }[] = [
  { names: ['qattinah', 'Lake Qattinah', 'بحيرة قطينة', 'Katine Gölü'], at: [36.567, 34.645] },
  { names: ['seyhan-reservoir', 'Seyhan Reservoir', 'بحيرة سد سيحان', 'Seyhan Baraj Gölü'], at: [35.274, 37.103] },
  { names: ['akyatan', 'Akyatan Lagoon', 'بحيرة أكياتان', 'Akyatan Lagünü'], at: [35.259, 36.632] },
  { names: ['beysehir', 'Lake Beyşehir', 'بحيرة بيشهر', 'Beyşehir Gölü'], at: [31.507, 37.774] },
  { names: ['egirdir', 'Lake Eğirdir', 'بحيرة إيردير', 'Eğirdir Gölü'], at: [30.849, 38.076] },
];

/** Lakes of OpenStreetMap by a point in them: GSHHG is older than the dams and canals that made them what they are. */
const NEW_LAKES: readonly { names: Names; at: Point }[] = [
  { names: ['jabbul', 'Lake Jabbul', 'سبخة الجبول', 'Cabbul Gölü'], at: [37.56, 36.06] },
  { names: ['assad', 'Lake Assad', 'بحيرة الأسد', 'Esad Gölü'], at: [38.3, 35.96] },
];

/** Rivers downstream, as stretches between two points each; a stretch is cut from whichever GSHHG line passes both. */
const RIVERS: readonly { names: Names; stretches: readonly Stretch[] }[] = [
  {
    names: ['orontes', 'Orontes', 'نهر العاصي', 'Asi'],
    stretches: [
      [
        [36.28, 34.17],
        [36.52, 34.61],
      ],
      [
        [36.61, 34.67],
        [36.88, 35.01],
      ],
      [
        [36.88, 35.01],
        [36.37, 36.01],
      ],
      [
        [36.37, 36.01],
        [35.96, 36.04],
      ],
    ],
  },
  {
    names: ['afrin', 'Afrin', 'نهر عفرين', 'Afrin Çayı'],
    stretches: [
      [
        [36.92, 37.05],
        [36.38, 36.22],
      ],
    ],
  },
  {
    names: ['euphrates', 'Euphrates', 'نهر الفرات', 'Fırat'],
    stretches: [
      [
        [38.53, 38.47],
        [39.19, 38.04],
      ],
      [
        [39.19, 38.04],
        [38.04, 37.44],
      ],
      [
        [38.04, 37.44],
        [38.02, 36.83],
      ],
      [
        [38.03, 36.83],
        [38.19, 36.26],
      ],
      [
        [38.19, 36.26],
        [42, 34.42],
      ],
    ],
  },
];

/** The sea as the land leaves it, lakes and rivers. */
export function water(outline: Outline, { lakes, rivers }: Gshhg, bodies: readonly Chain[][]): Feature[] {
  const newLakes = NEW_LAKES.map(({ names, at }) => ({
    names,
    rings: waterAround(bodies, at).map(ring => DETAIL.slim(ring, 1.6)),
  }));
  return [
    sea(outline),
    ...newLakes.map(({ names, rings }) => feature(polygon(...rings.filter(whole)), properties('lake', names))),
    ...LAKES.map(({ names, at }) => feature(polygon(DETAIL.slim(nearestLake(lakes, at))), properties('lake', names))),
    ...RIVERS.map(({ names, stretches }) => {
      const lines = rivers.map(r => r.chain);
      const courses = newLakes.reduce(
        (c, { rings }) => c.flatMap(one => outside(one, rings[0])),
        river(lines, stretches),
      );
      const chains = courses.map(c => DETAIL.slim(c, 1.6));
      const geometry =
        chains.length > 1 ? { type: 'MultiLineString' as const, coordinates: chains } : lineString(chains[0]);
      return feature(geometry, properties('river', names));
    }),
  ];
}

/** Whether a ring is still one: islands of a hundred metres are points by now. */
function whole(ring: Chain): boolean {
  return ring.length > 4;
}

function sea({ coast, cyprus, arwad }: Outline): Feature {
  const shore = [coast.turkey, coast.theatre, coast.south, coast.lebanon].flatMap((c, i) => (i ? c.slice(1) : c));
  const names: Names = ['mediterranean', 'Mediterranean Sea', 'البحر المتوسط', 'Akdeniz'];
  return feature(polygon([...shore, [FRAME[0], FRAME[1]]], cyprus, arwad), properties('sea', names));
}

function properties(kind: 'sea' | 'lake' | 'river', [id, name_en, name_ar, name_tr]: Names) {
  return { id, kind, name_en, name_ar, name_tr };
}

function nearestLake(lakes: readonly Chain[], at: Point): Chain {
  const off = (c: Chain) => metres(middle(c), at);
  return lakes.filter(closed).reduce((a, b) => (off(b) < off(a) ? b : a));
}

function middle(ring: Chain): Point {
  const [x, y] = [ring.map(p => p[0]), ring.map(p => p[1])];
  return [(Math.min(...x) + Math.max(...x)) / 2, (Math.min(...y) + Math.max(...y)) / 2];
}
