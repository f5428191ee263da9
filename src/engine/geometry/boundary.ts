import { arcCount, OUTSIDE, type Topology } from '../model/topology.ts';

/**
 * Where two labels touch: chains of arcs, as long as can be, that have the same label on the left and the same on the
 * right all along. Chains meet only at their ends; a closed chain meets none.
 */
export interface Boundary {
  /** How many there are. */
  readonly chains: number;
  /** Vertices of chain c: `points[start[c]] .. points[start[c + 1] - 1]`, numbered as in the topology. */
  readonly start: Uint32Array;
  /** Vertices, chain after chain; see `start`. */
  readonly points: Uint32Array;
  /** The arc that the segment from point i to point i + 1 belongs to; of no meaning at a chain's last point. */
  readonly arcs: Uint32Array;
  /** Label on the left hand of each chain, seen along it with y downwards; OUTSIDE beyond the subject. */
  readonly left: Int32Array;
  /** Label on its right hand. */
  readonly right: Int32Array;
  /** 1 where the chain is a loop: its last point is its first. */
  readonly closed: Uint8Array;
}

/** Where more zones than this share of them have another label than last time, all arcs are looked at. */
const MANY = 0.1;

/**
 * Finds boundaries of one topology, again and again, without allocating but for the result. One pass picks the arcs
 * whose sides differ, looking only at those around zones whose label is not what it was last time; a second chains them
 * end to start; topojson's `mesh` leaves them in pieces.
 */
export class BoundaryFinder {
  readonly #topology: Topology;
  readonly #head: Int32Array;
  readonly #degree: Uint8Array;
  readonly #next: Int32Array;
  readonly #picked: Uint32Array;
  readonly #used: Uint8Array;
  /** The labels last asked about, and for each arc whether its sides differed. */
  #labels: Int32Array | null = null;
  readonly #differs: Uint8Array;
  /** The same, four arcs at once. */
  readonly #differsInFours: Uint32Array;

  constructor(topology: Topology) {
    this.#topology = topology;
    const room = roomOf(topology);
    this.#head = room.head;
    this.#degree = room.degree;
    this.#next = room.next;
    this.#picked = room.picked;
    this.#used = room.used;
    this.#differsInFours = new Uint32Array(Math.ceil(arcCount(topology) / 4));
    this.#differs = new Uint8Array(this.#differsInFours.buffer, 0, arcCount(topology));
  }

  /** The boundary between zones of different labels. Labels are whole numbers from 0, one a zone. */
  find(labels: ArrayLike<number>): Boundary {
    const count = this.#pick(labels);
    const chains = this.#chain(count, labels);
    this.#forget(count);
    return chains;
  }

  #pick(labels: ArrayLike<number>): number {
    this.#compare(labels);
    const { start, points } = this.#topology;
    const differs = this.#differs;
    const inFours = this.#differsInFours;
    let count = 0;
    for (let arc = 0; arc < differs.length; arc++) {
      // Most arcs lie within somebody's ground.
      if ((arc & 3) === 0) while (arc >> 2 < inFours.length && inFours[arc >> 2] === 0) arc += 4;
      if (!differs[arc]) continue;
      const slot = 2 * count;
      this.#picked[count++] = arc;
      this.#attach(slot, points[start[arc]]);
      this.#attach(slot + 1, points[start[arc + 1] - 1]);
    }
    this.#used.fill(0, 0, count);
    return count;
  }

  #attach(slot: number, node: number): void {
    this.#next[slot] = this.#head[node];
    this.#head[node] = slot;
    this.#degree[node]++;
  }

  /** Brings up to date which arcs differ. */
  #compare(labels: ArrayLike<number>): void {
    const { left, right, zones } = this.#topology;
    const differs = (arc: number) => {
      const a = left[arc];
      const b = right[arc];
      return Number((a < 0 ? OUTSIDE : labels[a]) !== (b < 0 ? OUTSIDE : labels[b]));
    };
    const before = this.#labels;
    const changed: number[] = [];
    if (before) for (let zone = 0; zone < zones; zone++) if (before[zone] !== labels[zone]) changed.push(zone);
    this.#labels ??= new Int32Array(zones);
    if (!before || changed.length > MANY * zones) {
      this.#labels.set(labels);
      for (let arc = 0; arc < left.length; arc++) this.#differs[arc] = differs(arc);
      return;
    }
    const room = roomOf(this.#topology);
    room.around ??= new ZoneArcs(this.#topology);
    const { start, arcs } = room.around;
    for (const zone of changed) {
      this.#labels[zone] = labels[zone];
      for (let i = start[zone]; i < start[zone + 1]; i++) this.#differs[arcs[i]] = differs(arcs[i]);
    }
  }

  #chain(count: number, labels: ArrayLike<number>): Boundary {
    const topology = this.#topology;
    const start = [0];
    const points: number[] = [];
    const arcs: number[] = [];
    const left: number[] = [];
    const right: number[] = [];
    const closed: number[] = [];
    const labelOf = (zone: number) => (zone < 0 ? OUTSIDE : labels[zone]);

    const walk = (firstSlot: number) => {
      const firstArc = this.#picked[firstSlot >> 1];
      const forward = (firstSlot & 1) === 0;
      left.push(labelOf(forward ? topology.left[firstArc] : topology.right[firstArc]));
      right.push(labelOf(forward ? topology.right[firstArc] : topology.left[firstArc]));
      const home = this.#node(firstSlot);
      let slot = firstSlot;
      let loop = false;
      points.push(home);
      for (;;) {
        this.#used[slot >> 1] = 1;
        this.#append(slot, points, arcs);
        const end = slot ^ 1;
        const node = this.#node(end);
        loop = node === home;
        if (this.#degree[node] !== 2) break;
        const other = this.#head[node] === end ? this.#next[end] : this.#head[node];
        if (this.#used[other >> 1]) break;
        slot = other;
      }
      arcs.push(arcs[arcs.length - 1]);
      start.push(points.length);
      closed.push(loop ? 1 : 0);
    };

    for (let slot = 0; slot < 2 * count; slot++) {
      if (!this.#used[slot >> 1] && this.#degree[this.#node(slot)] !== 2) walk(slot);
    }
    for (let k = 0; k < count; k++) if (!this.#used[k]) walk(2 * k);
    return {
      chains: left.length,
      start: Uint32Array.from(start),
      points: Uint32Array.from(points),
      arcs: Uint32Array.from(arcs),
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      closed: Uint8Array.from(closed),
    };
  }

  #node(slot: number): number {
    const { start, points } = this.#topology;
    const arc = this.#picked[slot >> 1];
    return points[slot & 1 ? start[arc + 1] - 1 : start[arc]];
  }

  /** Add an arc's vertices after its first, walking from the slot's end of it. */
  #append(slot: number, points: number[], arcs: number[]): void {
    const topology = this.#topology;
    const arc = this.#picked[slot >> 1];
    const first = topology.start[arc];
    const last = topology.start[arc + 1] - 1;
    if ((slot & 1) === 0) for (let i = first + 1; i <= last; i++) points.push(topology.points[i]);
    else for (let i = last - 1; i >= first; i--) points.push(topology.points[i]);
    for (let i = first; i < last; i++) arcs.push(arc);
  }

  #forget(count: number): void {
    for (let slot = 0; slot < 2 * count; slot++) {
      const node = this.#node(slot);
      this.#head[node] = -1;
      this.#degree[node] = 0;
    }
  }
}

/** Room to work in, left as it was found: finders of one topology work one after the other, and share it. */
interface Room {
  /** Slots of the picked arcs at each node: slot 2k is the start of the k-th picked arc, 2k + 1 its end. */
  readonly head: Int32Array;
  readonly degree: Uint8Array;
  readonly next: Int32Array;
  readonly picked: Uint32Array;
  readonly used: Uint8Array;
  around: ZoneArcs | null;
}

const rooms = new WeakMap<Topology, Room>();

function roomOf(topology: Topology): Room {
  let room = rooms.get(topology);
  if (!room) {
    const arcs = arcCount(topology);
    room = {
      head: new Int32Array(topology.x.length).fill(-1),
      degree: new Uint8Array(topology.x.length),
      next: new Int32Array(2 * arcs),
      picked: new Uint32Array(arcs),
      used: new Uint8Array(arcs),
      around: null,
    };
    rooms.set(topology, room);
  }
  return room;
}

/** The arcs around each zone: those of zone z are `arcs[start[z]] .. arcs[start[z + 1] - 1]`. */
class ZoneArcs {
  readonly start: Uint32Array;
  readonly arcs: Uint32Array;

  constructor({ zones, left, right }: Topology) {
    this.start = new Uint32Array(zones + 1);
    for (const side of [left, right]) for (const zone of side) if (zone >= 0) this.start[zone + 1]++;
    for (let zone = 0; zone < zones; zone++) this.start[zone + 1] += this.start[zone];
    this.arcs = new Uint32Array(this.start[zones]);
    const fill = this.start.slice();
    for (const side of [left, right]) {
      side.forEach((zone, arc) => {
        if (zone >= 0) this.arcs[fill[zone]++] = arc;
      });
    }
  }
}
