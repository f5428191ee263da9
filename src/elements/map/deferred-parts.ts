import type { ReactiveElement } from 'lit';
import { isCovered, layAnnotations } from '../../draw/annotations/lay-annotations.ts';
import { paintAnnotations } from '../../draw/annotations/paint-annotations.ts';
import { eventMarks, paintEvents } from '../../draw/layers/event-marks.ts';
import { paintGroundNames } from '../../draw/layers/ground-names.ts';
import { paintTheatreEdge } from '../../draw/layers/theatre-edge.ts';
import type { Pen } from '../../draw/pen.ts';
import type { Scene } from '../../draw/scene.ts';
import { headlineInWords } from '../../i18n/headline-in-words.ts';
import { addFurtherGestures } from '../../map/further-gestures.ts';
import { pick, pickMark } from '../../map/hit-test.ts';
import { crossFade } from '../../map/painting/cross-fade.ts';
import { keepAttributes } from '../look/keep-attributes.ts';
import { keepColours } from '../look/keep-colours.ts';
import { type RangeScale, RangeTouch } from '../plot/range-touch.ts';
import { exportImage } from '../share/export-image.ts';
import { checkAttributes } from './check-attributes.ts';
import type { Environment } from './environment.ts';
import { guardKeyboard } from './keyboard.ts';
import { watchCovers } from './watch-covers.ts';

/** Keeps what is the map's own from the page around it: its keys, its colours, the attributes that it sets. */
function guard(map: ReactiveElement, root: ShadowRoot, canvas: () => HTMLElement | null, room: Environment): void {
  keepAttributes(map);
  keepColours(root, isDarkened => {
    room.darkened = isDarkened;
    room.look();
  });
  guardKeyboard(map, root, canvas);
}

/** What a map does only once it has been seen: the editor's layer, further gestures, checks. Comes with the deferred elements. */
export const deferredParts = {
  addFurtherGestures,
  annotator: {
    events: eventMarks,
    paintEvents,
    lay: layAnnotations,
    paint: paintAnnotations,
    isCovered,
    edge: (pen: Pen, scene: Scene) => paintTheatreEdge(pen, scene, true),
    names: paintGroundNames,
  },
  checkAttributes,
  exportImage,
  /** How one day passes into another. */
  fader: crossFade,
  guard,
  /** The headline of a day. */
  headline: headlineInWords,
  pick,
  pickMark,
  watchCovers,
  makeTouch: (scale: () => RangeScale | null) => new RangeTouch(scale),
};
export type DeferredParts = typeof deferredParts;
