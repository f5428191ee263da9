import { LabelPlan } from '../../draw/labels/labels.ts';
import { paintTownName } from '../../draw/labels/town-name.ts';
import { GROUND_ORDER, MARK_ORDER, paintSteps, RECORD_ORDER } from '../../draw/layer-order.ts';
import { ringedPlaces } from '../../draw/layers/towns.ts';
import { placeName, type RecordScene } from '../../draw/scene.ts';
import type { Viewport } from '../../draw/viewport.ts';
import type { Selection } from '../../engine/model/selection.ts';
import { CanvasPen, measureIn } from './canvas-pen.ts';

/** What the first map shows. */
export interface FirstPicture {
  readonly scene: RecordScene;
  readonly layers: ReadonlySet<string>;
  readonly chosen: Selection | null;
  /** Language code of the names. */
  readonly lang: string;
}

/**
 * Paints on a canvas what a map shows first, names of towns included: what `MapLayers` paints before texts, notes and
 * whatever else comes later are there.
 * @param font family of all text, as CSS writes it
 * @param ratio device pixels a CSS pixel
 */
export function paintFirstPicture(
  canvas: HTMLCanvasElement,
  { scene: { theatre, snapshot, ...looks }, layers, chosen, lang }: FirstPicture,
  view: Viewport,
  font: string,
  ratio: number,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  context.scale(ratio, ratio);
  const measure = measureIn(font);
  // The few words that the map itself writes stand in names of the ground, which come later.
  const words = { estimate: '', uncovered: '', overrun: () => '', km: () => '' };
  const scene = { ...looks, theatre, snapshot, lang, words, texts: null, differing: null };
  const plan = new LabelPlan(theatre, view.zoom, place => placeName(scene, place), measure);
  const ringed = ringedPlaces(snapshot, view.zoom);
  const town = chosen?.kind === 'town' ? theatre.places.findIndex(({ id }) => id === chosen.id) : -1;
  const extras = plan.extras(town < 0 ? ringed : [town, ...ringed], [], view);
  const pen = new CanvasPen(context, view, ratio, font);
  const parts = {
    scene,
    plan,
    measure,
    events: [],
    chosen,
    dotted: layers.has('towns') ? new Set([...plan.dotted, ...extras.map(({ place }) => place), ...ringed]) : [],
    ringed,
    paintTownNames: () => {
      for (const label of [...plan.towns, ...extras]) paintTownName(pen, scene, label);
    },
  };
  paintSteps(pen, [...GROUND_ORDER, ...RECORD_ORDER, ...MARK_ORDER], parts, layer => layers.has(layer));
}
