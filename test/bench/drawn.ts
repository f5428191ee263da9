import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';

const COLUMNS = 50;
const ROWS = 30;
const [WEST, SOUTH, WIDTH, HEIGHT] = [36, 34, 3, 2];
/** Parts of each edge: four edges make a zone of about 40 vertices. */
const PARTS = 10;
/** How far corners and edges stray, in zones; so little that no two edges meet but at their ends. */
const [STRAY, WIGGLE] = [0.15, 0.06];
const FIRST = parseDay('2017-01-01');
/** Something changes hands on each. */
const DAYS = 744;
const CHANGES = 2200;

/**
 * Writes the facts of a made-up war over zones that somebody drew: 1,500 of 40 vertices, wiggly like districts, of which
 * two neighbours share every vertex. What changes hands lies scattered all over, and leaves no front but thousands of
 * pieces of one: the units on which the peers were first measured, and the hardest ground for whoever unites zones.
 */
export async function drawUp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (file: string, rows: readonly string[]) => writeFile(join(folder, file), `${rows.join('\n')}\n`);
  const theatre = {
    id: 'drawn',
    title: { en: 'Drawn' },
    first: formatDay(FIRST),
    last: formatDay(FIRST + DAYS),
    bounds: [WEST, SOUTH, WEST + WIDTH, SOUTH + HEIGHT],
  };
  await writeFile(join(folder, 'theatre.json'), JSON.stringify(theatre));
  await write('actors.csv', ['id,side,name_en,colour', 'red,red,Red,#d55e00', 'blue,blue,Blue,#0072b2']);
  await write('sources.csv', ['id,publisher,title', 'survey,Survey,Who held what']);
  const zones = Array.from({ length: COLUMNS * ROWS }, (_, i) => zone(i % COLUMNS, Math.floor(i / COLUMNS)));
  const middles = zones.map((_, i) => at((i % COLUMNS) + 0.5, Math.floor(i / COLUMNS) + 0.5));
  await write('places.csv', [
    'id,name_en,lat,lon,rank',
    ...middles.map(([lon, lat], i) => `p${i},Place ${i},${lat},${lon},6`),
  ]);
  const features = zones.map(
    (ring, i): Feature => ({
      type: 'Feature',
      properties: { place: `p${i}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }),
  );
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  await writeFile(join(folder, 'zones.geojson'), JSON.stringify(collection));
  const held = zones.map((_, i) => (i % COLUMNS < COLUMNS / 2 ? 'red' : 'blue'));
  const control = held.map((actor, i) => `p${i},${formatDay(FIRST)},${actor},survey`);
  const order = zones.map((_, i) => i).sort((a, b) => noise(a, 0, 0) - noise(b, 0, 0));
  for (let i = 0; i < CHANGES; i++) {
    // Each has its turn before any has its second.
    const place = order[i % order.length];
    held[place] = held[place] === 'red' ? 'blue' : 'red';
    control.push(`p${place},${formatDay(FIRST + 1 + Math.floor((i * DAYS) / CHANGES))},${held[place]},survey`);
  }
  await write('control.csv', ['place,from,actor,sources', ...control]);
}

/** Anticlockwise from the south-west: two edges as they run for this zone, two as they run for its neighbours. */
function zone(column: number, row: number): Position[] {
  const back = (edge: Position[]) => [...edge].reverse();
  const ring = [
    along(column, row, 0),
    along(column + 1, row, 1),
    back(along(column, row + 1, 0)),
    back(along(column, row, 1)),
  ];
  return [...ring.flatMap(edge => edge.slice(0, -1)), ring[0][0]];
}

/** The edge from a corner of the grid to the next one eastwards (0) or northwards (1), the same for both its zones. */
function along(column: number, row: number, up: 0 | 1): Position[] {
  const [x0, y0] = corner(column, row);
  const [x1, y1] = up ? corner(column, row + 1) : corner(column + 1, row);
  const outer = up ? column % COLUMNS === 0 : row % ROWS === 0;
  return Array.from({ length: PARTS + 1 }, (_, part) => {
    const t = part / PARTS;
    // Least at the ends, where other edges come in.
    const aside = outer ? 0 : WIGGLE * Math.sin(Math.PI * t) * (2 * noise(column, row, 2 + up + 2 * part) - 1);
    return up ? at(x0 + (x1 - x0) * t + aside, y0 + (y1 - y0) * t) : at(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + aside);
  });
}

/** Where a corner of the grid has strayed to; on the rim along it. */
function corner(column: number, row: number): Position {
  const stray = (count: number, of: number, salt: number) =>
    count % of === 0 ? count : count + STRAY * (2 * noise(column, row, salt) - 1);
  return [stray(column, COLUMNS, 0), stray(row, ROWS, 1)];
}

/** 0 .. 1, the same for the same numbers, and unlike for the next. */
function noise(column: number, row: number, salt: number): number {
  const value = Math.sin(column * 127.1 + row * 311.7 + salt * 74.7) * 43758.5453;
  return value - Math.floor(value);
}

/** In degrees, from columns and rows. */
function at(column: number, row: number): Position {
  return [WEST + (WIDTH * column) / COLUMNS, SOUTH + (HEIGHT * row) / ROWS].map(degrees => Number(degrees.toFixed(5)));
}
