/**
 * The engine for other programs, as `territory-map/engine`: from a compiled theatre and a day to everything true on
 * that day. Pure: it reads no file, asks no network and knows no page, so it runs in Node, a worker or a notebook.
 * What is exported here is public and stays; the rest of src/engine may change.
 */

export { statsCsv, townsCsv } from './export/csv.ts';
/** `Beside` is the earlier name of `ExportContext`; it stays for one release. */
export type { ExportContext, ExportContext as Beside } from './export/export-context.ts';
export { type DayCollection, toGeoJSON } from './export/geojson.ts';
export { type HistoryCollection, toHistoryGeoJSON } from './export/history.ts';
export { decode } from './format/decode.ts';
export { decodeNames } from './format/decode-names.ts';
export { decodeTexts } from './format/decode-texts.ts';
export type { Boundary } from './geometry/boundary.ts';
export type { Curves, Sink } from './geometry/curve.ts';
export { zoneAt } from './geometry/point-location.ts';
export type { Ring } from './geometry/rings.ts';
export { addMonths, dayOf, formatDay, parseDay } from './model/day.ts';
export { gridX, gridY, latOf, lngOf } from './model/grid.ts';
export { BASES, type Basis, type History, STATUSES, type Status } from './model/history.ts';
export type { Message, Messages, Template } from './model/messages.ts';
export type {
  Annotation,
  AnnotationKind,
  Claim,
  ConflictEvent,
  Correction,
  DeathCount,
  EventKind,
  Evidence,
  Gap,
  Note,
  Source,
  TheatreTexts,
  Unlocated,
} from './model/texts.ts';
export type {
  Actor,
  Agreement,
  BaseShape,
  Credit,
  Line,
  LinePart,
  Pattern,
  Phase,
  Place,
  Post,
  Side,
  State,
  Texts,
  Theatre,
  Unreported,
} from './model/theatre.ts';
export { textIn } from './model/theatre.ts';
export { OUTSIDE, type Topology } from './model/topology.ts';
export { type Change, changesOf, changesOn } from './query/changes.ts';
export { accordingTo, type Claimed, claimEnd, voicesOf } from './query/claims.ts';
export { type Balance, type ChangedTown, Comparison, type Passage } from './query/comparison.ts';
export { annotationsOn, type Headline, headlineOn } from './query/headline.ts';
export {
  type AgreementShare,
  agreementShares,
  type DayStates,
  type LineHolding,
  lineHoldings,
  type PostSituation,
  postSituations,
} from './query/holdings.ts';
export { passagePolygons } from './query/passage-polygons.ts';
export { type Pocket, pocketsOf } from './query/pockets.ts';
export { type ControlArea, type EdgeKind, type FrontLength, Snapshot, snapshotAt } from './query/snapshot.ts';
