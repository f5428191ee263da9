import { packArcs } from '../engine/arcs.ts';
import type { CompiledZones } from '../engine/compiled.ts';
import type { Polygons } from '../engine/outline.ts';
import { tessellate } from '../engine/tessellate.ts';
import type { Topology } from '../engine/topology.ts';
import { layZones } from './drawn-zones.ts';
import { gridPolygons, gridSpot, type Numbering, numberFacts, packPolygons } from './encode.ts';
import type { Facts } from './facts.ts';
import { type DrawnGround, layFrames } from './frame-zones.ts';
import { placesInZones } from './places-in-zones.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import { provesTiling } from './prove.ts';

/** Ground cut into zones, and what was wrong with it; `cut` is null where no right map can be drawn. */
export interface CutGround {
  readonly cut: { numbering: Numbering; topology: Topology; zones: CompiledZones } | null;
  readonly problems: readonly Problem[];
}

/** Cut the subject into zones, in whichever of the three ways its author chose, and prove that they tile it. */
export function cutGround(facts: Facts, progress: Progress): CutGround {
  if (facts.frames.length > 0) {
    const ground = layFrames(facts, progress);
    return 'topology' in ground
      ? drawn(facts, numberFacts(facts, ground.rows), ground)
      : { cut: null, problems: ground };
  }
  const numbering = numberFacts(facts);
  if (facts.zones.length > 0) {
    const ground = layZones(facts, numbering);
    return 'topology' in ground ? drawn(facts, numbering, ground) : { cut: null, problems: ground };
  }
  const outline = gridPolygons(facts.subject.coordinates);
  const seeds = numbering.places.slice(0, numbering.documented).map(gridSpot);
  const [x, y] = [0, 1].map(axis => Float64Array.from(seeds, seed => seed[axis]));
  progress.tell(() => `cutting ${seeds.length} zones`);
  const topology = tessellate(x, y, outline);
  progress.tell(() => `proving that ${seeds.length} zones tile the ground`);
  const problems = prove(facts, numbering, topology, outline, [x, y]);
  const zones: CompiledZones = { kind: 'voronoi', outline: packPolygons(outline) };
  return { cut: problems.length > 0 ? null : { numbering, topology, zones }, problems };
}

function drawn(facts: Facts, numbering: Numbering, { topology, scale, problems }: DrawnGround): CutGround {
  const found = [
    ...problems,
    ...placesInZones(numbering, topology),
    ...prove(facts, numbering, topology, null, [[], []]),
  ];
  const broken = found.some(problem => problem.severity === 'error');
  return { cut: broken ? null : { numbering, topology, zones: packArcs(topology, scale) }, problems: found };
}

/** @param seeds the points that the first zones must hold */
function prove(
  facts: Facts,
  { places, documented }: Numbering,
  topology: Topology,
  outline: Polygons | null,
  [seedX, seedY]: readonly ArrayLike<number>[],
): Problem[] {
  return provesTiling(topology, { outline, seedX, seedY }).map(({ code, zones, text }): Problem => {
    const about = zones.filter(zone => zone < documented).map(zone => places[zone]);
    const { file, line } = about[0]?.at ?? facts.theatre.at;
    const names = about.map(place => `"${place.id}"`).join(', ') || 'the subject';
    return { file, line, column: '', severity: 'error', code, text: `${code} at ${names}: ${text}` };
  });
}
