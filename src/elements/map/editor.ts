import { isCovered, layAnnotations } from '../../draw/annotations/lay-annotations.ts';
import { paintAnnotations } from '../../draw/annotations/paint-annotations.ts';
import { paintGroundNames } from '../../draw/layers/ground-names.ts';
import { paintTheatreEdge } from '../../draw/layers/theatre-edge.ts';
import type { Pen } from '../../draw/pen.ts';
import type { Scene } from '../../draw/scene.ts';
import { headlineInWords } from '../../i18n/headline-in-words.ts';

/** The editor's layer: the headline of a day, and what draws the notes and arrows, the edges of the map and the names of the ground. */
export const editor = {
  headline: headlineInWords,
  annotator: {
    lay: layAnnotations,
    paint: paintAnnotations,
    isCovered,
    edge: (pen: Pen, scene: Scene) => paintTheatreEdge(pen, scene, true),
    names: paintGroundNames,
  },
};
export type Editor = typeof editor;
