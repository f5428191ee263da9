import type { Page } from 'playwright';
import { gridX, gridY, WORLD } from '../../src/engine/grid.ts';
import { rowAt } from '../../src/engine/history.ts';
import { type Ground, SIZE } from './ground.ts';

/** A place on the picture, px from the middle of the map, and whose ground it must be; -1 where it is nobody's. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** So far from all other ground, px, a spot shows its side's and no line: edges are rounded and fronts drawn wide. */
const CLEAR = 5;
const CORNER = { width: 170, height: 70 };
/** What is seen at a spot is the median of what lies so far around it, px: a hatch tells actors of one side apart. */
const AROUND = 2;
/** A spot is so many times nearer to the colour of its own side than to any other's. */
const NEARER = 3;
/** Two sides whose colours are no further apart than this, of 255 a channel, nobody can tell apart. */
const APART = 12;

/** Spots well inside the ground of one side, as the record has them on a day. */
export function spotsOn({ theatre, setting }: Ground, day: number, most = 400): Spot[] {
  const { topology, places } = theatre;
  const sides = sidesOn(theatre, day);
  // What changes hands on the day may be marked: it is ground of its own, and not looked at.
  const fresh = (zone: number) => theatre.history.day[rowAt(theatre.history, zone, day)] === day;
  const labels = sides.map((side, zone) => (side >= 0 && fresh(zone) ? -2 - side : side));
  const scale = (256 * 2 ** setting.zoom) / WORLD;
  const [x0, y0] = [gridX(setting.lng), gridY(setting.lat)];
  const edges: [number, number, number, number][] = [];
  const { left, right, start, points, x, y } = topology;
  left.forEach((a, arc) => {
    const b = right[arc];
    if ((a < 0 ? -1 : labels[a]) === (b < 0 ? -1 : labels[b])) return;
    for (let i = start[arc] + 1; i < start[arc + 1]; i++) {
      const [from, to] = [points[i - 1], points[i]];
      edges.push([(x[from] - x0) * scale, (y[from] - y0) * scale, (x[to] - x0) * scale, (y[to] - y0) * scale]);
    }
  });
  const inside = labels.flatMap((side, zone): Spot[] => {
    const spot = { x: (places[zone].x - x0) * scale, y: (places[zone].y - y0) * scale, side };
    return side >= 0 && isSeen(spot) && edges.every(edge => distance(spot, edge) > CLEAR) ? [spot] : [];
  });
  const step = Math.max(1, Math.floor(inside.length / most));
  return [...inside.filter((_, i) => i % step === 0), ...RIM];
}

/** Whether nothing of a page's own stands there: scale bars and sliders lie in the lower corners. */
function isSeen({ x, y }: Spot): boolean {
  const [aside, down] = [SIZE.width / 2 - Math.abs(x), SIZE.height / 2 - y];
  const corner = aside < CORNER.width && down < CORNER.height;
  return aside > CLEAR && down > CLEAR && SIZE.height - down > CLEAR && !corner;
}

/** Just inside the edge of the map, which the theatre does not quite fill: what the page's paper looks like. */
const RIM: readonly Spot[] = [-1, 0, 1].flatMap(across =>
  [-1, 0, 1]
    .filter(down => across !== 0 || down !== 0)
    .map(down => ({ x: across * (SIZE.width / 2 - CLEAR), y: down * (SIZE.height / 2 - CLEAR), side: -1 })),
);

/** Side of each zone, -1 where nobody's. */
function sidesOn({ topology, history, states }: Ground['theatre'], day: number): number[] {
  return Array.from({ length: topology.zones }, (_, zone) => {
    const row = rowAt(history, zone, day);
    return row < 0 ? -1 : states[history.state[row]].side;
  });
}

/** The changed day on which the most ground is another side's than on a day. */
export function unlike({ theatre, setting }: Ground, day: number): number {
  const own = sidesOn(theatre, day);
  const days = setting.days.filter((_, i) => i % Math.ceil(setting.days.length / 60) === 0);
  const counts = days.map(other => sidesOn(theatre, other).filter((side, zone) => side !== own[zone]).length);
  return days[counts.indexOf(Math.max(...counts))];
}

function distance({ x, y }: Spot, [ax, ay, bx, by]: readonly [number, number, number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** What a page shows at some spots. */
export async function look(page: Page, middle: { x: number; y: number }, spots: readonly Spot[]): Promise<Colour[]> {
  const picture = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const seen = await blank.evaluate(
    async ({ picture, at, around }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const size = 2 * around + 1;
      return at.map(({ x, y }) => {
        const { data } = context.getImageData(Math.round(x) - around, Math.round(y) - around, size, size);
        const median = (channel: number) =>
          [...data].filter((_, i) => i % 4 === channel).sort((a, b) => a - b)[(size * size) >> 1];
        return [median(0), median(1), median(2)] as const;
      });
    },
    { picture, at: spots.map(({ x, y }) => ({ x: middle.x + x, y: middle.y + y })), around: AROUND },
  );
  await blank.close();
  return seen;
}

/**
 * Share of spots that show the colour of their side: the tint that most of its spots have, however strong a page lays
 * it on, as long as it leads from the page's paper to the side's own colour and can be told from all the others.
 * @param colours of the sides, `#rrggbb`
 */
export function shareRight(seen: readonly Colour[], spots: readonly Spot[], colours: readonly string[]): number {
  const tintOf = (side: number) => median(seen.filter((_, i) => spots[i].side === side));
  const paper = tintOf(-1);
  const sides = [...new Set(spots.map(spot => spot.side))].filter(side => side >= 0);
  const tints = sides.map(tintOf);
  const good = tints.map(
    (tint, i) =>
      sideMeant(tint, paper, colours) === sides[i] &&
      [paper, ...tints].every(other => other === tint || Math.max(...gaps(tint, other)) > APART),
  );
  const held = spots.flatMap((spot, i) => (spot.side >= 0 ? [{ own: sides.indexOf(spot.side), colour: seen[i] }] : []));
  const right = held.filter(({ own, colour }) => {
    const far = [...tints, paper].map(tint => Math.hypot(...gaps(colour, tint)));
    return good[own] && far.every((other, k) => k === own || far[own] * NEARER < other);
  });
  return held.length > 0 ? right.length / held.length : 0;
}

/** The side to whose colour a tint leads from the paper most nearly; -1 where it leads nowhere. */
function sideMeant(tint: Colour, paper: Colour, colours: readonly string[]): number {
  const way = tint.map((value, i) => value - paper[i]);
  const along = colours.map(colour => {
    const whole = paper.map((value, i) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) - value);
    return whole.reduce((sum, value, i) => sum + value * way[i], 0) / Math.hypot(...whole);
  });
  const most = Math.max(...along);
  return most > 0 ? along.indexOf(most) : -1;
}

function median(seen: readonly Colour[]): Colour {
  const of = (channel: number) => seen.map(colour => colour[channel]).sort((a, b) => a - b)[seen.length >> 1];
  return [of(0), of(1), of(2)];
}

function gaps(a: Colour, b: Colour): number[] {
  return a.map((value, i) => Math.abs(value - b[i]));
}
