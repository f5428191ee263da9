import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { PaintWorkerClient } from '../../map/painting/paint-worker-client.ts';
import type { Site } from '../view/site.ts';
import type { DeferredParts } from './deferred-parts.ts';

/** How the map gets what it shows. Each entry hands in its own: what works on a page fails in a sandboxed frame. */
export interface Loader {
  /** Address of the theatre that is shown where `src` names none. */
  readonly source: string;
  /** Ids of the site's theatres. */
  readonly theatres: readonly string[];
  /** Address of a theatre of the site by its id, with a record or without. */
  addressOf(id: string): string;
  /** The theatre at an address. */
  theatre(src: string): Promise<Theatre>;
  /** Has a theatre that was loaded read anew when it is next asked for. */
  forget?(src: string): void;
  /** The same with the names that were kept apart. Absent where theatres come whole. */
  names?(src: string, theatre: Theatre): Promise<Theatre>;
  /** Its texts in a language. */
  texts(src: string, lang: string, theatre: Theatre): Promise<TheatreTexts>;
  words(lang: string): Promise<Words>;
  /** Loads the font of a language where the map brings one; without it the platform's stands. */
  loadFont(lang: string): Promise<void>;
  /** Defines the elements that the first map does without, and gives the rest of what comes after it. */
  loadDeferredElements(): Promise<DeferredParts>;
  /** The worker that draws what changes with the date. Absent where pages have none. */
  readonly paintWorker?: (() => Promise<PaintWorkerClient>) | undefined;
  /** Where others find what `src` names; null where no page of a site shows it. */
  site(src: string): Site | null;
}
