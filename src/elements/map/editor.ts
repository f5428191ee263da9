import { isCovered, layAnnotations } from '../../draw/annotations/lay-annotations.ts';
import { paintAnnotations } from '../../draw/annotations/paint-annotations.ts';
import { headlineInWords } from '../../i18n/headline-in-words.ts';
import { crossFade } from '../../map/painting/cross-fade.ts';

/** The editor's layer: the headline of a day, what draws the notes and arrows on the map, and how one day passes into another. */
export const editor = {
  headline: headlineInWords,
  fader: crossFade,
  annotator: { lay: layAnnotations, paint: paintAnnotations, isCovered },
};
export type Editor = typeof editor;
