import type { Lattice } from './lattice.ts';

/** Lines nearer to each other than this share of the ground's width are taken for one line drawn twice. */
const SHARE = 1 / 10_000;
const [LEAST_KM, MOST_KM] = [0.005, 0.1];

/** Lattice steps within which lines are drawn as one. @param width of the drawn ground, lattice steps */
export function toleranceOf(lattice: Lattice, width: number): number {
  const km = (width * SHARE) / lattice.stepsPerKm;
  return Math.max(LEAST_KM, Math.min(MOST_KM, km)) * lattice.stepsPerKm;
}

/** Lattice steps as metres on the ground, for a reader. */
export function metres(steps: number, lattice: Lattice): string {
  return `${Math.round((steps / lattice.stepsPerKm) * 1000)} m`;
}
