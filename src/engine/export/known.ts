import { formatDay } from '../model/day.ts';
import { BASES, type Basis, STATUSES, type Status } from '../model/history.ts';
import type { TheatreTexts } from '../model/texts.ts';
import type { Snapshot } from '../query/snapshot.ts';
import type { ExportContext } from './export-context.ts';

/** Since when a documented place is as it is shown, how that is known, and from which sources (ids). */
export interface Known {
  readonly since: string | null;
  readonly status: Status | null;
  /** What its sources say of the place; null for a claim, which has no row. */
  readonly basis: Basis | null;
  readonly sources: readonly string[];
}

/** What a place rests on: its control row, or the claim by which it differs from the record. */
export function knownOf(snapshot: Snapshot, texts: TheatreTexts | null, zone: number, context: ExportContext): Known {
  const { history } = snapshot.theatre;
  const ids = (sources: readonly number[]) => (texts ? sources.map(source => texts.sources[source].id) : []);
  const claim = context.differing?.get(zone);
  if (claim) return { since: formatDay(claim.day), status: 'claimed', basis: null, sources: ids(claim.sources) };
  const row = snapshot.rows[zone];
  if (row < 0) return { since: null, status: null, basis: null, sources: [] };
  return {
    since: formatDay(history.day[row]),
    status: STATUSES[history.status[row]],
    basis: BASES[history.basis[row]],
    sources: ids(texts?.evidence[row].sources ?? []),
  };
}
