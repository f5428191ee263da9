import { arcLengths, distanceKm, zoneAreas } from '../geometry/geodesy.ts';
import { tessellate } from '../geometry/tessellate.ts';
import { gridX, gridY, wrapLng } from '../model/grid.ts';
import { buildHistory, type History } from '../model/history.ts';
import type { LinePart, Pattern, Place, Post, State, Theatre, Unreported } from '../model/theatre.ts';
import type { Topology } from '../model/topology.ts';
import { slug } from '../text/ids.ts';
import { messageOf } from '../text/message-of.ts';
import { unpackArcs } from './arcs.ts';
import { type Compiled, DEGREES, FORMAT, VERSION } from './compiled.ts';
import { unpack, unpackDeltas, unpackLine, unpackRuns } from './pack.ts';
import { unpackSpots } from './place-coordinates.ts';
import { assertShape } from './shape.ts';
import { theatreShape } from './theatre-shape.ts';
import { assertValid } from './validate.ts';

/**
 * A compiled theatre, ready to be asked for any day.
 * @param json what `JSON.parse` made of the compiled file
 * @param known its zones, where they were worked out before: of equal `zones` and positions of places
 * @throws Error `not a compiled theatre`, `unknown version: N` or `broken theatre: ..`
 */
export function decode(json: unknown, known?: Topology): Theatre {
  const compiled = json as Partial<Compiled> | null;
  if (typeof compiled !== 'object' || compiled?.format !== FORMAT) throw new Error('not a compiled theatre');
  if (compiled.version !== VERSION) throw new Error(`unknown version: ${compiled.version}`);
  try {
    assertShape(compiled, theatreShape);
    const theatre = decodeTheatre(compiled as Compiled, known);
    assertValid(theatre);
    return theatre;
  } catch (cause) {
    throw new Error(`broken theatre: ${messageOf(cause)}`, { cause });
  }
}

function decodeTheatre(compiled: Compiled, known?: Topology): Theatre {
  const places = decodePlaces(compiled);
  const topology = known ?? decodeZones(compiled, places);
  return {
    id: compiled.id,
    title: compiled.title,
    summary: compiled.summary,
    first: compiled.first,
    last: compiled.last,
    open: compiled.open,
    headline: compiled.headline ?? null,
    languages: compiled.languages,
    record: compiled.record,
    bounds: compiled.bounds,
    view: compiled.view ?? compiled.bounds,
    credits: compiled.credits,
    sides: compiled.sides,
    actors: compiled.actors.map(actor => ({ ...actor, pattern: actor.pattern as Pattern })),
    allies: (compiled.allies ?? []).map(([one, other]) => [one, other]),
    states: decodeStates(compiled),
    frames: compiled.frames === undefined ? [] : unpackDeltas(compiled.frames),
    unreported: decodeUnreported(compiled),
    places,
    documented: compiled.places.documented,
    namesLater: compiled.places.later,
    topology,
    zoneKm2: zoneAreas(topology),
    arcKm: arcLengths(topology),
    history: decodeHistory(compiled, topology.zones),
    lines: compiled.lines.map(line => ({ ...line, parts: line.parts.map(decodePart) })),
    posts: compiled.posts.map(post => ({
      ...post,
      kind: post.kind as Post['kind'],
      x: gridX(post.lon),
      lon: wrapLng(post.lon),
      y: gridY(post.lat),
      until: post.until ?? Infinity,
    })),
    agreements: compiled.agreements.map(agreement => ({
      ...agreement,
      from: agreement.from ?? -Infinity,
      until: agreement.until ?? Infinity,
      polygons: agreement.polygons.map(rings => rings.map(unpackLine)),
      zones: Int32Array.from(unpackDeltas(agreement.zones)),
      km2: Float64Array.from(unpack(agreement.hectares), hectares => hectares / 100),
    })),
    phases: compiled.phases.map(phase => ({ ...phase, until: phase.until ?? Infinity })),
    base: compiled.base.map(({ step, ...shape }) => ({
      ...shape,
      lines: shape.lines.map(line => unpackLine(line).map(steps => steps * step)),
    })),
  };
}

function decodeZones({ zones, places: { documented } }: Compiled, places: readonly Place[]): Topology {
  if (zones.kind === 'arcs') {
    const topology = unpackArcs(zones);
    if (documented > topology.zones) throw new Error('number of zones');
    return topology;
  }
  const seeds = places.slice(0, documented);
  const more = unpackLine(zones.more?.line ?? '');
  const owners = zones.more ? [...seeds.keys(), ...unpackRuns(zones.more.zones, documented)] : null;
  if (
    owners &&
    (owners.length !== documented + more.length / 2 || owners.some(zone => !(zone >= 0 && zone < documented)))
  )
    throw new Error('seeds of zones');
  return tessellate(
    Float64Array.from([...seeds.map(place => place.x), ...more.filter((_, i) => i % 2 === 0)]),
    Float64Array.from([...seeds.map(place => place.y), ...more.filter((_, i) => i % 2 === 1)]),
    zones.outline.map(rings => rings.map(unpackLine)),
    owners,
  );
}

function decodePlaces(compiled: Compiled): Place[] {
  const { places, languages } = compiled;
  const [lons, lats] = unpackSpots(places.spots);
  const ranks = unpackRuns(places.rank);
  if ([lons, lats, ranks].some(column => column.length !== places.names.length)) throw new Error('columns of places');
  const fewest = compiled.zones.kind === 'voronoi' ? 1 : 0;
  if (!(places.documented >= fewest && places.documented <= places.names.length)) throw new Error('number of zones');
  const others = Object.entries(places.others);
  return places.names.map((main, i) => {
    const name: Record<string, string> = { [languages[0]]: main };
    for (const [lang, names] of others) if (names[i]) name[lang] = names[i];
    const lon = lons[i] / DEGREES;
    const lat = lats[i] / DEGREES;
    return {
      id: main === '' && places.later ? '' : (places.ids[i] ?? slug(main)),
      name,
      x: Math.round(gridX(lon)),
      y: Math.round(gridY(lat)),
      lat,
      lon: wrapLng(lon),
      rank: ranks[i],
    };
  });
}

function decodeStates(compiled: Compiled): State[] {
  return [
    { kind: 'none', actor: -1, side: -1, between: [] },
    ...compiled.actors.map((actor, index): State => ({ kind: 'held', actor: index, side: actor.side, between: [] })),
    ...compiled.contested.map((between): State => ({ kind: 'contested', actor: -1, side: -1, between })),
    ...(compiled.unreported ? compiled.actors : []).map(
      ({ side }, actor): State => ({ kind: 'held', actor, side, between: [], unreported: true }),
    ),
  ];
}

function decodeUnreported({ unreported }: Compiled): Unreported[] {
  if (!unreported) return [];
  const zones = unpackDeltas(unreported.zone);
  const [lengths, before, silent] = [unreported.length, unreported.before, unreported.silent].map(unpack);
  return unpackDeltas(unreported.from).map((from, i) => {
    const cutOff = from - before[i];
    return { zone: zones[i], from, until: from + lengths[i], cutOff, reported: cutOff - silent[i] };
  });
}

function decodeHistory(compiled: Compiled, zones: number): History {
  const day = Int32Array.from(unpackDeltas(compiled.control.day));
  const steps = unpack(compiled.control.zone);
  const zone = new Uint32Array(steps.length);
  steps.forEach((step, row) => {
    zone[row] = row > 0 && day[row] === day[row - 1] ? zone[row - 1] + step : step;
  });
  return buildHistory({
    zones,
    first: compiled.first,
    last: compiled.last,
    day,
    zone,
    state: Uint16Array.from(unpackRuns(compiled.control.state)),
    status: Uint8Array.from(unpackRuns(compiled.control.status, 255)),
    basis: Uint8Array.from(unpackRuns(compiled.control.basis, 255)),
  });
}

function decodePart(part: { line: string; zones: string }): LinePart {
  const line = unpackLine(part.line);
  const x = line.filter((_, i) => i % 2 === 0);
  const y = line.filter((_, i) => i % 2 === 1);
  const zones = Int32Array.from(unpackDeltas(part.zones));
  return { x, y, zones, km: Float64Array.from(zones, (_, i) => distanceKm(x[i], y[i], x[i + 1], y[i + 1])) };
}
