import { packArcs } from '../../engine/format/arcs.ts';
import type { CompiledZones } from '../../engine/format/compiled.ts';
import { tessellate } from '../../engine/geometry/tessellate.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { gridPolygons, gridSpot, type Numbering, numberFacts, packPolygons } from '../encode/encode.ts';
import { Memo } from '../memo.ts';
import type { Facts } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';
import type { Progress } from '../read/progress.ts';
import type { DrawnGround } from './drawn-ground.ts';
import { layZones } from './drawn-zones.ts';
import { layFrames } from './frame-zones.ts';
import { placesInZones, placesOverEdges } from './places-in-zones.ts';
import { type Flaw, type Ground, provesTiling } from './prove-tiling.ts';

/** Ground cut into zones, and what was wrong with it; `cut` is null where no right map can be drawn. */
export interface CutGround {
  readonly cut: { numbering: Numbering; topology: Topology; zones: CompiledZones } | null;
  readonly problems: readonly Problem[];
}

/**
 * Cut the subject into zones, in whichever of the three ways its author chose, and prove that they tile it.
 * @param memo zones that were cut around places, and proved, before
 */
export function cutGround(facts: Facts, progress: Progress, memo = new Memo()): CutGround {
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
  const [seedX, seedY] = [0, 1].map(axis => Float64Array.from(seeds, seed => seed[axis]));
  const { topology, flaws, zones } = memo.of('ground', [seedX, seedY, outline], () => {
    progress.tell(() => `cutting ${seeds.length} zones`);
    const topology = tessellate(seedX, seedY, outline);
    progress.tell(() => `proving that ${seeds.length} zones tile the ground`);
    const zones: CompiledZones = { kind: 'voronoi', outline: packPolygons(outline) };
    return { topology, zones, flaws: provesTiling(topology, { outline, seedX, seedY }) };
  });
  const problems = problemsOf(flaws, facts, numbering);
  if (problems.length === 0) problems.push(...placesOverEdges(numbering, topology));
  return { cut: flaws.length > 0 ? null : { numbering, topology, zones }, problems };
}

/** What zones need not hold that were drawn, or were cut from frames. */
const ANY: Ground = { outline: null, seedX: [], seedY: [] };

function drawn(facts: Facts, numbering: Numbering, { topology, scale, problems }: DrawnGround): CutGround {
  const found = [
    ...problems,
    ...placesInZones(numbering, topology),
    ...placesOverEdges(numbering, topology),
    ...problemsOf(provesTiling(topology, ANY), facts, numbering),
  ];
  const broken = found.some(problem => problem.severity === 'error');
  return { cut: broken ? null : { numbering, topology, zones: packArcs(topology, scale) }, problems: found };
}

/** Flaws of the ground at the rows of the places that they concern. */
function problemsOf(flaws: readonly Flaw[], facts: Facts, { places, documented }: Numbering): Problem[] {
  return flaws.map(({ code, zones, text }): Problem => {
    const about = zones.filter(zone => zone < documented).map(zone => places[zone]);
    const { file, line } = about[0]?.at ?? facts.theatre.at;
    const names = about.map(place => `"${place.id}"`).join(', ') || 'the subject';
    return { file, line, column: '', severity: 'error', code, text: `${code} at ${names}: ${text}` };
  });
}
