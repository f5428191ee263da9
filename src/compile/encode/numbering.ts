import type { ControlFact, PlaceFact } from '../read/facts.ts';

/** A row of the record as the compiled file has it: of a zone rather than of a place. */
export interface ZoneRow
  extends Pick<
    ControlFact,
    'at' | 'from' | 'actor' | 'between' | 'earliest' | 'status' | 'basis' | 'sources' | 'note'
  > {
  readonly zone: number;
  /** From this day on nothing is known of the zone. */
  readonly none: boolean;
}

/** Numbers that facts are known by in the compiled files. */
export interface Numbering {
  /** Documented places in zone order, then the others, each along a curve (spatial-order.ts). */
  readonly places: readonly PlaceFact[];
  readonly documented: number;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly actorOf: ReadonlyMap<string, number>;
  readonly sideOf: ReadonlyMap<string, number>;
  readonly sourceOf: ReadonlyMap<string, number>;
  /** Control rows sorted by day, then zone. */
  readonly control: readonly ZoneRow[];
  /** State of each control row. */
  readonly states: readonly number[];
  readonly contested: readonly (readonly number[])[];
}
