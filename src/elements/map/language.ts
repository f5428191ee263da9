import { type Language, languageOf } from '../../i18n/load-words.ts';

/** The language that an element speaks: its own, else that of the page around it, else the reader's, else English. */
export function languageFor(element: HTMLElement, own: string): Language {
  const around = element.parentElement?.closest('[lang]') ?? hostOf(element)?.closest('[lang]');
  const tags = [own, around?.getAttribute('lang') ?? '', ...navigator.languages];
  for (const tag of tags) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

/** The element whose shadow tree another one stands in. */
function hostOf(element: HTMLElement): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
