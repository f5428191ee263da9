import type { Compiling } from './growth.ts';
import type { Result } from './measure.ts';
import { DRAWN, EMPTY, ENTRANTS, IDLIB, LIMIT, LONG, PAGE, US } from './peers.ts';

/** All that a run has found; what it left out is empty. */
export interface Found {
  readonly results: readonly Result[];
  readonly growth: readonly Compiling[];
  /** From a saved row to the theatre compiled anew, ms. */
  readonly watch?: number;
}

const TIMELINE = 'Leaflet.timeline';
const STATE = 'MapLibre feature-state';
const SIZES = ['150 zones', '1500 zones', '10000 zones', '33000 zones'];

/** How the results stand to what the project sets itself, a line each. */
export function targets({ results, growth, watch }: Found): string {
  return [...steps(results), ...firstMaps(results), ...pictures(results), ...compiling(growth, watch)].join('\n');
}

/** Nothing where something needed was not measured. */
function hold(text: string, value: number | undefined, most: number | undefined): string[] {
  if (value === undefined || most === undefined || !Number.isFinite(value)) return [];
  return [`- ${value <= most ? 'met' : 'MISSED'}: ${text}: ${value.toFixed(2)}, at most ${most.toFixed(2)}`];
}

const times = (value: number | undefined, factor: number) => (value === undefined ? undefined : value * factor);

const finder =
  (results: readonly Result[]) =>
  (entrant: string, ground: string, throttle = 1): Result | undefined =>
    results.find(one => one.entrant === entrant && one.ground === ground && one.throttle === throttle && !one.failed);

function steps(results: readonly Result[]): string[] {
  const of = finder(results);
  const step = (entrant: string, ground: string) => of(entrant, ground)?.step?.median;
  const all = of(`${US}, all on`, IDLIB, 4);
  const above = (entrant: string) => {
    const [one, floor] = [of(entrant, '10000 zones')?.heap, of(EMPTY, '10000 zones')?.heap];
    return one !== undefined && floor !== undefined ? (one - floor) / 1e6 : undefined;
  };
  return [
    ...['1500 zones', DRAWN].flatMap(ground => [
      ...hold(`${ground}, step, ms: an eighth of ${TIMELINE}`, step(US, ground), times(step(TIMELINE, ground), 1 / 8)),
      ...hold(`${ground}, step, ms: a third of ${STATE}`, step(US, ground), times(step(STATE, ground), 1 / 3)),
    ]),
    ...SIZES.flatMap(ground =>
      hold(`${ground}, step, ms: 2.5 times the bare limit`, step(US, ground), times(step(LIMIT, ground), 2.5)),
    ),
    ...hold(
      `${LONG.name}, step, ms: no more than with one record's`,
      step(US, LONG.name),
      times(step(US, '1500 zones'), 1.15),
    ),
    ...hold('33000 zones, step, ms', step(US, '33000 zones'), 16),
    ...hold('Idlib, all on, 4x slower, step p95, ms', all?.step?.p95, 16),
    ...hold('Idlib, all on, 4x slower, share of frames over 33 ms', all?.lateFrames, 0.01),
    ...hold(
      `10000 zones, heap above an empty map, MB: a third of ${TIMELINE}`,
      above(US),
      times(above(TIMELINE), 1 / 3),
    ),
  ];
}

function firstMaps(results: readonly Result[]): string[] {
  const of = finder(results);
  const peers = ENTRANTS.filter(({ name, floor }) => !floor && !name.startsWith(US));
  return [US, PAGE].flatMap(own =>
    peers.flatMap(({ name }) =>
      hold(
        `Idlib, 4x slower, slow 4G, first map of ${own === US ? 'the element' : 'the page'}, ms: before ${name}`,
        of(own, IDLIB, 4)?.first,
        of(name, IDLIB, 4)?.first,
      ),
    ),
  );
}

/** Whether times are those of the same work, and whether it would be noticed if they were not. */
function pictures(results: readonly Result[]): string[] {
  const compared = results.filter(one => one.alike !== undefined && one.entrant !== EMPTY);
  if (compared.length === 0) return [];
  return [
    ...hold('places in a wrong colour, most of any page', 1 - Math.min(...compared.map(one => one.alike ?? 0)), 0.02),
    ...hold(
      'places that another day has otherwise, not in the colour of the day shown, most of any page',
      1 - Math.min(...compared.flatMap(one => one.told ?? [])),
      0.05,
    ),
    ...hold(
      'places that another day has otherwise, in the colour of that day, most of any page',
      Math.max(...compared.flatMap(one => one.mistaken ?? [])),
      0.02,
    ),
  ];
}

function compiling(growth: readonly Compiling[], watch: number | undefined): string[] {
  const of = (ground: string) => growth.find(one => one.ground === ground);
  const [small, large] = [of('1500 places'), of('33000 places')];
  const each = (one: Compiling | undefined) => one && (one.seconds * 1000) / one.places;
  return [
    ...hold('Idlib compiled cold, s', of(IDLIB)?.seconds, 2),
    ...hold('33000 places compiled, s', large?.seconds, 30),
    ...hold('33000 places compiled, most memory, GB', times(large?.peak, 1e-9), 2),
    ...hold('33000 places compiled, ms a place: twice those of 1500', each(large), times(each(small), 2)),
    ...hold('Idlib, from a saved row to the theatre compiled anew, s', times(watch, 1e-3), 0.3),
  ];
}
