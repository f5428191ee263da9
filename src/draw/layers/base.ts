import type { Sink } from '../../engine/geometry/curve.ts';
import { crossesRay } from '../../engine/geometry/segment.ts';
import type { BaseShape } from '../../engine/model/theatre.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { toPixel, type Viewport } from '../viewport.ts';
import { subjectRings } from './subject.ts';

/** Land, water and borders, and the ground outside the subject a shade darker. */
export function paintBase(pen: Pen, scene: Pick<Scene, 'theatre' | 'style'>): void {
  const { theatre, style } = scene;
  const { base } = theatre;
  pen.begin();
  traceFrame(pen);
  pen.fill(style.outside);
  pen.begin();
  for (const ring of subjectRings(theatre)) traceLine(pen.grid, ring, true);
  pen.fill(style.land);

  paintWater(pen, scene, 'sea');
  paintWater(pen, scene, 'lake');
  paintRivers(pen, scene);
  pen.begin();
  traceShapes(pen, base, shape => shape.kind === 'border' && shape.level === 0, false);
  pen.stroke({ colour: style.border, width: pen.view.zoom < 9 ? 1 : 1.3, dash: [7, 3, 1.5, 3], cap: 'butt' });
  pen.begin();
  traceShapes(pen, base, shape => shape.kind === 'border' && shape.level > 0, false);
  pen.stroke({ colour: style.border, width: 0.8, dash: [2, 3], opacity: 0.7, cap: 'butt' });
}

function paintWater(pen: Pen, { theatre, style }: Pick<Scene, 'theatre' | 'style'>, kind: string): void {
  pen.begin();
  traceShapes(pen, theatre.base, shape => shape.kind === kind, true);
  pen.fill(style.sea);
  pen.stroke({ colour: style.river, width: kind === 'sea' ? 1 : 0.7, opacity: 0.9 });
}

function paintRivers(pen: Pen, { theatre, style }: Pick<Scene, 'theatre' | 'style'>): void {
  const { zoom } = pen.view;
  for (const level of [0, 1]) {
    if (level > 0 && zoom < 9.5) break;
    pen.begin();
    traceShapes(pen, theatre.base, shape => shape.kind === 'river' && Math.min(shape.level, 1) === level, false);
    pen.stroke({ colour: style.river, width: (zoom < 9 ? 1 : 1.6) - level * 0.5 });
  }
}

/** Whether a point lies inside a ring. */
export function contains(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const ax = ring[i];
    const ay = ring[i + 1];
    const bx = ring[j];
    const by = ring[j + 1];
    if (crossesRay(x, y, ax, ay, bx, by)) inside = !inside;
  }
  return inside;
}

function traceFrame({ pixels, view }: Pen): void {
  pixels.moveTo(0, 0);
  pixels.lineTo(view.width, 0);
  pixels.lineTo(view.width, view.height);
  pixels.lineTo(0, view.height);
  pixels.closePath();
}

function traceShapes(
  pen: Pen,
  base: readonly BaseShape[],
  wanted: (shape: BaseShape) => boolean,
  closed: boolean,
): void {
  for (const shape of base) {
    if (!wanted(shape)) continue;
    for (const line of shape.lines) if (isNear(pen.view, line)) traceLine(pen.grid, line, closed);
  }
}

export function traceLine(sink: Sink, line: Float64Array, closed: boolean): void {
  sink.moveTo(line[0], line[1]);
  for (let i = 2; i < line.length; i += 2) sink.lineTo(line[i], line[i + 1]);
  if (closed) sink.closePath();
}

/** Whether the box around a line meets the picture. */
function isNear(view: Viewport, line: Float64Array): boolean {
  const [west, north, east, south] = boxOf(line);
  const [left, top] = toPixel(view, west, north);
  const [right, bottom] = toPixel(view, east, south);
  return right >= -2 && bottom >= -2 && left <= view.width + 2 && top <= view.height + 2;
}

const boxes = new WeakMap<Float64Array, readonly [number, number, number, number]>();

/** Box around a line of grid coordinates: west, north, east, south. */
export function boxOf(line: Float64Array): readonly [number, number, number, number] {
  let box = boxes.get(line);
  if (!box) {
    let west = Infinity;
    let north = Infinity;
    let east = -Infinity;
    let south = -Infinity;
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]);
      east = Math.max(east, line[i]);
      north = Math.min(north, line[i + 1]);
      south = Math.max(south, line[i + 1]);
    }
    box = [west, north, east, south];
    boxes.set(line, box);
  }
  return box;
}
