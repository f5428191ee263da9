import { drawSvg } from '../../src/draw/picture/svg.ts';
import { statsCsv, townsCsv } from '../../src/engine/export/csv.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import type { TheatreTexts } from '../../src/engine/model/texts.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { agreementShares, lineHoldings } from '../../src/engine/query/holdings.ts';
import { snapshotAt } from '../../src/engine/query/snapshot.ts';
import { loadWords } from '../../src/i18n/load-words.ts';

const words = await loadWords('en');
const DEGREES = [180, 90];

/**
 * Whatever is taken can be shown: on its first, its opening and its last day everything that is counted is a number, everything
 * that is drawn lies on the earth, and no picture asks another host for anything.
 * @throws Error that says what is unsound
 */
export function assertShowable(theatre: Theatre, texts: TheatreTexts | null): void {
  for (const day of new Set([theatre.first, theatre.open, theatre.last])) {
    const snapshot = snapshotAt(theatre, day);
    for (const { km2 } of snapshot.areas) if (!(km2 >= 0 && km2 < Infinity)) throw new Error(`an area of ${km2} km2`);
    if (!(snapshot.front.km >= 0 && snapshot.front.km < Infinity))
      throw new Error(`a front of ${snapshot.front.km} km`);
    lineHoldings(snapshot);
    agreementShares(snapshot);
    const { features } = toGeoJSON(snapshot, texts);
    for (const { geometry } of features)
      if (geometry) assertDegrees((geometry as { coordinates: unknown }).coordinates);
    for (const table of [townsCsv(snapshot, texts), statsCsv(theatre, day, day)]) {
      if (/\b(?:NaN|Infinity|undefined)\b/.test(table) && !textsHave(theatre, texts))
        throw new Error('a table of no numbers');
    }
    const svg = drawSvg(theatre, texts, snapshot, { width: 640, height: 480, lang: 'en', theme: 'light', words });
    if (/(?:d|points|transform|width|height|x|y)="[^"]*(?:NaN|Infinity|undefined)/.test(svg))
      throw new Error('a picture of no numbers');
    // Words may say what they like, as long as they stay words.
    const marks = svg.replace(/>[^<]*</g, '><').replace(/\s(?:aria-label|lang|class|id)="[^"]*"/g, '');
    if (/url\((?!#)|<script|<img|\son\w+=/i.test(marks)) throw new Error('a picture that does something');
  }
}

/** Whether the words of the theatre have what would else be a number that is none. */
function textsHave(theatre: Theatre, texts: TheatreTexts | null): boolean {
  const { title, actors, sides, places, lines, posts, agreements } = theatre;
  return /NaN|Infinity|undefined/.test(
    JSON.stringify([
      title,
      actors,
      sides,
      places.map(p => [p.id, p.name]),
      lines.map(l => [l.id, l.name]),
      posts,
      agreements.map(a => [a.id, a.name]),
      texts,
    ]),
  );
}

function assertDegrees(coordinates: unknown, depth = 0): void {
  const list = coordinates as readonly unknown[];
  if (typeof list[0] === 'object') {
    for (const part of list) assertDegrees(part, depth + 1);
    return;
  }
  for (const [axis, most] of DEGREES.entries()) {
    const value = list[axis];
    if (!(typeof value === 'number' && Math.abs(value) <= most)) throw new Error(`a coordinate of ${value} degrees`);
  }
}
