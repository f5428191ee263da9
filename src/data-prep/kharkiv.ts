/**
 * Makes the base map and the roads of the Kharkiv theatre: `data/kharkiv/` subject, land, water, boundaries and lines
 * .geojson. Run: `apt-get install gmt gmt-gshhg-full`, then `npx tsx src/data-prep/kharkiv.ts`. The same packages give the same
 * bytes.
 */
import type { Feature } from 'geojson';
import { type Box, type Chain, cutAt, metres, type Point, round } from './chain.ts';
import { Detail } from './detail.ts';
import { feature, lineString, polygon, writeFeatures } from './geojson.ts';
import { readGshhg } from './gshhg.ts';
import { river, type Stretch } from './river.ts';

type Names = readonly [id: string, en: string, ar: string, tr: string];

const THEATRE: Box = [36, 48.7, 38.55, 50.6];
/** What a wide screen shows around it. East of 32 and south of 52 its only border is that of Ukraine and Russia. */
const FRAME: Box = [32, 47.3, 43, 52];
const [WEST, SOUTH, EAST, NORTH] = FRAME;
const detail = new Detail(THEATRE);

const RIVERS: readonly { names: Names; stretches: readonly Stretch[] }[] = [
  {
    names: ['donets', 'Siverskyi Donets', 'سيفيرسكي دونيتس', 'Siverskıy Donets'],
    stretches: [
      [
        [36.95, 50.98],
        [37.4, 49.11],
      ],
      [
        [37.4, 49.11],
        [38.05, 48.94],
      ],
      [
        [38.05, 48.94],
        [38.21, 48.92],
      ],
      [
        [38.21, 48.92],
        [39.92, 48.37],
      ],
    ],
  },
  {
    names: ['oskil', 'Oskil', 'أوسكيل', 'Oskil'],
    stretches: [
      [
        [37.15, 51.52],
        [37.4, 49.11],
      ],
    ],
  },
];

/** Roads run straight between the towns they serve, whose positions are those of places.csv. */
const ROADS: readonly { names: Names; ref: string; through: Chain }[] = [
  {
    names: ['m03', 'M03 Kharkiv–Sloviansk', 'طريق M03 خاركيف – سلوفيانسك', 'M03 Harkiv–Slovyansk'],
    ref: 'M03',
    through: [
      [36.2548, 49.9818],
      [36.6865, 49.8354],
      [36.9833, 49.6],
      [37.2768, 49.207],
      [37.5974, 48.8497],
    ],
  },
  {
    names: ['p07', 'P07 Chuhuiv–Svatove', 'طريق P07 تشوهويف – سفاتوفه', 'P07 Çuhuyiv–Svatove'],
    ref: 'P07',
    through: [
      [36.6865, 49.8354],
      [36.9302, 49.7158],
      [37.1763, 49.6951],
      [37.6158, 49.71],
      [37.6432, 49.6706],
      [38.1553, 49.4093],
    ],
  },
  {
    names: ['p66', 'P66 Troitske–Lysychansk', 'طريق P66 ترويتسكه – ليسيتشانسك', 'P66 Troyitske–Lısıçansk'],
    ref: 'P66',
    through: [
      [38.2842, 49.912],
      [38.2249, 49.7379],
      [38.1723, 49.5856],
      [38.1553, 49.4093],
      [38.2097, 49.2191],
      [38.2155, 49.0481],
      [38.3797, 49.0085],
      [38.4209, 48.9121],
    ],
  },
];

function named([id, name_en, name_ar, name_tr]: Names) {
  return { id, name_en, name_ar, name_tr };
}

/** The pieces of the border from north to south, one after the other: GSHHG leaves steps of under a kilometre between bins. */
function inOrder(pieces: readonly Chain[], start: Point): Chain {
  const left = new Set(pieces);
  const line: Chain = [];
  for (let tip = start; left.size > 0; tip = line[line.length - 1]) {
    const off = (p: Point) => metres(p, tip);
    const near = (c: Chain) => Math.min(off(c[0]), off(c[c.length - 1]));
    const next = [...left].reduce((a, b) => (near(b) < near(a) ? b : a));
    left.delete(next);
    line.push(...(off(next[0]) <= off(next[next.length - 1]) ? next : [...next].reverse()));
  }
  return line;
}

const gshhg = readGshhg(FRAME);
const whole = cutAt(inOrder(gshhg.borders, [34.121, 52]), 1, SOUTH);
const west = cutAt(whole.chain.slice(0, whole.at + 1), 0, THEATRE[0]);
const east = cutAt(west.chain.slice(west.at), 0, THEATRE[2]);
// Slimmed in three pieces, so that the corners of the subject stay points of the border.
const [before, inside, after] = [
  west.chain.slice(0, west.at + 1),
  east.chain.slice(0, east.at + 1),
  east.chain.slice(east.at),
].map(chain => detail.slim(chain));
const border = [...before, ...inside.slice(1), ...after.slice(1)];

const subject = polygon([...inside, [THEATRE[2], THEATRE[1]], [THEATRE[0], THEATRE[1]]]);
const ukraine = polygon([...border, [WEST, SOUTH], [WEST, NORTH]]);
const russia = polygon([...border, [EAST, SOUTH], [EAST, NORTH]]);
const lines = gshhg.rivers.map(r => r.chain);

const folder = new URL('../../data/kharkiv/', import.meta.url);
const write = (name: string, features: Feature[]) => writeFeatures(new URL(`${name}.geojson`, folder), features);
write('subject', [feature(subject, { id: 'subject', name_en: 'Kharkiv and northern Donbas' })]);
write('land', [
  feature(ukraine, named(['ukr', 'Ukraine', 'أوكرانيا', 'Ukrayna'])),
  feature(russia, named(['rus', 'Russia', 'روسيا', 'Rusya'])),
]);
write('boundaries', [feature(lineString(border), { id: 'ukr-rus', level: 0 })]);
write(
  'water',
  RIVERS.flatMap(({ names, stretches }) => {
    const chains = river(lines, stretches).map(chain => detail.slim(chain, 1.6));
    const geometry = { type: 'MultiLineString' as const, coordinates: chains };
    return [feature(geometry, { ...named(names), kind: 'river' })];
  }),
);
write(
  'lines',
  ROADS.map(({ names, ref, through }) =>
    feature(lineString(round(through, 4)), { ...named(names), kind: 'highway', ref }),
  ),
);
