import type { Unreported } from '../model/theatre.ts';
import { type Snapshot, unreportedOn } from './snapshot.ts';

/** A patch of one actor's ground that nothing was reported from since it was cut off. */
export interface Pocket {
  /** Index into `Theatre.states`. */
  readonly state: number;
  /** Zones of the patch, which border one another. */
  readonly zones: readonly number[];
  /** Geodesic area, km². */
  readonly km2: number;
  /** Day of the last row or claim about a place in it, days since 1970-01-01. */
  readonly reported: number;
  /** First day on which it lay cut off, days since 1970-01-01. */
  readonly cutOff: number;
}

/** The unreported ground of a day, patch by patch, largest first. */
export function pocketsOf({ theatre, states, day }: Snapshot): Pocket[] {
  const { topology, zoneKm2 } = theatre;
  const known = new Map(unreportedOn(theatre, day).map(span => [span.zone, span]));
  const isOpen = (zone: number) => known.has(zone) && theatre.states[states[zone]].unreported === true;
  const beside = new Map<number, number[]>([...known.keys()].map(zone => [zone, []]));
  topology.left.forEach((left, arc) => {
    const right = topology.right[arc];
    if (!isOpen(left) || !isOpen(right) || states[left] !== states[right]) return;
    beside.get(left)?.push(right);
    beside.get(right)?.push(left);
  });
  const seen = new Set<number>();
  const pockets: Pocket[] = [];
  for (const first of known.keys()) {
    if (seen.has(first) || !isOpen(first)) continue;
    const zones = [first];
    seen.add(first);
    for (const zone of zones) {
      for (const other of beside.get(zone) ?? []) {
        if (!seen.has(other)) zones.push(other);
        seen.add(other);
      }
    }
    const spans = zones.map(zone => known.get(zone) as Unreported);
    pockets.push({
      state: states[first],
      zones,
      km2: zones.reduce((sum, zone) => sum + zoneKm2[zone], 0),
      reported: Math.max(...spans.map(span => span.reported)),
      cutOff: Math.max(...spans.map(span => span.cutOff)),
    });
  }
  return pockets.sort((a, b) => b.km2 - a.km2 || a.zones[0] - b.zones[0]);
}
