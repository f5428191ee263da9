import type { ReactiveControllerHost } from 'lit';
import type { Words } from '../../i18n/en/first.ts';
import { readingEn } from '../../i18n/en/panel.ts';
import { DeferredWords } from './deferred-words.ts';

/** What is said beside and instead of the map. */
export class PanelWords extends DeferredWords<'panel'> {
  constructor(host: ReactiveControllerHost & { readonly words: Words }) {
    super(host, readingEn, 'panel');
  }
}
