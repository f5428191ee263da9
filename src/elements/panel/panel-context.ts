import type { Selection } from '../../engine/model/selection.ts';
import type { EventKind, TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { ReadingWords } from '../../i18n/en/panel.ts';
import type { Names } from '../../i18n/names.ts';
import type { Site } from '../view/site.ts';

/** What a part of the panel tells from, and what a click in it can ask for. */
export interface PanelContext {
  readonly theatre: Theatre;
  readonly snapshot: Snapshot;
  /** Null until they are loaded: parts then tell what the first map knows. */
  readonly texts: TheatreTexts | null;
  /** Whose word the day is shown by and what it is compared with; null for the record of one day. */
  readonly dayView: DayView | null;
  readonly names: Names;
  readonly words: Words;
  /** What is said beside the map; null until it is loaded in the reader's language. */
  readonly reading: ReadingWords | null;
  /** Kinds of event shown, null for all. */
  readonly kinds: ReadonlySet<EventKind> | null;
  /** The site that shows the theatre; null where there is none. */
  readonly site: Site | null;
  /** Sends what a part asks of the map. */
  ask(event: Event): void;
  go(day: number): void;
  select(selection: Selection): void;
}
