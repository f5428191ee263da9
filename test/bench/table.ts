import type { Result, Spread } from './measure.ts';
import { EMPTY, ENTRANTS, LIMIT, LONG, US } from './peers.ts';

const two = (spread: Spread | undefined) => (spread ? `${ms(spread.median)} / ${ms(spread.p95)}` : '–');
const ms = (value: number) => (value < 20 ? value.toFixed(1) : Math.round(value).toString());
const kb = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value / 1000)}`);
const mb = (value: number | undefined) => (value === undefined ? '–' : (value / 1e6).toFixed(1));
const share = (value: number | undefined) => (value === undefined ? '–' : `${(100 * value).toFixed(1)} %`);

/** One Markdown table a ground and throttle: every entrant, and how many times our step its own costs. */
export function tables(results: readonly Result[]): string {
  const groups = [
    ...new Set(results.map(one => `${one.ground}, CPU ${one.throttle === 1 ? 'as it is' : `${one.throttle}x slower`}`)),
  ];
  return groups
    .map(title => {
      const own = results.filter(
        one => title === `${one.ground}, CPU ${one.throttle === 1 ? 'as it is' : `${one.throttle}x slower`}`,
      );
      const ours = own.find(one => one.entrant === US)?.step?.median;
      const rows = ENTRANTS.flatMap(({ name }) => {
        const one = own.find(result => result.entrant === name);
        if (!one) return [];
        if (one.failed) return [`| ${name} | failed: ${one.failed} | | | | | | | | |`];
        const ratio = ours && one.step ? (one.step.median / ours).toFixed(1) : '–';
        return [
          `| ${name} | ${two(one.step)} | ${ratio} | ${two(one.stepPainted)} | ${two(one.jump)} | ${one.first ? Math.round(one.first) : '–'} | ${mb(one.heap)} | ${kb(one.wire)} | ${share(one.lateFrames)} | ${share(one.alike)} |`,
        ];
      });
      return [
        `### ${title}`,
        '',
        '| | step, ms (median / p95) | times ours | on screen after, ms | jump, ms | first map, ms | heap, MB | wire, KB | frames over 33 ms | places in the right colour |',
        '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** How the results stand to what the project sets itself. */
export function targets(results: readonly Result[]): string {
  const of = (entrant: string, ground: string, throttle = 1) =>
    results.find(one => one.entrant === entrant && one.ground === ground && one.throttle === throttle && !one.failed);
  const lines: string[] = [];
  const hold = (text: string, value: number | undefined, most: number | undefined) => {
    if (value === undefined || most === undefined || Number.isNaN(value)) return;
    lines.push(`- ${value <= most ? 'met' : 'MISSED'}: ${text}: ${value.toFixed(2)}, at most ${most.toFixed(2)}`);
  };
  const step = (entrant: string, ground: string, throttle = 1) => of(entrant, ground, throttle)?.step?.median;
  const times = (value: number | undefined, factor: number) => (value === undefined ? undefined : value * factor);
  hold(
    '1,500 zones, step, ms: an eighth of Leaflet.timeline',
    step(US, '1500 zones'),
    times(step('Leaflet.timeline', '1500 zones'), 1 / 8),
  );
  hold(
    '1,500 zones, step, ms: a third of MapLibre feature-state',
    step(US, '1500 zones'),
    times(step('MapLibre feature-state', '1500 zones'), 1 / 3),
  );
  for (const ground of ['150 zones', '1500 zones', '10000 zones', '33000 zones']) {
    hold(`${ground}, step, ms: 2.5 times the bare limit`, step(US, ground), times(step(LIMIT, ground), 2.5));
  }
  hold(
    `${LONG.name}, step, ms: no more than with one record's`,
    step(US, LONG.name),
    times(step(US, '1500 zones'), 1.15),
  );
  hold('33,000 zones, step, ms', step(US, '33000 zones'), 16);
  hold('Idlib, all on, 4x slower, step p95, ms', of(`${US}, all on`, 'Idlib', 4)?.step?.p95, 16);
  hold('Idlib, all on, 4x slower, share of frames over 33 ms', of(`${US}, all on`, 'Idlib', 4)?.lateFrames, 0.01);
  const above = (entrant: string) => {
    const [one, floor] = [of(entrant, '10000 zones')?.heap, of(EMPTY, '10000 zones')?.heap];
    return one !== undefined && floor !== undefined ? (one - floor) / 1e6 : undefined;
  };
  hold(
    '10,000 zones, heap above an empty map, MB: a third of Leaflet.timeline',
    above(US),
    times(above('Leaflet.timeline'), 1 / 3),
  );
  for (const { name, floor } of ENTRANTS) {
    if (floor || name.startsWith(US)) continue;
    hold(
      `Idlib, 4x slower, slow 4G, first map, ms: before ${name}`,
      of(US, 'Idlib', 4)?.first,
      of(name, 'Idlib', 4)?.first,
    );
  }
  return lines.join('\n');
}
