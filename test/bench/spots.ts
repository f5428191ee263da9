import { gridX, gridY, WORLD } from '../../src/engine/model/grid.ts';
import { rowAt } from '../../src/engine/model/history.ts';
import { type Ground, SIZE } from './ground.ts';

/** A place on the picture, px from the middle of the map, and whose ground it must be; -1 where it is nobody's. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** So far from all other ground, px, a spot shows its side's and no line: edges are rounded and fronts drawn wide. */
const CLEAR = 5;
/** Side of the squares into which the picture is parted, px. */
const SQUARE = 20;
/** Scale bars and sliders lie in the lower corners, px. */
const CORNER = { width: 170, height: 70 };
/** Just inside the edge of the map, which the theatre does not quite fill: what the page's paper looks like. */
const RIM: readonly Spot[] = [-1, 0, 1].flatMap(across =>
  [-1, 0, 1]
    .filter(down => across !== 0 || down !== 0)
    .map(down => ({ x: across * (SIZE.width / 2 - CLEAR), y: down * (SIZE.height / 2 - CLEAR), side: -1 })),
);

/** Spots well inside the ground of one side, as the record has them on a day, and some of paper. */
export function spotsOn({ theatre, setting }: Ground, day: number, most = 400): Spot[] {
  const { history, places, topology } = theatre;
  // What changes hands on the day may be marked: it is ground of its own, and not looked at.
  const labels = sidesOn(theatre, day).map((side, zone) =>
    side >= 0 && history.day[rowAt(history, zone, day)] === day ? -2 - side : side,
  );
  const scale = (256 * 2 ** setting.zoom) / WORLD;
  const [x0, y0] = [gridX(setting.lng), gridY(setting.lat)];
  const { left, right, start, points, x, y } = topology;
  const edges = new Edges();
  left.forEach((a, arc) => {
    const b = right[arc];
    if ((a < 0 ? -1 : labels[a]) === (b < 0 ? -1 : labels[b])) return;
    for (let i = start[arc] + 1; i < start[arc + 1]; i++) {
      const [from, to] = [points[i - 1], points[i]];
      edges.add([(x[from] - x0) * scale, (y[from] - y0) * scale, (x[to] - x0) * scale, (y[to] - y0) * scale]);
    }
  });
  const inside = labels.flatMap((side, zone): Spot[] => {
    const spot = { x: (places[zone].x - x0) * scale, y: (places[zone].y - y0) * scale, side };
    return side >= 0 && isSeen(spot) && edges.clearOf(spot) ? [spot] : [];
  });
  const step = Math.max(1, Math.floor(inside.length / most));
  return [...inside.filter((_, i) => i % step === 0), ...RIM];
}

/**
 * Spots well inside the ground of one side on a day, and of another side on another day: what a picture shows there tells
 * of which of the two it is.
 */
export function spotsApart(ground: Ground, day: number, other: number): { own: Spot[]; others: Spot[] } {
  const then = new Map(spotsOn(ground, other, Infinity).map(spot => [`${spot.x} ${spot.y}`, spot]));
  const pairs = spotsOn(ground, day, Infinity).flatMap(spot => {
    const was = then.get(`${spot.x} ${spot.y}`);
    return spot.side >= 0 && was && was.side !== spot.side ? [{ own: spot, other: was }] : [];
  });
  return { own: pairs.map(pair => pair.own), others: pairs.map(pair => pair.other) };
}

/** The changed day on which the most ground is another side's than on a day. */
export function unlike({ theatre, setting }: Ground, day: number): number {
  const own = sidesOn(theatre, day);
  const days = setting.days.filter((_, i) => i % Math.ceil(setting.days.length / 60) === 0);
  const counts = days.map(other => sidesOn(theatre, other).filter((side, zone) => side !== own[zone]).length);
  return days[counts.indexOf(Math.max(...counts))];
}

/** Side of each zone, -1 where nobody's. */
function sidesOn({ topology, history, states }: Ground['theatre'], day: number): number[] {
  return Array.from({ length: topology.zones }, (_, zone) => {
    const row = rowAt(history, zone, day);
    return row < 0 ? -1 : states[history.state[row]].side;
  });
}

/** Whether it is on the map, and nothing of a page's own stands there. */
function isSeen({ x, y }: Spot): boolean {
  const [aside, down] = [SIZE.width / 2 - Math.abs(x), SIZE.height / 2 - y];
  const corner = aside < CORNER.width && down < CORNER.height;
  return aside > CLEAR && down > CLEAR && SIZE.height - down > CLEAR && !corner;
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** Lines on the picture, each kept with all squares that lie near it: of thousands, few are near a spot. */
class Edges {
  readonly #near = new Map<string, Edge[]>();

  add(edge: Edge): void {
    const [ax, ay, bx, by] = edge;
    const square = (value: number) => Math.floor(value / SQUARE);
    for (let column = square(Math.min(ax, bx) - CLEAR); column <= square(Math.max(ax, bx) + CLEAR); column++) {
      for (let row = square(Math.min(ay, by) - CLEAR); row <= square(Math.max(ay, by) + CLEAR); row++) {
        const there = this.#near.get(`${column} ${row}`);
        if (there) there.push(edge);
        else this.#near.set(`${column} ${row}`, [edge]);
      }
    }
  }

  clearOf({ x, y }: Spot): boolean {
    const near = this.#near.get(`${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`) ?? [];
    return near.every(([ax, ay, bx, by]) => {
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - ax - t * dx, y - ay - t * dy) > CLEAR;
    });
  }
}
