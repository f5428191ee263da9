import { decode } from '../../../src/engine/format/decode.ts';
import { gridX, gridY, WORLD } from '../../../src/engine/model/grid.ts';
import { rowsUntil } from '../../../src/engine/model/history.ts';
import { json, MIDDLE, mapBox, offer, painted, setting } from './peer.ts';

/** The limit: typed arrays, rings stitched from arcs whose sides differ, one canvas. No smoothing, no names, no element. */
const { topology, history, states } = decode(await json<unknown>('theatre.json'));
const { left, right, start, points } = topology;
const scale = (256 * 2 ** setting.zoom) / WORLD;
const [originX, originY] = [gridX(setting.lng) * scale - MIDDLE.x, gridY(setting.lat) * scale - MIDDLE.y];
const x = Float32Array.from(topology.x, value => value * scale - originX);
const y = Float32Array.from(topology.y, value => value * scale - originY);
const side = new Int32Array(topology.zones).fill(-1);
const row = new Int32Array(topology.zones).fill(-1);
const before = new Int32Array(history.zone.length);
history.zone.forEach((zone, i) => {
  before[i] = row[zone];
  row[zone] = i;
});
const head = new Int32Array(topology.x.length).fill(-1);
const next = new Int32Array(2 * left.length);
const done = new Uint8Array(2 * left.length);
const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [800, 660];
mapBox().append(canvas);
const context = canvas.getContext('2d')!;

let applied = 0;
function hold(day: number): void {
  const target = rowsUntil(history, day);
  const of = (one: number) => (one < 0 ? -1 : states[history.state[one]].side);
  for (; applied < target; applied++) side[history.zone[applied]] = of(applied);
  while (applied > target) {
    applied--;
    side[history.zone[applied]] = of(before[applied]);
  }
}

/** Half-edge 2a walks arc a as it is, 2a + 1 backwards; each has its own side on the left. */
const first = (half: number) => points[half & 1 ? start[(half >> 1) + 1] - 1 : start[half >> 1]];
const sideOf = (half: number) => {
  const zone = half & 1 ? right[half >> 1] : left[half >> 1];
  return zone < 0 ? -1 : side[zone];
};

function trace(half: number): void {
  const [from, to] = [start[half >> 1], start[(half >> 1) + 1] - 1];
  if (half & 1) for (let i = to - 1; i >= from; i--) context.lineTo(x[points[i]], y[points[i]]);
  else for (let i = from + 1; i <= to; i++) context.lineTo(x[points[i]], y[points[i]]);
}

function draw(): void {
  context.clearRect(0, 0, 800, 660);
  const front: number[] = [];
  const edges: number[] = [];
  for (let arc = 0; arc < left.length; arc++) {
    const [a, b] = [sideOf(2 * arc), sideOf(2 * arc + 1)];
    if (a === b) continue;
    edges.push(arc);
    if (a >= 0 && b >= 0) front.push(arc);
  }
  setting.colours.forEach((colour, own) => {
    const halves: number[] = [];
    for (const arc of edges) {
      const half = sideOf(2 * arc) === own ? 2 * arc : sideOf(2 * arc + 1) === own ? 2 * arc + 1 : -1;
      if (half < 0) continue;
      halves.push(half);
      done[half] = 0;
      next[half] = head[first(half)];
      head[first(half)] = half;
    }
    context.beginPath();
    for (const begin of halves) {
      if (done[begin]) continue;
      context.moveTo(x[first(begin)], y[first(begin)]);
      for (let half = begin; half >= 0 && !done[half]; ) {
        done[half] = 1;
        trace(half);
        half = head[first(half ^ 1)];
        while (half >= 0 && done[half]) half = next[half];
      }
    }
    for (const half of halves) head[first(half)] = -1;
    context.globalAlpha = 0.6;
    context.fillStyle = colour;
    context.fill('evenodd');
  });
  context.globalAlpha = 1;
  context.lineWidth = 2;
  context.beginPath();
  for (const arc of front) {
    context.moveTo(x[points[start[arc]]], y[points[start[arc]]]);
    trace(2 * arc);
  }
  context.stroke();
}

let frame = 0;
const put = (day: number) => {
  hold(day);
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(draw);
};
put(setting.day);
await offer({ put, settled: painted, middle: () => MIDDLE });
