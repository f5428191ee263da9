/**
 * The engine for other programs, as `territory-map/engine`: from a compiled theatre and a day to everything true on
 * that day. Pure: it reads no file, asks no network and knows no page, so it runs in Node, a worker or a notebook.
 * What is exported here is public and stays; the rest of src/engine may change.
 */
export type { Beside } from './engine/beside.ts';
export { type Change, changesOf, changesOn } from './engine/changes.ts';
export { accordingTo, type Claimed, claimEnd, voicesOf } from './engine/claims.ts';
export { type Balance, type ChangedTown, Comparison, type Passage, passagePolygons } from './engine/compare.ts';
export { statsCsv, townsCsv } from './engine/csv.ts';
export { addMonths, dayOf, formatDay, parseDay } from './engine/day.ts';
export { decode } from './engine/decode.ts';
export { decodeNames } from './engine/decode-names.ts';
export { decodeTexts } from './engine/decode-texts.ts';
export { type DayCollection, toGeoJSON } from './engine/geojson.ts';
export { gridX, gridY, latOf, lngOf } from './engine/grid.ts';
export type { History, Status } from './engine/history.ts';
export { zoneAt } from './engine/locate.ts';
export {
  type AgreementShare,
  agreementShares,
  type LineHolding,
  lineHoldings,
  type PostSituation,
  postSituations,
} from './engine/situation.ts';
export { type ControlArea, type FrontLength, Snapshot, snapshotAt } from './engine/snapshot.ts';
export type { Claim, ConflictEvent, DeathCount, EventKind, Source, TheatreTexts } from './engine/texts.ts';
export type {
  Actor,
  Agreement,
  Line,
  Phase,
  Place,
  Post,
  Side,
  State,
  Texts,
  Theatre,
} from './engine/theatre.ts';
export { textIn } from './engine/theatre.ts';
export { OUTSIDE, type Topology } from './engine/topology.ts';
