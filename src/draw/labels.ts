import type { Theatre } from '../engine/theatre.ts';
import { Crowd, type Rect } from './crowd.ts';
import type { Measure } from './pen.ts';
import { runsRight } from './scene.ts';
import { townRadius } from './towns.ts';
import { scaleAt } from './viewport.ts';

/** The name of a town, placed beside its dot. Offsets are px from the dot's centre. */
export interface TownLabel {
  readonly place: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  /** Upper left corner and size of the text's box. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly anchor: 'left' | 'middle' | 'right';
  /** Where a click on the town counts: around name and dot, at least 24 px each way; no two of these overlap. */
  readonly hit: Rect;
}

/** The number of a road on a shield. Grid coordinates of its middle. */
export interface Shield {
  readonly line: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of names by rank, px. */
const SIZES = [0, 14.5, 13.5, 12.5, 12, 11.5, 11.5];
/** Free space kept around a name, px: more of it over a country, where names stand close. */
const AIR = 1;
/** Smallest size of what can be clicked, px (WCAG 2.5.8). */
const TARGET = 24;
/** How far off its dot a name of the day may stand, px, and how many of them are tried. */
const FAR = 8;
const MOST_EXTRAS = 12;
const SHIELD_SIZE = 10;
const SHIELD_STEP = 260;

/** The smallest rank that is named at a zoom; 0 names none. */
export function namedRank(zoom: number): number {
  if (zoom < 7) return 1;
  if (zoom < 8.25) return 2;
  if (zoom < 9.5) return 3;
  if (zoom < 10.5) return 4;
  return zoom < 11.5 ? 5 : 6;
}

/**
 * Which names and shields stand where at a zoom. It depends on neither the day nor the part of the map in sight, so
 * that names stand still while the date changes and the map is moved.
 */
export class LabelPlan {
  readonly zoom: number;
  readonly towns: readonly TownLabel[];
  readonly shields: readonly Shield[];
  /** Targets of the towns; and whatever no name may cover: other names, dots, posts, shields. */
  #crowd = new Crowd();
  #texts = new Crowd();
  /** Names stand to the left of their dots before they stand to the right. */
  #fromLeft = false;
  readonly #named = new Map<number, TownLabel>();
  readonly #theatre: Theatre;
  readonly #names: (place: number) => string;
  readonly #measure: Measure;
  readonly #scale: number;

  constructor(theatre: Theatre, zoom: number, names: (place: number) => string, measure: Measure) {
    this.#theatre = theatre;
    this.zoom = zoom;
    this.#names = names;
    this.#measure = measure;
    this.#scale = scaleAt(zoom);
    const rank = namedRank(zoom);
    const order = [...theatre.places.keys()].filter(place => theatre.places[place].rank <= rank).sort(this.#byWeight);
    const main = order.filter(place => theatre.places[place].rank <= 2);
    const towns = this.#addMain(main);
    this.shields = this.#placeShields(order);
    towns.push(...order.slice(main.length).map(place => this.#add(place)));
    this.towns = towns.filter(label => label !== null);
  }

  /**
   * Main towns go first. Where one of the largest finds no room beside the others, all are placed anew in other orders, and
   * from the left before the right; the first way that loses least is taken.
   */
  #addMain(main: readonly number[]): (TownLabel | null)[] {
    const largest = (place: number) => this.#theatre.places[place].rank === 1;
    const lostIn = (order: readonly number[], fromLeft: boolean) => {
      this.#crowd = new Crowd();
      this.#texts = new Crowd();
      this.#named.clear();
      this.#fromLeft = fromLeft;
      this.#keepPostsFree();
      for (const place of order) this.#add(place);
      return order.filter(place => largest(place) && !this.#named.has(place));
    };
    const lost = lostIn(main, false);
    const rest = main.filter(place => !lost.includes(place));
    const ways = [main, [...lost, ...rest], [...[...lost].reverse(), ...rest]].flatMap(order =>
      [false, true].map(fromLeft => ({ order, fromLeft, lost: lost.length })),
    );
    let best = ways[0];
    for (const way of lost.length > 0 ? ways : []) {
      way.lost = lostIn(way.order, way.fromLeft).length;
      if (way.lost < best.lost) best = way;
      if (way.lost === 0) break;
    }
    if (best.order !== main || best.fromLeft || lost.length > 0) lostIn(best.order, best.fromLeft);
    this.#fromLeft = false;
    return best.order.map(place => this.#named.get(place) ?? null);
  }

  /** Whether nothing is written around a point, given in pixels of the world at this zoom. */
  isFree(x: number, y: number, size: number): boolean {
    const half = size / 2;
    return !this.#texts.hits({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  }

  /** The label of a place, if it has one at this zoom. */
  label(place: number): TownLabel | undefined {
    return this.#named.get(place);
  }

  /**
   * Names for places that are not named at this zoom but matter today: each where it fits among the others, none
   * moved for it; in a crowd it may stand a little off and close to its neighbours. Those that fit nowhere are left out.
   */
  extras(places: readonly number[]): TownLabel[] {
    const roomy = new Crowd(this.#crowd);
    const tight = new Crowd(this.#texts);
    const order = places.filter(place => !this.#named.has(place)).sort(this.#byWeight);
    return order
      .slice(0, MOST_EXTRAS)
      .map(place => this.#fit(place, roomy, tight, 0) ?? this.#fit(place, tight, tight, 0, FAR))
      .filter(label => label !== null);
  }

  #byWeight = (a: number, b: number): number => {
    const { places, documented: count } = this.#theatre;
    const p = places[a];
    const q = places[b];
    if (p.rank !== q.rank) return p.rank - q.rank;
    const documented = Number(b < count) - Number(a < count);
    return documented || p.y - q.y || a - b;
  };

  #add(place: number): TownLabel | null {
    const air = this.zoom < 9 ? AIR + 2 : AIR;
    const within = (room: number) => this.#fit(place, this.#crowd, this.#texts, room);
    // The largest towns stand closer rather than nowhere.
    const label = within(air) ?? (this.#theatre.places[place].rank === 1 ? within(0) : null);
    if (label) this.#named.set(place, label);
    return label;
  }

  /** Tries the places around the dot, best first, and takes the first that is free. */
  #fit(place: number, crowd: Crowd, texts: Crowd, air: number, off = 0): TownLabel | null {
    const { x, y, rank } = this.#theatre.places[place];
    const text = this.#names(place);
    if (!text) return null;
    // Arabic letters are smaller than Latin ones of the same size.
    const size = SIZES[Math.max(1, Math.min(6, rank))] * (runsRight(text) ? 1.08 : 1);
    const weight = rank === 1 ? 600 : 400;
    const px = x * this.#scale;
    const py = y * this.#scale;
    const r = townRadius(rank, this.zoom) + 1.5;
    const width = Math.ceil(this.#measure(text, size, weight));
    const height = Math.ceil(size * 1.25);
    const gap = r + 2 + off;
    const spots: readonly [number, number, TownLabel['anchor']][] = [
      [gap, -height / 2, 'left'],
      [-gap - width, -height / 2, 'right'],
      [-width / 2, -gap - height + 2, 'middle'],
      [-width / 2, gap - 2, 'middle'],
      [gap - 2, -height - 1, 'left'],
      [gap - 2, 1, 'left'],
      [-gap - width + 2, -height - 1, 'right'],
      [-gap - width + 2, 1, 'right'],
    ];
    for (const [left, top, anchor] of this.#fromLeft ? [spots[1], spots[0], ...spots.slice(2)] : spots) {
      const hit = targetAround(left, top, width, height, r);
      const box = moved({ left, top, right: left + width, bottom: top + height }, px, py);
      if (crowd !== texts && crowd.hits(grown(moved(hit, px, py), air))) continue;
      if (texts.hits(box)) continue;
      if (crowd !== texts) crowd.add(moved(hit, px, py));
      texts.add(box);
      texts.add({ left: px - r, top: py - r, right: px + r, bottom: py + r });
      return { place, text, size, weight, left, top, width, height, anchor, hit };
    }
    return null;
  }

  /** Numbered posts come and go with the days; their ground is kept free on all of them. */
  #keepPostsFree(): void {
    if (this.zoom < 8.2) return;
    for (const { x, y, number } of this.#theatre.posts) {
      if (number === '') continue;
      const px = x * this.#scale;
      const py = y * this.#scale;
      this.#texts.add({ left: px - 8, top: py - 8, right: px + 8, bottom: py + 8 });
    }
  }

  /** @param towns those that may get a dot, which no shield may cover */
  #placeShields(towns: readonly number[]): Shield[] {
    const shields: Shield[] = [];
    const dots = new Crowd(this.#texts);
    for (const place of towns) {
      const { x, y, rank } = this.#theatre.places[place];
      const r = townRadius(rank, this.zoom) + 2;
      const px = x * this.#scale;
      const py = y * this.#scale;
      dots.add({ left: px - r, top: py - r, right: px + r, bottom: py + r });
    }
    this.#theatre.lines.forEach((line, index) => {
      if (line.kind !== 'highway' || !line.ref || this.zoom < 7.5) return;
      const width = Math.ceil(this.#measure(line.ref, SHIELD_SIZE, 600)) + 8;
      const height = 14;
      for (const { x, y } of line.parts) {
        let run = SHIELD_STEP / 2;
        for (let i = 1; i < x.length; i++) {
          const length = Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]) * this.#scale;
          const steps = Math.max(1, Math.ceil(length / 12));
          for (let step = 1; step <= steps; step++) {
            run += length / steps;
            if (run < SHIELD_STEP) continue;
            const [gx, gy] = [
              x[i - 1] + ((x[i] - x[i - 1]) * step) / steps,
              y[i - 1] + ((y[i] - y[i - 1]) * step) / steps,
            ];
            const px = gx * this.#scale;
            const py = gy * this.#scale;
            const box = { left: px - width / 2, top: py - height / 2, right: px + width / 2, bottom: py + height / 2 };
            if (this.#crowd.hits(grown(box, 8)) || dots.hits(grown(box, 4))) continue;
            this.#texts.add(box);
            shields.push({ line: index, text: line.ref, x: gx, y: gy, width, height });
            run = 0;
          }
        }
      }
    });
    return shields;
  }
}

/** The box around a name and its dot (the origin), widened evenly to the smallest target. */
function targetAround(left: number, top: number, width: number, height: number, r: number): Rect {
  const box = {
    left: Math.floor(Math.min(left, -r)),
    top: Math.floor(Math.min(top, -r)),
    right: Math.ceil(Math.max(left + width, r)),
    bottom: Math.ceil(Math.max(top + height, r)),
  };
  const [wide, high] = [box.right - box.left, box.bottom - box.top].map(size =>
    Math.max(0, Math.ceil((TARGET - size) / 2)),
  );
  return { left: box.left - wide, top: box.top - high, right: box.right + wide, bottom: box.bottom + high };
}

function moved({ left, top, right, bottom }: Rect, x: number, y: number): Rect {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
