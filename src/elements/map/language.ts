import { languageAmong } from '../../i18n/language-tags.ts';

/**
 * The language that an element speaks, of those that its theatre has: its own, else that of the page around it, else the
 * reader's, else the theatre's first.
 * @param languages those of the theatre; while it is loading those of the map
 */
export function languageFor(element: HTMLElement, own: string, languages: readonly string[]): string {
  const around = element.parentElement?.closest('[lang]') ?? hostOf(element)?.closest('[lang]');
  const tags = [own, around?.getAttribute('lang') ?? '', ...navigator.languages];
  return languageAmong(tags, languages) ?? languages[0];
}

/** The element whose shadow tree another one stands in. */
function hostOf(element: HTMLElement): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
