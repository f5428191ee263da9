import { latOf, lngOf } from '../../engine/model/grid.ts';
import { OUTSIDE, type Topology } from '../../engine/model/topology.ts';
import type { Numbering, ZoneRow } from '../encode/numbering.ts';
import type { Facts, ZoneFact } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';
import { degreeRings, polygonsOf } from '../read/subject.ts';
import type { FramedGround } from './drawn-ground.ts';
import { openStrips } from './open-strips.ts';
import { Outline } from './outline.ts';
import { type Extent, Lattice } from './overlay/lattice.ts';
import { lostLine, lostLinesText } from './overlay/lost-lines.ts';
import { Overlay } from './overlay/overlay.ts';
import { Repairs, repair } from './overlay/repair.ts';
import { type Piece, PieceFinder } from './overlay/slivers.ts';
import { metres, toleranceOf } from './overlay/tolerance.ts';

/** Up to so many tolerances, a strip that is open at an end is told of. */
const STRIP = 10;
/** Up to so many tolerances wide, a gap or an overlap is a line that was drawn twice. */
const SLIVER = 2;
/**
 * Up to this share of a usual zone's side, and so many km, it comes of zones that were simplified one by one. Wider ones
 * were meant, or are a mistake that only their author can mend.
 */
const NARROW = { share: 0.05, km: 5 } as const;

/** Zones as they were drawn, with lines that nearly coincide drawn as one, held against each other and the subject. */
export function layZones(facts: Facts, numbering: Numbering): FramedGround | Problem[] {
  const lattice = new Lattice(extentOf(facts));
  const problems: Problem[] = [];
  const repairs = new Repairs();
  const layers = facts.zones.map(zone => repair(degreeRings(zone.geometry), lattice, repairs));
  const named = facts.subject.coordinates.length > 0;
  if (named) layers.push(repair(degreeRings(facts.subject), lattice, new Repairs()));
  const [west, south, east, north] = extentOf(facts);
  const width = Math.max(lattice.column(east) - lattice.column(west), lattice.row(south) - lattice.row(north));
  const tolerance = toleranceOf(lattice, width);
  const overlay = Overlay.of(layers, lattice, tolerance, Infinity);
  const file = facts.zones[0].at;
  if (!overlay) {
    const text = 'invalid zones: their lines cannot be laid over each other; simplify them';
    return [{ ...file, column: '', severity: 'error', code: 'invalid', text }];
  }
  const laid = new LaidZones(facts, overlay, lattice, tolerance, named);
  problems.push(...laid.problems);
  for (const [what, times] of repairs.counts) {
    const text = `invalid shapes, repaired: ${times} x ${what}`;
    problems.push({ file: file.file, line: 1, column: '', severity: 'warning', code: 'invalid', text });
  }
  const lost = facts.zones.flatMap(({ at, place }, zone) => {
    const line = lostLine(overlay, zone, layers[zone], lattice, tolerance);
    return line ? [{ at, line, who: `"${place}"` }] : [];
  });
  if (lost.length > 0) {
    const text = lostLinesText(lost, tolerance, lattice);
    problems.push({ ...lost[0].at, column: 'geometry', severity: 'warning', code: 'invalid', text });
  }
  if (problems.some(problem => problem.severity === 'error')) return problems;
  const { documented } = numbering;
  const zoneOf = laid.owner.map(feature => {
    if (feature < 0) return OUTSIDE;
    return feature === facts.zones.length ? documented : (numbering.placeOf.get(facts.zones[feature].place) ?? OUTSIDE);
  });
  const rows = laid.hasRest ? [restRow(facts, documented)] : [];
  const topology = overlay.dissolve(zoneOf, documented + rows.length);
  if (!named) problems.push(...stripProblems(topology, facts, numbering, lattice, tolerance));
  return { topology, scale: lattice.scale, problems, rows };
}

/** What the zones leave undrawn is a zone without a place, held from the first day on. */
function restRow({ theatre }: Facts, zone: number): ZoneRow {
  const { at, first: from, rest: actor } = theatre;
  return {
    at,
    zone,
    from,
    actor,
    between: [],
    earliest: null,
    basis: 'inferred',
    status: 'reported',
    sources: [],
    note: {},
    none: false,
  };
}

/** A river between two districts may be meant; that a front ends there has to be said. */
function stripProblems(
  topology: Topology,
  facts: Facts,
  { places }: Numbering,
  lattice: Lattice,
  tolerance: number,
): Problem[] {
  const atOf = new Map(facts.zones.map(zone => [zone.place, zone.at]));
  return openStrips(topology, (STRIP * tolerance) / lattice.scale).flatMap(({ zones, width, x, y }): Problem[] => {
    const ids = zones.map(zone => places[zone].id);
    const ats = ids.flatMap(id => atOf.get(id) ?? []).sort((a, b) => a.line - b.line);
    const [lat, lng] = [latOf(y), lngOf(x)].map(degrees => degrees.toFixed(4));
    const text = `gap between "${ids.join('" and "')}": a strip ${metres(width * lattice.scale, lattice)} wide near ${lat}, ${lng}, open at an end, across which no front is drawn; let the zones meet`;
    return [{ ...ats[ats.length - 1], column: 'geometry', severity: 'warning', code: 'gap', text }];
  });
}

class LaidZones {
  /** The feature that each face belongs to, the number of features for the rest, -1 outside. */
  readonly owner: Int32Array;
  /** Whether something is left to whoever holds the rest. */
  hasRest = false;
  readonly problems: Problem[] = [];
  readonly #water: Outline;
  /** Width up to which gaps and overlaps come of simplifying, lattice steps. */
  readonly #narrow: number;

  constructor(
    readonly facts: Facts,
    readonly overlay: Overlay,
    readonly lattice: Lattice,
    readonly tolerance: number,
    named: boolean,
  ) {
    const water = facts.base.filter(shape => shape.kind === 'sea' || shape.kind === 'lake');
    this.#water = new Outline({
      type: 'MultiPolygon',
      coordinates: water.flatMap(({ geometry }) =>
        geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygonsOf(geometry) : [],
      ),
    });
    const { faces, cover } = overlay;
    const subject = facts.zones.length;
    const owners = cover.owners(faces);
    this.#narrow =
      Math.min(NARROW.km, NARROW.share * Math.sqrt(usualKm2(owners, overlay.km2, subject))) * lattice.stepsPerKm;
    const kinds: number[][] = [[]];
    const known = new Map<string, number>([['', 0]]);
    /** What covers each face, by number; -1 outside the subject. */
    const kindOf = Int32Array.from(owners, covering => {
      if (named && !covering.includes(subject)) return -1;
      const zones = covering.filter(owner => owner !== subject).sort((a, b) => a - b);
      let kind = known.get(zones.join());
      if (kind === undefined) {
        kind = kinds.length;
        known.set(zones.join(), kind);
        kinds.push(zones);
      }
      return kind;
    });
    this.owner = kindOf.map(kind => (kind >= 0 && kinds[kind].length === 1 ? kinds[kind][0] : -1));
    this.owner[0] = -1;
    const finder = new PieceFinder(overlay);
    this.#settle(
      finder.find(kindOf, kind => kind >= 0 && kinds[kind].length > 1),
      kindOf,
      kinds,
    );
    this.#close(
      finder.find(kindOf, kind => kind === 0),
      kinds,
      named,
    );
    this.#missed(kinds, kindOf);
  }

  /** Slips of the pen go to the neighbour that they lie along, narrow overlaps to the earlier zone; wider ones are an error. */
  #settle(pieces: readonly Piece[], kindOf: Int32Array, kinds: readonly number[][]): void {
    const slivers: Piece[] = [];
    const narrow: Strip[] = [];
    for (const piece of pieces) {
      const owners = kinds[kindOf[piece.faces[0]]];
      const to = piece.borders.find(
        ([kind]) => kind > 0 && kinds[kind].length === 1 && owners.includes(kinds[kind][0]),
      );
      if (to && piece.width < SLIVER * this.tolerance) {
        for (const face of piece.faces) this.owner[face] = kinds[to[0]][0];
        slivers.push(piece);
        continue;
      }
      const zones = owners.map(owner => this.facts.zones[owner]);
      if (piece.width < this.#narrow) {
        for (const face of piece.faces) this.owner[face] = owners[0];
        narrow.push({ piece, zones });
        continue;
      }
      const names = zones.map(zone => `"${zone.place}"`).join(' and ');
      const text = `overlaps: ${names} ${zones.length > 2 ? 'all' : 'both'} cover ${this.#where(piece)}; redraw one of them`;
      this.#error(zones[zones.length - 1], 'overlaps', text);
    }
    this.#warn('overlaps', slivers, 'each was given to one of the two');
    this.#warnNarrow('overlaps', narrow, 'went to the zone that comes first');
  }

  /** Narrow gaps go to the neighbour that they lie along most; wider ones are an error, unless they are meant as holes. */
  #close(pieces: readonly Piece[], kinds: readonly number[][], named: boolean): void {
    const slivers: Piece[] = [];
    const narrow: Strip[] = [];
    for (const piece of pieces) {
      const beside = piece.borders.filter(([kind]) => kind > 0 && kinds[kind].length === 1);
      if (beside.length > 0 && piece.width < SLIVER * this.tolerance) {
        for (const face of piece.faces) this.owner[face] = kinds[beside[0][0]][0];
        slivers.push(piece);
        continue;
      }
      if (named && this.facts.theatre.rest) {
        for (const face of piece.faces) this.owner[face] = this.facts.zones.length;
        this.hasRest = true;
        continue;
      }
      // A hole in one zone alone was drawn on purpose, and so was ground that the subject leaves out, or water.
      if (!named && (beside.length < 2 || this.#isWater(piece))) continue;
      const zones = beside.map(([kind]) => this.facts.zones[kinds[kind][0]]).sort((a, b) => a.at.line - b.at.line);
      if (beside.length > 0 && piece.width < this.#narrow) {
        for (const face of piece.faces) this.owner[face] = kinds[beside[0][0]][0];
        narrow.push({ piece, zones });
        continue;
      }
      const names = zones.map(zone => `"${zone.place}"`);
      const among = names.length > 1 ? `between ${names.join(' and ')}` : `at ${names[0] ?? 'the subject'}`;
      const advice = named
        ? 'draw it into a zone, or leave it out of the subject'
        : 'draw it into a zone, or name a subject in theatre.json that leaves it out';
      this.#error(
        zones[zones.length - 1] ?? this.facts.zones[0],
        'gap',
        `gap ${among}: ${this.#where(piece)}; ${advice}`,
      );
    }
    this.#warn('gap', slivers, 'each was given to a neighbour');
    this.#warnNarrow('gap', narrow, 'went to the neighbour with the longest edge along them');
  }

  /** A zone that nothing is left of. */
  #missed(kinds: readonly number[][], kindOf: Int32Array): void {
    const there = new Set(this.owner);
    const covered = new Set([...new Set(kindOf)].flatMap(kind => (kind < 0 ? [] : kinds[kind])));
    this.facts.zones.forEach((zone, feature) => {
      if (there.has(feature) || covered.has(feature)) return;
      this.#error(zone, 'outside', `outside the subject: nothing of the zone of "${zone.place}" lies in it; redraw it`);
    });
  }

  #isWater(piece: Piece): boolean {
    const [lat, lng] = this.#spot(piece);
    return this.#water.has(lat, lng);
  }

  #where(piece: Piece): string {
    const [lat, lng] = this.#spot(piece).map(degrees => degrees.toFixed(4));
    return `${piece.km2 < 0.1 ? piece.km2.toFixed(3) : piece.km2.toFixed(1)} km2 near ${lat}, ${lng}`;
  }

  #spot(piece: Piece): [lat: number, lng: number] {
    return this.overlay.spotIn(piece.faces[0], this.lattice);
  }

  #error({ at }: ZoneFact, code: 'overlaps' | 'gap' | 'outside', text: string): void {
    this.problems.push({ ...at, column: 'geometry', severity: 'error', code, text });
  }

  #warn(code: 'overlaps' | 'gap', slivers: readonly Piece[], done: string): void {
    const km2 = slivers.reduce((sum, piece) => sum + piece.km2, 0);
    // What is too small to be seen was a matter of rounding.
    if (km2 < 1e-4) return;
    const { file } = this.facts.zones[0].at;
    const many = slivers.length === 1 ? '1 strip' : `${slivers.length} strips`;
    const width = metres(SLIVER * this.tolerance, this.lattice);
    const text = `${code}: ${many} narrower than ${width}, ${km2.toFixed(3)} km2; ${done}`;
    this.problems.push({ file, line: 1, column: 'geometry', severity: 'warning', code, text });
  }

  /** One line for all of a kind, with the largest. */
  #warnNarrow(code: 'overlaps' | 'gap', strips: readonly Strip[], done: string): void {
    if (strips.length === 0) return;
    const km2 = strips.reduce((sum, { piece }) => sum + piece.km2, 0);
    const { piece, zones } = strips.reduce((best, one) => (one.piece.km2 > best.piece.km2 ? one : best));
    const names = zones.map(zone => `"${zone.place}"`).join(' and ');
    const many = `${strips.length} narrow ${code === 'gap' ? 'gap' : 'overlap'}${strips.length > 1 ? 's' : ''}`;
    const text = `${code}: ${many} of zones, ${km2.toFixed(1)} km2 in all, ${done}; the largest at ${names}: ${this.#where(piece)}; redraw them where that is wrong`;
    const { at } = zones[zones.length - 1] ?? this.facts.zones[0];
    this.problems.push({ ...at, column: 'geometry', severity: 'warning', code, text });
  }
}

/** A narrow piece of ground and the zones that it lies between. */
interface Strip {
  readonly piece: Piece;
  readonly zones: readonly ZoneFact[];
}

/** Ground of the middle one of all zones by size, km2. */
function usualKm2(owners: readonly (readonly number[])[], km2: Float64Array, zones: number): number {
  const sizes = new Map<number, number>();
  owners.forEach((covering, face) => {
    for (const zone of covering) if (zone < zones) sizes.set(zone, (sizes.get(zone) ?? 0) + km2[face]);
  });
  const sorted = [...sizes.values()].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function extentOf({ zones, subject }: Facts): Extent {
  const positions = [...zones.flatMap(zone => polygonsOf(zone.geometry)), ...subject.coordinates].flat(2);
  return positions.reduce<Extent>(
    ([west, south, east, north], [lng, lat]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
