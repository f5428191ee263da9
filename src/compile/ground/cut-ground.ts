import { packArcs } from '../../engine/format/arcs.ts';
import type { CompiledZones } from '../../engine/format/compiled.ts';
import { packLine, packRuns } from '../../engine/format/pack.ts';
import { tessellate } from '../../engine/geometry/tessellate.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { gridPolygons, gridSpot, numberFacts, packPolygons } from '../encode/encode.ts';
import type { Numbering } from '../encode/numbering.ts';
import { Memo } from '../memo.ts';
import type { Facts } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';
import type { Progress } from '../read/progress.ts';
import { polygonsOf } from '../read/subject.ts';
import { mergeRounded } from '../shapes/merge-parts.ts';
import type { DrawnGround } from './drawn-ground.ts';
import { layZones } from './drawn-zones.ts';
import { footprintSeeds, type Tight } from './footprints.ts';
import { layFrames } from './frame-zones.ts';
import { meetingAtSeam } from './meeting-at-seam.ts';
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
    return 'topology' in ground
      ? drawn(facts, ground.rows.length > 0 ? numberFacts(facts, ground.rows) : numbering, ground)
      : { cut: null, problems: ground };
  }
  const outline = mergeRounded(gridPolygons(facts.subject.coordinates));
  const seeds = numbering.places.slice(0, numbering.documented).map(gridSpot);
  const [seedX, seedY] = [0, 1].map(axis => Float64Array.from(seeds, seed => seed[axis]));
  const footprints = facts.footprints.flatMap(({ place, geometry }) => {
    const zone = numbering.placeOf.get(place) ?? numbering.documented;
    return zone < numbering.documented ? [{ zone, polygons: gridPolygons(polygonsOf(geometry)) }] : [];
  });
  const { topology, flaws, zones, tight } = memo.of('ground', [seedX, seedY, outline, footprints], () => {
    progress.report(() => `cutting ${seeds.length} zones`);
    const more = footprintSeeds(seedX, seedY, footprints);
    const topology =
      more.zones.length === 0
        ? tessellate(seedX, seedY, outline)
        : tessellate(
            Float64Array.from([...seedX, ...more.x]),
            Float64Array.from([...seedY, ...more.y]),
            outline,
            Uint32Array.from([...seedX.keys(), ...more.zones]),
          );
    progress.report(() => `proving that ${seeds.length} zones tile the ground`);
    const line = more.zones.flatMap((_, i) => [more.x[i], more.y[i]]);
    const zones: CompiledZones = {
      kind: 'voronoi',
      outline: packPolygons(outline),
      ...(more.zones.length > 0 ? { more: { zones: packRuns(more.zones), line: packLine(line) } } : {}),
    };
    return { topology, zones, tight: more.tight, flaws: provesTiling(topology, { outline, seedX, seedY }) };
  });
  const problems = [...problemsOf(flaws, facts, numbering), ...tightProblems(tight, facts, numbering)];
  const sound = problems.length === 0;
  if (sound) problems.push(...placesOverEdges(numbering, topology), ...meetingAtSeam(facts, numbering, topology));
  return { cut: sound ? { numbering, topology, zones } : null, problems };
}

/** Footprints that leave a neighbour no room. */
function tightProblems(tight: readonly Tight[], facts: Facts, { places, placeOf }: Numbering): Problem[] {
  return tight.map(({ zone, beside }): Problem => {
    const { file, line } = facts.footprints.find(({ place }) => placeOf.get(place) === zone)?.at ?? facts.theatre.at;
    const text = `overlaps: the footprint of "${places[zone].id}" leaves no room between it and "${places[beside].id}"; draw it smaller`;
    return { file, line, column: '', severity: 'error', code: 'overlaps', text };
  });
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
