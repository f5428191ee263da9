import type { ReactiveControllerHost } from 'lit';
import type { Words } from '../../i18n/en/first.ts';
import { type ReadingWords, readingEn } from '../../i18n/en/panel.ts';
import { loadReading } from '../../i18n/load-panel-words.ts';
import { DeferredWords } from './deferred-words.ts';

/** What is said beside and instead of the map. */
export class PanelWords extends DeferredWords<ReadingWords> {
  constructor(host: ReactiveControllerHost & { readonly words: Words }) {
    super(host, readingEn, loadReading);
  }
}
