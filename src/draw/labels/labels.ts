import { zoneAt } from '../../engine/geometry/point-location.ts';
import { gridX, gridY } from '../../engine/model/grid.ts';
import { rowAt } from '../../engine/model/history.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { NUMBER_ZOOM } from '../layers/posts.ts';
import { changedPlaces, townRadius } from '../layers/towns.ts';
import type { Measure } from '../pen.ts';
import { runsRight } from '../scene.ts';
import { BADGE_PX } from '../style.ts';
import { scaleAt, type Viewport } from '../viewport.ts';
import { zoneOfPlace } from '../zone-of-place.ts';
import { around, CollisionGrid, moved, type Rect } from './collision-grid.ts';

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
const AIR_PX = 1;
/** Smallest size of what can be clicked, px (WCAG 2.5.8). */
const TARGET_PX = 24;
/** How far off its dot a name may stand that finds no room beside it, px. */
const FAR_PX = 8;
/** Room for a ring around a dot, px. */
const RING_PX = 3;
const MOST_EXTRAS = 12;
/** Cost of covering a dot, where standing on another side's ground costs a quarter for each quarter of the name. */
const COVERED = 9;
/** How far a name may reach beyond the western edge of the theatre, px: where the map opens there is hardly more in sight. */
const EDGE_PX = 16;
/** Half the room between names side by side, px. */
const APART_PX = 2;
/** Ground of a place on average, square px, from which on all places of its rank are named, however far off the map is. */
const ROOM_PX2 = 12_000;
const SHIELD_SIZE_PX = 10;
const SHIELD_STEP_PX = 260;

/** The smallest rank that is named at a zoom; 0 names none. */
export function namedRank(zoom: number): number {
  if (zoom < 7) return 1;
  if (zoom < 8.25) return 2;
  if (zoom < 9.5) return 3;
  if (zoom < 10.5) return 4;
  return zoom < 11.5 ? 5 : 6;
}

/** The smallest rank all of whose places have room for a name: few islands in an ocean are named at any zoom. */
function roomyRank({ places, bounds: [west, south, east, north] }: Theatre, scale: number): number {
  const px2 = (gridX(east) - gridX(west)) * (gridY(south) - gridY(north)) * scale * scale;
  let rank = 6;
  while (rank > 0 && places.filter(place => place.rank <= rank).length * ROOM_PX2 > px2) rank--;
  return rank;
}

/**
 * Which names and shields stand where at a zoom. It depends on neither the day nor the part of the map in sight, so
 * that names stand still while the date changes and the map is moved.
 */
export class LabelPlan {
  readonly zoom: number;
  readonly towns: readonly TownLabel[];
  /** Places with a dot: those named, and main towns that found no room for a name. */
  readonly dotted: readonly number[];
  readonly shields: readonly Shield[];
  /** Targets of the towns; and whatever no name may cover: other names, dots, posts, shields. */
  #roomy = new CollisionGrid();
  #texts = new CollisionGrid();
  /** Dots of smaller main towns and rings of the first day: the largest towns alone cover them, where there is no other way. */
  readonly #dots = new CollisionGrid();
  /** Names stand to the left of their dots before they stand to the right. */
  #fromLeft = false;
  readonly #named = new Map<number, TownLabel>();
  readonly #theatre: Theatre;
  readonly #names: (place: number) => string;
  readonly #measure: Measure;
  readonly #scale: number;
  /** Places that change hands on the day the theatre opens on. */
  readonly #first: ReadonlySet<number>;

  constructor(theatre: Theatre, zoom: number, names: (place: number) => string, measure: Measure) {
    this.#theatre = theatre;
    this.zoom = zoom;
    this.#names = names;
    this.#measure = measure;
    this.#scale = scaleAt(zoom);
    this.#first = new Set(changedPlaces({ theatre, day: theatre.open }));
    const rank = Math.max(namedRank(zoom), roomyRank(theatre, this.#scale));
    const order = [...theatre.places.keys()].filter(place => theatre.places[place].rank <= rank).sort(this.#byWeight);
    const main = order.filter(place => this.#weight(place) <= 2);
    const largest = main.filter(place => this.#weight(place) <= 1);
    const smaller = main.slice(largest.length);
    for (const place of [...smaller, ...this.#first]) this.#keepDot(this.#dots, place);
    this.#addLargest(largest);
    for (const place of smaller) this.#add(place);
    this.shields = this.#placeShields(order);
    for (const place of order.slice(main.length)) this.#add(place);
    this.towns = [...this.#named.values()];
    this.dotted = [...new Set([...main, ...this.#named.keys()])];
  }

  /**
   * The largest towns go first. Where some find no room beside the others, all are placed anew with those before the others,
   * or from the left before the right; the first way that loses least is taken.
   */
  #addLargest(largest: readonly number[]): void {
    let order = largest;
    let best = { order, fromLeft: false, loss: Infinity };
    const placeAll = (fromLeft: boolean) => {
      this.#roomy = new CollisionGrid();
      this.#texts = new CollisionGrid();
      this.#named.clear();
      this.#fromLeft = fromLeft;
      if (this.zoom >= NUMBER_ZOOM) this.#keepPosts(this.#texts, 8);
      for (const place of order) this.#keepDot(this.#texts, place);
      for (const place of order) this.#add(place);
      const lost = order.filter(place => !this.#named.has(place));
      const loss = lost.reduce((sum, place) => sum + (this.#first.has(place) ? 3 : 1), 0);
      if (loss < best.loss) best = { order, fromLeft, loss };
      return lost;
    };
    for (let i = 0; i < 10 && best.loss > 0; i++) {
      const lost = placeAll(i % 2 > 0);
      if (i % 2) order = [...lost, ...order.filter(place => !lost.includes(place))];
    }
    if (best.loss > 0) {
      order = best.order;
      placeAll(best.fromLeft);
    }
    this.#fromLeft = false;
  }

  /** Whether nothing is written around a point, given in pixels of the world at this zoom. */
  isFree(x: number, y: number, size: number): boolean {
    const box = around(x, y, size / 2);
    return !this.#texts.hits(box) && !this.#dots.hits(box);
  }

  /** The label of a place, if it has one at this zoom. */
  label(place: number): TownLabel | undefined {
    return this.#named.get(place);
  }

  /**
   * Names for places that are not named at this zoom but matter today: each where it fits among the others, none
   * moved for it; in a crowd it may stand a little off and close to its neighbours. Those that fit nowhere are left out.
   * @param places each has a ring, which none of these names covers
   * @param events signs on the map, in pixels of `view`, which they do not cover either
   */
  extras(
    places: readonly number[],
    events: readonly { readonly x: number; readonly y: number }[],
    { left, top }: Pick<Viewport, 'left' | 'top'>,
  ): TownLabel[] {
    const roomy = new CollisionGrid(this.#roomy);
    const tight = new CollisionGrid(this.#texts);
    for (const place of places) this.#keepDot(tight, place, RING_PX);
    for (const { x, y } of events) tight.add(around(x + left, y + top, BADGE_PX));
    this.#keepPosts(tight, this.zoom < NUMBER_ZOOM ? 5 : 11);
    const order = places.filter(place => !this.#named.has(place)).sort(this.#byWeight);
    return order
      .slice(0, MOST_EXTRAS)
      .map(place => this.#fit(place, roomy, tight, 0, RING_PX) ?? this.#fit(place, tight, tight, 0, FAR_PX))
      .filter(label => label !== null);
  }

  /** Rank, but what changes hands on the day the theatre opens on matters as much as what is two ranks larger. */
  #weight(place: number): number {
    return this.#theatre.places[place].rank - (this.#first.has(place) ? 2 : 0);
  }

  #byWeight = (a: number, b: number): number => {
    const { places, documented: count } = this.#theatre;
    const documented = Number(b < count) - Number(a < count);
    return this.#weight(a) - this.#weight(b) || documented || places[a].y - places[b].y || a - b;
  };

  #add(place: number): void {
    const ring = this.#first.has(place) ? RING_PX : 0;
    const within = (room: number, off = ring) => this.#fit(place, this.#roomy, this.#texts, room, off);
    const label =
      within(this.zoom < 9 ? AIR_PX + 2 : AIR_PX) ??
      // The largest towns stand closer or further off rather than nowhere.
      (this.#weight(place) <= 1 ? (within(0) ?? within(0, FAR_PX)) : null);
    if (label) this.#named.set(place, label);
  }

  /** Tries the places around the dot, best first, and takes the first that is free and on the town's own ground. */
  #fit(place: number, grid: CollisionGrid, texts: CollisionGrid, air: number, off: number): TownLabel | null {
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
    const side = this.#side(zoneOfPlace(this.#theatre, place));
    let best: TownLabel | null = null;
    let least = this.#weight(place) <= 1 ? Infinity : COVERED;
    for (const [left, top, anchor] of this.#fromLeft ? [spots[1], spots[0], ...spots.slice(2)] : spots) {
      const hit = targetAround(left, top, width, height, r);
      const box = moved({ left, top, right: left + width, bottom: top + height }, px, py);
      if (grid !== texts && grid.hits(grown(moved(hit, px, py), air))) continue;
      if (texts.hits(box)) continue;
      const cost = (this.#dots.hits(box) ? COVERED : 0) + this.#foreign(box, side);
      if (cost >= least) continue;
      least = cost;
      best = { place, text, size, weight, left, top, width, height, anchor, hit };
      if (cost === 0) break;
    }
    if (!best) return null;
    const { left, top, hit } = best;
    if (grid !== texts) grid.add(moved(hit, px, py));
    // Side by side they must not read as one name.
    texts.add(moved({ left: left - APART_PX, top, right: left + width + APART_PX, bottom: top + height }, px, py));
    this.#keepDot(texts, place);
    return best;
  }

  /** How much of a box lies on ground that another side holds on the day the theatre opens on, or far out in the west. */
  #foreign({ left, top, right, bottom }: Rect, side: number): number {
    const { topology, bounds } = this.#theatre;
    const west = gridX(bounds[0]) - EDGE_PX / this.#scale;
    let count = 0;
    for (let i = 0; i < 4; i++) {
      const x = (left + ((right - left) * i) / 3) / this.#scale;
      const y = (top + (bottom - top) * (i % 2 ? 0.8 : 0.2)) / this.#scale;
      const there = this.#side(zoneAt(topology, x, y));
      if ((there >= 0 && side !== -1 && there !== side) || x < west) count++;
    }
    return count;
  }

  /** The side that holds a zone on the day the theatre opens on, as names stand still while it changes: -1 none, -2 outside. */
  #side(zone: number): number {
    const { history, states, open } = this.#theatre;
    const row = zone < 0 ? -1 : rowAt(history, zone, open);
    return row < 0 ? -2 : states[history.state[row]].side;
  }

  #keepDot(grid: CollisionGrid, place: number, ring = this.#first.has(place) ? RING_PX : 0): void {
    const { x, y, rank } = this.#theatre.places[place];
    grid.add(around(x * this.#scale, y * this.#scale, townRadius(rank, this.zoom) + 1.4 + ring));
  }

  /** Numbered posts come and go with the days; their ground is kept free on all of them. */
  #keepPosts(grid: CollisionGrid, half: number): void {
    for (const { x, y, number } of this.#theatre.posts) {
      if (number !== '') grid.add(around(x * this.#scale, y * this.#scale, half));
    }
  }

  /** @param towns those that may get a dot, which no shield may cover */
  #placeShields(towns: readonly number[]): Shield[] {
    const shields: Shield[] = [];
    const dots = new CollisionGrid(this.#texts);
    for (const place of towns) this.#keepDot(dots, place);
    this.#theatre.lines.forEach((line, index) => {
      if (line.kind !== 'highway' || !line.ref || this.zoom < 7.5) return;
      const width = Math.ceil(this.#measure(line.ref, SHIELD_SIZE_PX, 600)) + 8;
      const height = 14;
      for (const { x, y } of line.parts) {
        let run = SHIELD_STEP_PX / 2;
        for (let i = 1; i < x.length; i++) {
          const length = Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]) * this.#scale;
          const steps = Math.max(1, Math.ceil(length / 4));
          for (let step = 1; step <= steps; step++) {
            run += length / steps;
            if (run < SHIELD_STEP_PX) continue;
            const gx = x[i - 1] + ((x[i] - x[i - 1]) * step) / steps;
            const gy = y[i - 1] + ((y[i] - y[i - 1]) * step) / steps;
            const px = gx * this.#scale;
            const py = gy * this.#scale;
            const [wide, high] = [width / 2, height / 2];
            const box = moved({ left: -wide, top: -high, right: wide, bottom: high }, px, py);
            if (this.#roomy.hits(grown(box, 4)) || dots.hits(grown(box, 2))) continue;
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
    Math.max(0, Math.ceil((TARGET_PX - size) / 2)),
  );
  return { left: box.left - wide, top: box.top - high, right: box.right + wide, bottom: box.bottom + high };
}

function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
