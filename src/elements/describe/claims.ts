import type { Claim, TheatreTexts } from '../../engine/model/texts.ts';
import { claimEnd } from '../../engine/query/claims.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';

/** All claims about a place, oldest first. */
export function claimsAbout(texts: TheatreTexts, place: number): Claim[] {
  return texts.claims.filter(claim => claim.place === place).sort((a, b) => a.day - b.day);
}

/**
 * What the parties say about a place on a day, oldest first: claims in force against the record, and beside them those
 * made since the place came into its present state and not taken back, which the record may bear out.
 */
export function claimsNow(snapshot: Snapshot, texts: TheatreTexts, place: number): Claim[] {
  const { theatre, day, rows } = snapshot;
  const row = rows[place] ?? -1;
  const since = row < 0 ? theatre.first : theatre.history.day[row];
  const claims = claimsAbout(texts, place);
  return claims.filter(claim => {
    if (claim.day > day || day >= claim.until) return false;
    if (claims.some(other => other.by === claim.by && other.day > claim.day && other.day <= day)) return false;
    return claim.day >= since || day < claimEnd(theatre, claims, claim);
  });
}
