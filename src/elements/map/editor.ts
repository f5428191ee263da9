import { isCovered, layAnnotations } from '../../draw/annotations/lay-annotations.ts';
import { paintAnnotations } from '../../draw/annotations/paint-annotations.ts';
import { headlineInWords } from '../../i18n/headline-in-words.ts';

/** The editor's layer: the headline of a day, and what draws the notes and arrows on the map. */
export const editor = {
  headline: headlineInWords,
  annotator: { lay: layAnnotations, paint: paintAnnotations, isCovered },
};
export type Editor = typeof editor;
