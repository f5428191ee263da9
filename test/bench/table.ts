import type { Compiling } from './growth.ts';
import type { Result, Spread } from './measure.ts';
import { EMPTY, ENTRANTS, US } from './peers.ts';

const two = (spread: Spread | undefined) => (spread ? `${ms(spread.median)} / ${ms(spread.p95)}` : '–');
const ms = (value: number) => (value < 20 ? value.toFixed(1) : Math.round(value).toString());
const whole = (value: number | undefined) => (value === undefined ? '–' : Math.round(value).toString());
const kb = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value / 1000)}`);
const mb = (value: number | undefined) => (value === undefined ? '–' : (value / 1e6).toFixed(1));
const share = (value: number | undefined) => (value === undefined ? '–' : `${(100 * value).toFixed(1)} %`);

/** Two runs of the floor on a quiet machine are no further apart than this share. */
const QUIET = 0.1;

/** A step of the floor on a ground before and after all others were measured, ms. */
export interface Floor {
  readonly ground: string;
  readonly first: number;
  readonly last: number;
}

/** What a table tells of an entrant, by the head of its column. */
const COLUMNS: readonly [head: string, cell: (one: Result, ours: number | undefined) => string][] = [
  ['step, ms (median / p95)', one => two(one.step)],
  ['times ours', (one, ours) => (ours && one.step ? (one.step.median / ours).toFixed(1) : '–')],
  ['all threads, ms', one => whole(one.all)],
  ['on screen after, ms', one => two(one.stepPainted)],
  ['jump, ms', one => two(one.jump)],
  ['first map, ms', one => `${whole(one.first)}${one.still === undefined ? '' : ` (still ${whole(one.still)})`}`],
  ['heap, MB', one => mb(one.heap)],
  ['wire before it / in all, KB', one => `${kb(one.wireFirst)} / ${kb(one.wire)}`],
  ['frames over 33 ms', one => share(one.lateFrames)],
  ['places in the right colour', one => share(one.alike)],
  ['of those that another day has otherwise', one => share(one.told)],
  ['… in that day’s colour', one => share(one.mistaken)],
];

/** One Markdown table a ground and throttle: every entrant, and how many times our step its own costs. */
export function tables(results: readonly Result[]): string {
  const titleOf = (one: Result) => `${one.ground}, CPU ${one.throttle === 1 ? 'as it is' : `${one.throttle}x slower`}`;
  return [...new Set(results.map(titleOf))]
    .map(title => {
      const own = results.filter(one => titleOf(one) === title);
      const ours = own.find(one => one.entrant === US)?.step?.median;
      const rows = ENTRANTS.flatMap(({ name }) => {
        const one = own.find(result => result.entrant === name);
        if (!one) return [];
        const cells = one.failed
          ? COLUMNS.map((_, i) => (i === 0 ? `failed: ${one.failed}` : ''))
          : COLUMNS.map(([, cell]) => cell(one, ours));
        return [row([name, ...cells])];
      });
      const heads = COLUMNS.map(([head]) => head);
      return [`### ${title}`, '', row(['', ...heads]), row(['---', ...heads.map(() => '---:')]), ...rows, ''].join(
        '\n',
      );
    })
    .join('\n');
}

/** Whether the machine was quiet: the same page measured at the beginning and at the end of each ground. '' where it was not. */
export function quietness(floors: readonly Floor[]): string {
  return floors
    .map(({ ground, first, last }) => {
      const apart = Math.abs(first - last) / Math.min(first, last);
      const said = apart < QUIET ? 'quiet' : 'NOT QUIET, compare nothing with other runs';
      return `- ${ground}: ${said}: a step of the ${EMPTY} took ${first.toFixed(2)} ms at first and ${last.toFixed(2)} at last`;
    })
    .join('\n');
}

/** What compiling takes as a record grows; '' where that was left out. */
export function growthTable(growth: readonly Compiling[]): string {
  if (growth.length === 0) return '';
  const heads = ['places', 'changes', 'compiled, s', 'ms a place', 'whole command, s', 'most memory, MB'];
  const rows = growth.map(one =>
    row([
      one.ground,
      one.places.toString(),
      one.changes.toString(),
      one.seconds.toFixed(2),
      ((one.seconds * 1000) / one.places).toFixed(2),
      one.command.toFixed(2),
      mb(one.peak),
    ]),
  );
  return ['### Compiling', '', row(['', ...heads]), row(['---', ...heads.map(() => '---:')]), ...rows, ''].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
