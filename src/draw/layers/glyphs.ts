import type { EventKind } from '../../engine/model/texts.ts';
import type { PixelSink } from '../pen.ts';

/** How a sign's path is painted: as lines or as a filled shape. */
export type Ink = 'stroke' | 'fill';

type Trace = (sink: PixelSink, x: number, y: number, r: number) => Ink;

/** One small sign a kind of event, traced around (x, y) within radius r. Kinds without a sign show as a plain dot. */
const SIGNS: Partial<Record<EventKind, Trace>> = {
  battle(sink, x, y, r) {
    polyline(sink, [x - r, y - r, x + r, y + r]);
    polyline(sink, [x + r, y - r, x - r, y + r]);
    return 'stroke';
  },
  strike(sink, x, y, r) {
    star(sink, x, y, r * 1.3, r * 0.45, 4);
    return 'fill';
  },
  shootdown(sink, x, y, r) {
    polyline(sink, [x, y - r * 1.2, x, y + r]);
    polyline(sink, [x - r, y, x, y + r * 1.1, x + r, y]);
    return 'stroke';
  },
  casualties(sink, x, y, r) {
    polygon(sink, [x, y - r * 1.2, x + r, y, x, y + r * 1.2, x - r, y]);
    return 'fill';
  },
  displacement(sink, x, y, r) {
    polyline(sink, [x - r * 1.2, y, x + r, y]);
    polyline(sink, [x + r * 0.1, y - r, x + r * 1.1, y, x + r * 0.1, y + r]);
    return 'stroke';
  },
  agreement: pair,
  diplomacy: pair,
  patrol(sink, x, y, r) {
    for (const shift of [-0.75, 0.35]) {
      polyline(sink, [x + (shift - 0.35) * r, y - r, x + (shift + 0.65) * r, y, x + (shift - 0.35) * r, y + r]);
    }
    return 'stroke';
  },
  post(sink, x, y, r) {
    polygon(sink, [x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r]);
    return 'stroke';
  },
  control(sink, x, y, r) {
    polyline(sink, [x - r * 0.7, y + r * 1.2, x - r * 0.7, y - r]);
    polygon(sink, [x - r * 0.7, y - r, x + r, y - r * 0.4, x - r * 0.7, y + r * 0.3]);
    return 'stroke';
  },
  claim(sink, x, y, r) {
    polygon(sink, [
      x - r,
      y - r,
      x + r,
      y - r,
      x + r,
      y + r * 0.4,
      x,
      y + r * 0.4,
      x - r * 0.6,
      y + r * 1.1,
      x - r * 0.6,
      y + r * 0.4,
      x - r,
      y + r * 0.4,
    ]);
    return 'stroke';
  },
};

/** Traces the sign of a kind of event and says how it is to be painted. */
export function traceSign(kind: EventKind, sink: PixelSink, x: number, y: number, r: number): Ink {
  const sign = SIGNS[kind];
  if (sign) return sign(sink, x, y, r);
  sink.circle(x, y, r * 0.6);
  return 'fill';
}

function pair(sink: PixelSink, x: number, y: number, r: number): Ink {
  sink.circle(x - r * 0.45, y, r * 0.75);
  sink.circle(x + r * 0.45, y, r * 0.75);
  return 'stroke';
}

function polyline(sink: PixelSink, points: readonly number[]): void {
  sink.moveTo(points[0], points[1]);
  for (let i = 2; i < points.length; i += 2) sink.lineTo(points[i], points[i + 1]);
}

function polygon(sink: PixelSink, points: readonly number[]): void {
  polyline(sink, points);
  sink.closePath();
}

function star(sink: PixelSink, x: number, y: number, outer: number, inner: number, rays: number): void {
  const points: number[] = [];
  for (let i = 0; i < rays * 2; i++) {
    const turn = (i * Math.PI) / rays - Math.PI / 2;
    const radius = i % 2 ? inner : outer;
    points.push(x + Math.cos(turn) * radius, y + Math.sin(turn) * radius);
  }
  polygon(sink, points);
}
