/** Writes `data/idlib/lines.geojson` from the tables of highways and roads. Run: `npx tsx src/data-prep/lines.ts`. */
import { type Chain, cutAt, fromMetres, type Point, round, toMetres } from './chain.ts';
import { feature, lineString, writeFeatures } from './geojson.ts';
import { M1, M4, M5, type Vertex } from './highways.ts';
import { THEATRE } from './outline.ts';
import { ROADS, type Road } from './roads.ts';

/** Where the table puts a vertex: so many kilometres off the place it is named after. */
export function position([, lng, lat, east = 0, north = 0]: Vertex): Point {
  const [x, y] = toMetres([lng, lat]);
  return fromMetres([x + east * 1000, y + north * 1000]);
}

export function chainOf(vertices: readonly Vertex[]): Chain {
  return round(vertices.map(position), 4);
}

function endsAtSouthernEdge(chain: Chain): Chain {
  const cut = cutAt(chain, 1, THEATRE[1]);
  return round(cut.chain.slice(0, cut.at + 1), 4);
}

function road({ from, to, through }: Road) {
  const [a, en, ar, tr] = from;
  const [b, en2, ar2, tr2] = to;
  return feature(lineString(chainOf(through)), {
    id: `${a}-${b}`,
    kind: 'road',
    name_en: `${en}–${en2} road`,
    name_ar: `طريق ${ar} – ${ar2}`,
    name_tr: `${tr}–${tr2} yolu`,
  });
}

export const LINES = [
  feature(lineString(chainOf(M4)), {
    id: 'm4',
    kind: 'highway',
    ref: 'M4',
    name_en: 'M4 highway',
    name_ar: 'الطريق الدولي M4',
    name_tr: 'M4 karayolu',
  }),
  feature(lineString(endsAtSouthernEdge(chainOf(M5))), {
    id: 'm5',
    kind: 'highway',
    ref: 'M5',
    name_en: 'M5 highway',
    name_ar: 'الطريق الدولي M5',
    name_tr: 'M5 karayolu',
  }),
  feature(lineString(chainOf(M1)), {
    id: 'latakia-tartus',
    kind: 'road',
    ref: 'M1',
    name_en: 'Latakia–Tartus highway',
    name_ar: 'أوتوستراد اللاذقية – طرطوس',
    name_tr: 'Lazkiye–Tartus otoyolu',
  }),
  ...ROADS.map(road),
];

if (import.meta.filename === process.argv[1])
  writeFeatures(new URL('../../data/idlib/lines.geojson', import.meta.url), LINES);
