import type { Compiling } from './growth.ts';
import type { Result } from './measure.ts';
import { DRAWN, EMPTY, ENTRANTS, IDLIB, LONG, PAGE, US } from './peers.ts';

/** All that a run has found; what it left out is empty. */
export interface Found {
  readonly results: readonly Result[];
  readonly growth: readonly Compiling[];
  /** From a saved row to the theatre compiled anew, ms. */
  readonly watch?: number;
}

const TIMELINE = 'Leaflet.timeline';
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
const plus = (value: number | undefined, more: number) => (value === undefined ? undefined : value + more);

const finder =
  (results: readonly Result[]) =>
  (entrant: string, ground: string, throttle = 1): Result | undefined =>
    results.find(one => one.entrant === entrant && one.ground === ground && one.throttle === throttle && !one.failed);

/** Everybody who is compared with us. */
const PEERS = ENTRANTS.filter(({ name, floor }) => !floor && !name.startsWith(US)).map(({ name }) => name);
const GROUNDS = [...SIZES, DRAWN, IDLIB];
/** Up to so many zones all threads may do a little more than the lightest peer's. */
const FEW = ['150 zones', '1500 zones', DRAWN, IDLIB];

function steps(results: readonly Result[]): string[] {
  const of = finder(results);
  const step = (entrant: string, ground: string) => of(entrant, ground)?.step?.median;
  const all = of(`${US}, all on`, IDLIB, 4);
  const above = (entrant: string) => {
    const [one, floor] = [of(entrant, '10000 zones')?.heap, of(EMPTY, '10000 zones')?.heap];
    return one !== undefined && floor !== undefined ? (one - floor) / 1e6 : undefined;
  };
  const least = (ground: string, value: (one: Result) => number | undefined) =>
    Math.min(...PEERS.map(name => of(name, ground)).map(one => (one && value(one)) ?? Infinity));
  return [
    ...GROUNDS.flatMap(ground => {
      const floor = step(EMPTY, ground);
      return [
        ...hold(`${ground}, step, ms: the empty map and 1`, step(US, ground), plus(floor, 1)),
        ...hold(`${ground}, step, all on, ms: the empty map and 2.5`, step(`${US}, all on`, ground), plus(floor, 2.5)),
        ...hold(
          `${ground}, step, ms: the lightest peer`,
          step(US, ground),
          least(ground, one => one.step?.median),
        ),
        ...hold(
          `${ground}, on screen, ms: the fastest peer`,
          of(US, ground)?.stepPainted?.median,
          least(ground, one => one.stepPainted?.median),
        ),
        ...(FEW.includes(ground)
          ? hold(
              `${ground}, all threads, ms: 1.3 times ${TIMELINE}`,
              of(US, ground)?.all,
              times(of(TIMELINE, ground)?.all, 1.3),
            )
          : hold(
              `${ground}, all threads, ms: the lightest peer`,
              of(US, ground)?.all,
              least(ground, one => one.all),
            )),
      ];
    }),
    ...hold(
      `${LONG.name}, step, ms: no more than with one record's`,
      step(US, LONG.name),
      times(step(US, '1500 zones'), 1.15),
    ),
    ...hold('Idlib, all on, 4x slower, step p95, ms', all?.step?.p95, 16),
    ...hold('Idlib, all on, 4x slower, share of frames over 33 ms', all?.lateFrames, 0.01),
    ...hold('10000 zones, heap above an empty map, MB', above(US), 20),
  ];
}

/** On a slow phone, at every size: before every peer. */
function firstMaps(results: readonly Result[]): string[] {
  const of = finder(results);
  return [US, PAGE].flatMap(own =>
    GROUNDS.flatMap(ground =>
      PEERS.flatMap(name =>
        hold(
          `${ground}, 4x slower, slow 4G, first map of ${own === US ? 'the element' : 'the page'}, ms: before ${name}`,
          of(own, ground, 4)?.first,
          of(name, ground, 4)?.first,
        ),
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
