import { expect, test } from 'vitest';
import { agreementLabel } from '../../../src/draw/layers/ground-names.ts';
import { cutEdges, paintTheatreEdge } from '../../../src/draw/layers/theatre-edge.ts';
import type { Pen } from '../../../src/draw/pen.ts';
import { SvgPath } from '../../../src/draw/picture/svg-path.ts';
import { styleOf } from '../../../src/draw/style.ts';
import { scaleAt } from '../../../src/draw/viewport.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { gridX, gridY } from '../../../src/engine/model/grid.ts';
import type { BaseShape, Theatre } from '../../../src/engine/model/theatre.ts';
import { overrunOf } from '../../../src/engine/query/overrun.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { FIRST, makeTheatre } from '../../elements/fixture.ts';

const land = (west: number, south: number, east: number, north: number): BaseShape => ({
  kind: 'land',
  level: 0,
  name: { en: 'Country' },
  lines: [
    Float64Array.of(
      ...[gridX(west), gridY(north), gridX(east), gridY(north)],
      ...[gridX(east), gridY(south), gridX(west), gridY(south)],
    ),
  ],
});

test('ground fades only where a country goes on beyond the subject, not along a coast or a border', () => {
  // The subject is 36 to 37 E, 35 to 36 N. North of it lies another country, west of it the sea.
  const base = [land(36, 34, 39, 36), land(36, 36, 39, 38)];
  const edges = cutEdges({ ...makeTheatre(), base });
  const xs = edges.flatMap(line => [...line].filter((_, i) => i % 2 === 0));
  const ys = edges.flatMap(line => [...line].filter((_, i) => i % 2 === 1));
  expect(edges).toHaveLength(1);
  // From the south-west corner to the north-east one: the eastern and the southern edge.
  expect([Math.min(...xs), Math.max(...xs)].map(Math.round)).toEqual([gridX(36), gridX(37)].map(Math.round));
  expect([Math.min(...ys), Math.max(...ys)].map(Math.round)).toEqual([gridY(36), gridY(35)].map(Math.round));
  expect(cutEdges({ ...makeTheatre(), base: [] })).toEqual([]);
});

test('on a screen nothing is faded beyond the edge but the ends of lines, and in a picture all is', () => {
  const theatre = { ...makeTheatre(), base: [land(36, 34, 39, 36)] };
  const painted = (clipped: boolean) => {
    const strokes: { clipped: boolean; width: number }[] = [];
    let within = false;
    const nowhere = { moveTo() {}, lineTo() {}, bezierCurveTo() {}, quadraticCurveTo() {}, closePath() {} };
    const pen = {
      view: { scale: scaleAt(9) },
      grid: nowhere,
      begin() {},
      stroke: ({ width }: { width: number }) => strokes.push({ clipped: within, width }),
      clip: (paint: () => void) => {
        within = true;
        paint();
        within = false;
      },
    };
    paintTheatreEdge(pen as unknown as Pen, { theatre, style: styleOf(theatre, 'light') }, clipped);
    return strokes;
  };
  expect(painted(false).some(stroke => stroke.clipped)).toBe(false);
  const beyond = painted(true).filter(stroke => !stroke.clipped);
  expect(beyond.map(({ width }) => width)).toEqual([8]);
  expect(painted(true).length).toBeGreaterThan(painted(false).length);
});

test('an edge outside a picture fades nothing in it, however wide the fade is', () => {
  const path = new SvgPath(200, 200);
  for (const reach of [0, 150]) {
    path.begin(reach);
    path.moveTo(-900, 400);
    path.lineTo(900, 400);
    const [, y] = path.data.match(/^M-?\d+[ -]?(\d+)/) ?? [];
    // In tenths of a pixel, below the picture by more than half of the stroke.
    expect(Number(y) / 10 - 200).toBeGreaterThan(reach);
  }
  const theatre = { ...makeTheatre(), base: [land(36, 34, 39, 36)] };
  const nowhere = { moveTo() {}, lineTo() {}, bezierCurveTo() {}, quadraticCurveTo() {}, closePath() {} };
  let known = 0;
  const pen = {
    view: { scale: scaleAt(12) },
    grid: nowhere,
    begin: (reach: number) => {
      known = reach;
    },
    stroke: ({ width }: { width: number }) => expect(width / 2).toBeLessThanOrEqual(known),
  };
  paintTheatreEdge(pen as unknown as Pen, { theatre, style: styleOf(theatre, 'light') });
  expect(known).toBeGreaterThan(24);
});

test('an agreed area is told as past once those who held it hold less than half, and stays so', () => {
  const agreement: Theatre['agreements'][number] = {
    id: 'belt',
    kind: 'demilitarized',
    name: { en: 'Belt' },
    from: FIRST,
    until: Infinity,
    estimate: true,
    polygons: [],
    zones: Int32Array.of(0, 1),
    km2: Float64Array.of(30, 20),
  };
  const theatre = { ...makeTheatre(), agreements: [agreement] };
  const day = (date: string) => overrunOf(theatre, agreement, parseDay(date));
  expect(day('2020-03-01')).toBeNull();
  // Mill, three fifths of it, is contested from 2 March.
  expect(day('2020-03-02')?.day).toBe(parseDay('2020-03-02'));
  expect(day('2021-12-01')).toEqual(day('2020-03-02'));
  const words = {
    estimate: 'approximate',
    overrun: (since: number) => `past since ${since - FIRST}`,
    uncovered: '',
    km: String,
  };
  const label = (date: string) =>
    agreementLabel(
      {
        theatre,
        snapshot: snapshotAt(theatre, parseDay(date)),
        style: styleOf(theatre, 'light'),
        texts: null,
        lang: 'en',
        words,
      },
      agreement,
    );
  expect(label('2020-03-01')).toBe('Belt (approximate)');
  expect(label('2020-06-01')).toBe('Belt (approximate, past since 61)');
});
