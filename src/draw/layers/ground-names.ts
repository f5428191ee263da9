import { type BaseShape, textIn } from '../../engine/model/theatre.ts';
import { overrunOf } from '../../engine/query/overrun.ts';
import { alongLine } from '../labels/along-line.ts';
import type { Rect } from '../labels/collision-grid.ts';
import { straightStretch } from '../labels/label-along-line.ts';
import { labelPoint } from '../labels/label-point.ts';
import type { LabelPlan } from '../labels/labels.ts';
import type { Measure, Pen, TextMark } from '../pen.ts';
import { nameOf, runsRight, type Scene } from '../scene.ts';
import { isOverlaid, toPixel, type Viewport } from '../viewport.ts';
import { boxOf, contains } from './base.ts';
import { subjectRings } from './subject.ts';
import { cutEdges } from './theatre-edge.ts';

/** What the ground is called, once there is time for it. */
export interface GroundNames {
  readonly measure: Measure;
  readonly plan: LabelPlan;
  /** Where names of the day stand that the plan does not know, px. */
  readonly taken?: readonly Rect[];
  /** Whether a layer is shown. */
  isShown(layer: 'base' | 'control' | 'agreements'): boolean;
}

type Named = Pick<Scene, 'theatre' | 'snapshot' | 'style' | 'texts' | 'lang' | 'words'>;

const SIZE_PX = 11;
/** A lake of fewer px across has no name, and rivers have theirs from this zoom on. */
const [LAKE_PX, RIVER_ZOOM] = [26, 8];
/** How far beyond the edge of the map it is said that it ends there, px. */
const BEYOND_PX = 12;

/** What was laid out last: while only the date changes, names stand where they stood. */
const last = new WeakMap<LabelPlan, { readonly key: string; readonly marks: readonly TextMark[] }>();

/**
 * Names of countries and seas, of agreed areas, rivers and lakes, and along the edges of the map that it ends there. Each
 * stands only where no other name does.
 */
export function paintGroundNames(pen: Pen, scene: Named, room: GroundNames): void {
  for (const mark of namesOf(pen.view, scene, room)) pen.text(mark);
}

function namesOf(view: Viewport, scene: Named, room: GroundNames): readonly TextMark[] {
  const { snapshot, lang, style, texts } = scene;
  const key = JSON.stringify([
    [view.width, view.height, view.zoom, view.left, view.top, view.covered],
    [lang, style.theme, texts !== null, room.taken],
    (['base', 'control', 'agreements'] as const).map(room.isShown),
    snapshot.agreements.map(({ agreement }) => agreementLabel(scene, agreement)),
  ]);
  let known = last.get(room.plan);
  if (known?.key !== key) {
    known = { key, marks: layNames(view, scene, room) };
    last.set(room.plan, known);
  }
  return known.marks;
}

function layNames(view: Viewport, scene: Named, { measure, plan, taken = [], isShown }: GroundNames): TextMark[] {
  const marks: TextMark[] = [];
  const written: Rect[] = [...taken];
  const isFree = (x: number, y: number, size = SIZE_PX) => {
    const covered = [...(view.covered ?? []), ...written];
    const half = size / 2;
    return (
      plan.isFree(x + view.left, y + view.top, size) && !isOverlaid({ covered }, x - half, y - half, x + half, y + half)
    );
  };
  const write = (
    text: string,
    at: Spot,
    colour: string,
    look: { size?: number; spacing?: number; halo?: boolean } = {},
  ) => {
    const { size = SIZE_PX, spacing = 0, halo = true } = look;
    const rtl = runsRight(text);
    const { x, y, turn = 0 } = at;
    const half = (measure(text, size, 400) + spacing * text.length) / 2;
    const [wide, high] = [Math.abs(Math.cos((turn * Math.PI) / 180)), Math.abs(Math.sin((turn * Math.PI) / 180))];
    const [dx, dy] = [half * wide + size * high, half * high + size * wide];
    written.push({ left: x - dx, top: y - dy, right: x + dx, bottom: y + dy });
    const lit = halo ? { halo: scene.style.halo } : {};
    marks.push({ text, x, y, size, colour, anchor: 'middle', turn, rtl, spacing, ...lit });
  };
  const parts: Parts = { view, scene, measure, isFree, write };
  if (isShown('base')) nameCountries(parts);
  if (isShown('agreements')) nameAgreements(parts);
  if (isShown('control')) nameEdges(parts);
  if (isShown('base')) nameWaters(parts);
  return marks;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Degrees. Default: level. */
  readonly turn?: number;
}

interface Parts {
  readonly view: Viewport;
  readonly scene: Named;
  readonly measure: Measure;
  isFree(x: number, y: number, size?: number): boolean;
  write(text: string, at: Spot, colour: string, look?: { size?: number; spacing?: number; halo?: boolean }): void;
}

/** Names of countries and seas, spaced out and quiet. The land that the subject is a part of is named where it goes on beyond it. */
function nameCountries({ view, scene, measure, isFree, write }: Parts): void {
  const { theatre, style, lang } = scene;
  const [first] = theatre.places;
  for (const shape of theatre.base) {
    if (shape.kind !== 'land' && shape.kind !== 'sea') continue;
    const name = textIn(shape.name, lang);
    if (!name) continue;
    const rtl = runsRight(name);
    const text = rtl ? name : name.toLocaleUpperCase(lang);
    const size = rtl ? 14 : SIZE_PX;
    const spacing = rtl ? 0 : 2;
    const length = measure(text, size, 400) + text.length * spacing;
    const free = (x: number, y: number) => isFree(x, y, size + 4);
    const isSubject = shape.kind === 'land' && first && holds(shape, first.x, first.y);
    const at = isSubject ? beyondSubject(theatre, shape, length, view, free) : labelPoint(shape, view, length, free);
    const colour = shape.kind === 'sea' ? style.water : style.quiet;
    if (at) write(text, { x: at[0], y: at[1] }, colour, { size, spacing, halo: false });
  }
}

function holds({ lines }: BaseShape, x: number, y: number): boolean {
  return lines.some(ring => contains(ring, x, y));
}

/** Agreements in force, with the word for an estimate where no official line exists, and since when they are overrun. */
function nameAgreements({ view, scene, measure, isFree, write }: Parts): void {
  for (const { agreement } of scene.snapshot.agreements) {
    const text = agreementLabel(scene, agreement);
    const free = (x: number, y: number) => isFree(x - view.left, y - view.top);
    const place = straightStretch(agreement, view, measure(text, SIZE_PX, 400) + 12, free);
    if (place) write(text, place, scene.style.agreement);
  }
}

/** Name of an agreement as map and legend write it. */
export function agreementLabel(scene: Named, agreement: Named['snapshot']['agreements'][number]['agreement']): string {
  const { words, snapshot } = scene;
  const name = nameOf(scene, 'agreements', agreement);
  const overrun = overrunOf(snapshot.theatre, agreement, snapshot.day);
  const more = [...(agreement.estimate ? [words.estimate] : []), ...(overrun ? [words.overrun(overrun.day)] : [])];
  return more.length > 0 ? `${name} (${more.join(runsRight(name) ? '، ' : ', ')})` : name;
}

/** Beyond each edge at which the map ends and the ground goes on. */
function nameEdges({ view, scene, measure, isFree, write }: Parts): void {
  const { theatre, style, words } = scene;
  const inside = (x: number, y: number) =>
    subjectRings(theatre).some(ring => contains(ring, (x + view.left) / view.scale, (y + view.top) / view.scale));
  const length = measure(words.uncovered, SIZE_PX, 400) + 20;
  for (const line of cutEdges(theatre)) {
    const place = alongLine(line, view, length, BEYOND_PX, (x, y) => isFree(x, y) && !inside(x, y));
    if (place) write(words.uncovered, place, style.quiet);
  }
}

/** Where a name has room in a country outside the subject: nearest to the middle of the picture. */
function beyondSubject(
  theatre: Named['theatre'],
  country: BaseShape,
  length: number,
  view: Viewport,
  isFree: (x: number, y: number) => boolean,
): [x: number, y: number] | null {
  const rim = (view.rim ?? 0) + 20;
  const rings = subjectRings(theatre);
  const isBeyond = (px: number, py: number) => {
    const [x, y] = [(px + view.left) / view.scale, (py + view.top) / view.scale];
    return holds(country, x, y) && !rings.some(ring => contains(ring, x, y)) && isFree(px, py);
  };
  const spots: [number, number][] = [];
  for (let y = rim; y < view.height - rim; y += 28)
    for (let x = rim + length / 2; x < view.width - rim - length / 2; x += 28) spots.push([x, y]);
  const far = ([x, y]: [number, number]) => Math.hypot(x - view.width / 2, y - view.height / 2);
  const room = ([x, y]: [number, number]) =>
    [0, -0.6, 0.6, -0.3, 0.3].every(part => isBeyond(x + part * length, y)) &&
    isBeyond(x, y - 24) &&
    isBeyond(x, y + 24);
  return spots.sort((a, b) => far(a) - far(b)).find(room) ?? null;
}

function nameWaters({ view, scene, measure, isFree, write }: Parts): void {
  const { theatre, style, lang } = scene;
  for (const shape of theatre.base) {
    const name = textIn(shape.name, lang);
    if (name === '') continue;
    if (shape.kind === 'river' && view.zoom >= RIVER_ZOOM) {
      const length = measure(name, SIZE_PX, 400) + 12;
      for (const line of shape.lines) {
        const place = alongLine(line, view, length, 4, isFree);
        if (!place) continue;
        write(name, place, style.water);
        break;
      }
    } else if (shape.kind === 'lake') {
      const [west, north, east, south] = boxOf(shape.lines[0]);
      const [left, top] = toPixel(view, west, north);
      const [right, bottom] = toPixel(view, east, south);
      if (right - left < LAKE_PX) continue;
      const length = measure(name, SIZE_PX, 400);
      const at =
        labelPoint(shape, view, length, isFree) ?? ([(left + right) / 2, bottom + SIZE_PX] as [number, number]);
      const seen = at[0] - length / 2 > 8 && at[0] + length / 2 < view.width - 8 && top > 0 && at[1] < view.height - 8;
      const free = [-0.5, -0.25, 0, 0.25, 0.5].every(part => isFree(at[0] + part * length, at[1]));
      if (seen && free) write(name, { x: at[0], y: at[1] }, style.water);
    }
  }
}
