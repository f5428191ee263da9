import { formatDay } from '../../engine/model/day.ts';
import { endOfClaim } from '../../engine/query/claims.ts';
import type { ClaimFact, ControlFact, Facts } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { byPlace } from './check-control.ts';
import { lastDay } from './check-theatre.ts';

/** A claim may stand this many days before somebody has to say until when. */
const MAX_DAYS = 30;

/** Who said what: days, places, and claims that nobody ever took back. */
export function checkClaims(facts: Facts, whole: boolean, report: Report): void {
  const last = lastDay(facts);
  const control = byPlace(facts.control);
  const known = new Set(facts.places.map(({ id }) => id));
  const spoken = new Map<string, ClaimFact[]>();
  for (const claim of facts.claims) {
    const { at, date, until, place, by } = claim;
    if (until !== null && until <= date) {
      report.error(at, 'until', 'invalid', `until: it has to lie after date, ${formatDay(date)}`);
    }
    if (date > last) {
      report.warning(at, 'date', 'outside', `the theatre: it ends on ${formatDay(last)}, so this claim is never shown`);
    }
    if (!whole || place === '' || by === '' || Number.isNaN(date)) continue;
    if (!control.has(place)) {
      if (known.has(place))
        report.warning(at, 'place', 'unused', `claim: "${place}" has no row in control.csv, so no zone to show it on`);
      continue;
    }
    const key = `${place} ${by}`;
    const claims = spoken.get(key);
    if (claims) claims.push(claim);
    else spoken.set(key, [claim]);
  }
  for (const claims of spoken.values()) {
    claims.sort((a, b) => a.date - b.date || a.at.line - b.at.line);
    for (const [i, claim] of claims.entries()) {
      checkStanding(claim, claims, claims[i + 1], control.get(claim.place) ?? [], last, report);
    }
  }
}

function checkStanding(
  claim: ClaimFact,
  own: readonly ClaimFact[],
  next: ClaimFact | undefined,
  rows: readonly ControlFact[],
  last: number,
  report: Report,
): void {
  if (next && next.date === claim.date) {
    const text = `claim: "${claim.by}" says something of "${claim.place}" on line ${claim.at.line} on the same day; keep one`;
    report.warning(next.at, 'date', 'duplicate', text);
  }
  if (claim.until !== null) return;
  const days = endOf(claim, own, rows, last) - claim.date;
  if (!(days > MAX_DAYS)) return;
  report.warning(
    claim.at,
    'until',
    'missing',
    `until: the claim stands for ${days} days and nothing ends it; say until when it was made`,
  );
}

/** First day on which a claim is no longer in force; the day after the theatre's last where nothing ends it. */
export function endOf(claim: ClaimFact, own: readonly ClaimFact[], rows: readonly ControlFact[], last: number): number {
  const holder = claim.says === '' || claim.extent === 'part' ? null : claim.says;
  const end = endOfClaim(
    { day: claim.date, until: claim.until ?? Infinity, holder },
    own.map(({ date }) => date),
    rows.map(({ from, actor }) => ({ day: from, holder: actor === '' ? null : actor })),
  );
  return Math.min(end, last + 1);
}
