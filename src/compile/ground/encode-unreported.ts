import type { CompiledUnreported } from '../../engine/format/compiled.ts';
import { pack, packDeltas } from '../../engine/format/pack.ts';
import type { Topology } from '../../engine/model/topology.ts';
import type { Numbering } from '../encode/numbering.ts';
import type { Facts } from '../read/facts.ts';
import { unreportedGround } from './unreported.ts';

/**
 * Ground that nothing was reported from since it was cut off. Where whole situations were drawn there is none: each frame
 * is a word about all ground.
 * @param postZones the zone that each post stands in
 */
export function encodeUnreported(
  facts: Facts,
  numbering: Numbering,
  topology: Topology,
  postZones: readonly number[],
): { unreported?: CompiledUnreported } {
  const { theatre } = facts;
  const { documented, placeOf, actorOf, sideOf, control, states } = numbering;
  if (documented === 0) return {};
  const zoneOf = (place: string) => placeOf.get(place) ?? documented;
  const sides = facts.actors.map(actor => sideOf.get(actor.side)!);
  // Who holds the rest held it before the first row: nobody is cut off by the day on which the map begins.
  const start = control.reduce((day, { from }) => Math.min(day, from), theatre.first);
  const spans = unreportedGround({
    topology,
    first: theatre.first,
    last: theatre.last,
    allies: theatre.allies.map(([one, other]) => [sideOf.get(one)!, sideOf.get(other)!]),
    rows: control
      .map(({ from, zone }, row) => ({
        day: zone < documented ? from : start,
        zone,
        side: sides[states[row] - 1] ?? -1,
      }))
      .sort((a, b) => a.day - b.day),
    claims: facts.claims
      .map(({ place, date }) => ({ day: date, zone: zoneOf(place) }))
      .filter(({ zone }) => zone < documented),
    posts: facts.posts
      .map(({ actor, from, until }, post) => ({
        zone: postZones[post],
        side: sides[actorOf.get(actor)!],
        from,
        until: until ?? Infinity,
      }))
      .filter(({ zone }) => zone >= 0),
    islands: new Set([
      ...theatre.islands.map(zoneOf).filter(zone => zone < documented),
      // The rest has no places that anything could be reported from.
      ...Array.from({ length: topology.zones - documented }, (_, i) => documented + i),
    ]),
  });
  if (spans.length === 0) return {};
  return {
    unreported: {
      from: packDeltas(spans.map(({ from }) => from)),
      zone: packDeltas(spans.map(({ zone }) => zone)),
      length: pack(spans.map(({ from, until }) => until - from)),
      before: pack(spans.map(({ from, cutOff }) => from - cutOff)),
      silent: pack(spans.map(({ cutOff, reported }) => cutOff - reported)),
    },
  };
}
