import type { Facts } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import type { Tables } from '../read/tables.ts';
import { checkAnnotations } from './check-annotations.ts';
import { checkClaims } from './check-claims.ts';
import { checkControl } from './check-control.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkDrawn } from './check-drawn.ts';
import { checkPlaces } from './check-places.ts';
import { checkPoles } from './check-poles.ts';
import { checkReferences } from './check-references.ts';
import { checkShapes } from './check-shapes.ts';
import { checkSources } from './check-sources.ts';
import { checkSpans } from './check-spans.ts';
import { checkSpread } from './check-spread.ts';
import { checkTheatre } from './check-theatre.ts';

/**
 * Hold the facts against each other. Each check looks for its own faults and leaves those of the others alone: days
 * that could not be read are NaN, and ids that are unknown have been reported where they stand.
 */
export function checkFacts(facts: Facts, tables: Tables, report: Report): void {
  checkReferences(tables, report);
  checkTheatre(facts, tables, report);
  checkPlaces(facts, tables, report);
  checkSpread(facts, tables.theatre.outliers, report);
  const { control, claims, unlocated, corrections, events, posts, deaths, annotations } = tables;
  checkControl(facts, control.whole, report);
  checkClaims(facts, control.whole && control.rows.length > 0, report);
  checkDrawn(facts, tables, report);
  checkShapes(facts, tables, report);
  checkPoles(facts, tables, report);
  checkSpans(facts, report);
  checkAnnotations(facts, report);
  const citing = [control, claims, unlocated, corrections, events, posts, deaths, annotations];
  const whole = citing.every(table => table.whole || !table.present);
  checkSources(facts, whole, report);
  checkCorrections(facts, report);
}
