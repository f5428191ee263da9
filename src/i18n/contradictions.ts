import type { Claim, TheatreTexts } from '../engine/model/texts.ts';
import { accordingTo } from '../engine/query/claims.ts';
import { isSettled } from '../engine/query/settled-claims.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';

/** A place of which somebody says on the day what the record does not. */
export interface Contradiction {
  readonly zone: number;
  /** One for each claimant, oldest first. */
  readonly claims: readonly Claim[];
}

/** The places about which a claim in force and the record differ, largest first. What the record has settled since is left out. */
export function contradictions(record: Snapshot, texts: TheatreTexts): Contradiction[] {
  const { theatre } = record;
  const byZone = new Map<number, Claim[]>();
  for (const by of new Set(texts.claims.map(claim => claim.by))) {
    for (const [zone, claim] of accordingTo(record, texts, new Set([by])).differing) {
      if (isSettled(record, claim)) continue;
      byZone.set(zone, [...(byZone.get(zone) ?? []), claim]);
    }
  }
  return [...byZone]
    .map(([zone, claims]) => ({ zone, claims: claims.sort((a, b) => a.day - b.day) }))
    .sort((a, b) => theatre.places[a.zone].rank - theatre.places[b.zone].rank || a.zone - b.zone);
}
