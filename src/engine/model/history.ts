/** How a control row is known, weakest last. Order is the number that the compiled file carries. */
export const STATUSES = ['confirmed', 'area', 'reported', 'claimed', 'inferred'] as const;
/** How a control row is known; `data/README.md` says what each asks of its sources. */
export type Status = (typeof STATUSES)[number];

/** What the sources of a control row say of its place. Order is the number that the compiled file carries. */
export const BASES = ['named', 'area', 'map', 'inferred'] as const;
/** They name it, speak of an area that holds it, show it on a map, or do neither and it is inferred. */
export type Basis = (typeof BASES)[number];

/** All control rows of a theatre, sorted by day, then zone: the one record that everything on screen is derived from. */
export interface History {
  /** First day of each row; start rows may lie before the theatre's first day. */
  readonly day: Int32Array;
  /** Zone of each row. */
  readonly zone: Uint32Array;
  /** Index into `Theatre.states`. */
  readonly state: Uint16Array;
  /** Index into STATUSES. */
  readonly status: Uint8Array;
  /** Index into BASES. */
  readonly basis: Uint8Array;
  /** Rows of zone z in order of day: `byZone[zoneStart[z]] .. byZone[zoneStart[z + 1] - 1]`. */
  readonly zoneStart: Uint32Array;
  /** Rows, zone by zone; see `zoneStart`. */
  readonly byZone: Uint32Array;
  /** Days after the theatre's first, up to its last, on which some zone's state differs from the day before; ascending. */
  readonly changedDays: Int32Array;
}

/** The columns of a record whose rows are sorted by day, then zone. */
export interface HistoryRows {
  readonly zones: number;
  readonly first: number;
  readonly last: number;
  readonly day: Int32Array;
  readonly zone: Uint32Array;
  readonly state: Uint16Array;
  readonly status: Uint8Array;
  readonly basis: Uint8Array;
}

/** Index rows by zone and find the days that changed. */
export function buildHistory(rows: HistoryRows): History {
  const { day, zone, state, status, basis } = rows;
  const zoneStart = new Uint32Array(rows.zones + 1);
  for (let row = 0; row < zone.length; row++) zoneStart[zone[row] + 1]++;
  for (let z = 0; z < rows.zones; z++) zoneStart[z + 1] += zoneStart[z];
  const fill = zoneStart.slice();
  const byZone = new Uint32Array(zone.length);
  for (let row = 0; row < zone.length; row++) byZone[fill[zone[row]]++] = row;

  const now = new Uint16Array(rows.zones);
  const changedDays: number[] = [];
  for (let row = 0; row < day.length && day[row] <= rows.last; row++) {
    const changed = now[zone[row]] !== state[row];
    now[zone[row]] = state[row];
    if (changed && day[row] > rows.first && changedDays[changedDays.length - 1] !== day[row])
      changedDays.push(day[row]);
  }
  return { day, zone, state, status, basis, zoneStart, byZone, changedDays: Int32Array.from(changedDays) };
}

/** The row in force for a zone on a day, or -1 before its first. */
export function rowAt(history: History, zone: number, day: number): number {
  let low = history.zoneStart[zone];
  let high = history.zoneStart[zone + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (history.day[history.byZone[middle]] <= day) low = middle + 1;
    else high = middle;
  }
  return low === history.zoneStart[zone] ? -1 : history.byZone[low - 1];
}

/** How many of the rows, all sorted by day, are dated on or before a day. */
export function rowsUntil(history: History, day: number): number {
  return daysUntil(history.day, day);
}

/** Number of days that changed up to and including a day: the place of a day among them. */
export function changedUntil(history: History, day: number): number {
  return daysUntil(history.changedDays, day);
}

/** How many of some days, in ascending order, are on or before a day. */
export function daysUntil(days: ArrayLike<number>, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
