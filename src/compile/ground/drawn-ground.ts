import type { Topology } from '../../engine/model/topology.ts';
import type { ZoneRow } from '../encode/numbering.ts';
import type { Problem } from '../read/problem.ts';

/** Ground cut into zones by what was drawn, and the record that goes with it. */
export interface DrawnGround {
  readonly topology: Topology;
  /** Steps to a grid unit in which its vertices are whole numbers. */
  readonly scale: number;
  readonly problems: readonly Problem[];
}

/** The same where frames say who held it. */
export interface FramedGround extends DrawnGround {
  readonly rows: readonly ZoneRow[];
}
