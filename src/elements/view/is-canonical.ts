import { parseView } from '../../draw/map-view.ts';
import { LAYERS, type ParamInfo } from '../../draw/view-params.ts';
import { dayOf } from '../../engine/model/day.ts';
import { parseSelection } from '../../engine/model/selection.ts';
import { EVENT_KINDS } from '../../engine/model/texts.ts';
import { wordsIn } from './view.ts';

/** There is nothing to draw for the relief, and no layer is a list of its own. */
const LAYER_NAMES: readonly string[] = [...LAYERS, 'relief', 'none'];

/**
 * Whether a text is written as parameters of its kind are written, so that it means all of what it says. Whether a theatre has
 * what an id names is not asked. What is not plain may still mean something: see `read-leniently.ts`.
 */
export function isCanonical({ kind, words = [] }: ParamInfo, text: string): boolean {
  if (text === '') return true;
  switch (kind) {
    case 'date':
      return dayOf(text) !== null;
    case 'selection':
      return parseSelection(text) !== null;
    case 'view':
      return parseView(text) !== null;
    case 'layers':
      return areAll(text, LAYER_NAMES);
    case 'event-kinds':
      return areAll(text, EVENT_KINDS);
    case 'language':
      return /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(text);
    case 'word':
      return words.includes(text);
    default:
      return true;
  }
}

function areAll(text: string, names: readonly string[]): boolean {
  const asked = [...wordsIn(text)];
  return asked.length > 0 && asked.every(name => names.includes(name));
}
