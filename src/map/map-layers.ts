import type { AnnotationPlan, AnnotationRoom } from '../draw/annotations/lay-annotations.ts';
import { moved, type Rect } from '../draw/labels/collision-grid.ts';
import { LabelPlan, type TownLabel } from '../draw/labels/labels.ts';
import { GROUND_ORDER, MARK_ORDER, type MapParts, paintSteps, RECORD_ORDER } from '../draw/layer-order.ts';
import type { EventMark, eventMarks } from '../draw/layers/event-marks.ts';
import type { GroundNames } from '../draw/layers/ground-names.ts';
import { ringedPlaces } from '../draw/layers/towns.ts';
import type { Measure, Pen } from '../draw/pen.ts';
import { placeName, type Scene } from '../draw/scene.ts';
import { type Insets, scaleAt, type Viewport } from '../draw/viewport.ts';
import type { Selection } from '../engine/model/selection.ts';
import type { EventKind } from '../engine/model/texts.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import type { Pickable } from './hit-test.ts';
import type { LeafletMap } from './leaflet.ts';
import { CanvasLayer } from './painting/canvas-layer.ts';
import { type CanvasPen, measureIn } from './painting/canvas-pen.ts';
import type { PaintedCanvas, PaintWorkerClient } from './painting/paint-worker-client.ts';
import { forgetTexts } from './painting/text-cache.ts';
import type { OnlineTiles } from './tiles.ts';
import { type TownLabelOptions, TownLabels } from './town-labels.ts';

/** Placements kept: those of the zooms last used. */
const PLANS = 8;

/** What the layers show. */
export interface Shown {
  readonly scene: Scene;
  readonly layers: ReadonlySet<string>;
  readonly kinds: ReadonlySet<EventKind> | null;
  readonly chosen: Selection | null;
  /** Draws the editor's layer; null until that has come. */
  readonly annotator: Annotator | null;
  /** Edges of the map that something else covers. */
  readonly insets: Insets;
}

/** The map and its layers. */
export interface Drawing {
  readonly map: LeafletMap;
  readonly layers: MapLayers;
}

/** Lays out and paints events, the editor's layer, the edges of the map and the names of the ground. Its code comes after the first map. */
export interface Annotator {
  lay(scene: Scene, room: AnnotationRoom): AnnotationPlan;
  paint(pen: Pen, scene: Scene, plan: AnnotationPlan): void;
  edge(pen: Pen, scene: Scene): void;
  names(pen: Pen, scene: Scene, room: GroundNames): void;
  readonly events: typeof eventMarks;
  paintEvents(pen: Pen, scene: Scene, events: readonly EventMark[]): void;
  isCovered(plan: AnnotationPlan, label: TownLabel, at: readonly [number, number]): boolean;
}

/**
 * The layers of a map, from the ground up: base, then what a day shows (control, lines, marks), names. Each is drawn again
 * only when what it shows has changed.
 */
export class MapLayers {
  readonly #map: LeafletMap;
  readonly #base = new CanvasLayer({
    pane: 'base',
    font: () => this.#font,
    paint: pen => this.#paintGround(pen),
    still: true,
  });
  /** Ground and marks on one canvas: handing a canvas to the screen costs more than drawing on it. */
  readonly #day = new CanvasLayer({
    pane: 'day',
    font: () => this.#font,
    paint: (pen, away) => this.#shown && this.#paint(pen, this.#shown, away),
    paintWorker: () => this.#paintWorker(),
  });
  readonly #labels: TownLabels;
  readonly #paintWorker: () => Promise<PaintWorkerClient>;
  #font: string;
  #measure: Measure;
  readonly #plans = new Map<string, LabelPlan>();
  #tiles: OnlineTiles | null = null;
  #shown: Shown | null = null;
  #extras: readonly TownLabel[] = [];
  #annotations: AnnotationPlan | null = null;

  /**
   * @param font family of all text on the map, as CSS writes it
   * @param paintWorker the worker that draws what changes with the date; asked for once it does
   */
  constructor(
    map: LeafletMap,
    font: string,
    labels: Omit<TownLabelOptions, 'pane'>,
    paintWorker: () => Promise<PaintWorkerClient> = () => Promise.reject(),
  ) {
    this.#map = map;
    this.#paintWorker = paintWorker;
    this.#font = font;
    this.#measure = measureIn(font);
    for (const [i, pane] of ['tiles', 'base', 'day', 'labels'].entries()) {
      map.createPane(pane).style.zIndex = String(201 + i);
    }
    this.#labels = new TownLabels({ ...labels, pane: 'labels' });
    // Names are placed anew for a zoom before the labels are shown on it.
    map.on('zoomend', () => this.#name());
    map.on('moveend', () => this.#annotate());
    for (const layer of [this.#base, this.#day, this.#labels]) map.addLayer(layer);
  }

  /** Shows a scene; what is the same as before is not drawn again. */
  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const { scene, layers } = shown;
    const sameLayers = before !== null && before.layers === layers;
    const same = (key: keyof Scene) => before?.scene[key] === scene[key];
    if (!(sameLayers && same('theatre') && same('style') && same('lang'))) this.#base.redraw();
    const sameChoice =
      before?.kinds === shown.kinds &&
      before?.chosen === shown.chosen &&
      before?.annotator === shown.annotator &&
      before?.insets === shown.insets;
    const sameScene = (Object.keys({ ...before?.scene, ...scene }) as (keyof Scene)[]).every(same);
    if (!(sameLayers && sameChoice && sameScene)) this.#day.redraw();
    if (!sameLayers) void this.#showTiles(layers.has('tiles'));
    if (!(same('texts') && same('lang') && same('theatre'))) this.#plans.clear();
    this.#name();
    // What stands over the map says other things, or more of them; the date alone moves nothing.
    if (!['theatre', 'texts', 'words', 'lang', 'compared', 'differing'].every(key => same(key as keyof Scene)))
      this.#labels.settle();
    const described = ['snapshot', 'compared', 'differing', 'texts', 'words', 'lang'] as const;
    if (!described.every(same)) this.#labels.describeSoon();
  }

  /** Paints what another day shows, in all else as the map shows its own: without the editor's notes. */
  paintOther(pen: CanvasPen, snapshot: Snapshot): void {
    const shown = this.#shown;
    if (shown) this.#paint(pen, { ...shown, annotator: null, scene: { ...shown.scene, snapshot, compared: null } });
  }

  /** What stands over the map has moved: names and notes under it go, others come back. */
  settleNames(): void {
    this.#labels.settle();
    this.#annotate();
    this.#day.redraw();
  }

  /** Text widths have changed, because a font has come or another one is wanted. */
  setFont(font: string): void {
    this.#font = font;
    this.#measure = measureIn(font);
    forgetTexts();
    this.#base.redraw();
    this.#plans.clear();
    this.#day.redraw();
    this.#labels.settle();
    this.#name();
  }

  /** What can be chosen on the map as it is drawn, and the viewport of the map's element. */
  get pickable(): { shown: Pickable; view: Viewport } | null {
    if (!this.#shown) return null;
    const { scene, layers } = this.#shown;
    const view = this.view;
    return {
      view,
      shown: {
        snapshot: scene.snapshot,
        layers,
        towns: this.#dots(),
        events: this.#events(this.#shown, view),
      },
    };
  }

  /** Resolves when the canvases show what was asked for last. */
  get drawn(): Promise<unknown> {
    return Promise.all([this.#base.drawn, this.#day.drawn]);
  }

  /** What the map's element shows. */
  get view(): Viewport {
    const { x: width, y: height } = this.#map.getSize();
    const corner = this.#map.containerPointToLayerPoint([0, 0]).add(this.#map.getPixelOrigin());
    const zoom = this.#map.getZoom();
    return { width, height, zoom, scale: scaleAt(zoom), left: corner.x, top: corner.y };
  }

  #paintGround(pen: CanvasPen): void {
    if (!this.#shown || this.#shown.layers.has('tiles')) return;
    const { layers } = this.#shown;
    paintSteps(pen, GROUND_ORDER, this.#parts(this.#shown, []), layer => layers.has(layer));
  }

  #paint(pen: CanvasPen, shown: Shown, away?: PaintedCanvas): void {
    const { layers } = shown;
    const parts = this.#parts(shown, this.#events(shown, pen.view));
    const isShown = (layer: string) => layers.has(layer);
    if (away) away.paint({ parts, layers }, pen.view);
    else paintSteps(pen, RECORD_ORDER, parts, isShown);
    paintSteps(pen, MARK_ORDER, parts, isShown);
  }

  /** The signs of the day's events, px of a view; none before their code has come. */
  #events({ scene, kinds, annotator }: Shown, view: Viewport): readonly EventMark[] {
    const { theatre, texts, snapshot } = scene;
    return annotator?.events(theatre, texts, snapshot.day, view, this.#plan(scene), kinds) ?? [];
  }

  #parts({ scene, chosen, annotator, layers }: Shown, events: readonly EventMark[]): MapParts {
    const plan = this.#plan(scene);
    const room = {
      measure: this.#measure,
      plan,
      isShown: (layer: string) => layers.has(layer) && !(layer === 'base' && layers.has('tiles')),
    };
    return {
      scene,
      plan,
      ...(annotator && { paintTheatreEdge: (pen: Pen) => annotator.edge(pen, scene) }),
      paintEvents: pen => annotator?.paintEvents(pen, scene, events),
      paintGroundNames: pen => annotator?.names(pen, scene, { ...room, taken: this.#taken(pen.view) }),
      measure: this.#measure,
      events,
      chosen,
      dotted: this.#dots(),
      ringed: ringedPlaces(scene.snapshot, this.#map.getZoom()),
      paintAnnotations: pen => this.#annotations && annotator?.paint(pen, scene, this.#annotations),
    };
  }

  /** Where the editor's notes stand, and what lies over the map, px of a view. */
  #taken({ left, top }: Viewport): Rect[] {
    const { left: x, top: y } = this.view;
    return [
      ...(this.#annotations?.covered ?? []).map(box => moved(box, -left, -top)),
      ...this.#labels.covered.map(box => moved(box, x - left, y - top)),
    ];
  }

  /** Towns with a dot: those named at this zoom, and those that changed hands on this day. */
  #dots(): number[] {
    if (!this.#shown?.layers.has('towns')) return [];
    const { scene } = this.#shown;
    const extras = this.#extras.map(label => label.place);
    return [...new Set([...this.#plan(scene).dotted, ...extras, ...ringedPlaces(scene.snapshot, this.#map.getZoom())])];
  }

  #name(): void {
    if (!this.#shown) return;
    const { scene, layers, chosen } = this.#shown;
    const { theatre, snapshot } = scene;
    const town = chosen?.kind === 'town' ? theatre.places.findIndex(({ id }) => id === chosen.id) : -1;
    const plan = this.#plan(scene);
    const { view } = this;
    const today = ringedPlaces(snapshot, view.zoom);
    if (town >= 0) today.unshift(town);
    const events = layers.has('events') ? this.#events(this.#shown, view) : [];
    this.#extras = plan.extras(today, events, view);
    this.#annotate();
    this.#labels.chosen = town;
  }

  /** Finds room for the editor's notes; names of towns below them give way. */
  #annotate(): void {
    if (!this.#shown) return;
    const { scene, layers, annotator, insets } = this.#shown;
    const plan = this.#plan(scene);
    const towns = layers.has('towns') ? [...plan.towns, ...this.#extras] : [];
    this.#annotations = null;
    if (annotator && scene.texts && layers.has('annotations')) {
      const { view } = this;
      const events = layers.has('events') ? this.#events(this.#shown, view) : [];
      this.#annotations = annotator.lay(scene, {
        view,
        measure: this.#measure,
        towns,
        events,
        shields: layers.has('lines') ? plan.shields : [],
        insets,
        covers: () => this.#labels.covered,
      });
    }
    const covering = this.#annotations;
    const scale = scaleAt(this.#map.getZoom());
    this.#labels.show(
      scene.theatre,
      !covering || covering.covered.length === 0
        ? towns
        : towns.filter(label => {
            const { x, y } = scene.theatre.places[label.place];
            return !annotator?.isCovered(covering, label, [x * scale, y * scale]);
          }),
    );
  }

  #plan(scene: Scene): LabelPlan {
    const zoom = this.#map.getZoom();
    const key = zoom.toFixed(2);
    let plan = this.#plans.get(key);
    if (!plan) {
      plan = new LabelPlan(scene.theatre, zoom, place => placeName(scene, place), this.#measure);
      if (this.#plans.size >= PLANS) this.#plans.delete(this.#plans.keys().next().value ?? '');
      this.#plans.set(key, plan);
    }
    return plan;
  }

  /** The code of online tiles comes when they are first wanted. */
  async #showTiles(wanted: boolean): Promise<void> {
    if (wanted && !this.#tiles) {
      const { OnlineTiles } = await import('./tiles.ts');
      if (this.#tiles || !this.#shown?.layers.has('tiles')) return;
      this.#tiles = new OnlineTiles('tiles');
      this.#map.addLayer(this.#tiles);
    } else if (!wanted && this.#tiles) {
      this.#tiles.remove();
      this.#tiles = null;
    }
  }
}
