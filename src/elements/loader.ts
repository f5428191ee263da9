import type { Words } from '../i18n/en.ts';
import type { Language } from '../i18n/languages.ts';

/** How the map gets what it shows. Each entry hands in its own: what works on a page fails in a sandboxed frame. */
export interface Loader {
  /** Address of the theatre that is shown where `src` names none. */
  readonly source: string;
  /** The compiled theatre at an address, as parsed JSON. */
  compiled(src: string): Promise<unknown>;
  /** Its texts in a language, as parsed JSON. */
  texts(src: string, lang: string): Promise<unknown>;
  words(lang: Language): Promise<Words>;
  /** Defines the elements that the first map does without. */
  rest(): Promise<void>;
}
