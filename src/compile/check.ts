import type { Facts } from './facts.ts';
import type { Report } from './problem.ts';
import type { Written } from './written.ts';

/** Hold the facts against each other. */
export function checkFacts(_facts: Facts, _written: Written, _report: Report): void {}
